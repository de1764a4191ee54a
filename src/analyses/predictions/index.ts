export { dueDay } from './due.ts'
export {
  inOrder,
  keyOf,
  newest,
  type PredictionOptions,
  predictionOf,
  predictionsOf,
  recordsOf,
} from './predictions.ts'
export type * from './table.ts'
