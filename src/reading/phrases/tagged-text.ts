import type { Tokens } from '../tokens/index.ts'

/** A text with what is known of each token, in columns: what phrases are found by. */
export interface TaggedText {
  readonly tokens: Tokens
  /** Each token in lower case, with straight apostrophes. */
  readonly lower: readonly string[]
  /** Base form of each token. */
  readonly lemma: readonly string[]
  /** Penn Treebank tag of each token. */
  readonly tag: readonly string[]
}
