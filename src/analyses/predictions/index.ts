export { byRecord, inOrder, keyOf, PredictionTable, predictionOf, predictionsOf, Tally } from './predictions.ts'
export type * from './table.ts'
