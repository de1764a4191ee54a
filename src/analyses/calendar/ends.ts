import type { MeetingReport } from './row.ts'

const ENDED = /\b(?:ended|concluded|finished|closed|collapsed|adjourned|wound up|(?:broke|broken) (?:up|off|down))\b/i
/** Of what is to come: "the round is to *end* on Friday". */
const ENDS = /\b(?:ends?|concludes?|finish|finishes|closes?)\b/i
/** What goes on for days. */
const OF_DAYS = /\b(?:talks|negotiations|consultations|round|conference|summit)\b/i

/** Whether a report tells of the end of talks, that was or is to come. */
export function tellsOfEnd({ status, coding: { words, sentence } }: MeetingReport): boolean {
  if (status !== 'held' && status !== 'planned') return false
  return (status === 'held' ? ENDED : ENDS).test(words) && OF_DAYS.test(sentence.words)
}
