import type { Analysed, Clause } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { Facts, voicesOf, type Who, whoIn } from '../events/index.ts'
import { partyBook, type Sides, whoIsMeant } from '../parties/index.ts'
import { AttachedTimes, type TimeMention, timesOf } from '../times/index.ts'
import { headlineEnd } from '../tokens/index.ts'

/** What the rules for meetings look at: one text with its times, parties and facts. */
export interface MeetingText {
  readonly text: Analysed
  readonly who: readonly Who[]
  /** By token that is the head of words for a party. */
  readonly whoAt: ReadonlyMap<number, Who>
  /** By head, words for two parties at once: "both sides". */
  readonly sides: ReadonlyMap<number, Sides>
  /** By head, parties that are called by where they have their seat, whether they or the place are meant. */
  readonly seats: ReadonlyMap<number, string>
  readonly times: AttachedTimes
  readonly facts: Facts
  /** By token, the attribution in whose content it stands, or -1. */
  readonly voices: Int32Array
  /** The text's first sentence ends without a stop: its present tense tells what is over. */
  readonly isHeadline: (clause: Clause) => boolean
  /** Clauses of which a token is subject or object, in text order. */
  readonly roles: ReadonlyMap<number, readonly Clause[]>
}

export function meetingsIn(text: Analysed, codebook: Codebook): MeetingText {
  return meetingText(text, whoIn(text, codebook), whoIsMeant(text, partyBook(codebook)), timesOf(text))
}

function meetingText(
  text: Analysed,
  who: readonly Who[],
  { sides, all, unmeant }: ReturnType<typeof whoIsMeant>,
  times: readonly TimeMention[],
): MeetingText {
  const roles = new Map<number, Clause[]>()
  for (const clause of text.clauses.all) {
    for (const token of new Set([clause.subject, clause.object])) {
      if (token < 0) continue
      const list = roles.get(token)
      if (list === undefined) roles.set(token, [clause])
      else list.push(clause)
    }
  }
  return {
    text,
    who,
    whoAt: new Map(who.map((one) => [one.head, one])),
    sides,
    seats: new Map([...all, ...unmeant].flatMap(({ how, head, party }) => (how === 'metonym' ? [[head, party]] : []))),
    times: new AttachedTimes(text, times),
    facts: new Facts(text),
    voices: voicesOf(text),
    isHeadline: headlineOf(text),
    roles,
  }
}

function headlineOf({ tokens }: Analysed): (clause: Clause) => boolean {
  const isHeadline = headlineEnd(tokens) > 0
  return ({ sentence, tense }) => isHeadline && sentence === 0 && tense === 'present'
}

/** Who does it: the subject, or that of the clause that plans it ("He is due to meet"). */
export function subjectOf({ text: { clauses } }: MeetingText, clause: Clause): number {
  if (clause.subject >= 0 || clause.parent < 0 || clause.opener !== 'to') return clause.subject
  const parent = clauses.all[clause.parent]
  // "is due to meet", "where she is to see"
  return parent.kind === 'adjective' || parent.lemma === 'be' ? parent.subject : parent.passive ? parent.object : -1
}

/** "with Foreign Minister Olm here": the parser takes the place for the head. */
function nameBefore({ entities }: Analysed, at: number): number {
  const index = at > 0 ? entities.mentionOf[at - 1] : -1
  return index < 0 ? at : entities.mentions[index].head
}

/** Heads of phrases with "with" in a clause, also those that the parser hangs on its place or time. */
export function withs({ text }: MeetingText, clause: Clause): number[] {
  const { head, relation, lower, upos } = text
  const found = clause.obliques
    .filter(({ preposition }) => preposition === 'with')
    .filter(({ head: at }) => !isOfOtherTalks(text, clause, at))
    .map(({ head: at }) => (lower[at] === 'here' || lower[at] === 'there' ? nameBefore(text, at) : at))
  for (let i = clause.head + 1; i < clause.end; i++) {
    if (relation[i] !== 'case' || lower[i] !== 'with' || text.clauses.of[i] !== clause.index) continue
    const noun = head[i]
    const on = head[noun]
    if (on >= 0 && upos[on] === 'PROPN' && !found.includes(noun) && !isOfOtherTalks(text, clause, noun))
      found.push(noun)
  }
  return found
}

/** "will meet reporters on the union's *negotiations with Olm Motors*": with whom other talks are that stand right before it. */
function isOfOtherTalks(
  { children, childStart, relation, lower, lemma }: Analysed,
  clause: Clause,
  noun: number,
): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const at = children[c]
    if (relation[at] !== 'case' || lower[at] !== 'with') continue
    const before = at - 1
    return (
      /^(?:negotiation|talk|talks|discussion|consultation)$/.test(lemma[before]) &&
      before > clause.head &&
      before !== clause.object
    )
  }
  return false
}

/** Whether it means days, and no length of time or time of another. */
export function isDay({ expression: { form } }: TimeMention): boolean {
  return form.kind !== 'duration' && form.kind !== 'anchored'
}
