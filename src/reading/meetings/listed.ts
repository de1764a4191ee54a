import { tokenAt } from '../clauses/index.ts'
import { namedAt, participantOf } from './beside.ts'
import type { MeetingText } from './context.ts'
import type { Participant } from './meeting.ts'
import type { Sign } from './signs.ts'

/** Names in one list at most. */
const MOST_LISTED = 6
/** Tokens of one name with its title. */
const LONGEST = 9

/**
 * Who else is named in a list that begins with somebody who takes part: "met President Olm, *Trade Minister Renn and Governor Aske*". By the
 * words alone, for the parser takes titles apart; only where "and" closes a list of three or more, behind the word for the meeting.
 */
export function namedInList(context: MeetingText, { token }: Sign, known: readonly Participant[]): Participant[] {
  const { text } = context
  const found: Participant[] = []
  for (const { span } of known) {
    const first = tokenAt(text, span.start)
    if (first <= token || text.sentence[first] !== text.sentence[token]) continue
    for (const one of behind(context, tokenAt(text, span.end - 1)))
      if (![...known, ...found].some(({ name }) => name === one.name)) found.push(one)
  }
  return found
}

/** "to prepare for next week's *talks with Oriel*": with whom they are, where the parser hangs that on the verb. */
export function namedWith(context: MeetingText, { token, form }: Sign): Participant[] {
  const { lower } = context.text
  if (form !== 'noun' || lower[token + 1] !== 'with') return []
  const end = nameEnd(context, token + 2)
  return end < 0 ? [] : (namedAt(context, end - 1, token + 2, false)?.who.map(participantOf) ?? [])
}

/** Those who are listed behind a name: commas between them, "and" before the last. */
function behind(context: MeetingText, from: number): Participant[] {
  const { lower, upos, sentence } = context.text
  const found: Participant[] = []
  let at = from + 1
  for (let step = 0; step < MOST_LISTED && sentence[at] === sentence[from]; step++) {
    const isLast = lower[at] === 'and' || (lower[at] === ',' && lower[at + 1] === 'and')
    if (!isLast && lower[at] !== ',') return []
    const start = lower[at] === ',' && isLast ? at + 2 : at + 1
    const end = nameEnd(context, start)
    const who = end < 0 ? [] : (namedAt(context, end - 1, start, false)?.who ?? [])
    if (who.length === 0) return []
    found.push(...who.map(participantOf))
    // "met Olm, Renn left and Aske said": the last does something of their own.
    if (isLast) return found.length < 2 || /^(?:VERB|AUX)$/.test(upos[end] ?? '') ? [] : found
    at = end
  }
  return []
}

/** The token behind a name and the title before it; -1: there stands something else. */
function nameEnd({ text: { upos, lower, sentence } }: MeetingText, start: number): number {
  let at = start
  // "Secretary of State Olm"
  const isOfName = (one: number): boolean =>
    /^(?:DET|ADJ|NOUN|PROPN)$/.test(upos[one]) || (lower[one] === 'of' && one > start && upos[one + 1] === 'PROPN')
  while (at < start + LONGEST && sentence[at] === sentence[start] && isOfName(at)) at++
  return at > start && upos[at - 1] === 'PROPN' && lower[at] !== "'s" ? at : -1
}
