import type { Draft } from '../codings/index.ts'
import type { Actor, EventData } from './event.ts'

/** An event before it has its number. */
export type EventDraft = Draft<'event', EventData>

/** Who did it is told where that is not much less sure than that it was done. */
const UNSURE_OF_WHO = 0.1

/** Of what might be told at each place the likeliest: one act of a word, and one telling of an act. */
export function chosen(drafts: readonly EventDraft[]): EventDraft[] {
  const likely = ({ confidence, data }: EventDraft): number => confidence - (data.actor === null ? UNSURE_OF_WHO : 0)
  const kept: EventDraft[] = []
  const words = new Set<number>()
  for (const draft of [...drafts].sort((a, b) => likely(b) - likely(a))) {
    const word = draft.why[0].span.start
    if (words.has(word) || kept.some((other) => isTwin(draft, other))) continue
    words.add(word)
    kept.push(draft)
  }
  return kept
}

/** The same act by the same to the same, told by another word of the same place. */
function isTwin(a: EventDraft, b: EventDraft): boolean {
  if (a.data.act !== b.data.act || a.span.start >= b.span.end || b.span.start >= a.span.end) return false
  return isSame(a.data.actor, b.data.actor) && isSame(a.data.recipient, b.data.recipient)
}

/** Nobody may be anybody, and a person may be meant by their party. */
function isSame(a: Actor | null, b: Actor | null): boolean {
  if (a === null || b === null) return true
  if (a.party === null || a.party !== b.party) return a.party === b.party && a.name === b.name
  return !(a.person && b.person) || a.name === b.name
}
