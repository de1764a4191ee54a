import type { Analysed } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { type IssueMark, issueBook, issueMarks, marksWithin } from '../issues/index.ts'

/** The issues that the words `first .. end - 1` mark, each once where it is marked first, in text order. */
export type IssuesOf = (first: number, end: number) => readonly IssueMark[]

/** Finds the dossier's issue words, and the names of the issues, in any inflection. */
export function issueFinder(text: Analysed, codebook: Codebook): IssuesOf {
  const within = marksWithin(issueMarks(text, issueBook(codebook)), text.tokens.count)
  return (first, end) => {
    const found = new Map<string, IssueMark>()
    for (const mark of within(first, end)) if (!found.has(mark.issue)) found.set(mark.issue, mark)
    return [...found.values()]
  }
}
