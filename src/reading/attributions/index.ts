export type * from './attribution.ts'
export { quotationKind } from './quotation-kind.ts'
