import type { Event, Interval } from '../entries.ts'
import type { Parties } from '../parties.ts'
import { isDated, overlap, sameWords, within } from '../score.ts'
import type { FoundEvent } from './found-rows.ts'
import { isRequired, joined, restsOn, type Told } from './joined.ts'
import type { Wanted } from './match.ts'

export interface KeyEvent extends Wanted<FoundEvent> {
  readonly entries: readonly Told<Event>[]
}

/**
 * What happened, each once. Entries of two articles are of one where they have an act, days, and whom they name in common: who
 * did it, or to whom, and neither another where both name one.
 *
 * A found row is right by act, days where both have some, actor and recipient as in `scoreTables`, and words in common with an
 * entry; without such words it takes an actor or recipient and days in common.
 *
 * @param all in the order of their articles
 */
export function keyEvents(all: readonly Told<Event>[], parties: Parties): KeyEvent[] {
  return joined(all, (a, b) => likeness(a.entry, b.entry, parties)).map((entries) => ({
    entries,
    required: entries.some(isRequired),
    copies: 1,
    agrees: (found) => entries.some(({ article, entry }) => agrees(found, article, entry, parties)),
    bears: ({ places }) => restsOn(entries, places),
  }))
}

function likeness(a: Event, b: Event, parties: Parties): number {
  if (!a.act.some((act) => b.act.includes(act)) || !meet(a, b)) return 0
  const actor = shared(a.actor, b.actor, parties)
  const recipient = shared(a.recipient, b.recipient, parties)
  if (actor === false || recipient === false) return 0
  return (actor === true ? 2 : 0) + (recipient === true ? 1 : 0)
}

/** Null: one of the two names nobody. */
function shared(a: readonly string[] | null, b: readonly string[] | null, parties: Parties): boolean | null {
  return a === null || b === null ? null : a.some((name) => parties.areOne(name, b))
}

const meet = (a: Interval, b: Interval): boolean => isDated(a) && isDated(b) && overlap(a, b)

function agrees(found: FoundEvent, article: string, entry: Event & Told<Event>['entry'], parties: Parties): boolean {
  const { act, actor, recipient, places } = found
  if (!within(entry.act, act)) return false
  if (actor !== null && (entry.actor === null || !parties.areOne(actor, entry.actor))) return false
  if (recipient !== null && entry.recipient !== null && !parties.areOne(recipient, entry.recipient)) return false
  if (isDated(entry) && isDated(found) && !overlap(entry, found)) return false
  if (places.some((place) => place.article === article && sameWords(entry, place))) return true
  return meet(entry, found) && (actor !== null || (recipient !== null && entry.recipient !== null))
}
