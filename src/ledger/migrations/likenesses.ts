/** What origins are worked out from, so that a question need not go through all texts; `../schema.ts` says what columns hold. */
export const likenesses: readonly string[] = [
  "CREATE INDEX attributions_named ON attributions (name) WHERE kind = 'named' AND name IS NOT NULL",
]
