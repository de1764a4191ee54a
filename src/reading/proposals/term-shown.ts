import { exchangeAt } from '../phrases/index.ts'
import type { Piece } from './pieces.ts'
import type { PossibleBearer } from './term-bearers.ts'
import type { TermReader } from './term-reader.ts'

/** Tokens `first .. end - 1`. */
export interface Shown {
  readonly first: number
  readonly end: number
}

/** The words of a piece that are shown: without the marks and joints at its ends, and the words that only open it. */
export function shownOf(piece: Piece, { context }: Pick<TermReader, 'context'>): Shown {
  const { phrases } = context
  const { lower, items } = phrases
  let { first, end } = piece
  while (first < end && LEADING.test(lower[first])) first++
  while (end > first && TRAILING.test(lower[end - 1])) end--
  // "12 pct cut, $14 floor -sources": who says so.
  const { starts, ends } = phrases.tokens
  while (end - 2 > first && /^[-–—]$/.test(lower[end - 2]) && starts[end - 2] > ends[end - 3]) end -= 2
  if (piece.opening === 'return') {
    const given = exchangeAt(phrases, piece.from)
    if (given > 0 && items[given].first < end) first = items[given].first
  } else if (piece.opening === 'if') {
    while (first < end - 1 && /^(?:if|once|provided|providing|unless|assuming|that|only|even|,)$/.test(lower[first]))
      first++
  }
  if (first < end - 1 && lower[first] === 'to') first++
  return { first, end: closed(lower, first, end) }
}

/** Without whoever has to do it, who is shown beside, and without the proposal that would have it so. */
export function withoutSubject(
  { first, end }: Shown,
  { verb, from }: Piece,
  bearer: PossibleBearer | null,
  { context, discourse }: TermReader,
): Shown {
  const { items, lower } = context.phrases
  if (verb <= from || items[verb].first >= end) return { first, end }
  const opens = context.phrases.itemOf[first]
  const isBearer = bearer !== null && bearer.first <= first && first < bearer.end && !items[verb].verb!.passive
  if (!(isBearer || discourse.at[opens] >= 0) || verb !== opens + 1) return { first, end }
  const start = items[verb].first
  return { first: lower[start] === 'to' ? start + 1 : start, end }
}

const LEADING = /^(?:[-–—•*·◦▪,;:()[\]'.]|--|and|or|but|that|then|nor)$/
const TRAILING = /^(?:[-–—,;:()[\].?!]|--|and|or|but|that|which|who|to|of|for|by|with|on|in|only)$/

/** With the quotation mark that closes what was opened within; without one that stands alone at an end. */
function closed(lower: readonly string[], first: number, end: number): number {
  let marks = 0
  for (let at = first; at < end; at++) if (lower[at] === '"') marks++
  if (marks % 2 === 0) return end
  if (lower[end] === '"') return end + 1
  return lower[end - 1] === '"' && end - 1 > first ? end - 1 : end
}
