/** The first schema; `../schema.ts` says what the columns hold. */
export const first: readonly string[] = [
  `CREATE TABLE documents (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    exact BLOB,
    titles TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE appearances (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (no),
    source_id TEXT,
    metadata TEXT NOT NULL,
    outlet TEXT,
    outlet_key TEXT NOT NULL,
    url TEXT,
    sort TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX appearances_document ON appearances (document)',
  'CREATE INDEX appearances_url ON appearances (url) WHERE url IS NOT NULL',
  'CREATE INDEX appearances_outlet ON appearances (outlet_key)',
  `CREATE TABLE raws (
    id TEXT PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (no),
    coding TEXT NOT NULL CHECK (coding IN ('text', 'deflate')),
    bytes BLOB
  ) STRICT`,
  `CREATE TABLE arrivals (
    appearance INTEGER NOT NULL REFERENCES appearances (no),
    origin TEXT NOT NULL,
    raw TEXT NOT NULL REFERENCES raws (id),
    format TEXT NOT NULL,
    kept REAL,
    received TEXT NOT NULL,
    PRIMARY KEY (appearance, origin, raw)
  ) STRICT, WITHOUT ROWID`,
  'CREATE TABLE failures (origin TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE readings (
    document INTEGER PRIMARY KEY REFERENCES documents (no),
    reader TEXT NOT NULL,
    language TEXT NOT NULL,
    sentences TEXT NOT NULL,
    problem TEXT
  ) STRICT`,
  'CREATE INDEX readings_reader ON readings (reader)',
  'CREATE INDEX readings_problem ON readings (problem) WHERE problem IS NOT NULL',
  `CREATE TABLE attributions (
    no INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    within INTEGER,
    quotation TEXT NOT NULL,
    confidence INTEGER NOT NULL,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    content TEXT NOT NULL,
    cue_words TEXT NOT NULL,
    source_words TEXT NOT NULL,
    content_words TEXT NOT NULL,
    kind TEXT NOT NULL,
    entity INTEGER,
    name TEXT,
    least INTEGER NOT NULL,
    most INTEGER,
    outlet TEXT,
    reason TEXT,
    affiliation TEXT,
    knowledge TEXT,
    stated TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX attributions_document ON attributions (document)',
  `CREATE TABLE entities (
    document INTEGER NOT NULL REFERENCES readings (document) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    gender TEXT,
    plural INTEGER NOT NULL,
    count INTEGER,
    country TEXT,
    mentions TEXT NOT NULL,
    PRIMARY KEY (document, n)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sketches (
    document INTEGER PRIMARY KEY REFERENCES readings (document) ON DELETE CASCADE,
    bytes BLOB NOT NULL
  ) STRICT`,
  `CREATE TABLE claims (
    attribution INTEGER NOT NULL REFERENCES attributions (no) ON DELETE CASCADE,
    appearance INTEGER NOT NULL REFERENCES appearances (no),
    kind TEXT NOT NULL,
    outlet_key TEXT NOT NULL,
    sort TEXT NOT NULL,
    party TEXT,
    ruling TEXT,
    PRIMARY KEY (attribution, appearance)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX claims_sort ON claims (sort, kind, outlet_key, party, ruling)',
  'CREATE INDEX claims_kind ON claims (kind, sort, outlet_key, party, ruling)',
  'CREATE INDEX claims_outlet ON claims (outlet_key, sort, kind, party, ruling)',
  'CREATE INDEX claims_party ON claims (party, sort, kind, outlet_key, ruling) WHERE party IS NOT NULL',
  `CREATE TABLE rulings (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (no),
    action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'edit', 'withdraw')),
    edit TEXT NOT NULL,
    selector TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT
  ) STRICT`,
  'CREATE INDEX rulings_document ON rulings (document)',
  `CREATE TABLE attachments (
    ruling INTEGER PRIMARY KEY REFERENCES rulings (no),
    attribution INTEGER NOT NULL REFERENCES attributions (no) ON DELETE CASCADE
  ) STRICT`,
  'CREATE INDEX attachments_attribution ON attachments (attribution)',
  'CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE VIRTUAL TABLE searched_documents USING fts5 (
    titles, text, content = 'documents', content_rowid = 'no', tokenize = "unicode61 remove_diacritics 2"
  )`,
  `CREATE VIRTUAL TABLE searched_claims USING fts5 (
    source_words, content_words, content = 'attributions', content_rowid = 'no',
    tokenize = "unicode61 remove_diacritics 2"
  )`,
]
