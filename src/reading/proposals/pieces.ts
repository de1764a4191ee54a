import type { Phrases } from '../phrases/index.ts'
import { CONDITION, JOINT, type Opening, openingAt, REACH } from './openings.ts'
import { familyOfNoun } from './term-words.ts'
import { isBare, wants } from './wanted.ts'

/** A stretch of a sentence that says one thing: items `from .. stop - 1`, tokens `first .. end - 1`. */
export interface Piece {
  readonly index: number
  readonly sentence: number
  readonly from: number
  readonly stop: number
  readonly first: number
  readonly end: number
  readonly opening: Opening
  /** Item of its first verb, not counting one that describes its subject, or -1. */
  readonly verb: number
  /** Item of the verb or noun that it hangs on, which stands before it, or -1. */
  readonly governor: number
  /** Piece that it goes on from ("and"), or that its governor stands in; -1 for none. */
  readonly before: number
  /** It is wanted by its form alone, as "must" would tell it: "demands that Kessar *leave*". */
  readonly wanted: boolean
}

const BEING = /^(?:is|are|was|were|be|been|being|remains?|remained)$/

/** Pieces of a sentence back to what one goes on from. */
const FAR = 12

/** Cuts every sentence into pieces, in text order: each item is part of one. Linear in the text's length. */
export function piecesOf(phrases: Phrases, isListed: (sentence: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  const { firstItems, items } = phrases
  for (let s = 0; s + 1 < firstItems.length; s++) {
    const [start, stop] = [firstItems[s], firstItems[s + 1]]
    const base = pieces.length
    let from = start
    // Whether the content clause that was opened last is of a word that wants what it tells.
    let wanting = false
    let opening: Opening = isListed(s)
      ? 'item'
      : CONDITION.test(phrases.lower[items[start]?.first ?? 0])
        ? 'if'
        : 'start'
    for (let at = start + 1; at <= stop; at++) {
      const next: Opening | null = at < stop ? openingAt(phrases, start, from, at, stop, opening, wanting) : 'break'
      if (next === null) continue
      const piece = pieceOf(phrases, pieces, base, s, from, at, opening, wanting)
      if (piece !== null) pieces.push(piece)
      if (next === 'that') wanting = wants(phrases, contentOf(phrases, pieces, base, start, at))
      from = at
      opening = next
    }
  }
  return pieces
}

function pieceOf(
  phrases: Phrases,
  pieces: readonly Piece[],
  base: number,
  s: number,
  from: number,
  stop: number,
  opening: Opening,
  wanting: boolean,
): Piece | null {
  const { items } = phrases
  if (from >= stop) return null
  const verb = verbOf(phrases, from, stop)
  const before = precedingOf(phrases, pieces, base, opening, verb)
  const governor =
    before >= 0 && (opening === 'and' || opening === 'clause' || opening === 'resume')
      ? pieces[before].governor
      : opening === 'that'
        ? contentOf(phrases, pieces, base, phrases.firstItems[s], from)
        : /^(?:to|object|which)$/.test(opening)
          ? governorOf(phrases, phrases.firstItems[s], from)
          : -1
  return {
    index: pieces.length,
    sentence: s,
    from,
    stop,
    first: items[from].first,
    end: items[stop - 1].end,
    opening,
    verb,
    governor,
    before: before >= 0 ? before : pieces.length > base ? pieces.length - 1 : -1,
    wanted: wanting && verb >= 0 && /^(?:that|and|clause)$/.test(opening) && isBare(phrases, verb),
  }
}

/** The first verb of items `from .. stop - 1`, past one that describes what the piece is about: "a draft *seen* by all *would open*"; or -1. */
function verbOf({ items }: Phrases, from: number, stop: number): number {
  let verb = from
  while (verb < stop && items[verb].kind !== 'verb') verb++
  if (verb >= stop) return -1
  if (items[verb].verb!.form !== 'participle' || verb === from || items[verb - 1].kind !== 'noun') return verb
  for (let at = verb + 1; at < stop; at++) {
    const group = items[at].kind === 'verb' ? items[at].verb! : null
    if (group?.form === 'finite' && group.modal !== null) return at
  }
  return verb
}

/**
 * The word whose content a clause in "that" is. "demands that …, and that …" is one word's; of "its condition is that" and "it is
 * vital that" what is said to be so.
 */
function contentOf(phrases: Phrases, pieces: readonly Piece[], base: number, start: number, from: number): number {
  const { items, lower } = phrases
  if (from > start && JOINT.test(lower[items[from - 1].head]))
    for (let p = pieces.length - 1; p >= Math.max(base, pieces.length - FAR); p--)
      if (pieces[p].opening === 'that') return pieces[p].governor
  const governor = governorOf(phrases, start, from)
  if (governor < 0 || !BEING.test(lower[items[governor].head])) return governor
  // "is vital that", "is a condition that"
  for (const at of [from - 1, governor - 1])
    if (at >= start && items[at].kind !== 'verb' && familyOfNoun(lower[items[at].head]) !== null) return at
  return governor
}

/** The piece that one behind "and" goes on from: the last of its sentence that is of the same make. */
function precedingOf(phrases: Phrases, pieces: readonly Piece[], base: number, opening: Opening, verb: number): number {
  if (opening !== 'and' && opening !== 'clause' && opening !== 'resume') return -1
  const { items } = phrases
  const form = verb < 0 ? null : items[verb].verb!.form
  const present = verb >= 0 && phrases.tag[items[verb].first] === 'VBZ'
  for (let p = pieces.length - 1; p >= Math.max(base, pieces.length - FAR); p--) {
    const other = pieces[p]
    if (opening === 'clause' || opening === 'resume') {
      if (/^(?:that|start|item|which|clause|if)$/.test(other.opening)) return p
      continue
    }
    if (other.opening === 'relative' && p > base) continue
    const theirs = other.verb < 0 ? null : items[other.verb].verb!.form
    const alike = form === theirs || (form === 'finite' && theirs === 'infinitive' && items[verb].verb!.modal === null)
    // "keeps the rule that the wool *be* free, and agrees": what is wanted is not joined to what is done.
    if (present && theirs === 'finite' && isBare(phrases, other.verb)) continue
    if (alike && (form !== null || other.opening === 'object' || other.opening === 'item' || other.opening === 'and'))
      return p
  }
  return pieces.length - 1 >= base ? pieces.length - 1 : -1
}

/** The verb, or noun that puts something forward, nearest before an item. */
function governorOf(phrases: Phrases, start: number, from: number): number {
  const { items, lower } = phrases
  for (let at = from - 1; at >= start && at > from - REACH; at--) {
    const item = items[at]
    if (item.kind === 'verb') return at
    if (item.kind === 'noun' && familyOfNoun(lower[item.head]) !== null) return at
  }
  return -1
}

/** The token that a piece hangs on: its verb, else its first noun. */
export function headOf({ verb, from, stop }: Piece, { items }: Phrases): number {
  if (verb >= 0) return items[verb].head
  for (let at = from; at < stop; at++) if (items[at].kind === 'noun') return items[at].head
  return items[from].head
}
