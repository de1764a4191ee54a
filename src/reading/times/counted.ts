import type { Interval } from './interval.ts'
import type { TimeForm, Unit } from './time.ts'

/** Days of a unit; nobody counts from a day in hours or decades. */
const DAYS: Partial<Readonly<Record<Unit, number>>> = { day: 1, week: 7, month: 30, quarter: 91, half: 182, year: 365 }
/** "A week before" is a week to the day, or to the day beside it; months are told by the week. */
const SLACK: Partial<Readonly<Record<Unit, number>>> = { week: 1, month: 7, quarter: 15, half: 30, year: 30 }

/**
 * The days that are so far from some days: "three days before …", counted from a Monday. Null for units that nobody counts days in.
 *
 * @example countedFrom({ first: 10, last: 10, … }, { kind: 'anchored', unit: 'day', least: 3, most: 3 })?.first // 13
 */
export function countedFrom(from: Interval, { unit, least, most }: TimeForm & { kind: 'anchored' }): Interval | null {
  const days = DAYS[unit]
  if (days === undefined) return null
  const slack = SLACK[unit] ?? 0
  return {
    first: from.first + least * days - slack,
    last: from.last + most * days + slack,
    granularity: 'day',
    certainty: from.certainty === 'guessed' || unit !== 'day' ? 'guessed' : 'inferred',
  }
}
