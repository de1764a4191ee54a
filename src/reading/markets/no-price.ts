import { isPreposition, type PhrasedText, type Phrases } from '../phrases/index.ts'
import { FIGURES, isHeld } from './instruments.ts'
import { directionBehind, MOVE_NOUNS, moveOf, particleMove } from './moves.ts'
import type { Mover } from './what-moves.ts'

const SELDOM = /^(?:rarely|seldom|never)$/

/** What is only about to be: "was ready to accept 20 percent" tells what somebody may do. */
const ABOUT_TO = /^(?:ready|willing|prepared|able|unable|unwilling|reluctant|free|open|determined|keen)$/

/** Verbs that tell of no move: what never or rarely is, what is so only if something happens, and what something is measured by. */
export function isNoMove({ phrases, analysed: { clauses } }: PhrasedText, verb: number): boolean {
  const { items, lower } = phrases
  const { first, head, end } = items[verb]
  if (ABOUT_TO.test(lower[end] ?? '') && lower[end + 1] === 'to') return true
  // "fell 4 percent before paring losses": it fell.
  if (items[verb].verb!.form !== 'finite' && lower[first - 1] === 'before') return true
  if (isTakenBack(phrases, verb)) return true
  for (let at = Math.max(first - 1, 0); at < head; at++) if (SELDOM.test(lower[at])) return true
  const clause = clauses.all[clauses.at[head]]
  return clause !== undefined && (/^(?:if|unless|than|whether)$/.test(clause.opener) || lower[clause.first] === 'than')
}

const CLOSING = /^(?:closing|ending|settling|finishing|close|end|settle|finish|closed|ended|settled|finished)$/
/** Tokens behind a verb within which it is said how the day ended, and from there to which way. */
const TO_CLOSE = 16
const TO_DIRECTION = 5

/** "tumbled as much as 6 percent *before closing higher*", "gave up its gain *to end flat*": by the close it had gone another way. */
function isTakenBack({ items, lower }: Phrases, verb: number): boolean {
  const { head, end } = items[verb]
  const own = moveOf(lower[head])?.direction ?? particleMove(lower[head], lower[head + 1] ?? '')
  if (own === null) return false
  for (let at = end; at < end + TO_CLOSE && at < lower.length && !/^[.;]$/.test(lower[at]); at++) {
    if (!CLOSING.test(lower[at]) || !/^(?:before|to|but|and|only|then)$/.test(lower[at - 1])) continue
    for (let way = at + 1; way < at + TO_DIRECTION && way < lower.length; way++) {
      const other = directionBehind(lower[way])
      if (other !== null) return other !== own
    }
  }
  return false
}

/** Whether what is said to move is no price but a figure, a share of something, or a move itself. */
export function isFigure(phrases: Phrases, { item, first, end, head, sure }: Mover, verb: number): boolean {
  const { items, lower } = phrases
  if (MOVE_NOUNS.has(lower[head]) && !sure) return true
  // "fish stocks", "rates of pay"
  if (!sure && /^stocks?$/.test(lower[head]) && isHeld(lower[head - 1] ?? '')) return true
  if (!sure && FIGURES.has(lower[end - 1])) return true
  // "78 per cent of the market"
  if (!sure && /^\d/.test(lower[first]) && /^(?:%|pct|percent|per)$/.test(lower[first + 1] ?? '')) return true
  // "department store and supermarket sales"
  const joined = items[item + 1]
  const other = items[item + 2]
  if (
    joined !== undefined &&
    /^(?:and|or)$/.test(lower[joined.head]) &&
    item + 2 < verb &&
    FIGURES.has(lower[other.head])
  )
    return true
  // "average bookings in the period"
  for (let at = first; at < end && !sure; at++)
    if (FIGURES.has(lower[at]) && (at === head || /^(?:in|of|for)$/.test(lower[at + 1] ?? ''))) return true
  // "demand for its shares has grown", "the largest fall of the index was 30 points"
  const before = items[item - 1]
  if (before === undefined || item < 2 || !isPreposition(phrases, before)) return false
  const above = lower[items[item - 2].head]
  return FIGURES.has(above) || (MOVE_NOUNS.has(above) && /^(?:is|are|was|were|been)$/.test(lower[items[verb].head]))
}
