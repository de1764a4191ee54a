import type { PredictionRow } from '../../../contract/index.ts'

/** In the order in which they are shown. */
export const STATES = ['due', 'open', 'settled'] as const

export type PredictionState = PredictionRow['state']

/** What a state means. */
export const ABOUT: Readonly<Record<PredictionState, string>> = {
  due: 'Its day has come: what became of it?',
  open: 'Its day is to come, or no text says when.',
  settled: 'By a ruling.',
}
