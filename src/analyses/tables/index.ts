export { type DocumentOrigins, KeptTables, type Tables, type TablesSetting } from './kept-tables.ts'
export { LedgerTables, type LedgerTablesSetting } from './ledger-tables.ts'
