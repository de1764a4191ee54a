import type { Analysed } from '../clauses/index.ts'
import { type IssueBook, type IssueMark, type LikeIssue, likeIssues } from '../issues/index.ts'

/** What each word of a text is like. */
export function likelyIssuesAt(text: Analysed, book: IssueBook): (token: number) => readonly LikeIssue[] {
  const like = likeIssues(book, text.meaning)
  const { lemma, upos } = text
  return (token) =>
    upos[token] === 'NOUN' || upos[token] === 'VERB' || upos[token] === 'ADJ' ? like(lemma[token]) : NONE
}

const NONE: readonly LikeIssue[] = []

/** How much of all marks is of each issue. */
export function sharesOf(marks: readonly IssueMark[]): (issue: string) => number {
  const counts = new Map<string, number>()
  for (const { issue } of marks) counts.set(issue, (counts.get(issue) ?? 0) + 1)
  return (issue) => (counts.get(issue) ?? 0) / Math.max(1, marks.length)
}
