export { dueDay } from './due.ts'
export {
  byRecord,
  inOrder,
  keyOf,
  newest,
  type PredictionOptions,
  PredictionTable,
  predictionOf,
  predictionsOf,
  Tally,
} from './predictions.ts'
export type * from './table.ts'
