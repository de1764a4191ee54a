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
    const end = clockEnd(text, times, at)
    if (end > at) {
      found.push(ofToday(text, at - 1, end, lower.slice(at, end).join(' ')))
      continue
    }
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
    found.push(ofToday(text, first, at + 1, lower[at]))
  }
  return found
}

function ofToday(
  { text, tokens, lower, head }: MeetingText['text'],
  first: number,
  end: number,
  hour: string,
): TimeMention {
  const span = { start: tokens.starts[first], end: tokens.ends[end - 1] }
  const expression: TimeExpression = {
    span,
    words: text.slice(span.start, span.end),
    form: { kind: 'unit', unit: 'day', least: 0, most: 0 },
    part: null,
    hour,
    relation: /^(?:by|until|before)$/.test(lower[first]) ? 'by' : 'at',
    tense: 'none',
    beside: null,
  }
  return { expression, first, end, governor: head[end - 1] }
}

/** What is said to be at an hour by the bare number: "meet again *at 4*". */
const AT_HOUR = /^(?:meet|resume|reconvene|sit|sit down|convene|restart|reopen|vote|gather)$/

/** Tokens on either side of an hour within which its day stands. */
const NEAR = 40

/** "meet again at *4*", "resume at *10 a.m.*": the token behind an hour of a clock, where no day stands in the sentence; or -1. */
function clockEnd(
  { text, tokens, lower, upos, sentence, head, clauses }: MeetingText['text'],
  times: MeetingText['times'],
  at: number,
): number {
  if (lower[at - 1] !== 'at' || upos[at] !== 'NUM') return -1
  const number = text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase()
  const hour = HOURS.test(number) ? 1 : Number(/^\d{1,2}(?=[:.]?(?:\d\d)?$)|^\d\d(?=\d\d$)/.exec(number)?.[0] ?? 99)
  if (hour > 24) return -1
  const first = Math.max(tokens.sentences[sentence[at]], at - NEAR)
  const last = tokens.sentences[sentence[at] + 1]
  if (times.within(first, Math.min(last, at + NEAR)).length > 0) return -1
  if (/^(?:[ap]\.?m\.?|gmt|est|edt|cet|bst)\.?$/.test(lower[at + 1] ?? '')) return at + 2
  const verb = head[at] < 0 ? -1 : clauses.at[head[at]]
  const isBare = at + 1 >= last || /^[.,;]$/.test(lower[at + 1])
  return isBare && verb >= 0 && AT_HOUR.test(clauses.all[verb].lemma) ? at + 1 : -1
}

const HOURS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/
