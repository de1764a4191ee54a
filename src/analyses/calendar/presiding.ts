import { overlap } from './days.ts'
import type { Gathered } from './gathered.ts'
import { exact } from './nearness.ts'
import { lengthOf } from './reports.ts'
import type { MeetingReport } from './row.ts'

const PRESIDING =
  /\b(?:chair|chairs|chaired|host|hosts|hosted|hosting|invit\w+|summon\w*|conven\w+|mediat\w+|presid\w+)\b/i

/** Whom somebody presides over where two sides meet. */
const SIDES =
  /\b(?:(?:both|two) (?:\w+ )?(?:sides|parties|teams|delegations|negotiators)|the negotiators|the delegations)\b/i

/**
 * Whether one of the two tells of a meeting of parties by who chairs or hosts it alone, and the other by the parties: "the mediator,
 * who chaired Tuesday's session", where talks of two sides ended on Tuesday. Of one day, or one of few, and of one text or one place, or where the first says that it is of two sides.
 */
export function isPresided(row: Gathered, report: MeetingReport, isOnePlace: boolean): boolean {
  if (row.family !== 'sitting' || row.days === null || report.days === null) return false
  if (!exact(row.days) || lengthOf(report.days) !== 1 || !overlap(row.days, report.days)) return false
  const { participants } = report.coding.data
  const isOfSides = (participants.length === 1 ? [report] : row.reports).some(({ coding }) => SIDES.test(coding.words))
  if (!isOnePlace && !row.documents.has(report.coding.document) && !isOfSides) return false
  const parties = new Set(participants.flatMap(({ party }) => party ?? []))
  if ([...parties].some((party) => row.parties.has(party))) return false
  const isLed = (words: Iterable<string>): boolean => [...words].some((one) => PRESIDING.test(one))
  if (participants.length === 1) return row.parties.size > 1 && isLed([report.coding.words])
  return parties.size > 1 && row.parties.size + row.others.size <= 1 && row.persons.size <= 1 && isLed(row.words)
}
