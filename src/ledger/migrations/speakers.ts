/**
 * For which party each attribution's source speaks, as the reader tells it; `../schema.ts` says what the columns hold. What
 * was coded before has none: it is coded anew.
 */
export const speakers: readonly string[] = [
  `CREATE TABLE speakers (
    attribution INTEGER PRIMARY KEY REFERENCES attributions (no) ON DELETE CASCADE,
    document INTEGER NOT NULL,
    party TEXT NOT NULL,
    how TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX speakers_document ON speakers (document)',
  'UPDATE readings SET coded = NULL',
]
