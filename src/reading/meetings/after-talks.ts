import { phraseOf } from '../clauses/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

/** What ends talks before what is told of them comes about. */
const ENDING = /^(?:collapse|fail|break down|break off|break up|founder|stall|fall apart|fall through|run aground)$/

/** "The levy took effect *on Monday* after talks *collapsed*": the day of what came of that. */
export function isAfterCollapse({ text }: MeetingText, { clause }: Sign, { end, governor }: TimeMention): boolean {
  const { lemma, subject, head, tense, passive, parent, index } = clause
  if (tense !== 'past' || passive || parent < 0 || !ENDING.test(lemma) || subject < 0 || subject > head) return false
  // The parser takes "after" for the noun's as often as for the clause's.
  const { first } = phraseOf(text, subject)
  const opener = [first - 1, first].find((at) => /^(?:after|once)$/.test(text.lower[at] ?? ''))
  return opener !== undefined && end <= opener && governor >= 0 && text.clauses.of[governor] !== index
}

/** "were suspended *on Thursday*, a day *after they began*": another day than that of which the talks are counted. */
export function isCountedOn({ text: { lower, lemma } }: MeetingText, _: Sign, { end }: TimeMention): boolean {
  if (lower[end] !== ',') return false
  const after = [3, 4].map((step) => end + step).find((at) => lower[at] === 'after')
  return (
    after !== undefined &&
    /^(?:day|week|month)$/.test(lemma[after - 1]) &&
    /^(?:they|it)$/.test(lower[after + 1]) &&
    /^(?:begin|start|open|resume)$/.test(lemma[after + 2] ?? '')
  )
}
