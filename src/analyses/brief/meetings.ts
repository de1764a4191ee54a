import { sourceOf } from '../../ledger/index.ts'
import { bearing, type Calendar, type CalendarRow, type Days, type MeetingReport } from '../calendar/index.ts'
import { isSince } from '../evidence/index.ts'
import type { BriefEvidence, BriefLine } from './brief.ts'
import { footing, lineOf, listed, shortened } from './line.ts'

const DAY = 86_400_000
/** Days ahead within which what is planned is near. */
const NEAR = 7

/** What lies ahead: planned and put off, with what of it is new; by day. */
export function comingLines({ rows }: Calendar, since: string, now: string | null): BriefLine[] {
  if (now === null) return []
  return rows.flatMap((row) => {
    const { days, status, history } = row
    // It was put off from those days.
    if (status === 'postponed' && row.putOff === true) return []
    const day = days?.first ?? days?.last ?? null
    const ahead = days !== null && (days.last ?? days.first ?? '') >= now && day !== null
    if (!ahead || (status !== 'planned' && status !== 'postponed')) return []
    const news = newsOf(row, since)
    const near = Math.max(0, (Date.parse(day) - Date.parse(now)) / DAY)
    const weight = 0.35 + (near <= NEAR ? 0.2 - 0.02 * near : 0) + (news === null ? 0 : 0.15) + kindWeight(row)
    return [lineFor('coming', row, history.length > 1 && news !== null ? `, ${news}` : '', weight)]
  })
}

/** What took place since then, or did not: held, missed, put off, called off, notably absent. */
export function heldLines({ rows, undated }: Calendar, since: string, now: string | null): BriefLine[] {
  const weights: Partial<Record<CalendarRow['status'], number>> = {
    held: 0.4,
    missed: 0.75,
    cancelled: 0.7,
    postponed: 0.6,
    absent: 0.35,
  }
  return [...rows, ...undated].flatMap((row) => {
    const { days, status, reports } = row
    const weight = weights[status]
    const told = reports.filter(({ published }) => isSince(published, since))
    if (weight === undefined || told.length === 0) return []
    if (status === 'held' || status === 'missed') {
      const last = days?.last ?? days?.first ?? null
      // What was held before is no news because it is told again.
      if (days === null || last === null || last < since || (now !== null && (days.first ?? last) > now)) return []
    } else if (newsOf(row, since) === null) return []
    if (status === 'postponed' && row.putOff !== true && now !== null && (days?.last ?? '') >= now) return []
    return [lineFor('held', row, '', weight + kindWeight(row))]
  })
}

/** Meetings of which it is said since then that they were not, or will not be, and which are not back on since. */
export function deniedMeetings({ rows, undated }: Calendar, since: string): BriefLine[] {
  return [...rows, ...undated].flatMap((row) => {
    if (row.status !== 'denied') return []
    const denial = row.reports.findLast(({ status, published }) => status === 'denied' && isSince(published, since))
    if (denial === undefined) return []
    const others = row.reports.filter(({ status }) => status === 'held' || status === 'planned').length
    const told = others === 0 ? '' : `; ${others} ${others === 1 ? 'report says' : 'reports say'} otherwise`
    return [
      lineOf('denied', {
        key: row.id,
        what: `Denied: ${meetingWords(row)}${told}`,
        parties: partiesOf(row),
        issues: issuesOf(row),
        origins: 1,
        evidence: evidenceOf(denial),
        weight: 0.6 + (others > 0 ? 0.15 : 0),
      }),
    ]
  })
}

