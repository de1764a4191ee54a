import type { JudgeWeights } from '../../src/reading/judging/index.ts'

/** What was learnt of all negotiations. */
export interface Learnt {
  readonly judges: readonly JudgeWeights[]
  /** What would be learnt had one negotiation not been there, with the pulls and thresholds that were found with all. */
  without(sample: string): JudgeWeights[]
}

/** Several, as one. */
export const allLearnt = (some: readonly Learnt[]): Learnt => ({
  judges: some.flatMap(({ judges }) => judges),
  without: (sample) => some.flatMap((one) => one.without(sample)),
})
