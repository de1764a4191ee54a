export { findStatements, STATEMENTS, type StatementBook, statementBook } from './find-statements.ts'
export { type Speaker, speakersOf } from './speakers.ts'
export type { Act, Modality, StatementData, Word } from './statement.ts'
