import { findStatements, statementBook, statementCandidates } from '../src/reading/statements/find-statements.ts'
import { analysedText } from './analysed-text.ts'
import { QUARRELS } from './marked-statements.ts'

const book = statementBook(QUARRELS)

/** Stances that a text tells of the quarrels, without the judges: `Velk rejects Fishing`. */
export const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), book).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

/** The same of all that might be told. */
export const possibleIn = (text: string): string[] =>
  statementCandidates(analysedText(text), book).map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)
