export type * from './brief.ts'
export type { BriefOptions, BriefTables } from './tables.ts'
