export type { DocumentOrigins } from './held-documents.ts'
export { KeptTables, type Tables } from './kept-tables.ts'
export { LedgerTables, type LedgerTablesSetting } from './ledger-tables.ts'
export { TABLE_KINDS } from './table-kinds.ts'
