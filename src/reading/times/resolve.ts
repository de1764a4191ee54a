import { dayNumber, dayOf, isoOf } from './days.ts'
import type { Interval } from './interval.ts'
import { daysOf } from './resolve-forms.ts'
import type { ResolvedTime, TimeExpression } from './time.ts'

/** When and where a text was published. */
export interface Publication {
  /** ISO 8601, a day at least: its day as written is that of the outlet's own zone. Null: not known. */
  readonly published: string | null
  /** IANA name of the outlet's zone, for a `published` in UTC ("Z"): "Europe/Berlin". */
  readonly zone?: string | null
}

/**
 * The days that an expression means, or null where it does not say, or says it only with a day of publication that is not
 * known. Durations are never resolved, nor what is counted from a time that is not known ("the next day").
 *
 * Conventions, each of which lowers the certainty: a weekday is the nearest that fits the tense, today among them; "last"
 * and "next" with a weekday are those of the calendar's last and next week (from Monday); "two weeks ago" is a whole
 * calendar week, and so for months and years; a month or day without a year is the nearest that fits. A count without a
 * number ("in the coming weeks") reaches as far as the unit is used at most.
 *
 * @example
 * resolveTime(expression, { published: '2031-04-02' }) // of "until Friday":
 * // { first: null, last: '2031-04-04', granularity: 'day', certainty: 'inferred', words: 'until Friday', contradiction: null }
 */
export function resolveTime(expression: TimeExpression, publication: Publication): ResolvedTime | null {
  const today = dayPublished(publication)
  // "in six months" of what is over is how long it took.
  const { form, tense, relation } = expression
  if (form.kind === 'unit' && form.least > 1 && tense === 'past' && relation === 'at') return null
  const named = daysOf(expression, today)
  if (named === null) return null
  const { first, last } = related(named, expression, today)
  const beside = expression.beside === null ? null : daysOf({ ...expression, form: expression.beside }, today)
  const contradicts = beside !== null && !agree(named, expression.beside, beside)
  return {
    first: first === null ? null : isoOf(first),
    last: last === null ? null : isoOf(last),
    granularity: named.granularity,
    certainty: contradicts ? 'guessed' : named.certainty,
    words: expression.words,
    contradiction: contradicts ? { first: isoOf(beside.first), last: isoOf(beside.last) } : null,
  }
}

/** The day of publication in the outlet's own zone, as a day number. */
function dayPublished({ published, zone }: Publication): number | null {
  if (published === null) return null
  const instant = zone != null && /T.*Z$/.test(published) ? Date.parse(published) : Number.NaN
  if (Number.isNaN(instant)) return dayOf(published)
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone as string, dateStyle: 'short' }).formatToParts(
    instant,
  )
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  return dayNumber(part('year'), part('month'), part('day'))
}

/** What is told stands before, after or within the days that are named. */
function related(
  { first, last }: Interval,
  { relation, form, part, tense }: TimeExpression,
  today: number | null,
): { first: number | null; last: number | null } {
  switch (relation) {
    case 'since':
    case 'from':
      return form.kind === 'range' ? { first, last } : { first, last: null }
    case 'until':
    case 'by':
      return { first: null, last }
    case 'before':
      // "before the end of the month": on its last day at the latest, not before its last days.
      return { first: null, last: part === 'end' ? last : first - 1 }
    case 'after':
      return { first: form.kind === 'unit' || form.kind === 'stretch' ? last : last + 1, last: null }
    case 'within':
      return tense === 'past' || today === null || last < today ? { first, last } : { first: today, last }
    default:
      return { first, last }
  }
}

/** Whether the weekday beside a date is that date's. */
function agree(named: Interval, beside: TimeExpression['form'] | null, other: Interval): boolean {
  if (beside?.kind === 'weekday') return (((named.first + 3) % 7) + 7) % 7 === beside.day
  return other.first <= named.last && named.first <= other.last
}
