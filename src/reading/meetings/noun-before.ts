import type { MeetingText } from './context.ts'

/** Tokens of a noun's phrase before it. */
const MOST_BEFORE = 5

/** The noun that a preposition right before a noun's phrase hangs on, by the words alone: "the *minutes* of its March meeting"; or -1. */
export function nounBefore({ upos, lower, sentence }: MeetingText['text'], noun: number, preposition: RegExp): number {
  let at = noun - 1
  while (at > 0 && noun - at <= MOST_BEFORE && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(upos[at])) at--
  if (at < 1 || sentence[at - 1] !== sentence[noun] || !preposition.test(lower[at])) return -1
  return upos[at - 1] === 'NOUN' ? at - 1 : -1
}
