export { finalRowsOf } from './final-rows.ts'
export { type DossierTables, type FoundRows, foundRowsOf } from './found-rows.ts'
export { matchRows, type RowCounts } from './match.ts'
export { keyRowsOf, ROW_TABLES, type RowScores, type RowTable, scoreRows } from './score-rows.ts'
