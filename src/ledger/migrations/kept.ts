/** What analyses have worked out, as it was in some revision; `../schema.ts` says what the columns hold. */
export const kept: readonly string[] = ['CREATE TABLE kept (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT']
