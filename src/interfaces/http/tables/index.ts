export type { TableFilter } from './filter.ts'
export { type BriefFilter, type BriefOrigins, Tables } from './tables.ts'
