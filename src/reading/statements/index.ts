export { findStatements, STATEMENTS, type StatementBook, statementBook } from './find-statements.ts'
export type { Act, Modality, Stance, StatementData, Word } from './statement.ts'
