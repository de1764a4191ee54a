export type * from './attribution.ts'
