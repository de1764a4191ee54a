import { type Analysed, tokenAt } from './clauses/index.ts'
import type { Codebook, Coding } from './codings/index.ts'
import { type IssueMark, issueBook, issueMarks, marksWithin } from './issues/index.ts'
import type { MeetingData } from './meetings/index.ts'

/**
 * Puts meetings and events under the issue that they are about, so that a table can be narrowed by it: the issue whose words come
 * first in what a meeting is said to be about, else within the words that it rests on. What else its sentence speaks of may be said
 * there, or have happened before, and gives it none. What has an issue keeps it.
 *
 * @example
 * underIssues(text, codebook, codings) // of "Kessar and Varnia met on Friday to discuss tolls.": [{ kind: 'meeting', issue: 'Tolls', … }]
 */
export function underIssues(text: Analysed, codebook: Codebook, codings: readonly Coding[]): Coding[] {
  const marksIn = marksWithin(issueMarks(text, issueBook(codebook)), text.tokens.count)
  return codings.map((coding) => {
    if (coding.issue !== null || !(coding.kind === 'meeting' || coding.kind === 'event')) return coding
    const mark = markOf(coding, text, marksIn)
    if (mark === null) return coding
    const { issue, first, end } = mark
    const span = { start: text.tokens.starts[first], end: text.tokens.ends[end - 1] }
    return { ...coding, issue, why: [...coding.why, { field: 'issue', span, reading: issue }] }
  })
}

function markOf(
  { kind, span, data }: Coding,
  text: Analysed,
  marksIn: (first: number, end: number) => readonly IssueMark[],
): IssueMark | null {
  const about = kind === 'meeting' ? ((data as Partial<MeetingData>).about ?? null) : null
  for (const words of about === null ? [span] : [about.span, span]) {
    const [mark] = marksIn(tokenAt(text, words.start), tokenAt(text, words.end - 1) + 1)
    if (mark !== undefined) return mark
  }
  return null
}
