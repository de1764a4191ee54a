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

const COMING = /^(?:ahead|eve|advent|approach|run-up|runup|prospect)$/

/** The token that says that something comes before a noun: "*ahead* of the ministers' meeting", "on the *eve* of it"; or -1. */
export function aheadOf({ upos, lower, sentence }: MeetingText['text'], noun: number): number {
  let at = noun - 1
  while (at > 0 && noun - at <= MOST_BEFORE + 1 && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|PUNCT)$/.test(upos[at])) at--
  if (at < 1 || sentence[at - 1] !== sentence[noun] || !/^(?:of|to)$/.test(lower[at])) return -1
  return COMING.test(lower[at - 1]) ? at - 1 : -1
}
