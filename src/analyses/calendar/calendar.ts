import { resolveTime } from '../../reading/times/index.ts'
import { byText, type OriginOf, reportsByOrigin } from '../evidence/index.ts'
import { overlap } from './days.ts'
import { type Gathered, isNamed } from './gathered.ts'
import { gather } from './merge.ts'
import { participantKey } from './persons.ts'
import { reportsOf } from './reports.ts'
import type { Calendar, CalendarRow, Contradiction, Days, MeetingCoding, MeetingReport, StatusChange } from './row.ts'
import { samePlace } from './same-place.ts'
import { bearing, isOfOldPlan, isOnAgain, latestOf, saysAgain } from './standing.ts'

/** What of the calendar is wanted. */
export interface CalendarOptions {
  /** The day that tells past from coming, ISO 8601; else the newest day of publication. Never the clock's. */
  readonly today?: string
  /** Only what may be on this day or later. */
  readonly since?: string
  /** Only what may be on this day or before. */
  readonly until?: string
  /** Only what this party takes part in. */
  readonly party?: string
}

/**
 * The calendar of a ledger: several reports of one meeting are one row (`gather` says when), with what became of it by the
 * latest report, and how that changed. Pure: the same codings give the same calendar.
 *
 * @param codings meetings, each in one appearance of its document, in any order
 * @example
 * const { rows } = calendarOf(codings, originOf, { today: '2031-04-02', since: '2031-04-02' })
 * rows.map(({ days, kind, status }) => `${days.first} ${kind} ${status}`) // ['2031-04-04 talks planned', …]
 */
export function calendarOf(
  codings: readonly MeetingCoding[],
  originOf: OriginOf,
  options: CalendarOptions = {},
): Calendar {
  const reports = reportsOf(codings, originOf)
  const newest = reports.reduce<string | null>(
    (day, { published }) => (published !== null && (day === null || published > day) ? published : day),
    null,
  )
  const all = gather(reports).map((row) => rowOf(row, newest))
  const rows = all.filter(({ days }) => days !== null).sort(byDays)
  return narrowCalendar({ rows, undated: all.filter(({ days }) => days === null), today: newest }, options)
}

/** Of a calendar what is wanted, as seen from another day where one is given. */
export function narrowCalendar(calendar: Calendar, options: CalendarOptions): Calendar {
  const today = options.today ?? calendar.today
  const narrowed = (rows: readonly CalendarRow[]): CalendarRow[] => {
    const wanted = rows.filter((row) => isWanted(row, options))
    return today === calendar.today ? wanted : wanted.map((row) => ({ ...row, lies: liesOf(row, today) }))
  }
  return { rows: narrowed(calendar.rows), undated: narrowed(calendar.undated), today }
}

function isWanted({ days, participants }: CalendarRow, { since, until, party }: CalendarOptions): boolean {
  if (party !== undefined && !participants.some((one) => one.party === party)) return false
  if (days === null) return since === undefined && until === undefined
  if (since !== undefined && days.last !== null && days.last < since) return false
  return until === undefined || days.first === null
    ? until === undefined || (days.last ?? '') <= until
    : days.first <= until
}

/** Orders rows that have days. */
export const byDays = (a: CalendarRow, b: CalendarRow): number => byText(keyOf(a), keyOf(b))

/** Rows go by their last day: a deadline by what it ends with, the wider interval behind the exact day. */
function keyOf({ days, id }: CalendarRow): string {
  return `${days?.last ?? days?.first ?? '9999'} ${days?.first ?? ''} ${id}`
}

