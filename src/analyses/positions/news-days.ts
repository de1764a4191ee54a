import type { Evidence } from './position.ts'

const DAY = 24 * 60 * 60 * 1000

/** A stance of fewer days before publication is news, whenever it was taken. */
const NEWS_DAYS = 14

export const isLongBefore = (day: string, published: string): boolean =>
  day <= published && daysBetween(day, published) >= NEWS_DAYS

/** The day since which a statement is known: of what was long before, that day itself, for background is no news. */
export const newsDayOf = ({ date, published }: Pick<Evidence, 'date' | 'published'>): string | null =>
  date === null || published === null || isLongBefore(date, published) ? date : published

export function daysBetween(a: string, b: string): number {
  return Math.abs(Math.round((Date.parse(b) - Date.parse(a)) / DAY))
}
