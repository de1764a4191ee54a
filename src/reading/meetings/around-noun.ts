import { chainBefore, namedAt, participantOf } from './beside.ts'
import type { MeetingText } from './context.ts'
import type { MeetingKind, Participant } from './meeting.ts'
import { Participants } from './participants.ts'

/** Nobody stands further from the noun. */
const FAR = 14
/** Tokens between a noun and its "between". */
const NEAR = 4

/** "talks between *Deputy Secretary Orla Pell* and *Kessari officials*", by the words alone. */
export function namedBetween(context: MeetingText, noun: number): Participant[] {
  const { text } = context
  const { lower, upos, sentence } = text
  let at = noun + 1
  while (at < noun + NEAR && sentence[at] === sentence[noun] && lower[at] !== 'between') at++
  if (lower[at] !== 'between' || sentence[at] !== sentence[noun]) return []
  const people = new Participants(context)
  let parts = 0
  for (let i = at + 1, held = 0; i < text.tokens.count && i < at + FAR && sentence[i] === sentence[noun]; i++) {
    if (upos[i] === 'VERB' || upos[i] === 'AUX' || (upos[i] === 'ADP' && lower[i] !== 'of')) break
    if (people.knows(i)) people.add(i, 'noun between')
    if (people.size > held && (lower[i + 1] === 'and' || upos[i] !== 'DET')) [held, parts] = [people.size, parts + 1]
  }
  return parts < 2 ? [] : people.all().map(participantOf)
}

const CALLING = /^(?:call|summon|convene|propose|arrange|organi[sz]e|schedule|plan)$/

/**
 * Whom the words about a noun name, where the tree has nobody: "Feyre, *whose* trip to Brekken", "a visit to Ostrel *by* the envoy",
 * "the session *that Arle had called*", "put it to the president *in a telephone call*".
 */
export function namedAround(context: MeetingText, noun: number, kind: MeetingKind): Participant[] {
  const between = namedBetween(context, noun)
  if (between.length > 0) return between
  const found = [...owner(context, noun), ...(kind === 'visit' ? byWhom(context, noun) : []), ...caller(context, noun)]
  return found.length === 0 && kind === 'call' ? callers(context, noun) : found
}

/** "Feyre, whose trip". */
function owner(context: MeetingText, noun: number): Participant[] {
  const { lower, upos, tokens, sentence } = context.text
  const start = tokens.sentences[sentence[noun]]
  let at = noun - 1
  while (at > start && noun - at < NEAR && /^(?:ADJ|NOUN)$/.test(upos[at])) at--
  if (lower[at] !== 'whose') return []
  at -= lower[at - 1] === ',' ? 2 : 1
  return at < start ? [] : (namedAt(context, at, start, true)?.who.map(participantOf) ?? [])
}

/** "a visit to Ostrel by the envoy". */
function byWhom(context: MeetingText, noun: number): Participant[] {
  const { lower, upos, sentence } = context.text
  for (let at = noun + 1; at < noun + FAR && sentence[at] === sentence[noun]; at++) {
    if (upos[at] === 'VERB' || upos[at] === 'PUNCT') return []
    if (lower[at] !== 'by') continue
    const people = new Participants(context)
    for (
      let i = at + 1;
      i < at + FAR && sentence[i] === sentence[noun] && !/^(?:PUNCT|VERB|AUX|ADP)$/.test(upos[i]);
      i++
    )
      if (people.knows(i)) people.add(i, 'noun by')
    return people.all().map(participantOf)
  }
  return []
}

/** "the session that Arle had called for Tuesday": whoever calls one takes part. */
function caller(context: MeetingText, noun: number): Participant[] {
  const { lower, lemma, upos, sentence } = context.text
  let at = noun + 1
  if (lower[at] === 'of') at += 2
  if (!/^(?:that|which)$/.test(lower[at])) return []
  for (let verb = at + 1; verb < at + FAR && sentence[verb] === sentence[noun]; verb++) {
    if (upos[verb] === 'PUNCT') return []
    if (upos[verb] === 'VERB')
      return CALLING.test(lemma[verb]) ? chainBefore(context, verb, at + 1).map(participantOf) : []
  }
  return []
}

/** "put the number to the prime minister in a telephone call": those who did it and to whom. */
function callers(context: MeetingText, noun: number): Participant[] {
  const { text } = context
  const { lower, clauses, upos } = text
  const clause = clauses.all[clauses.of[noun]]
  let at = noun - 1
  while (at > 0 && noun - at < NEAR && /^(?:DET|ADJ|NOUN|NUM)$/.test(upos[at])) at--
  if (clause === undefined || clause.passive || clause.head >= noun || !/^(?:in|during|by)$/.test(lower[at])) return []
  const people = new Participants(context)
  people.add(clause.subject, 'around')
  if (people.size === 0) return []
  people.add(clause.indirect, 'around to')
  for (let i = Math.max(clause.head + 1, at - FAR); i < at; i++) if (lower[i] === 'to') addAfter(context, i, at, people)
  return people.size < 2 ? [] : people.all().map(participantOf)
}

/** Whoever is named right behind a preposition. */
function addAfter({ text: { upos } }: MeetingText, preposition: number, end: number, people: Participants): void {
  for (let i = preposition + 1; i < end && /^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(upos[i]); i++)
    if (people.knows(i)) people.add(i, 'around to')
}
