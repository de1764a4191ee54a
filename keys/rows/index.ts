export { finalRowsOf } from './final-rows.ts'
export { type DossierTables, type FoundEvent, type FoundRows, foundRowsOf } from './found-rows.ts'
export { matchRows, type RowCounts } from './match.ts'
export { type KeyRows, keyRowsOf, ROW_TABLES, type RowScores, type RowTable, scoreRows } from './score-rows.ts'
