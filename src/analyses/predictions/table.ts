import type { LedgerCoding } from '../../ledger/index.ts'
import type { PredictionData } from '../../reading/index.ts'
import type { Evidence } from '../evidence/index.ts'

export type PredictionRow = LedgerCoding<'prediction', PredictionData>

/** `open`: its time has not come, or is not told; `due`: its time is over, and nobody ruled; `settled`: a ruling says. */
export type PredictionState = 'open' | 'due' | 'settled'

/** One source's prediction, in all articles that carry it. */
export interface Prediction {
  /** Id of the coding with the strongest evidence: what a ruling is given on. */
  readonly id: string
  readonly subtype: PredictionData['subtype']
  readonly words: string
  readonly likelihood: PredictionData['likelihood']
  readonly negated: boolean
  /** Party that it is about. */
  readonly party: string | null
  readonly issues: readonly string[]
  readonly condition: string | null
  readonly options: readonly string[]
  /** When, as written, and the last day of it as resolved by the day of publication; null: not told, or not to be told. */
  readonly by: string | null
  readonly dueDay: string | null
  readonly state: PredictionState
  readonly outcome: PredictionData['outcome']
  /** Who foretells: a source's name or words, or the outlet. */
  readonly source: string
  /** Whether `source` is somebody in particular: "analysts" and "the official" may be others each time. */
  readonly known: boolean
  readonly sourceParty: string | null
  readonly madeOn: string | null
  readonly origins: number
  readonly evidence: readonly Evidence[]
}

/** How the predictions of a source turned out that is known. */
export interface TrackRecord {
  readonly source: string
  readonly made: number
  readonly open: number
  readonly due: number
  readonly cameTrue: number
  readonly partly: number
  readonly didNot: number
  readonly void: number
}

export interface Predictions {
  /** Due ones first, then open ones by their day, then settled ones; undated articles' last. */
  readonly predictions: readonly Prediction[]
  /** Known sources with more than one prediction or a settled one, those with most settled first. */
  readonly records: readonly TrackRecord[]
  /** The day by which `state` goes; null: no article is dated. */
  readonly today: string | null
}
