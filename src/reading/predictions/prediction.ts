import type { Span } from '../../text/index.ts'
import type { Coding } from '../codings/index.ts'
import type { TimeExpression } from '../times/index.ts'

export interface PredictionWords {
  readonly words: string
  readonly span: Span
}

export type Likelihood = 'will' | 'would' | 'may' | 'likely' | 'unlikely' | 'expected'

/**
 * What someone said would, may or will not happen. The coding's `party` is the one that it is about; who said it is told by
 * the coding's `attribution` or by `source`, or it is the outlet's own.
 */
export interface PredictionData {
  /** `scenario`: under a condition, in the outlet's own voice; `alternative`: a choice that is put before someone. */
  readonly subtype: 'prediction' | 'scenario' | 'alternative'
  /** Who foretells, where no attribution tells it: "the institute" of "the institute puts the odds at …". */
  readonly source: PredictionWords | null
  readonly likelihood: Likelihood
  /** It is said not to happen. */
  readonly negated: boolean
  /** Base form of the verb: "fall". */
  readonly event: string
  /** Who or what it would happen to, or who would do it. */
  readonly subject: PredictionWords | null
  /** Under which condition: "if next week's talks fail". */
  readonly condition: PredictionWords | null
  /** By when or when, as written: "by June"; unresolved, for a text may have appeared more than once. */
  readonly by: (PredictionWords & { readonly time: TimeExpression }) | null
  /** What became of it, where an analyst ruled so; the reading leaves it open. */
  readonly outcome: 'came true' | 'partly' | 'did not' | 'void' | null
  /** Of an alternative: what there is to choose from. */
  readonly options: readonly PredictionWords[]
}

export type PredictionCoding = Coding<'prediction', PredictionData>
