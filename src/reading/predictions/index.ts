import type { Finder } from '../codings/index.ts'
import { termSpans } from '../proposals/index.ts'
import { findPredictions } from './find-predictions.ts'

export { findPredictions } from './find-predictions.ts'
export type { Likelihood, PredictionCoding, PredictionData, PredictionWords } from './prediction.ts'

export const predictionFinder: Finder = {
  kinds: ['prediction'],
  find: (text, codebook) => findPredictions(text, codebook, termSpans(text, codebook)),
}
