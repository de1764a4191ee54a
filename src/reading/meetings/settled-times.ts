import { caseOf } from '../events/index.ts'
import type { TimeExpression, TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { MeetingStatus } from './meeting.ts'
import type { Moment } from './moments.ts'
import type { Sign } from './signs.ts'
import { isOnceDueAt } from './taken-as-known.ts'
import { isOnce } from './telling-times.ts'

/** The new and the old time of what was put off: "planned for Monday, was put off until Friday". */
export function movedTimes(
  time: Moment['time'],
  all: readonly Moment[],
  own: number,
  text: MeetingText['text'],
): readonly [Moment['time'], Moment['time']] {
  const { sentence, lower } = text
  const others = all.flatMap((one) =>
    one.time !== null && one.time !== time && sentence[one.time.first] === own ? [one.time] : [],
  )
  if (time !== null && time.expression.form.kind === 'range' && /^from\b/i.test(time.expression.words))
    return endsOf(time, time.expression.form)
  const isNew = (one: TimeMention): boolean => isLater(one, lower)
  // "Last week they met. The vote has been put off": that they met then says nothing of the day from which it was moved.
  if (time !== null && sentence[time.first] !== own) return [others.find(isNew) ?? null, null]
  // "were to have met on Monday, will now do so on Friday": the first is the day that it had once.
  const isOld = (one: TimeMention): boolean => isOnceTheDay(text, one)
  const now = time === null || !isOld(time) ? time : others.find((one) => !isOld(one))
  if (time !== null && now !== undefined && others.some((one) => isOld(one) !== isOld(time)))
    return [now, isOld(time) ? time : (others.find(isOld) ?? null)]
  const later = others.find(isNew) ?? null
  return time !== null && later !== null && !isNew(time)
    ? [later, time]
    : [time, time === null ? null : (others.find((one) => !isNew(one)) ?? null)]
}

/** Whether a time is that of a verb that was due once: "were to have met *on Monday*". */
function isOnceTheDay(text: MeetingText['text'], { governor, first }: TimeMention): boolean {
  const clause = text.clauses.all[text.clauses.of[governor < 0 ? first : governor]]
  return clause !== undefined && isOnceDueAt(text, clause.head)
}

/** "moved from Tuesday to Friday": the new time and the old one. */
function endsOf(
  time: TimeMention,
  { from, to }: TimeExpression['form'] & { kind: 'range' },
): readonly [TimeMention, TimeMention] {
  const at = (form: TimeExpression['form'], tense: TimeExpression['tense']): TimeMention => ({
    ...time,
    expression: { ...time.expression, form, relation: 'at', tense },
  })
  return [at(to, 'coming'), at(from, 'either')]
}

/**
 * The time of what is planned or was held, and that for which it was planned once: "the talks, first planned for Monday, were
 * held on Friday". What is said of no other time has none.
 */
export function onceTimes(
  context: MeetingText,
  token: number,
  time: Moment['time'],
  all: readonly Moment[],
): readonly [Moment['time'], Moment['time']] {
  if (time === null || !isOnce(context, time)) return [time, null]
  const { sentence } = context.text
  const other = all.find(
    (one) => one.time !== null && sentence[one.time.first] === sentence[token] && !isOnce(context, one.time),
  )
  return [other?.time ?? null, time]
}

/** "until Friday", "to April 24", "rescheduled for Friday": what was put off is now then. */
const isLater = ({ expression, first }: TimeMention, lower: readonly string[]): boolean =>
  /^(?:until|till|to)\b/i.test(expression.words) ||
  /^(?:until|till|to)$/.test(lower[first - 1] ?? '') ||
  (/^for\b/i.test(expression.words) && /^(?:rescheduled|rearranged|reset)$/.test(lower[first - 1] ?? ''))

/**
 * "on Wednesday" of what was held is the last one, of what is planned the next, whatever the verb beside it; of what was not
 * held since "the July meetings", July is where that began.
 */
export function settled(
  { text, facts }: MeetingText,
  sign: Sign,
  mention: TimeMention,
  status: MeetingStatus | null,
): TimeExpression {
  const { clause } = sign
  const { expression, first, governor } = mention
  if (expression.form.kind === 'anchored') return expression
  const since =
    status === 'absent' && (text.lower[first - 1] === 'since' || (governor >= 0 && caseOf(text, governor) === 'since'))
  if (since) return { ...expression, tense: 'past', relation: 'since' }
  // Had until Friday, and missed it: on Friday.
  if (status === 'missed') return { ...expression, tense: 'past', relation: 'at' }
  // "will stay away on Thursday", "will not attend Thursday's session"
  if (status === 'absent' && (facts.of(clause) === 'coming' || clause.tense === 'coming'))
    return { ...expression, tense: 'coming' }
  // "the candidate for the June election said": which June, the verb does not tell.
  if ((status === 'held' || status === null) && isDateInPhrase(text, sign, mention))
    return { ...expression, tense: expression.tense === 'coming' ? 'coming' : 'either' }
  // "are rivals in the June election, which has grown bitter": nor does it where it is not past.
  if (status === 'held' && /^(?:present|coming)$/.test(expression.tense) && isDateBefore(text, sign, mention))
    return { ...expression, tense: 'either' }
  // "could win them over in the June election": that the verb does.
  if (status === null && expression.tense === 'coming' && isDateBefore(text, sign, mention)) return expression
  // "they had been friends, seeing each other at a meeting in July": so does it for a date that hangs on it.
  if (status === null && expression.tense === 'past' && isYearless(expression) && text.clauses.at[governor] >= 0)
    return expression
  // "sat until midnight on Monday": on Monday.
  const isUntilDay = status === 'held' && expression.relation === 'until' && expression.form.kind === 'weekday'
  if (isUntilDay) return { ...expression, tense: 'past', relation: 'at' }
  if (status === 'held' || status === 'absent') return { ...sinceYesterday(expression), tense: 'past' }
  if (status === 'denied') return expression
  // "put off until Friday", "from Tuesday to Friday"
  const isNew = /^from\b.* (?:until|till|to)\b/i.test(expression.words) || isLater(mention, text.lower)
  if (status === 'postponed' && isNew) return { ...expression, tense: 'coming' }
  // "was to arrive on Monday": yesterday's Monday as well as the next.
  if (status === 'planned' && expression.form.kind === 'weekday' && isWasTo(text, sign))
    return { ...expression, tense: 'either' }
  // What was put off or called off may lie on either side of the day of publication: the nearest.
  return { ...expression, tense: status === 'planned' ? 'coming' : 'either' }
}

/** "*was to* arrive", unlike "is to arrive". */
const isWasTo = ({ lower }: MeetingText['text'], { form, token }: Sign): boolean =>
  form !== 'noun' && lower[token - 1] === 'to' && /^(?:was|were)$/.test(lower[token - 2] ?? '')

const isYearless = ({ form }: TimeExpression): boolean =>
  form.kind === 'date' && form.year === null && form.month !== null

/** A date without a year before a noun of a meeting that is neither subject nor object, but perhaps of what describes it. */
function isDateBefore(
  { relation }: MeetingText['text'],
  { form, token, core }: Sign,
  { expression, first, governor }: TimeMention,
): boolean {
  const isOblique = !core || /^(?:obl|nmod)$/.test(relation[token])
  return isYearless(expression) && form === 'noun' && isOblique && governor === token && first < token
}

/** The same, where the noun only says more of another. */
const isDateInPhrase = (text: MeetingText['text'], sign: Sign, mention: TimeMention): boolean =>
  isDateBefore(text, sign, mention) && text.relation[sign.token] === 'nmod'

/** The day from which something was moved lies on either side of the day of publication: "had been planned for Monday". */
export const eitherSide = (expression: TimeExpression): TimeExpression =>
  expression.tense === 'past' ? expression : { ...expression, tense: 'either' }

/** "in the afternoon": what is over was on the day of publication or, in a paper that is made overnight, on the one before. */
function sinceYesterday(expression: TimeExpression): TimeExpression {
  const { form, hour, words } = expression
  const isBare = hour !== null && form.kind === 'unit' && form.unit === 'day' && form.least === 0 && form.most === 0
  if (!isBare || /^(?:this|to)/i.test(words) || /today/i.test(words)) return expression
  return { ...expression, form: { ...form, least: -1 } }
}
