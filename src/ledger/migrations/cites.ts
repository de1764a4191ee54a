/** Whom each attribution's source cites, where it is an outlet; what was read before names nobody until it is read again. */
export const cites: readonly string[] = [`ALTER TABLE attributions ADD COLUMN cites TEXT NOT NULL DEFAULT '[]'`]
