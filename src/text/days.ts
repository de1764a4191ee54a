const DAY_MILLISECONDS = 86_400_000

/** Days since 1 January 1970 of an ISO date, or of the day that a date-time begins with; not a number: it begins with none. */
export function dayNumberOf(iso: string): number {
  // A month alone would be taken for its first day.
  if (iso.length < 10) return Number.NaN
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MILLISECONDS)
}

/**
 * Days from one day to another, as they are written: time and zone behind them count for nothing. Negative where the other
 * comes before; not a number where one of them is no day.
 *
 * @example daysBetween('2031-03-04', '2031-03-01') // -3
 */
export const daysBetween = (from: string, to: string): number => dayNumberOf(to) - dayNumberOf(from)
