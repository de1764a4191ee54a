import { type Gathered, isNamed } from './gathered.ts'
import { lengthOf } from './reports.ts'
import type { MeetingReport } from './row.ts'
import { isToldAsKnown } from './told-as.ts'

/**
 * Whether one of the two tells of talks by one of their sides, and the other of a meeting of others on that very day at that place: "talks
 * open in Vandrey on Wednesday", of a text that names who leads one delegation, where another is to meet the mediator there that
 * day. Talks take two sides, so who is named for one of them excludes nobody. To be asked only where nobody is named in both, and
 * both have the place.
 */
export function isOfOneSide(row: Gathered, report: MeetingReport): boolean {
  if (row.family !== 'sitting' || row.days === null || report.days === null) return false
  if (lengthOf(row.days) !== 1 || lengthOf(report.days) !== 1 || row.days.first !== report.days.first) return false
  if (report.status !== 'planned' || row.reports.some(({ status }) => status !== 'planned')) return false
  if (namesOneSide(report)) return row.parties.size + row.others.size > 0
  return row.parties.size + row.others.size === 1 && row.reports.some(namesOneSide)
}

/** Whether it tells of talks as known, and who is there of one side alone: "Varnia takes part in *the* talks", not "will hold talks". */
export function namesOneSide(report: MeetingReport): boolean {
  const { data } = report.coding
  if (data.meeting !== 'talks' || !isToldAsKnown(report)) return false
  return new Set(data.participants.filter(isNamed).map(({ name, party }) => party ?? name)).size === 1
}
