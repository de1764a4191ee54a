/** For training the sentence splitter, as is `tokenizeWith`. */
export { ROWS as SENTENCE_ROWS } from './boundaries.ts'
export { withDatelines } from './datelines.ts'
export { headlineEnd } from './headline.ts'
export { CURLY, SINGLE, STRAIGHT } from './quotation-marks.ts'
export { findQuotations, type Quotations } from './quotations.ts'
export { packWeights } from './sentence-table.ts'
export { tokenize, tokenizeWith } from './tokenize.ts'
export type { Tokens } from './tokens.ts'
