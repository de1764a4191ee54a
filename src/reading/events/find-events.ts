import type { Span } from '../../text/index.ts'
import { type Analysed, type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import { type Codebook, type Coding, type Draft, type Finder, numbered } from '../codings/index.ts'
import { AttachedTimes, type TimeMention, timesOf } from '../times/index.ts'
import { Actors } from './actors.ts'
import { deedsByNoun } from './by-nouns.ts'
import { verbalActOf } from './by-words.ts'
import { type Counted, countOf } from './counts.ts'
import type { Actor, EventData, PloverAct } from './event.ts'
import { Facts } from './facts.ts'
import { type EventText, type FoundEvent, frameOf, nounEventOf } from './frames.ts'
import { NOUN_CLASSES } from './lexicon.ts'
import { placeOf } from './places.ts'
import { isDenial, voicesOf } from './voices.ts'
import { whoIn } from './who.ts'

/**
 * Finds the events that a text tells of as having happened, in text order, coded in PLOVER: what is to come, conditional,
 * wished for, asked or denied is none. One at least of who did it and to whom it was done is a party of the codebook, or
 * the event is one of people in numbers or at a place. Linear in the length of the text.
 *
 * @example
 * findEvents(analysed, codebook) // of "Kessar released 40 prisoners at Hollin bridge on Tuesday.":
 * // [{ id: 'v1', kind: 'event', party: 'Kessar', data: { act: 'RETREAT', counts: [{ least: 40, most: 40, of: 'prisoner' }], … } }]
 */
export function findEvents(text: Analysed, codebook: Codebook): Coding<'event', EventData>[] {
  const voices = voicesOf(text)
  const context: EventText = {
    text,
    actors: new Actors(text, whoIn(text, codebook), voices),
    facts: new Facts(text),
    times: new AttachedTimes(text, timesOf(text)),
  }
  const drafts: Draft<'event', EventData>[] = []
  const add = (event: FoundEvent, clause: Clause, span: Span, times: readonly TimeMention[]): void => {
    const draft = draftOf(context, voices, event, clause, span, times)
    if (draft !== null) drafts.push(draft)
  }
  const told = new Set<number>()
  for (const clause of text.clauses.all) {
    const event = frameOf(context, clause) ?? verbalActOf(context, clause) ?? nounEventOf(context, clause)
    if (event === null) continue
    for (const word of event.words) told.add(word)
    add(event, clause, spanOfTokens(text, clause.first, clause.end), context.times.ofClause(clause.index))
  }
  for (const { noun, ...event } of deedsByNoun(context)) {
    const clause = text.clauses.all[text.clauses.of[noun]]
    if (clause === undefined || told.has(noun)) continue
    const { first, end } = phraseOf(text, noun)
    add(event, clause, spanOfTokens(text, first, end), context.times.ofWord(noun))
  }
  return numbered(drafts)
}

function draftOf(
  context: EventText,
  voices: Int32Array,
  { act, actor: doer, recipient, counted, words, sure }: FoundEvent,
  clause: Clause,
  span: Span,
  mentions: readonly TimeMention[],
): Draft<'event', EventData> | null {
  const { text, actors } = context
  const voice = voices[words[0]]
  if (isDenial(text, voice)) return null
  const actor = actors.actor(doer)
  const object = recipientOf(context, actor, recipient)
  const counts = countsOf(text, counted)
  const place = placeOf(text, clause)
  const known = (actor?.party ?? null) !== null || (object?.party ?? null) !== null
  if (!known && !tellsEnough(act, counts, place !== null)) return null
  const times = mentions.filter(({ expression }) => expression.form.kind !== 'duration')
  return {
    kind: 'event',
    attribution: voice < 0 ? null : text.attributions[voice].id,
    party: actor?.party ?? null,
    issue: null,
    span,
    confidence: known ? (sure ? 0.85 : 0.75) : 0.6,
    why: words.map((token) => ({ field: 'act', span: spanOfTokens(text, token, token + 1), reading: null })),
    data: { act, actor, recipient: object, place, times: times.map(({ expression }) => expression), counts },
  }
}

/** To whom it is done, if not to their own; of a thing, whose it is: "took issue with her itinerary". */
function recipientOf({ text, actors }: EventText, actor: Actor | null, head: number): Actor | null {
  const found = actors.actor(head)
  if (found === null || found.party === null) return found
  if (found.party === actor?.party && !(found.person && actor.person)) return null
  return actors.isSomebody(head) || isPeople(text, head) ? found : { ...found, name: found.party }
}

/** Acts of crowds and arms are told of without a party: how many, or where. */
function tellsEnough(act: PloverAct, counts: readonly Counted[], placed: boolean): boolean {
  return /^(?:ASSAULT|PROTEST|RETREAT|COERCE)$/.test(act) && counts.length > 0 && (placed || counts[0].least > 1)
}

function isPeople({ lemma }: Analysed, head: number): boolean {
  return (
    NOUN_CLASSES.people.has(lemma[head]) || NOUN_CLASSES.forces.has(lemma[head]) || NOUN_CLASSES.envoy.has(lemma[head])
  )
}

function countsOf(text: Analysed, heads: readonly number[]): Counted[] {
  const found = new Map<number, Counted>()
  for (const head of heads) {
    const count = head < 0 ? null : countOf(text, head)
    if (count !== null) found.set(count.span.start, count)
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start)
}

/** Finds what the list of events is made of. */
export const eventFinder: Finder = {
  kinds: ['event'],
  find: (text, codebook) => findEvents(text, codebook),
}
