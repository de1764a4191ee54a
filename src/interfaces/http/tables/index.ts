export type { TableFilter } from './filter.ts'
export { Tables } from './tables.ts'
