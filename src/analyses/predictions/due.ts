import { resolveTime, type TimeExpression } from '../../reading/times/index.ts'

/**
 * The last day of a time by which something is foretold, reckoned from the day of publication; null where the words leave it
 * open, or need a day of publication that is not known.
 *
 * @example dueDay(byJune, '2031-03-04') // '2031-06-30'
 */
export function dueDay(time: TimeExpression, published: string | null): string | null {
  return resolveTime(time, { published })?.last ?? null
}
