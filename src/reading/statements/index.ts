export { findStatements, STATEMENTS, type StatementBook, statementBook } from './find-statements.ts'
export { type FoundEntry, verbEntry } from './frames.ts'
export { ASIDE, COERCING } from './lexicon.ts'
export type { Act, Modality, StatementData, Word } from './statement.ts'
