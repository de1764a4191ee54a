export {
  byRecord,
  inOrder,
  keyOf,
  type PredictionOptions,
  PredictionTable,
  predictionOf,
  predictionsOf,
  Tally,
} from './predictions.ts'
export type * from './table.ts'
