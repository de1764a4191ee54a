import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { MeetingStatus } from './meeting.ts'
import type { Moment } from './moments.ts'
import type { Sign } from './signs.ts'

/** Tokens between a dateline's day and the dash that ends it: "TESSIN, March 4 (Northern Wire) -". */
const TO_DASH = 8

/** "*TESSIN, March 4 (Wire)* - Marr said": the day on which a text was sent, as it stands at the head of a sentence. */
export function isOfDateline({ text }: Pick<MeetingText, 'text'>, { first, end }: TimeMention): boolean {
  const { lower, sentence, tokens, upos } = text
  const from = tokens.sentences[sentence[first]]
  // "Monday - a holiday - was quiet": a place goes before.
  if (first === from) return false
  for (let at = from; at < first; at++)
    if (!isOfHeading(upos[at], text.text.slice(tokens.starts[at], tokens.ends[at]))) return false
  for (let at = end; at < end + TO_DASH && at < tokens.count; at++) {
    if (/^(?:--?|[–—])$/.test(lower[at])) return true
    if (sentence[at] !== sentence[first] || !/^(?:PROPN|NOUN|NUM|PUNCT|ADJ)$/.test(upos[at])) return false
  }
  return false
}

/** A name or what divides names; the tagger takes some names for other words. */
const isOfHeading = (upos: string, word: string): boolean => /^(?:PUNCT|NUM)$/.test(upos) || /^\p{Lu}/u.test(word)

/** Whether a meeting that is to come, or that was to be, is given the day on which the text was sent. */
export const isSentThen = (
  context: MeetingText,
  { clause }: Sign,
  status: MeetingStatus | null,
  { time }: Moment,
): boolean =>
  time !== null && (status === 'planned' || context.facts.of(clause) === 'coming') && isOfDateline(context, time)

/** Whether no other day is told than that on which the text was sent: what is to come has none then. */
export const hasOnlyDateline = (context: MeetingText, { time }: Moment, all: readonly Moment[]): boolean =>
  time === null &&
  all.some((one) => one.time !== null) &&
  all.every((one) => one.time === null || isOfDateline(context, one.time))
