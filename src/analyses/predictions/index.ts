export { dueDay } from './due.ts'
export { type PredictionOptions, predictionsOf } from './predictions.ts'
export type * from './table.ts'
