export { CURLY, SINGLE, STRAIGHT } from './quotation-marks.ts'
export { findQuotations, type Quotations } from './quotations.ts'
export { tokenize } from './tokenize.ts'
export type { Tokens } from './tokens.ts'
