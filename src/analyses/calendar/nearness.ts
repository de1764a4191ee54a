import { daysBetween } from '../../text/index.ts'
import { overlap } from './days.ts'
import { tellsOfEnd } from './ends.ts'
import { anchored, type Gathered } from './gathered.ts'
import { lengthOf } from './reports.ts'
import type { Days, MeetingReport } from './row.ts'
import { ENDING_DAYS, TOLD_WITHIN_DAYS, UNDATED_WINDOW_DAYS } from './sought.ts'

const EXACT_DAYS = 3

/** How the days of a report lie to those of a row. */
export type Nearness = 'exact' | 'ending' | 'wide' | 'just before' | 'undated' | 'apart'

export function nearnessOf(row: Gathered, report: MeetingReport): Nearness {
  const { days, before, published, status } = report
  if (before !== null) {
    if (row.days !== null && overlap(row.days, before)) return 'exact'
    if (row.old.some((known) => overlap(known, before))) return 'exact'
  }
  if (days !== null && row.old.some((known) => overlap(known, days) && exact(known))) return 'exact'
  if (days === null && row.days === null) {
    const last = row.reports.at(-1)!.published
    return last !== null && published !== null && daysBetween(last, published) <= UNDATED_WINDOW_DAYS
      ? 'undated'
      : 'apart'
  }
  const rowLast = row.days === null ? null : anchored(row.days).last
  const isOpen = rowLast !== null && published !== null && rowLast >= published
  if (days === null) {
    // Put off, called off or denied without a day: the row that is still to come.
    const since = rowLast === null || published === null ? -1 : daysBetween(rowLast, published)
    if (status === 'denied' && since >= 0 && since <= UNDATED_WINDOW_DAYS) return 'wide'
    if (status === 'postponed' || status === 'cancelled' || status === 'denied') return isOpen ? 'wide' : 'apart'
    return status === 'held' && since >= 0 && since <= TOLD_WITHIN_DAYS && exact(row.days!) ? 'just before' : 'apart'
  }
  if (row.days === null) return 'apart'
  if (isItsEnd(row, report)) return 'ending'
  if (!overlap(row.days, days)) return isOpen && movesOpen(row, report) ? 'wide' : 'apart'
  return exact(row.days) && exact(days) ? 'exact' : 'wide'
}

/** Whether it tells of a row that is still to come, and not held, that it was put off to other days; of days of another, only in its text. */
function movesOpen({ reports, documents }: Gathered, { status, putOff, before, coding }: MeetingReport): boolean {
  if (status !== 'postponed' || putOff || reports.some((one) => one.status === 'held')) return false
  return before === null || documents.has(coding.document)
}

/** Whether days say when, to a few days. */
export const exact = (days: Days): boolean => lengthOf(anchored(days)) <= EXACT_DAYS

/**
 * Whether a report tells of the end of talks that a row has from some days before: "the round *ended* on Wednesday"; of an end to come
 * only in the text that tells of their beginning too.
 */
export function isItsEnd({ days: began, reports, documents }: Gathered, report: MeetingReport): boolean {
  const { days, coding, status } = report
  if (began === null || began.first === null || !exact(began)) return false
  if (days === null || days.first === null || days.first !== days.last || (coding.data.lasting ?? null) !== null)
    return false
  if (status === 'planned' && !documents.has(coding.document)) return false
  const since = daysBetween(anchored(began).last, days.first)
  const isTold = reports.some((one) => one.status === status && tellsOfEnd(one))
  return since > 0 && since <= ENDING_DAYS && tellsOfEnd(report) && !isTold
}
