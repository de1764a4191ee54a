import { subjectOf } from '../phrases/index.ts'
import { partyOfSubject } from './context.ts'
import type { Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'
import { familyOfVerb } from './term-words.ts'

/** What a sentence says beside the terms of anything: for what people meet, who must bless it, how it is judged. */
export function isNoTerm(piece: Piece, reader: TermReader): boolean {
  return isForMeeting(piece, reader) || isBlessing(piece, reader) || isJudged(piece, reader) || isBare(piece, reader)
}

/** "Temesh offered", where what he offered stands in a piece of its own. */
function isBare({ verb, stop, opening }: Piece, { context: { phrases } }: TermReader): boolean {
  const { items, lower } = phrases
  if (
    verb < 0 ||
    opening === 'to' ||
    !/^(?:offer|propose|suggest|demand|ask)(?:ed|s|d)?$/.test(lower[items[verb].head])
  )
    return false
  for (let at = verb + 1; at < stop; at++) if (items[at].kind !== 'word') return false
  return items[verb].verb!.form === 'finite'
}

const MEETING =
  /^(?:meet|meets|met|meeting|reconvene[sd]?|gather(?:s|ed)?|convene[sd]?|talks?|return(?:s|ed)?|resume[sd]?)$/
const SETTLING =
  /^(?:settle|discuss|resolve|review|debate|examine|consider|negotiate|thrash|iron|tackle|address|decide|finalise|finalize)$/
/** Items between "will meet" and the "to" of what for. */
const MEETING_REACH = 10

/** "will meet on Friday *to settle the fee*": what is talked of is not settled. */
function isForMeeting({ opening, verb, sentence }: Piece, { context: { phrases } }: TermReader): boolean {
  const { items, lower, lemma, firstItems } = phrases
  if (verb < 0 || opening !== 'to' || !SETTLING.test(lemma[items[verb].head])) return false
  for (let at = verb - 1; at >= Math.max(firstItems[sentence], verb - MEETING_REACH); at--)
    if (items[at].kind === 'verb') return MEETING.test(lower[items[at].head])
  return false
}

/** "provided that parliament *approves* it", "if the board clears the loan": whose blessing the whole needs is none of what it holds. */
function isBlessing({ opening, from, verb }: Piece, { context: { phrases } }: TermReader): boolean {
  const { items, lower, lemma } = phrases
  if (verb < 0 || !/^(?:approve|ratify|endorse|clear|bless)$/.test(lemma[items[verb].head])) return false
  const before = [from - 2, from - 1, from].map((at) => lower[items[at]?.end - 1] ?? '')
  return opening === 'if' || before.some((word) => /^(?:provided|providing|condition|once|until)$/.test(word))
}

/** "the price of $41 a share *fell well short*": what is said of it. */
function isJudged({ verb }: Piece, { context: { phrases } }: TermReader): boolean {
  if (verb < 0) return false
  const { items, lower, lemma } = phrases
  const { head, end } = items[verb]
  if (/^(?:undervalue|underestimate|overvalue|insult)$/.test(lemma[head])) return true
  if (lemma[head] !== 'fall' && lemma[head] !== 'come') return false
  const behind = /^(?:well|far|way|just|a|little|some|somewhat)$/
  let at = end
  while (behind.test(lower[at] ?? '')) at++
  return lower[at] === 'short'
}

/**
 * What a party says that it would not do, in its own words: "they would not give up the strip, he said". It is no term of a paper that
 * the text spoke of before.
 */
export function isRefused({ verb, governor, opening }: Piece, reader: TermReader): boolean {
  const { context, speakers } = reader
  const { phrases, analysed } = context
  const { items, lower } = phrases
  if (
    opening === 'to' &&
    governor >= 0 &&
    items[governor].kind === 'verb' &&
    familyOfVerb(lower[items[governor].head]) === 'refuse'
  )
    return !items[governor].verb!.negated
  const group = verb < 0 ? null : items[verb].verb
  if (group === null || !group.negated || !/^(?:will|would|wo|'ll|'d|can|ca)$/.test(group.modal ?? '')) return false
  const { first, end } = items[verb]
  const index = context.attributionOf({ start: phrases.tokens.starts[first], end: phrases.tokens.ends[end - 1] })
  if (index < 0) return false
  const speaker = speakers.get(analysed.attributions[index].id)
  const subject = subjectOf(phrases, verb)
  return speaker !== undefined && subject >= 0 && partyOfSubject(context, subject) === speaker.party
}
