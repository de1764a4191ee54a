/**
 * Which documents changed when: by adding, reading, ruling, or other parties. A program that keeps what it has seen of the
 * ledger asks for what has a later revision. What was there before counts as changed at the first.
 */
export const changes: readonly string[] = [
  `CREATE TABLE changes (
    document INTEGER PRIMARY KEY REFERENCES documents (no),
    revision INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX changes_revision ON changes (revision)',
  'INSERT INTO changes (document, revision) SELECT no, 1 FROM documents',
]
