const DAY_MS = 86_400_000

/**
 * All days, or all months, from one to another, both included, in their order.
 *
 * @param first `2031-03-04` or `2031-03`, and `last` likewise
 * @example periodsBetween('2031-12', '2032-02') // ['2031-12', '2032-01', '2032-02']
 */
export function periodsBetween(first: string, last: string): string[] {
  const periods: string[] = []
  if (first.length === 7) {
    const [year, month] = first.split('-').map(Number)
    for (let n = 0; ; n++) {
      const at = new Date(Date.UTC(year!, month! - 1 + n, 1)).toISOString().slice(0, 7)
      if (at > last) return periods
      periods.push(at)
    }
  }
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS)
    periods.push(new Date(at).toISOString().slice(0, 10))
  return periods
}
