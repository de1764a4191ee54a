import type { Analysed } from '../clauses/index.ts'
import { type IssueBook, type IssueMark, LEAST_LIKE, type LikeIssue, likeIssues } from '../issues/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { PossibleIssue } from './possible-issues.ts'
import type { Region } from './region.ts'

/** Issues of one word that are kept. */
const MOST_OF_WORD = 2
/** Issues that a frame is given for its words' likeness. */
const MOST_OF_FRAME = 2

/** What each word of a text is like. */
export function likelyIssuesAt(text: Analysed, book: IssueBook): (token: number) => readonly LikeIssue[] {
  const like = likeIssues(book, text.meaning)
  const { lemma, upos } = text
  return (token) =>
    upos[token] === 'NOUN' || upos[token] === 'VERB' || upos[token] === 'ADJ' ? like(lemma[token]) : NONE
}

const NONE: readonly LikeIssue[] = []

/** The issues whose words are most like those of a region, and how alike. */
export function likelyIssues(frame: Frame, { first, end }: Region, { likelyAt }: Context): PossibleIssue[] {
  const best = new Map<string, { readonly like: number; readonly at: number }>()
  for (let at = first; at < end; at++) {
    if (at >= frame.first && at < frame.end) continue
    const likely = likelyAt(at)
    for (let rank = 0; rank < Math.min(MOST_OF_WORD, likely.length); rank++) {
      const { issue, like } = likely[rank]
      const held = best.get(issue)
      if (held === undefined || like > held.like) best.set(issue, { like, at })
    }
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y.like - x.like || (a < b ? -1 : 1))
  const margin = (ranked[0]?.[1].like ?? 0) - (ranked[1]?.[1].like ?? LEAST_LIKE)
  return ranked.slice(0, MOST_OF_FRAME).map(([issue, { like, at }], rank): PossibleIssue => {
    const mark: IssueMark = { issue, first: at, end: at + 1, chained: true }
    const features = [`i:like=${Math.floor(like * 10)}`, `i:like-margin=${Math.floor(margin * 10)}`, `i:likely${rank}`]
    return { mark, place: 'likely', features }
  })
}

/** How much of all marks is of each issue. */
export function sharesOf(marks: readonly IssueMark[]): (issue: string) => number {
  const counts = new Map<string, number>()
  for (const { issue } of marks) counts.set(issue, (counts.get(issue) ?? 0) + 1)
  return (issue) => (counts.get(issue) ?? 0) / Math.max(1, marks.length)
}
