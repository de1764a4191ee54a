import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Codebook, Coding, Finder } from '../codings/index.ts'
import { AttachedTimes, findTimes, tensesOf } from '../times/index.ts'
import { Actors } from './actors.ts'
import { type Counted, countOf } from './counts.ts'
import type { EventData, PloverAct } from './event.ts'
import { Facts } from './facts.ts'
import { verbalActOf } from './by-words.ts'
import { type EventText, frameOf, nounEventOf } from './frames.ts'
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
    times: new AttachedTimes(text, findTimes(text, tensesOf(text))),
  }
  const found: Omit<Coding<'event', EventData>, 'id'>[] = []
  for (const clause of text.clauses.all) {
    const event = frameOf(context, clause) ?? verbalActOf(context, clause) ?? nounEventOf(context, clause)
    if (event === null || isDenial(text, voices[clause.head])) continue
    const { act, actor: doer, recipient, counted, words } = event
    const actor = context.actors.actor(doer)
    const toward = context.actors.actor(recipient)
    // Nobody does it to their own.
    const own = toward?.party != null && toward.party === actor?.party && !(toward.person && actor.person)
    const object = own ? null : toward
    const counts = countsOf(text, counted)
    const place = placeOf(text, clause)
    const known = (actor?.party ?? null) !== null || (object?.party ?? null) !== null
    if (!known && !tellsEnough(act, counts, place !== null)) continue
    const times = context.times.ofClause(clause.index).filter(({ expression }) => expression.form.kind !== 'duration')
    const voice = voices[clause.head]
    found.push({
      kind: 'event',
      attribution: voice < 0 ? null : text.attributions[voice].id,
      party: actor?.party ?? null,
      issue: null,
      span: spanOfTokens(text, clause.first, clause.end),
      confidence: known ? (event.sure ? 0.85 : 0.75) : 0.6,
      why: words.map((token) => ({ field: 'act', span: spanOfTokens(text, token, token + 1), reading: null })),
      data: { act, actor, recipient: object, place, times: times.map(({ expression }) => expression), counts },
    })
  }
  return found.sort((a, b) => a.span.start - b.span.start).map((one, i) => ({ id: `v${i + 1}`, ...one }))
}

/** Acts of crowds and arms are told of without a party: how many, or where. */
function tellsEnough(act: PloverAct, counts: readonly Counted[], placed: boolean): boolean {
  return /^(?:ASSAULT|PROTEST|RETREAT|COERCE)$/.test(act) && counts.length > 0 && (placed || counts[0].least > 1)
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
