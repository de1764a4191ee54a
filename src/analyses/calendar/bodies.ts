import { type Gathered, isNamed } from './gathered.ts'
import { onceForCoding } from './once.ts'
import type { MeetingReport } from './row.ts'
import { isBare, isOfTalks } from './shared.ts'
import { toldAs } from './told-as.ts'

/** Bodies that sit, and groups that are no side of talks. "Negotiators" and "delegations" are of any talks. */
const BODY =
  'committee|commission|council|board|panel|group|cabinet|government|ministers|parliament|assembly|senate|chamber|congress|deputies|lawmakers|legislators|senators|councillors|governors|experts|inspectors|ambassadors|creditors|lenders|heads of delegation|executive|college|caucus'

/** Behind the noun of a body, up to the verb that says that it sits: "of the river *that is due to*", "*, which*". */
const UP_TO_VERB =
  '(?:(?: (?:of|on|for|from|in) (?!which|whom)[^,.;:]{1,40}?)?,?(?: (?:that|which|who))?)(?: (?:is|are|was|were|be|been|will|would|shall|should|may|might|can|could|has|have|had|to|due|expected|scheduled|set|planned|supposed|also|now|then|not|last|first|only|both|later|yesterday|today|tomorrow|[a-z]+day|hold|holds|held|its|their|the|a|an|next|second|third|special|regular|joint|emergency|extraordinary))*$'

const SITS = new RegExp(`\\b(?<body>${BODY})${UP_TO_VERB}`, 'i')
const OF_BODY = new RegExp(`^ (?:of|between) (?:the |a |an |its |their )?(?:[\\w’'-]+ ){0,2}?(?<body>${BODY})\\b`, 'i')
const BODY_ALONE = new RegExp(`^(?<body>${BODY})$`, 'i')
/** "a *cabinet* meeting" */
const BODY_BEFORE = new RegExp(`\\b(?<body>${BODY})(?:['’]s?)? $`, 'i')

const BODY_WORDS = new RegExp(`\\b(?:${BODY})\\b`, 'g')

/** One thing by two names: ministers are the cabinet, deputies the parliament. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cabinet: 'cabinet government ministers',
    parliament: 'parliament assembly senate chamber congress deputies lawmakers legislators senators',
    council: 'council councillors',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
)

/**
 * Which body it is that sits, where a report has no name for it: "the *cabinet* will debate the levy on Thursday", "a meeting of
 * *creditors*"; null: it tells of none. Two such are two meetings, whatever day they share.
 */
export const bodyOf: (report: MeetingReport) => string | null = onceForCoding((report) => {
  const told = toldAs(report)
  if (told === null) return null
  const { before, word, behind } = told
  const found = BODY_ALONE.exec(word) ?? OF_BODY.exec(behind) ?? BODY_BEFORE.exec(before) ?? SITS.exec(before.trimEnd())
  if (found === null) return null
  return found.groups!.body!.toLowerCase()
})

/** Whether both tell of the sitting of one body. */
export function isOfSameBody({ bodies }: Gathered, report: MeetingReport): boolean {
  const body = bodies.size === 0 ? null : bodyOf(report)
  return body !== null && areOne(body, bodies)
}

/** Whether a report and a row, one of which names nobody, tell of the sittings of two bodies, or of a body's and somebody else's. */
export function areOtherBodies(row: Gathered, report: MeetingReport): boolean {
  const body = bodyOf(report)
  if (body === null && row.bodies.size === 0) return false
  if (body !== null && areOne(body, row.bodies)) return false
  const named = report.coding.data.participants.filter(isNamed).flatMap(({ name, party }) => [name, party ?? name])
  if (body !== null) {
    if (areOne(body, bodiesIn([...row.parties, ...row.written, ...row.others]))) return false
    return row.bodies.size > 0 || !isBare(row) || row.reports.every(isOfTalks)
  }
  const bodies = [...row.bodies]
  if (bodies.some((one) => areOne(one, bodiesIn(named)))) return false
  // What a body sits for is no talks; ministers and creditors hold some.
  return named.length > 0 || (isOfTalks(report) && (isBare(row) || bodies.some((one) => !PEOPLE.test(one))))
}

const PEOPLE = /s$|^group$/

const areOne = (body: string, others: ReadonlySet<string>): boolean =>
  others.has(body) || [...others].some((one) => (SAME.get(one) ?? one) === (SAME.get(body) ?? body))

/** Bodies that names are of: a city council is one. */
const bodiesIn = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().match(BODY_WORDS) ?? []))
