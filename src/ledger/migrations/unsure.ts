/**
 * Codings that are not sure enough to be told are kept beside those that are; `../schema.ts` says what the column holds. What was
 * coded before has none: it is coded anew.
 */
export const unsure: readonly string[] = [
  'ALTER TABLE codings ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0',
  'UPDATE readings SET coded = NULL',
]
