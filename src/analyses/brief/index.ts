export type * from './brief.ts'
export { briefOf } from './brief-of.ts'
export type { BriefOptions, BriefTables } from './tables.ts'
