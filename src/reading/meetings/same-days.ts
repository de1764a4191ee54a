import type { TimeMention } from '../times/index.ts'
import { isDay, type MeetingText } from './context.ts'
import { grainOf } from './grain.ts'

/** Sentences between a day and what points back to it. */
const REACH = 2

/**
 * Days that are told by the day before them in the text: "met on Friday. *That day* the fund …", "on Monday, and *the next day*".
 * What points back to no day near by is left out. Linear in the number of times.
 */
export function sameDays({ text: { sentence }, times }: MeetingText): TimeMention[] {
  const found: TimeMention[] = []
  let known: TimeMention | null = null
  for (const time of times.all) {
    const { form } = time.expression
    if (isDay(time)) {
      if (grainOf(form) === 'day') known = time
      continue
    }
    if (form.kind !== 'anchored' || form.unit !== 'day' || form.least !== form.most || form.from !== undefined) continue
    if (!POINTS_BACK.test(time.expression.words) || known === null) continue
    if (sentence[time.first] - sentence[known.first] > REACH) continue
    const from = { form: known.expression.form, tense: known.expression.tense }
    found.push({ ...time, expression: { ...time.expression, form: { ...form, from } } })
  }
  return found
}

const POINTS_BACK =
  /^(?:on |by )?(?:(?:that|the same|the next|the following|the previous) day|(?:the|an?|one) day (?:before|after|earlier|later))$/i
