import { obliqueOf, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfSubject } from './context.ts'
import type { Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'

/** What somebody would take, by which more is said than that it is taken. */
const TAKING = /^(?:accept|agree|settle|take|concede|tolerate)$/

/** So many of the proposals before are looked at. */
const LAST_MADE = 20

/**
 * "Kessar turned the offer down. It *would accept 120 tonnes*": a figure of its own against another's offer, and no part of that.
 */
export function isCounter(piece: Piece, reader: TermReader): boolean {
  const { context, discourse, around } = reader
  const { items, lemma, tag } = context.phrases
  const { verb } = piece
  const group = verb < 0 ? null : items[verb].verb
  if (group === null || group.negated || !/^(?:would|could|will|'d)$/.test(group.modal ?? '')) return false
  if (!TAKING.test(lemma[items[verb].head]) || !tag.slice(piece.first, piece.end).includes('CD')) return false
  const subject = subjectOf(context.phrases, verb)
  const party = subject < 0 ? null : partyOfSubject(context, subject)
  const last = around.lastProposal(piece.sentence)
  if (party === null || last < 0) return false
  const { owners, form } = discourse.proposals[last]
  // Whose "the offer" is may be told by the verb that made it alone.
  const byVerbs = discourse.proposals.slice(-LAST_MADE).filter((one) => one.verb >= 0)
  const makers = owners.size > 0 ? [owners] : byVerbs.map((one) => one.owners)
  const isOthers = makers.some((one) => one.size > 0) && makers.every((one) => !one.has(party))
  return form !== 'agreement' && isOthers
}

const DROPPING = /^(?:withdraw|drop|abandon|scrap|shelve|renounce|waive)$/

/** "after Kessar *withdrew its demand*": what comes next is not of what is off the table. */
export function isTakenBack(item: number, { phrases: { items, lemma } }: Context): boolean {
  const verb = items[item - 1]
  return verb?.kind === 'verb' && !verb.verb!.negated && DROPPING.test(lemma[verb.head])
}

/** Items between "agreed" and what it is to have done to it: "agreed on Tuesday to be". */
const DONE_REACH = 5

/** "agreed *to be bought by Varnia*": whose offer it is, is not said by who takes it. */
export function isDoneByAnother({ phrases }: Context, verb: number): boolean {
  const { items, lower } = phrases
  if (!/^agree/.test(lower[items[verb].head])) return false
  let at = verb + 1
  while (at < verb + DONE_REACH && items[at] !== undefined && items[at].kind !== 'verb') at++
  const group = items[at]?.verb
  return group?.passive === true && group.form === 'infinitive' && obliqueOf(phrases, at, BY) >= 0
}

const BY: ReadonlySet<string> = new Set(['by'])
