export { findPredictions } from './find-predictions.ts'
export type { Likelihood, PredictionCoding, PredictionData, PredictionWords } from './prediction.ts'
