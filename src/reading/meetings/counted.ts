import type { TimeForm, TimeMention } from '../times/index.ts'
import { isDay, type MeetingText } from './context.ts'
import { grainOf } from './grain.ts'
import type { Sign } from './signs.ts'

/** Tokens between "before" and what it is counted to. */
const REACH = 9
/** Sentences at the beginning of a text whose "two days before the vote" counts from the day on which it appears. */
const LEAD_SENTENCES = 3

/**
 * When a sign's meeting is by the days between it and something else that is told: "signed on Friday, *three days before* the ceasefire
 * expires", "Two days before the delegations meet, …". Null where it is not counted so, or from nothing that is known.
 */
export function countedTime(context: MeetingText, sign: Sign): TimeMention | null {
  const given = givenTime(context, sign)
  if (given !== null) return given
  const { text, times } = context
  const start = text.tokens.sentences[text.sentence[sign.token]]
  for (const counted of times.within(start, sign.token)) {
    const { form } = counted.expression
    if (form.kind !== 'anchored' || !isNear(form) || !isCountedTo(context, counted.end, sign)) continue
    // "days after the deadline of May 4": it has a day of its own.
    if (times.within(counted.end, Math.max(sign.clause.end, sign.token + 1)).some(isDay)) return null
    const from = fromOf(context, start, counted)
    if (from === null) return null
    // What something is three days before lies three days behind it.
    return mentionOf(context, counted, { ...form, least: -form.most, most: -form.least, from })
  }
  return null
}

/** Tokens between a verb and the time that it gives: "gave both sides, the owners among them, *48 hours*". */
const TO_GIVEN = 9

/** "gave both sides *48 hours* to sign": by then, counted from the day of the sentence, or that on which the text appears. */
function givenTime({ text, times }: MeetingText, { token, family, form, clause }: Sign): TimeMention | null {
  if (form !== 'verb' || family.name !== 'until' || clause.negations.length > 0) return null
  const { lower, tokens, sentence } = text
  const end = Math.min(token + TO_GIVEN, tokens.sentences[sentence[token] + 1])
  for (const time of times.within(token + 1, end)) {
    const { form: length } = time.expression
    if (isDay(time)) return null
    if (length.kind !== 'duration' || lower[time.end] !== 'to') continue
    const days = daysOf(length)
    if (days === null || days > MOST_GIVEN) return null
    const day = times.ofClause(clause.index).find(isDay)
    const from: From =
      day === undefined
        ? { form: { kind: 'unit', unit: 'day', least: 0, most: 0 }, tense: 'either' }
        : { form: day.expression.form, tense: day.expression.tense }
    const counted: TimeForm = { kind: 'anchored', unit: 'day', least: days, most: days, from }
    return { ...time, expression: { ...time.expression, form: counted, relation: 'by' } }
  }
  return null
}

/** Longer times are told by their end. */
const MOST_GIVEN = 31

/** Days of a length with a number; null: it has none. */
function daysOf({ unit, least, most }: TimeForm & { kind: 'duration' }): number | null {
  if (least !== most) return null
  const length = unit === 'hour' ? 1 / 24 : unit === 'day' ? 1 : unit === 'week' ? 7 : null
  return length === null ? null : Math.ceil(least * length)
}

/** The longest count that names a day; what lies further back is history. */
const MOST_DAYS = 14

/** Whether a count has a number, and a small one: not "hours after", nor "six weeks after". */
function isNear({ unit, least, most }: TimeForm & { kind: 'anchored' }): boolean {
  const days = unit === 'day' ? 1 : unit === 'week' ? 7 : MOST_DAYS + 1
  return least === most && Math.abs(most) * days <= MOST_DAYS
}

/** Whether what stands behind a count's "before" or "after" is a sign's meeting. */
function isCountedTo({ text }: MeetingText, at: number, { token, form, clause }: Sign): boolean {
  const { lower, clauses, upos } = text
  if (!/^(?:before|after)$/.test(lower[at]) || token - at > REACH) return false
  const opened = clause.head > at && clause.first <= at + 1 && /^(?:before|after)$/.test(clause.opener)
  if (opened) return true
  // "three days before the talks in Ostrel", or a clause that the parser hangs elsewhere: it is told next.
  for (let i = at + 1; i < token; i++)
    if (clauses.at[i] >= 0 || upos[i] === 'PUNCT' || (form === 'noun' && upos[i] === 'ADP')) return false
  return true
}

type From = NonNullable<(TimeForm & { kind: 'anchored' })['from']>

/** What is counted from: the last day before it in the sentence; at the head of a text the day on which that appears. */
function fromOf({ text, times }: MeetingText, start: number, { first }: TimeMention): From | null {
  // "a fund of two billion a year, three days before": a year is nothing to count days from.
  const known = times
    .within(start, first)
    .filter((time) => isDay(time) && grainOf(time.expression.form) === 'day')
    .at(-1)
  if (known !== undefined) return { form: known.expression.form, tense: known.expression.tense }
  // "Four days after the two met in Ostrel, the envoy said on Saturday": from the Saturday.
  const next = times
    .within(first, text.tokens.sentences[text.sentence[first] + 1])
    .find((time) => isDay(time) && grainOf(time.expression.form) === 'day')
  if (next !== undefined) return { form: next.expression.form, tense: next.expression.tense }
  if (text.sentence[first] >= LEAD_SENTENCES) return null
  return { form: { kind: 'unit', unit: 'day', least: 0, most: 0 }, tense: 'either' }
}

function mentionOf({ text }: MeetingText, { first, end }: TimeMention, form: TimeForm): TimeMention {
  const span = { start: text.tokens.starts[first], end: text.tokens.ends[end] }
  return {
    expression: {
      span,
      words: text.text.slice(span.start, span.end),
      form,
      part: null,
      hour: null,
      relation: 'at',
      tense: 'either',
      beside: null,
    },
    first,
    end: end + 1,
    governor: text.head[end],
  }
}
