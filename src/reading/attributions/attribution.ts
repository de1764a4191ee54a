import type { Span } from '../../text/index.ts'

export type Quotation = 'direct' | 'indirect' | 'mixed'

/** Who said what, by which words: the unit that the reader finds. Spans are in text order and never overlap. */
export interface Attribution {
  /** `a1`, `a2`, … in the order of their cues in the text. */
  readonly id: string
  /** The words that say that something is said: "said", "according to", "the promise". Never empty. */
  readonly cue: readonly Span[]
  /** The words for who says it; empty where the text names nobody. */
  readonly source: readonly Span[]
  /** What is said; may be discontinuous. Never empty. */
  readonly content: readonly Span[]
  readonly quotation: Quotation
  /** Probability, 0 to 1, that cue, source and content are all right; calibrated on held-out articles. */
  readonly confidence: number
  /** The attribution whose content holds this one ("A told Reuters that B had said C": B's refers to A's), or null. */
  readonly within: string | null
}
