export type { BriefFilter, BriefOrigins } from './brief.ts'
export type { TableFilter } from './filter.ts'
export { Tables } from './tables.ts'
export { UnsureBook } from './unsure-book.ts'
