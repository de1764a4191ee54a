import type { Draft, Finder } from '../codings/index.ts'
import { chosen, findPredictions, predictionCandidates } from './find-predictions.ts'

import type { PredictionData } from './prediction.ts'

export type { Likelihood, PredictionCoding, PredictionData, PredictionWords } from './prediction.ts'

export const predictionFinder: Finder = {
  kinds: ['prediction'],
  find: findPredictions,
  candidates: predictionCandidates,
  chosen: (drafts) => chosen(drafts as Draft<'prediction', PredictionData>[]),
}
