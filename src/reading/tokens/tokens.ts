/**
 * The tokens of one text, in columns; token `i` is `text.slice(starts[i], ends[i])`.
 *
 * Sentences and paragraphs are runs: sentence `s` holds the tokens `sentences[s] .. sentences[s + 1] - 1`, paragraph `p`
 * the sentences `paragraphs[p] .. paragraphs[p + 1] - 1`; both columns end with one closing entry.
 */
export interface Tokens {
  readonly text: string
  /** How many tokens. */
  readonly count: number
  /** First UTF-16 unit of each token. */
  readonly starts: Int32Array
  /** UTF-16 unit after each token. */
  readonly ends: Int32Array
  /** First token of each sentence, then `count`. Length: sentences + 1. */
  readonly sentences: Int32Array
  /** First sentence of each paragraph, then the number of sentences. Length: paragraphs + 1. */
  readonly paragraphs: Int32Array
}
