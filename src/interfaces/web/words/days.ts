import { dateText, dayText } from './times.ts'

/** When something is, as far as it is known: ISO days, null where an end is open. */
export interface SomeDays {
  readonly first: string | null
  readonly last: string | null
}

/**
 * Days as people say them.
 *
 * @example daysText({ first: '2031-04-01', last: '2031-04-30' }) // 'April 2031'
 * @example daysText({ first: null, last: '2031-04-04' }) // 'by 4 Apr 2031'
 */
export function daysText({ first, last }: SomeDays): string {
  if (first === null) return last === null ? 'undated' : `by ${dayText(last)}`
  if (last === null) return `from ${dayText(first)}`
  if (first === last) return dayText(first)
  const month = first.slice(0, 7)
  if (first.endsWith('-01') && last === lastDayOf(month)) return dateText(month)
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4)
  const from = dayText(first).split(' ')
  const to = dayText(last).split(' ')
  // What both have in common is said once.
  const short = from[2] !== to[2] ? from : from[1] !== to[1] ? from.slice(0, 2) : from.slice(0, 1)
  return `${short.join(' ')} to ${to.join(' ')}`
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`
}