/** What is told of a meeting. @param today as in `CalendarOptions` */
export function rowOf(row: Pick<Gathered, 'reports' | 'days'>, today: string | null): CalendarRow {
  const { reports, days } = row
  const first = reports[0]!
  const latest = latestOf(reports)
  const places = [
    ...new Map(
      reports.flatMap(({ coding: { data } }) =>
        data.place === null ? [] : [[data.place.name.toLowerCase(), data.place.name] as const],
      ),
    ).values(),
  ]
  const kinds = reports.map(({ coding }) => coding.data.meeting)
  const about = reports.map(({ coding }) => coding.data.about?.words ?? null).filter((words) => words !== null)
  const putOff = isPutOff(latest, row)
  return {
    id: first.coding.id,
    kind: kinds.includes('talks') ? 'talks' : first.coding.data.meeting,
    status: latest.status,
    days,
    ...(putOff ? { putOff } : movedFromOf(row)),
    lies: liesOf({ days, status: latest.status, ...(putOff ? { putOff } : {}) }, today),
    participants: participantsOf(reports),
    setBy: reports.find(({ coding }) => coding.data.setBy !== null)?.coding.data.setBy?.name ?? null,
    place: places[0] ?? null,
    about: about[0] ?? null,
    // Codings of an older reader have none.
    named: reports.find(({ coding }) => coding.data.named)?.coding.data.named?.words ?? null,
    history: historyOf(row),
    contradictions: contradictionsOf(reports, places),
    reports,
    origins: reportsByOrigin(
      bearing({ reports, status: latest.status }).map(({ coding: { document, claim }, origin }) => ({
        document,
        claim,
        origin,
      })),
    ),
  }
}

/** Whether a row's days are those from which it was put off: its latest report gives no others, nor does one that puts it off that day. */
function isPutOff(latest: MeetingReport, { reports, days }: Pick<Gathered, 'reports' | 'days'>): boolean {
  if (!latest.putOff || days === null) return false
  const old = latest.days ?? latest.before
  if (old !== null && !overlap(old, days)) return false
  return !reports.some(
    ({ status, putOff, published }) =>
      status === 'postponed' && !putOff && (published ?? '') >= (latest.published ?? ''),
  )
}

/** The days that a report says it was to have been on, where they are no longer its own. */
function movedFromOf({ reports, days }: Pick<Gathered, 'reports' | 'days'>): Pick<CalendarRow, 'movedFrom'> {
  const old = reports.findLast(({ before }) => before !== null && days !== null && !overlap(before, days))?.before
  return old == null ? {} : { movedFrom: { id: null, days: old } }
}

/**
 * Where a row lies as seen from a day; null: undated, or that day is within its days and nothing says which of them it is,
 * or it was put off from days to come, and is then not to come on those. What was held within days that have begun is over, however far they go: "this month".
 *
 * @example liesOf({ days: { first: '2031-04-01', last: '2031-04-30', … }, status: 'held' }, '2031-04-10') // 'past'
 */
export function liesOf(
  row: Pick<CalendarRow, 'days' | 'status' | 'putOff'>,
  today: string | null,
): CalendarRow['lies'] {
  const { days, status } = row
  if (days === null || today === null) return null
  const { first, last } = days
  if (last !== null && last < today) return 'past'
  // Kept rows are made where somebody looks: only of these does it matter.
  if (status === 'postponed' && row.putOff === true) return null
  if (first !== null && first > today) return 'coming'
  if (first === today && last === today) return 'today'
  if (status === 'held') return 'past'
  if (first === null && last !== null) return last === today ? 'today' : 'coming'
  return last === null ? 'past' : null
}

function participantsOf(reports: readonly MeetingReport[]): CalendarRow['participants'] {
  const found = new Map<string, { name: string; party: string | null; person: boolean }>()
  for (const { coding } of reports) {
    for (const { name, party, person } of coding.data.participants) {
      const key = participantKey({ name, person })
      const held = found.get(key)
      if (held === undefined) found.set(key, { name, party, person })
      else if (held.party === null && party !== null) found.set(key, { name, party, person: held.person })
    }
  }
  const known = [...found.values()].filter(isNamed)
  // "Ministers" say nothing more where others say whose they are.
  const all = known.length > 0 ? known : [...found.values()]
  // "Varnia" says nothing more where its minister is named.
  return all.filter(
    ({ name, party, person }) =>
      person || party !== name || !all.some((other) => other.person && other.party === party),
  )
}

