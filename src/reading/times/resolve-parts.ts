import type { Interval } from './interval.ts'
import type { Part } from './time.ts'

/** Days of a week's late part: Thursday to Sunday. */
const LATE_IN_WEEK = 4

/** The part of a stretch of days: its first, middle or last third; its end; what lies before or after today. */
export function partOf(whole: Interval, part: Part, today: number | null): Interval {
  const { first, last, granularity, certainty } = whole
  const length = last - first + 1
  const narrowed = (a: number, b: number): Interval => ({
    first: a,
    last: b,
    granularity,
    certainty: certainty === 'guessed' ? 'guessed' : 'inferred',
  })
  // A month's parts are its tens of days.
  const third = granularity === 'month' ? 10 : Math.max(1, Math.round(length / 3))
  switch (part) {
    case 'early':
      return narrowed(first, first + third - 1)
    case 'middle':
      return narrowed(first + third, granularity === 'month' ? first + 2 * third - 1 : last - third)
    case 'late':
      // A week is late from Thursday on, in a paper that may have been written on a Wednesday.
      if (granularity === 'week') return narrowed(last - LATE_IN_WEEK + 1, last)
      return narrowed(granularity === 'month' ? first + 2 * third : last - third + 1, last)
    case 'end':
      return narrowed(last - endOf(length) + 1, last)
    case 'earlier':
      return today !== null && today >= first && today <= last
        ? narrowed(first, today)
        : narrowed(first, first + third - 1)
    case 'later':
      return today !== null && today >= first && today <= last
        ? narrowed(today, last)
        : narrowed(last - third + 1, last)
  }
}

/** How many days the end of so many days has: of a week three, of a month ten, of a year one month. */
function endOf(length: number): number {
  return length <= 7
    ? Math.min(3, length)
    : length <= 31
      ? 10
      : length <= 92
        ? 30
        : length <= 366
          ? 31
          : Math.round(length / 5)
}
