import type { Analysed, Clause } from '../clauses/index.ts'
import { Facts, isDenial, voicesOf, type Who } from '../events/index.ts'
import { AttachedTimes, type TimeMention } from '../times/index.ts'
import type { MeetingStatus } from './meeting.ts'

/** What the rules for meetings look at: one text with its times, parties and facts. */
export interface MeetingText {
  readonly text: Analysed
  readonly who: readonly Who[]
  /** By token that is the head of words for a party. */
  readonly whoAt: ReadonlyMap<number, Who>
  readonly times: AttachedTimes
  readonly facts: Facts
  /** By token, the attribution in whose content it stands, or -1. */
  readonly voices: Int32Array
  /** The text's first sentence ends without a stop: its present tense tells what is over. */
  readonly isHeadline: (clause: Clause) => boolean
  /** Clauses of which a token is subject or object, in text order. */
  readonly roles: ReadonlyMap<number, readonly Clause[]>
}

export function meetingText(text: Analysed, who: readonly Who[], times: readonly TimeMention[]): MeetingText {
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
    times: new AttachedTimes(text, times),
    facts: new Facts(text),
    voices: voicesOf(text),
    isHeadline: headlineOf(text),
    roles,
  }
}

function headlineOf({ tokens, lower }: Analysed): (clause: Clause) => boolean {
  const last = tokens.sentences.length > 1 ? lower[tokens.sentences[1] - 1] : ''
  const isHeadline = tokens.paragraphs.length > 2 && tokens.paragraphs[1] === 1 && !/^[.!?]$/.test(last ?? '')
  return ({ sentence, tense }) => isHeadline && sentence === 0 && tense === 'present'
}

/** Verbs and adjectives whose own time is that of what they plan: "is due on Friday to meet the envoy". */
const DUE = /^(?:due|schedule|set|expect|slate|plan)$/

/** Times of a clause, with those of the clause that plans it. */
export function timesOf({ text, times }: MeetingText, clause: Clause): readonly TimeMention[] {
  const own = times.ofClause(clause.index)
  const parent = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  if (
    parent === null ||
    clause.opener !== 'to' ||
    !DUE.test(parent.lemma) ||
    (parent.kind === 'verb' && !parent.passive)
  )
    return own
  return [...own, ...times.ofClause(parent.index)]
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
    .map(({ head: at }) => (lower[at] === 'here' || lower[at] === 'there' ? nameBefore(text, at) : at))
  for (let i = clause.head + 1; i < clause.end; i++) {
    if (relation[i] !== 'case' || lower[i] !== 'with' || text.clauses.of[i] !== clause.index) continue
    const noun = head[i]
    const on = head[noun]
    if (on >= 0 && upos[on] === 'PROPN' && !found.includes(noun)) found.push(noun)
  }
  return found
}

/** Whether any of the times is to come by its own words or its tense: "tomorrow", "next week", "will meet Friday". */
export function isAhead(times: readonly TimeMention[]): boolean {
  return times.some(({ expression: { form, tense, part } }) => {
    if (part === 'later') return true
    if (form.kind === 'unit') return form.least > 0 || (form.least === 0 && tense !== 'past')
    if (form.kind === 'stretch') return !form.back
    if (form.kind === 'weekday' || form.kind === 'date' || form.kind === 'named')
      return form.which === 'next' || (tense !== 'past' && form.which !== 'last')
    return form.kind === 'range' && tense !== 'past'
  })
}

/** Whether it means days, and no length of time or time of another. */
export function isDay({ expression: { form } }: TimeMention): boolean {
  return form.kind !== 'duration' && form.kind !== 'anchored'
}

/** Whether the words themselves say that it is past: "yesterday", "last week". */
export function isBehind(times: readonly TimeMention[]): boolean {
  return times.some(({ expression: { form, part } }) => {
    if (part === 'earlier') return true
    if (form.kind === 'unit') return form.most < 0
    if (form.kind === 'stretch') return form.back
    return (form.kind === 'weekday' || form.kind === 'date' || form.kind === 'named') && form.which === 'last'
  })
}

/** The status, or `denied` where the attribution around it denies it. */
export function voiced(
  { text, voices }: MeetingText,
  token: number,
  status: MeetingStatus | null,
): MeetingStatus | null {
  return isDenial(text, voices[token]) && status !== 'absent' ? 'denied' : status
}

/** Whether the clause, or one above it in the same content, is denied by its verb: "denied holding talks". */
export function isDenied({ text: { clauses } }: MeetingText, clause: Clause): boolean {
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  return (
    parent !== null &&
    parent.lemma === 'deny' &&
    (clause.relation === 'ccomp' || clause.relation === 'xcomp') &&
    parent.negations.length === 0
  )
}
