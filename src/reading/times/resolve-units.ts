import { dayNumber, mondayOf, monthLength, partsOf, weekdayOf } from './days.ts'
import type { Asked, Interval } from './interval.ts'
import type { TimeCertainty, TimeForm, Unit } from './time.ts'

/** "yesterday", "last month", "in two weeks", "a few days ago". */
export function daysOfUnit(
  { unit, least, most }: TimeForm & { kind: 'unit' },
  asked: Asked,
  today: number,
): Interval | null {
  const stated = Math.abs(least) <= 1 && asked.relation !== 'within'
  const certainty: TimeCertainty = least !== most ? 'guessed' : stated ? 'stated' : 'inferred'
  const a = unitDays(unit, least, asked, today)
  const b = least === most ? a : unitDays(unit, most, asked, today)
  return a === null || b === null ? null : { first: a.first, last: b.last, granularity: unit, certainty }
}

/** The unit `step` steps from the present one. */
function unitDays(
  unit: Unit,
  step: number,
  { tense, relation }: Asked,
  today: number,
): { first: number; last: number } | null {
  const { year, month } = partsOf(today)
  const months = (from: number, count: number): { first: number; last: number } => ({
    first: dayNumber(year, from, 1),
    last: dayNumber(year, from + count, 0),
  })
  if (relation === 'within') {
    // Counted from the day itself: "within three weeks" ends on a day, "within the last year" begins on one.
    const end =
      unit === 'week'
        ? today + 7 * step
        : unit === 'month'
          ? shifted(today, step)
          : unit === 'year'
            ? shifted(today, 12 * step)
            : null
    if (end !== null) return { first: Math.min(today, end), last: Math.max(today, end) }
  }
  switch (unit) {
    case 'hour':
      return step < 0
        ? { first: today + Math.floor(step / 24), last: today + Math.ceil(step / 24) }
        : { first: today + Math.floor(step / 24), last: today + Math.ceil(step / 24) }
    case 'day':
      return { first: today + step, last: today + step }
    case 'weekend': {
      const saturday = mondayOf(today) + 5
      // On the first days of a week its past weekend is "the weekend" of what happened.
      const back = step === 0 && tense !== 'coming' && tense !== 'present' && weekdayOf(today) < 5 ? -7 : 0
      return { first: saturday + back + 7 * step, last: saturday + back + 7 * step + 1 }
    }
    case 'week': {
      // On its last day nothing of a week is to come: "they will meet this week" is the week that begins.
      const ahead = step === 0 && tense === 'coming' && relation === 'at' && weekdayOf(today) === 6 ? 7 : 0
      const monday = mondayOf(today) + ahead + 7 * step
      return { first: monday, last: monday + 6 }
    }
    case 'month':
      return months(month + step, 1)
    case 'quarter':
      return months(3 * Math.floor((month - 1) / 3) + 1 + 3 * step, 3)
    case 'half':
      return months(6 * Math.floor((month - 1) / 6) + 1 + 6 * step, 6)
    case 'year':
      return { first: dayNumber(year + step, 1, 1), last: dayNumber(year + step, 12, 31) }
    case 'decade': {
      const first = 10 * Math.floor(year / 10) + 10 * step
      return { first: dayNumber(first, 1, 1), last: dayNumber(first + 9, 12, 31) }
    }
    default:
      return null
  }
}

/** The same day of the month so many months on, or the month's last. */
function shifted(today: number, months: number): number {
  const { year, month, day: of } = partsOf(today)
  const to = partsOf(dayNumber(year, month + months, 1))
  return dayNumber(to.year, to.month, Math.min(of, monthLength(to.year, to.month)))
}

/** "the past two weeks", "the coming days". */
export function daysOfStretch(
  { unit, least, most, back }: TimeForm & { kind: 'stretch' },
  today: number,
): Interval | null {
  const reach = (count: number): number | null => {
    const step = back ? -count : count
    if (unit === 'hour') return today + (back ? -1 : 1) * Math.ceil(count / 24)
    if (unit === 'day') return today + step
    if (unit === 'week' || unit === 'weekend') return today + 7 * step
    const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }[unit]
    return shifted(today, months * step)
  }
  const end = reach(most)
  if (end === null) return null
  const certainty: TimeCertainty = least === most ? 'inferred' : 'guessed'
  return back
    ? { first: end, last: today, granularity: unit, certainty }
    : { first: today, last: end, granularity: unit, certainty }
}
