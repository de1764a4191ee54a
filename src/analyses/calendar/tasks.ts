import { anchored, type Gathered } from './gathered.ts'
import { onceForCoding } from './once.ts'
import { lengthOf } from './reports.ts'
import type { Days, MeetingReport } from './row.ts'

/** Whether a report says the same to be due as a row. */
export function isOfTask({ about }: Gathered, report: MeetingReport): boolean {
  for (const word of aboutOf(report)) if (about.has(word)) return true
  return false
}

/** "The Friday deadline passed" is what became of Friday's, unless something else was due. */
export function isMissed(row: Gathered, report: MeetingReport): boolean {
  const missed = report.status === 'missed' || row.reports.some(({ status }) => status === 'missed')
  return missed && (row.about.size === 0 || aboutOf(report).size === 0)
}

/** "the April 15 deadline": both are of one day, and what is due by the one and by the other may be one thing; a payment is no other. */
export function isOfDayAlone(row: Gathered, report: MeetingReport): boolean {
  const isOneDay = (days: Days | null): boolean => days !== null && lengthOf(anchored(days)) === 1
  if (!isOneDay(row.days) || !isOneDay(report.days)) return false
  const [a, b] = [row.about, aboutOf(report)]
  return a.size === 0 || b.size === 0 || isPayment(a) === isPayment(b)
}

/** What is due is a payment, and not something about payments: "a standstill on payments". */
const isPayment = (about: ReadonlySet<string>): boolean => about.values().next().value === PAID

/** Words of what is due, by their first five letters: "initial" is that of "initials". */
export const aboutOf: (report: MeetingReport) => ReadonlySet<string> = onceForCoding(
  ({ coding: { data, words: told } }) => {
    if (data.meeting !== 'deadline' || data.about === null) return new Set()
    const words = data.about.words.toLowerCase().match(/\p{L}{4,}/gu) ?? []
    const owed = OWED.test(told) ? [PAID] : []
    return new Set([
      ...owed,
      ...words
        .filter((word) => !UNTELLING.test(word))
        .map((word) => {
          if (ANSWER.test(word)) return 'answe'
          return PAYMENT.test(word) ? PAID : word.slice(0, 5)
        }),
    ])
  },
)

const PAID = 'payme'

/** What falls due is paid, by whatever name. */
const PAYMENT = /^(?:payments?|instal+ments?|repayments?|tranches?|pays?)$/

/** "Kessar *owes* the fund a tranche": what is due is a payment, whatever else the words for it are. */
const OWED = /\bowe[sd]?\b/i

/** One thing by several words: whoever is to answer owes a reply. */
const ANSWER = /^(?:answer|repl(?:y|ies)|respon[ds])/

const UNTELLING =
  /^(?:that|this|with|from|their|they|them|would|must|have|will|want|wants|wanted|before|until|middle|month|week|year|friday|monday|tuesday|wednesday|thursday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|both|next|last|first|answer by)$/
