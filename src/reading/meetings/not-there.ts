import { type Clause, phraseOf } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import type { Participants } from './participants.ts'

/** The first token of "perhaps", and of the comma behind it, before a name: who may come is not said to; or -1. */
export function doubtBefore(lower: readonly string[], first: number): number {
  const at = lower[first - 1] === ',' ? first - 2 : first - 1
  if (!/^(?:perhaps|possibly|maybe|probably)$/.test(lower[at])) return -1
  return lower[at - 1] === ',' ? at - 1 : at
}

/** "ministers from Varnia and, *perhaps, Kessar*": not said to take part. */
export function isDoubtful({ text }: MeetingText, head: number): boolean {
  const mention = text.entities.mentionOf[head]
  return doubtBefore(text.lower, mention < 0 ? phraseOf(text, head).first : text.entities.mentions[mention].first) >= 0
}

const SPEAKING = /^(?:say|tell|add|announce|report|state|note)$/
const BODY = /^(?:committee|council|commission|panel|parliament|assembly|senate)$/
/** Those of whom a body is: what they do for it is not done by the whole. */
const ORGAN = /^(?:ministry|government|company|union|department|embassy|agency|office|association|group)$/

/**
 * "told reporters *after a meeting of Orielan ministers*", "*following the committee's session* the ministry said": whoever speaks then was
 * not there by that, where it says who was.
 */
export function isSpokenAfter(
  { text, whoAt }: MeetingText,
  noun: number,
  preposition: string,
  { lemma, subject }: Clause,
  people: Participants,
): boolean {
  if (!/^(?:after|following)$/.test(preposition) || !SPEAKING.test(lemma) || subject < 0) return false
  const { children, childStart, relation, lower } = text
  const own = people.partyAt(subject)
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (/^(?:compound|nmod:poss)$/.test(relation[child]) && BODY.test(lower[child]) && ORGAN.test(lower[subject]))
      return true
    if (relation[child].startsWith('nmod') && /^(?:of|between|among)$/.test(caseOf(text, child)))
      return !isOfParty(text, whoAt, child, own)
  }
  return false
}

/** Whether words for a party stand in a phrase. */
function isOfParty(
  { left, right }: MeetingText['text'],
  whoAt: MeetingText['whoAt'],
  head: number,
  party: string | null,
): boolean {
  if (party === null) return false
  for (let at = left[head]; at <= right[head]; at++) if (whoAt.get(at)?.party === party) return true
  return false
}

const UTTERANCE =
  /^(?:comment|remark|statement|speech|promise|pledge|warning|call|demand|offer|proposal|suggestion|threat|words?)$/

/** "recalled *Dorvan's comment* at the summit": who was there is whose words they were; -1 where no such words are told of. */
export function uttererOf({ text }: MeetingText, { object, passive }: Clause, noun: number): number {
  const { children, childStart, relation, lemma } = text
  if (passive || object < 0 || object > noun || !UTTERANCE.test(lemma[object])) return -1
  for (let c = childStart[object]; c < childStart[object + 1]; c++)
    if (relation[children[c]] === 'nmod:poss' && text.upos[children[c]] !== 'PRON') return children[c]
  return -1
}

/** Clauses from what somebody does up to who says it. */
const TO_SAYING = 4

/**
 * "Olm said *the board met* on Monday *and will meet* on Friday": who does it by grammar, where they have no name and somebody who only says
 * so would be taken for them; or -1.
 *
 * @param beside who is taken to do it
 */
export function saidSubject({ text: { clauses } }: MeetingText, clause: Clause, beside: number): number {
  if (!clause.inherited || clause.subject < 0 || beside < 0 || beside === clause.subject) return -1
  let over = clauses.all[clause.parent]
  for (let step = 0; over !== undefined && step < TO_SAYING; step++) {
    if (over.subject === beside) return SPEAKING.test(over.lemma) && over.head < clause.subject ? clause.subject : -1
    over = clauses.all[over.parent]
  }
  return -1
}
