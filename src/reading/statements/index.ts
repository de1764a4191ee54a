export { findStatements, STATEMENTS, type StatementBook, statementBook } from './find-statements.ts'
export type { Act, Modality, StatementData, Word } from './statement.ts'
