import { firstWhere } from '../../text/index.ts'
import type { CalendarRow, Days } from './row.ts'

/** Whether two intervals share a day. */
export function overlap(a: Days, b: Days): boolean {
  return (a.first ?? a.last)! <= (b.last ?? b.first)! && (b.first ?? b.last)! <= (a.last ?? a.first)!
}

/** The day by which a dated row stands among others. */
export const lastOf = ({ days }: Pick<CalendarRow, 'days'>): string => days?.last ?? days?.first ?? ''

/** @param day ISO 8601 */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Index of the first row that ends on a day or later. @param all by their days */
export const firstFrom = (all: readonly CalendarRow[], day: string): number =>
  firstWhere(all.length, (i) => lastOf(all[i]!) >= day)
