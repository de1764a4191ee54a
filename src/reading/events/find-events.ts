import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Coding, type Finder, judged, numberedFrom } from '../codings/index.ts'
import { issueBook, issueMarks, marksWithin } from '../issues/index.ts'
import { AttachedTimes, timesOf } from '../times/index.ts'
import { Actors } from './actors.ts'
import { candidatesIn, type EventCandidate } from './candidates.ts'
import { chosen, type EventDraft } from './choose.ts'
import type { EventText } from './context.ts'
import { speakersIn } from './doers.ts'
import type { EventData } from './event.ts'
import { Facts } from './facts.ts'
import { withoutHeadlines } from './headlines.ts'
import { isOfClass } from './nouns.ts'
import { voicesOf } from './voices.ts'
import { whoIn } from './who.ts'

/**
 * Finds the events that a text tells of as having happened, in text order, coded in PLOVER: what is to come, conditional,
 * wished for, asked or denied is none. One at least of who did it and to whom it was done is a party of the codebook, or
 * the event is one of people in numbers or at a place. Linear in the length of the text.
 *
 * @param from see `Finder.find`
 * @example
 * findEvents(analysed, codebook) // of "Kessar released 40 prisoners at Hollin bridge on Tuesday.":
 * // [{ id: 'v1', kind: 'event', party: 'Kessar', data: { act: 'RETREAT', counts: [{ least: 40, most: 40, of: 'prisoner' }], … } }]
 */
export function findEvents(text: Analysed, codebook: Codebook, from?: number): Coding<'event', EventData>[] {
  const likely = judged(candidatesIn(contextOf(text, codebook)).filter(isTellable), text.judges, undefined, from)
  const tell = (least: number): EventDraft[] =>
    withoutHeadlines(text, chosen(likely.filter(({ confidence }) => confidence >= least)))
  return numberedFrom(tell, text.judges('event')?.least ?? 0, from)
}

/** All that might be told as an event. */
function eventCandidates(text: Analysed, codebook: Codebook): EventCandidate[] {
  return candidatesIn(contextOf(text, codebook))
}

/** An act of nobody who is known, to nobody, and of no number tells nothing. */
const isTellable = ({ data: { actor, recipient, counts } }: { readonly data: EventData }): boolean =>
  actor !== null || recipient !== null || counts.length > 0

export function contextOf(text: Analysed, codebook: Codebook): EventText {
  const voices = voicesOf(text)
  const actors = new Actors(text, whoIn(text, codebook), voices)
  const marksIn = marksWithin(issueMarks(text, issueBook(codebook)), text.tokens.count)
  return {
    text,
    actors,
    facts: new Facts(text),
    times: new AttachedTimes(text, timesOf(text)),
    voices,
    issuesIn: (first, end) => marksIn(first, end).length > 0,
    armed: isArmed(text),
    speakerOf: speakersIn(text, actors, voices),
  }
}

/** Words of arms and forces that a text has at least where it tells of fighting. */
const ARMED = 3

function isArmed(text: Analysed): boolean {
  let found = 0
  for (let at = 0; at < text.tokens.count && found < ARMED; at++)
    if (text.upos[at] === 'NOUN' && (isOfClass(text, at, 'forces') || isOfClass(text, at, 'weapons'))) found++
  return found >= ARMED
}

/** Finds what the list of events is made of. */
export const eventFinder: Finder = {
  kinds: ['event'],
  find: findEvents,
  candidates: (text, codebook) => eventCandidates(text, codebook),
  chosen: (drafts) => chosen((drafts as readonly EventDraft[]).filter(isTellable)),
}
