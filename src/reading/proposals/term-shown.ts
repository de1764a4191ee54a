import { exchangeAt, type Phrases } from '../phrases/index.ts'
import { isDayOrMonth } from './named.ts'
import type { Piece } from './pieces.ts'
import type { PossibleBearer } from './term-bearers.ts'
import type { TermReader } from './term-reader.ts'

/** Tokens `first .. end - 1`. */
export interface Shown {
  readonly first: number
  readonly end: number
}

/** The words of a piece that are shown: without the marks and joints at its ends, and the words that only open it. */
export function shownOf(piece: Piece, { context, discourse }: Pick<TermReader, 'context' | 'discourse'>): Shown {
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
  first = behindDay(lower, first, end)
  if (first < end - 1 && lower[first] === 'to') first++
  first = behindOpening(piece, first, end, { context, discourse })
  end = beforeNextBearer(piece, end, phrases)
  return { first, end: closed(lower, first, end) }
}

/** "offered on | *Sunday to* free them", "agreed | *Monday evening to* go": what stands behind the day on which it did so. */
function behindDay(lower: readonly string[], first: number, end: number): number {
  if (!isDayOrMonth(lower[first])) return first
  const to = lower.slice(first, first + 1 + DAY_WORDS).indexOf('to')
  return to > 0 && first + to < end - 1 ? first + to : first
}

/** "April 5 ", "Monday evening". */
const DAY_WORDS = 2

/** "Under the accord a law will …", "In exchange the union would …": what stands behind the words that lead to it. */
function behindOpening(
  { from, stop }: Piece,
  first: number,
  end: number,
  { context, discourse }: Pick<TermReader, 'context' | 'discourse'>,
): number {
  const { items, lower, itemOf } = context.phrases
  const opens = itemOf[first]
  if (opens !== from || from + 2 >= stop) return first
  const ofProposal = /^(?:under|in|by)$/.test(lower[first]) && discourse.at[from + 1] >= 0
  const inReturn = lower[first] === 'in' && /^(?:exchange|return)$/.test(lower[items[from + 1].head])
  if (!(ofProposal || inReturn) || items[from + 1].kind !== 'noun') return first
  const next = lower[items[from + 2].head] === ',' ? from + 3 : from + 2
  return next < stop && items[next].kind === 'noun' && items[next].first < end ? items[next].first : first
}

/** Without whoever the next piece is for: "leave the strip and for Varnia | to open the dam". */
function beforeNextBearer({ from, stop }: Piece, end: number, { items, lower }: Phrases): number {
  const [joint, word, noun] = [items[stop - 3], items[stop - 2], items[stop - 1]]
  if (stop - 3 <= from || noun.kind !== 'noun' || noun.end !== end) return end
  return lower[word.head] === 'for' && /^(?:and|or|but)$/.test(lower[joint.head]) ? joint.first : end
}

/** A verb by itself says nothing: with what it is done to, where that stands behind it: "drops | the fee". */
function withObject(verb: number, stop: number, end: number, { items, sentence }: Phrases): number {
  if (items[verb].end !== end || stop !== verb + 1) return end
  const next = items[stop]
  return next?.kind === 'noun' && sentence[next.first] === sentence[items[verb].first] ? next.end : end
}

/** "An offer of *a quota of forty* | fell flat": without what is said of the offer itself, by the tree. */
function beforePredicate(end: number, { opening, governor, from, stop }: Piece, { context }: TermReader): number {
  const { phrases, analysed } = context
  const { items } = phrases
  if (!/^(?:object|to|that)$/.test(opening) || governor < 0 || items[governor].kind !== 'noun') return end
  const { clauses, relation, head } = analysed
  for (let at = from + 1; at < stop; at++) {
    const item = items[at]
    if (item.kind !== 'verb' || item.verb!.form !== 'finite') continue
    // "is unchanged": what is said so is the clause's word.
    const index = clauses.at[relation[item.head] === 'cop' ? head[item.head] : item.head]
    const clause = index === undefined || index < 0 ? undefined : clauses.all[index]
    const subject = clause === undefined ? -1 : clause.passive ? clause.object : clause.subject
    if (subject >= 0 && clause?.inherited !== true && phrases.itemOf[subject] === governor)
      return Math.min(end, item.first)
  }
  return end
}

/** Without whoever has to do it, who is shown beside, and without the proposal that would have it so. */
export function withoutSubject(
  { first, end: until }: Shown,
  piece: Piece,
  bearer: PossibleBearer | null,
  reader: TermReader,
): Shown {
  const { verb, from, stop } = piece
  const { context, discourse } = reader
  const { phrases } = context
  const end = Math.max(first + 1, beforePredicate(until, piece, reader))
  const { items, lower } = phrases
  if (verb <= from || items[verb].first >= end) return { first, end }
  const opens = context.phrases.itemOf[first]
  const own = items[opens]
  const isBearer =
    bearer !== null &&
    !items[verb].verb!.passive &&
    ((bearer.first <= first && first < bearer.end) || context.partyOf(own.first, own.end) === bearer.party)
  if (!(isBearer || discourse.at[opens] >= 0) || verb !== opens + 1) return { first, end }
  const start = items[verb].first
  return { first: lower[start] === 'to' ? start + 1 : start, end: withObject(verb, stop, end, phrases) }
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
