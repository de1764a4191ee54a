export { type DocumentOrigins, KeptTables, type Tables, type TablesSetting } from './kept-tables.ts'
