import { overlap } from './days.ts'
import type { CalendarRow, MeetingReport } from './row.ts'

/** Statuses that a later mention of the plan does not undo. */
const FINAL = new Set(['held', 'cancelled', 'missed', 'absent'])

/**
 * The report that counts: of the latest day; what was held, called off or missed stays so, and what was put off without a new day,
 * unless a later report says otherwise in so many words; of one day the outlet's own voice, and then the surest.
 */
export function latestOf(reports: readonly MeetingReport[]): MeetingReport {
  return reports.reduce((best, one) => (counts(one, best) ? one : best))
}

/** The reports that give a row its status: what is told of it rests on these alone. */
export const bearing = ({ reports, status }: Pick<CalendarRow, 'reports' | 'status'>): MeetingReport[] =>
  reports.filter((report) => report.status === status)

function counts(one: MeetingReport, than: MeetingReport): boolean {
  const [day, other] = [one.published ?? '', than.published ?? '']
  if (isOfOldPlan(one, than)) return false
  if (isOfOldPlan(than, one)) return true
  if (day !== other) return day > other
  const voice = (report: MeetingReport): number => (report.coding.claim === null ? 1 : 0)
  if (voice(one) !== voice(than)) return voice(one) > voice(than)
  return one.coding.confidence > than.coding.confidence
}

/** Whether one tells of the plan alone that another says came to an end; later than that it may be a new plan. */
export function isOfOldPlan(one: MeetingReport, than: MeetingReport): boolean {
  if (one.status !== 'planned') return false
  if (than.status === 'postponed' && than.putOff) return !isOnAgain(one, than) && isSameDay(one, than)
  if (than.status === 'postponed') return isOfDayLeft(one, than)
  return FINAL.has(than.status) && !isOnAgain(one, than)
}

/** Whether a plan is of the days from which another says that it was moved to others. */
export function isOfDayLeft({ days, before }: MeetingReport, than: MeetingReport): boolean {
  if (than.status !== 'postponed' || than.putOff) return false
  if (days === null || before !== null || than.before === null || than.days === null) return false
  return overlap(days, than.before) && !overlap(days, than.days)
}

/** Whether a plan is told anew after it was called off, of days that are still to come: "will take place on Friday after all". */
export function isOnAgain(one: MeetingReport, than: MeetingReport): boolean {
  const { published, days, status, coding } = one
  if (status !== 'planned' || !/^(?:cancelled|postponed|absent)$/.test(than.status)) return false
  if (published === null || than.published === null || published <= than.published) return false
  const last = days?.last ?? days?.first ?? null
  if (last === null || last < published) return false
  return AGAIN.test(coding.words) || (AHEAD.test(coding.words) && !OVER.test(coding.words))
}

/** Whether it is said of a report outright that it knows of the end of the plan: "after all". */
export const saysAgain = ({ coding: { words } }: MeetingReport): boolean => AGAIN.test(words)

const AGAIN = /\b(?:after all|back on|reinstat\w+|reviv\w+|rearranged|rescheduled)\b/i
const AHEAD = /\b(?:will|shall|is|are|has been|have been)\b|['’]ll\b/i
/** "had been planned", "was to meet" */
const OVER = /\b(?:had|was|were)\b/i

function isSameDay({ days }: MeetingReport, than: MeetingReport): boolean {
  const old = than.days ?? than.before
  return days === null || old === null || overlap(days, old)
}

/** Whether it is told of a meeting that somebody was not there, or will not be. */
export function isAway({ status, coding: { words, span, sentence } }: MeetingReport): boolean {
  if (status !== 'absent') return false
  const start = span.start - sentence.span.start
  return AWAY.test(`${sentence.words.slice(Math.max(0, start - AWAY_BEFORE), start)}${words}`)
}

/** UTF-16 units before the words of a report in which it may say who stayed away: "who *stayed away from* the talks". */
const AWAY_BEFORE = 40
const AWAY =
  /\b(?:attend\w*|join\w*|tak(?:e|es|en|ing) part|took part|show(?:s|ed)? up|turn(?:s|ed)? up|(?:stay|stays|stayed|keep|keeps|kept) away|boycott\w*)\b/i
