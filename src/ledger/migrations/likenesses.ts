/** What origins are worked out from, so that no question has to go through all texts; `../schema.ts` says what columns hold. */
export const likenesses: readonly string[] = [
  "CREATE INDEX attributions_named ON attributions (name) WHERE kind = 'named' AND name IS NOT NULL",
  'CREATE INDEX appearances_names ON appearances (outlet_key, outlet)',
  `CREATE TABLE compared (
    document INTEGER PRIMARY KEY REFERENCES documents (no),
    rank INTEGER,
    shingles INTEGER,
    fingerprints INTEGER
  ) STRICT`,
  'CREATE INDEX compared_rank ON compared (rank)',
  'INSERT INTO compared (document) SELECT document FROM sketches',
  `CREATE TABLE sketch_keys (
    key INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (key, rank)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE likenesses (
    a INTEGER NOT NULL REFERENCES compared (document),
    b INTEGER NOT NULL REFERENCES compared (document),
    shared INTEGER NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX likenesses_b ON likenesses (b, a)',
]
