import { tellsOfEnd } from './ends.ts'
import { anchored, type Gathered, numberOf } from './gathered.ts'
import type { Days, MeetingReport } from './row.ts'

/** Days between two publications within which undated reports may be of one meeting. */
export const UNDATED_WINDOW_DAYS = 7
/** Days after a meeting within which it is told of without its day: "the two met in Lowenna". */
export const TOLD_WITHIN_DAYS = 2

/** Days after the first within which talks end that are told of by their end: "the round ended on Friday". */
export const ENDING_DAYS = 5

/** The days by which the row of a report is looked for, as numbers; see `numberOf`. */
export interface Sought {
  readonly days: readonly [first: number, last: number] | null
  readonly before: readonly [first: number, last: number] | null
  /** Not a number: not known. */
  readonly published: number
  readonly status: MeetingReport['status']
  /** It tells of an end, and what ended may have begun some days before. */
  readonly isEnd: boolean
}

/** What the row of a report is looked for by. */
export function soughtBy(report: MeetingReport): Sought {
  const { days, before, published, status } = report
  return {
    days: intervalOf(days),
    before: intervalOf(before),
    published: published === null ? Number.NaN : numberOf(published),
    status,
    isEnd: tellsOfEnd(report),
  }
}

function intervalOf(days: Days | null): Sought['days'] {
  if (days === null) return null
  const { first, last } = anchored(days)
  return [numberOf(first), numberOf(last)]
}

/** Whether a report may fit a row by its days; most do not, and need not be looked at. @param row the reports before it */
export function mayFit(row: Gathered, { days, before, published, status, isEnd }: Sought): boolean {
  const meets = ([first, last]: readonly [number, number]): boolean => first <= row.to && last >= row.from
  if (before !== null && meets(before)) return true
  if (days !== null) {
    if (meets(days) || (status === 'postponed' && row.to >= published)) return true
    return isEnd && days[0] > row.to && days[0] - row.to <= ENDING_DAYS
  }
  if (row.days === null) return published - row.told <= UNDATED_WINDOW_DAYS
  if (status === 'denied') return row.to >= published - UNDATED_WINDOW_DAYS
  if (status === 'postponed' || status === 'cancelled') return row.to >= published
  return status === 'held' && row.from <= published && published - row.to <= TOLD_WITHIN_DAYS
}
