/** What texts say in a dossier's terms, and by which codebook each was coded; `../schema.ts` says what the columns hold. */
export const codings: readonly string[] = [
  'ALTER TABLE readings ADD COLUMN coded TEXT',
  'CREATE INDEX readings_coded ON readings (coded)',
  `CREATE TABLE codings (
    no INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    attribution INTEGER,
    party TEXT,
    issue TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    confidence INTEGER NOT NULL,
    why TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX codings_document ON codings (document, kind)',
  'CREATE INDEX codings_cell ON codings (kind, party, issue, document)',
  `CREATE TABLE coding_attachments (
    ruling INTEGER PRIMARY KEY REFERENCES rulings (no),
    coding INTEGER NOT NULL REFERENCES codings (no) ON DELETE CASCADE
  ) STRICT`,
  'CREATE INDEX coding_attachments_coding ON coding_attachments (coding)',
]
