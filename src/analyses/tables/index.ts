export { type DocumentOrigins, KeptTables, type Tables, type TablesSetting } from './kept-tables.ts'
export { type CodingOrigin, LedgerTables, type LedgerTablesSetting } from './ledger-tables.ts'
export { TABLE_KINDS } from './table-kinds.ts'
