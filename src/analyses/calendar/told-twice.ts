import type { Gathered } from './gathered.ts'
import type { MeetingReport } from './row.ts'
import { isToldAsKnown, toldAs } from './told-as.ts'

/**
 * Whether one text tells of the same once more: "*a meeting last week* that the minister joined", and then "*last week's meeting*"; "a mission
 * next week" twice. The same days by the same noun, with the same outcome; a sitting must be told of as known.
 */
export function isToldTwice({ family, reports }: Gathered, report: MeetingReport): boolean {
  const word = nounOf(report)
  if (word === null || (family !== 'visit' && (family !== 'sitting' || !isToldAsKnown(report)))) return false
  return reports.some(
    (one) =>
      one.coding.document === report.coding.document &&
      one.status === report.status &&
      one.days !== null &&
      one.days.first === report.days?.first &&
      one.days.last === report.days?.last &&
      nounOf(one) === word,
  )
}

/** The noun by which it is told of, in the singular; null: it is told of by a verb. */
function nounOf(report: MeetingReport): string | null {
  const told = toldAs(report)
  const word = told?.word.toLowerCase() ?? ''
  return NOUN.test(word) ? word.replace(/s$/, '') : null
}

const NOUN =
  /^(?:meeting|session|summit|conference|hearing|talk|negotiation|round|visit|trip|tour|mission|delegation)s?$/
