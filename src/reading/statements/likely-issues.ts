import type { IssueMark } from '../issues/index.ts'
import type { PossibleIssue } from './candidates.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { Region } from './region.ts'

/** Less alike words say nothing. */
const LEAST_LIKE = 0.45

/** The issue whose words are most like those of a region that names none, and how alike. */
export function likelyIssues(frame: Frame, { first, end }: Region, { text, issueWords }: Context): PossibleIssue[] {
  const best = new Map<string, { like: number; at: number }>()
  for (let at = first; at < end; at++) {
    if (!/^(NOUN|VERB|ADJ)$/.test(text.upos[at]) || (at >= frame.first && at < frame.end)) continue
    for (const { issue, words } of issueWords) {
      for (const word of words) {
        const like = text.meaning.likeness(text.lemma[at], word) ?? 0
        const held = best.get(issue)
        if (like >= LEAST_LIKE && (held === undefined || like > held.like)) best.set(issue, { like, at })
      }
    }
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y.like - x.like || (a < b ? -1 : 1))
  const margin = (ranked[0]?.[1].like ?? 0) - (ranked[1]?.[1].like ?? LEAST_LIKE)
  return ranked.slice(0, 1).map(([issue, { like, at }]): PossibleIssue => {
    const mark: IssueMark = { issue, first: at, end: at + 1, chained: true }
    const features = [`i:like=${Math.floor(like * 10)}`, `i:like-margin=${Math.floor(margin * 10)}`, 'i:likely']
    return { mark, features }
  })
}
