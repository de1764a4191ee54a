import type { TimeExpression, TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { TELLING_NOUNS } from './families.ts'

/** What makes a part of a day a time: "in the night". */
const IN = /^(?:in|by|for|of|during|through|throughout|over|into|until|before|after|at|since|on)$/

/** "at noon", "in the afternoon", "at six": an hour alone is of the day that is spoken of, today's if none is. */
export function hoursOf({ text, times }: MeetingText): TimeMention[] {
  const { lower, lemma, upos, tokens } = text
  const found: TimeMention[] = []
  for (let at = 1; at < tokens.count; at++) {
    if (!/^(?:noon|midday|midnight|morning|afternoon|evening|daybreak|dawn|night|lunchtime)$/.test(lower[at])) continue
    // "a noon deadline", "the company's midnight ultimatum"
    const isOfNoun = /^(?:a|an|'s)$/.test(lower[at - 1]) && TELLING_NOUNS.has(lemma[at + 1] ?? '')
    if (!isOfNoun && !/^(?:at|in|the|by|until|before|after|this|same|over|around)$/.test(lower[at - 1])) continue
    // "the night the paper was signed", "spent the night there": of what day, other words say.
    if (lower[at - 1] === 'the' && !IN.test(lower[at - 2] ?? '') && !/^(?:NOUN|PROPN)$/.test(upos[at + 1] ?? ''))
      continue
    // "in the evening session of the hearing": which part of it, not when that was.
    if (/^(?:NOUN|PROPN)$/.test(upos[at + 1] ?? '') && lower[at + 2] === 'of') continue
    if (times.within(at - 6, at + 6).some(({ first, end }) => first <= at && at < end)) continue
    const first = isOfNoun
      ? at
      : lower[at - 1] === 'the' && /^(?:in|by|for|of|during|through)$/.test(lower[at - 2] ?? '')
        ? at - 2
        : at - 1
    const span = { start: tokens.starts[first], end: tokens.ends[at] }
    const expression: TimeExpression = {
      span,
      words: text.text.slice(span.start, span.end),
      form: { kind: 'unit', unit: 'day', least: 0, most: 0 },
      part: null,
      hour: lower[at],
      relation: /^(?:by|until|before)$/.test(lower[first]) ? 'by' : 'at',
      tense: 'none',
      beside: null,
    }
    found.push({ expression, first, end: at + 1, governor: text.head[at] })
  }
  return found
}
