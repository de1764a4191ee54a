import type { Analysed } from '../clauses/index.ts'
import type { Frame } from './frames.ts'

/** Words that say that it was so once, and may be otherwise now. */
const ONCE = /^(previously|formerly|originally|initially|hitherto|heretofore)$/
const AGO = /^(year|month|week|spring|summer|autumn|winter|decade)$/
/** Tokens around the words of a frame within which such words are its own. */
const REACH = 6

/** "had previously insisted", "used to demand", "refused last year": the stance is told as one of the past. */
export function isOfThePast(frame: Frame, text: Analysed): boolean {
  const { clause, first, end } = frame
  const { lower, lemma, sentence } = text
  if (clause.tense !== 'past') return false
  for (let at = Math.max(0, first - REACH); at < Math.min(lower.length, end + REACH); at++) {
    if (sentence[at] !== sentence[first]) continue
    if (text.clauses.of[at] !== clause.index && (at < first - 2 || at > end)) continue
    if (ONCE.test(lower[at])) return true
    if (lower[at] === 'used' && lower[at + 1] === 'to' && at < end) return true
    if (lower[at] === 'until' && lower[at + 1] === 'now') return true
    if (lower[at] === 'last' && AGO.test(lemma[at + 1] ?? '') && lower[at + 1] !== 'week') return true
  }
  return false
}
