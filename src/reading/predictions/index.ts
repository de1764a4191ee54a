import type { Draft, Finder } from '../codings/index.ts'
import { placeOdds } from './beside.ts'
import type { PredictionCandidate } from './candidates.ts'
import { chosen, findPredictions, predictionCandidates } from './find-predictions.ts'

import type { PredictionData } from './prediction.ts'

export type { Likelihood, PredictionCoding, PredictionData, PredictionWords } from './prediction.ts'

export const predictionFinder: Finder = {
  kinds: ['prediction'],
  find: findPredictions,
  candidates: predictionCandidates,
  odds: (all, judges) => placeOdds(all as readonly PredictionCandidate[], judges),
  chosen: (drafts) => chosen(drafts as Draft<'prediction', PredictionData>[]),
}