function lineFor(kind: 'coming' | 'held', row: CalendarRow, news: string, weight: number): BriefLine {
  const { reports, origins, contradictions, status, about, kind: meeting, setBy, participants } = row
  const best = bestOf(reports, status)
  return lineOf(kind, {
    key: row.id,
    what: `${whenWords(row.days)}: ${meetingWords(row)}${status === 'planned' || status === 'held' ? '' : `, ${row.putOff === true ? 'put off from that day' : status}`}${news}`,
    details: [
      ...(about === null || participants.length === 0
        ? []
        : [`${meeting === 'deadline' ? 'due' : 'about'}: ${shortened(about, 110)}`]),
      ...(setBy === null ? [] : [`set by ${setBy}`]),
      ...contradictions.map(({ what, words }) => `contested ${what}: ${words}`),
    ],
    day: row.history.at(-1)?.published ?? null,
    parties: partiesOf(row),
    issues: issuesOf(row),
    origins: origins.length,
    evidence: evidenceOf(best),
    further: bearing(row).length - 1,
    weight: weight + footing(origins.length),
  })
}

/** What is new of a row since then, for people; null: nothing. */
function newsOf({ history }: CalendarRow, since: string): string | null {
  const last = history.at(-1)
  if (last === undefined || !isSince(last.published, since)) return null
  const before = history.at(-2)
  if (before === undefined) return 'new'
  return before.status === last.status ? `moved from ${whenWords(before.days)}` : `before: ${before.status}`
}

function meetingWords({ kind, participants, place, about, named }: CalendarRow): string {
  const who = participants.map(({ name }) => name)
  const among =
    who.length === 0
      ? ([about, named === null ? null : `“${named}”`].flatMap((words) =>
          words === null ? [] : `: ${shortened(words, 90)}`,
        )[0] ?? '')
      : ` ${kind === 'deadline' ? 'for' : kind === 'visit' || kind === 'vote' ? 'by' : 'of'} ${listed(who.slice(0, 4))}${who.length > 4 ? ' and others' : ''}`
  return `${kind}${among}${place === null ? '' : ` in ${place}`}`
}

/** `2031-04-02`, `2031-04-02 to 2031-04-06`, `by 2031-04-04` */
function whenWords(days: Days | null): string {
  if (days === null) return 'day unknown'
  const { first, last, certainty } = days
  const about = certainty === 'guessed' ? 'about ' : ''
  if (first === null) return `by ${about}${last}`
  if (last === null) return `from ${about}${first}`
  return about + (first === last ? first : `${first} to ${last}`)
}

const kindWeight = ({ kind, participants }: CalendarRow): number =>
  (kind === 'deadline' || kind === 'vote' || kind === 'talks' ? 0.1 : 0) +
  (new Set(participants.flatMap(({ party }) => party ?? [])).size > 1 ? 0.08 : 0) -
  (participants.length === 0 ? 0.15 : 0)

const partiesOf = ({ participants }: CalendarRow): string[] => [
  ...new Set(participants.flatMap(({ party }) => party ?? [])),
]

const issuesOf = ({ reports }: CalendarRow): string[] => [
  ...new Set(reports.flatMap(({ coding }) => coding.issue ?? [])),
]

/** Of the reports that give the status, the outlet's own voice before others, then the surest, then the newest. */
function bestOf(reports: readonly MeetingReport[], status: CalendarRow['status']): MeetingReport {
  const fitting = reports.filter((report) => report.status === status)
  return [...(fitting.length > 0 ? fitting : reports)].sort(
    (a, b) =>
      Number(a.coding.claim !== null) - Number(b.coding.claim !== null) ||
      b.coding.confidence - a.coding.confidence ||
      ((a.published ?? '') < (b.published ?? '') ? 1 : -1) ||
      (a.coding.id < b.coding.id ? -1 : 1),
  )[0]!
}

function evidenceOf({ coding, published }: MeetingReport): BriefEvidence {
  const { id, claim, document, metadata, sentence } = coding
  return {
    coding: id,
    claim: claim?.id ?? null,
    document,
    outlet: metadata.outlet?.value ?? null,
    day: published,
    words: shortened(sentence.words),
    span: null,
    source: claim === null ? null : sourceOf(claim),
    sourceKind: claim?.profile.kind ?? null,
  }
}