function historyOf({ reports, days: now }: Pick<Gathered, 'reports' | 'days'>): StatusChange[] {
  // The first and the last of its days are no two plans.
  const isOfNow = (some: Days): boolean => now !== null && overlap(some, now)
  const history: StatusChange[] = []
  for (const [i, report] of reports.entries()) {
    const { published, status, days, coding } = report
    const last = history.at(-1)
    // What only goes back to a plan that came to an end changes nothing.
    if (reports.slice(0, i).some((other) => isOfOldPlan(report, other))) continue
    // That it was put off once more without a day says nothing new.
    if (report.putOff && last?.status === 'postponed') continue
    const before = last?.days ?? null
    const moved = days !== null && before !== null && !overlap(days, before) && !(isOfNow(days) && isOfNow(before))
    if (last === undefined || last.status !== status || moved)
      history.push({ published, status, days, coding: coding.id })
  }
  return history
}

function contradictionsOf(reports: readonly MeetingReport[], places: readonly string[]): Contradiction[] {
  const found: Contradiction[] = []
  const told = statusPair(reports)
  if (told !== null) {
    const words = told.map(({ status, coding }) => `${status}, says ${coding.id}`).join('; ')
    found.push({ what: 'status', words })
  }
  const apart = places.filter((place) => !places.some((other) => other !== place && samePlace(place, other) !== false))
  if (apart.length > 1) found.push({ what: 'place', words: apart.join('; ') })
  for (const { coding } of reports) {
    const published = coding.metadata.published?.resolved ?? null
    const wrong = coding.data.times.find((time) => resolveTime(time, { published })?.contradiction != null)
    if (wrong !== undefined) found.push({ what: 'date', words: `${wrong.words}, in ${coding.id}` })
    const { against, written, from } = coding.metadata.published ?? {}
    // "Tomorrow" of a text with two dates is of two days; "March 9, 2031" is of one.
    const resting =
      against === undefined
        ? undefined
        : coding.data.times.find((time) => restsOnDate(time, published, against.written))
    if (against !== undefined && resting !== undefined)
      found.push({
        what: 'date',
        words: `${resting.words}, in ${coding.id}, dated "${written}" by its ${from}, but "${against.written}" by its ${against.from}`,
      })
  }
  return found
}

/** Whether the days of a time are others where the day of publication is. @param other that day, as it is written */
function restsOnDate(
  time: MeetingReport['coding']['data']['times'][number],
  published: string | null,
  other: string,
): boolean {
  // Of a day that is written otherwise only the days that need none are known to stay.
  const [against = null] = /^\d{4}-\d{2}-\d{2}/.exec(other) ?? []
  const [now, without] = [published, against].map((day) => resolveTime(time, { published: day }))
  return now !== null && (now?.first !== without?.first || now?.last !== without?.last)
}

/** Two reports of two origins that cannot both be so: held or planned, and denied; held, and not held; called off, and told as coming later. */
function statusPair(reports: readonly MeetingReport[]): readonly [MeetingReport, MeetingReport] | null {
  for (const other of reports) {
    const one = reports.find((report) => report.origin.key !== other.origin.key && isAgainst(report, other))
    if (one !== undefined) return [one, other]
  }
  return null
}

function isAgainst(one: MeetingReport, other: MeetingReport): boolean {
  switch (other.status) {
    case 'denied':
      return one.status === 'held' || one.status === 'planned'
    case 'absent':
      return one.status === 'held' && NOT_HELD.test(other.coding.words) && !AWAY.test(other.coding.words)
    case 'cancelled':
      return isOnAgain(one, other) && !saysAgain(one)
    default:
      return false
  }
}

const NOT_HELD = /\b(?:not|no|never|neither|none)\b|n['’]t\b/i
/** Who stays away says nothing of whether it was held. */
const AWAY =
  /\b(?:attend\w*|join\w*|took part|take part|show(?:ed)? up|turn(?:ed)? up|stay\w* away|boycott\w*|come|came|appear\w*)\b/i
