import { daysBetween as daysFrom } from '../../text/index.ts'
import type { Evidence } from './position.ts'

/** A stance of fewer days before publication is news, whenever it was taken. */
const NEWS_DAYS = 14

export const isLongBefore = (day: string, published: string): boolean =>
  day <= published && daysBetween(day, published) >= NEWS_DAYS

/** The day since which a statement is known: of what was long before, that day itself, for background is no news. */
export const newsDayOf = ({ date, published }: Pick<Evidence, 'date' | 'published'>): string | null =>
  date === null || published === null || isLongBefore(date, published) ? date : published

/** How far two days are apart, whichever comes first: of what does not go together neither is the earlier one. */
export const daysBetween = (a: string, b: string): number => Math.abs(daysFrom(a, b))
