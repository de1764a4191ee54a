/** What sets one kind of negotiation apart; the rest of a dossier.yaml is the same for all kinds. */
export interface Template {
  /** A line for the help of `rapporteur init`. */
  readonly summary: string
  /** Who is usually at the table, as a comment. */
  readonly parties: readonly string[]
  /** Issues that recur in negotiations of this kind, with the words that mark them in news. */
  readonly issues: readonly (readonly [name: string, ...words: string[]])[]
  /** What is usually worth setting beside the news, as a comment. */
  readonly prices: readonly string[]
}
