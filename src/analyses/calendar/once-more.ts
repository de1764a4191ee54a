import { overlap } from './days.ts'
import type { Gathered } from './gathered.ts'
import { exact } from './nearness.ts'
import type { MeetingReport } from './row.ts'
import { toldAs } from './told-as.ts'

/** "met *again*", "*another* meeting", "a *second time*" */
const AGAIN_BEHIND = /^ (?:again|once more|(?:for )?a (?:second|third) time|anew)\b/i
/** "*in a separate meeting* on Monday evening, she met": whatever the word by which that is told of. */
const APART = /\b(?:a|another|one more) separate (?:meeting|session|conversation|call|round)\b/i
const AGAIN_BEFORE = /\b(?:again|another|one more)(?: [\p{L}-]+)? $/iu

/**
 * Whether one text tells of two meetings of one day: they met in the morning, and are to meet *again*, or met again in the evening. What is
 * only told twice has no hour of its own.
 */
export function isOnceMore({ family, reports }: Gathered, report: MeetingReport): boolean {
  if (family !== 'sitting' || report.days === null || !exact(report.days)) return false
  // Asked of every row that a report may be of, and mostly none of its reports is of that text.
  const beside = reports.filter(({ coding: { document } }) => document === report.coding.document)
  if (beside.length === 0) return false
  const isAgain = saysAgain(report)
  return beside.some((one) => {
    if (one.days === null || !exact(one.days) || !overlap(one.days, report.days!) || isAgain === saysAgain(one))
      return false
    const [first, second] = isAgain ? [one, report] : [report, one]
    if (first.status !== 'held') return false
    return second.status === 'planned' || (second.status === 'held' && areOtherHours(first, second))
  })
}

function saysAgain(report: MeetingReport): boolean {
  const told = toldAs(report)
  if (told === null) return false
  return AGAIN_BEHIND.test(told.behind) || AGAIN_BEFORE.test(told.before) || APART.test(report.coding.sentence.words)
}

/** "in the morning", "at night" */
function areOtherHours(one: MeetingReport, other: MeetingReport): boolean {
  const [a, b] = [one, other].map(({ coding: { data } }) => data.times[0]?.hour ?? null)
  return a !== null && b !== null && a !== b
}
