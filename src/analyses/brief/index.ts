export type * from './brief.ts'
export { briefOf } from './brief-of.ts'
export type { BriefTables } from './tables.ts'
