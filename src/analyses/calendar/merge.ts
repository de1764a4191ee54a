import { areOtherBodies, bodyOf } from './bodies.ts'
import { overlap } from './days.ts'
import { anchored, type Family, type Gathered, isNamed, numberOf } from './gathered.ts'
import { areOtherTwo } from './other-two.ts'
import { isPresided } from './presiding.ts'
import { lengthOf } from './reports.ts'
import type { Days, MeetingReport } from './row.ts'
import { RowsByMonth } from './rows-by-month.ts'
import { samePlace } from './same-place.ts'
import { TOLD_WITHIN_DAYS, UNDATED_WINDOW_DAYS } from './sought.ts'
import { isAway, isOfDayLeft } from './standing.ts'
import { aboutOf, isMissed, isOfDayAlone, isOfTask } from './tasks.ts'

/**
 * Gathers the reports of one meeting. Reports come in the order of their publication; each joins the row that it fits
 * best, or begins a new one. A report fits a row
 *
 * - of its kind: meetings and talks are one kind, and so are absences;
 * - whose days it shares. Where both are exact, to three days at most, that is nearly enough; where one is wider ("next
 *   week"), two parties or persons must be the same, or one and the place, or the place alone where one names nobody and both
 *   tell of the same days to come; one that names nobody goes to the only row that it can be;
 * - with whose participants it goes: where both name some, one party or person must be the same, and no party may be
 *   there with other persons only. For deadlines what is due may be the same instead: one report names who set it, another
 *   who must keep it;
 * - with whose place it goes: a visit's must be the same; two places part other rows unless two participants are the same;
 * - or that it says was moved, from the days that the row has.
 *
 * A deadline that was missed is the row of that deadline, also where one of the two reports names nobody; and so is any of that very
 * day where one of the two names nobody, unless one alone is of a payment.
 *
 * One party alone in common does not make what was called off, or denied, the same as what was held or planned; nor what was
 * put off, unless it is said to have been planned for the row's very day. What was
 * held without saying when joins a row of the days just before its publication, with a participant or the place in common.
 * Other undated reports join undated rows alone: published within a week, with two participants or one and the place.
 */
export function gather(reports: readonly MeetingReport[]): Gathered[] {
  const rows = new RowsByMonth()
  for (const report of reports) {
    const family = familyOf(report)
    const row = rowFor(report, rows.near(family, report)) ?? begun(family)
    join(row, report)
    rows.put(row, report)
  }
  return rows.all
}

/** The row that a report fits best; null: none. @param candidates in the order of their first reports */
export function rowFor(report: MeetingReport, candidates: readonly Gathered[]): Gathered | null {
  let best: Gathered | null = null
  let most = 0
  for (const row of candidates) {
    const score = scoreOf(row, report)
    if (score > most) [best, most] = [row, score]
  }
  return best ?? onlyOneFor(report, candidates)
}

/**
 * What reports of one row are alike in. An absence over days and weeks ("no talks since July") is none of the meeting that it is
 * from, and who stayed away from one says nothing of what became of it; that Thursday's session did not take place is just that.
 */
export function familyOf(report: MeetingReport): Family {
  const { status, days, coding } = report
  return status === 'absent' && (!isOneDay(days) || isAway(report)) ? 'absence' : familyOfKind(coding.data.meeting)
}

const isOneDay = (days: Days | null): boolean => days !== null && days.first !== null && days.first === days.last

/** Talks are a meeting. */
export const familyOfKind = (kind: MeetingReport['coding']['data']['meeting']): Family =>
  kind === 'meeting' || kind === 'talks' ? 'sitting' : kind

/** A row without reports. */
export function begun(family: Family): Gathered {
  return {
    number: -1,
    family,
    reports: [],
    days: null,
    old: [],
    parties: new Set(),
    persons: new Map(),
    others: new Set(),
    bodies: new Set(),
    places: new Set(),
    documents: new Set(),
    words: new Set(),
    about: new Set(),
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    told: Number.NEGATIVE_INFINITY,
  }
}

/** The one row that a report of wider days without names can be: "next week's talks", where one day of next week has talks. */
function onlyOneFor(report: MeetingReport, candidates: readonly Gathered[]): Gathered | null {
  const { coding, days } = report
  if (days === null || !seeksOnlyOne(report)) return null
  const possible = candidates.filter(
    (row) =>
      row.family === 'sitting' &&
      row.days !== null &&
      overlap(row.days, days) &&
      (coding.data.place === null || row.places.size === 0 || hasPlace(row, coding.data.place.name) !== false),
  )
  return possible.length === 1 ? possible[0]! : null
}

/** Whether a report that fits no row may still belong to the only one that it can be of. */
export const seeksOnlyOne = (report: MeetingReport): boolean =>
  report.days !== null &&
  !exact(report.days) &&
  report.coding.data.participants.filter(isNamed).length === 0 &&
  report.status === 'planned'

/** How well a report fits a row of earlier ones; 0: not at all. */
export function scoreOf(row: Gathered, report: MeetingReport): number {
  const { data, document, words } = report.coding
  const isSentAgain = row.words.has(words)
  // Most rows that are looked at have other people, and need no further look.
  const place = data.place === null || row.places.size === 0 ? null : hasPlace(row, data.place.name)
  if (!isSentAgain && row.family !== 'deadline' && areOthers(row, report))
    return place !== false && isPresided(row, report, place === true) ? 10 : 0
  const nearness = nearnessOf(row, report)
  if (nearness === 'apart') return 0
  // Sent again, or copied.
  if (isSentAgain) return 20
  // Who has just told that it was moved plans another for the day that it left.
  if (movedIn(row, report)) return 0
  const shared = sharedWith(row, report)
  const sameTask = row.family === 'deadline' && isOfTask(row, report)
  if (shared.conflict && !sameTask) return 0
  if (shared.count === 1 && row.family !== 'deadline' && areOtherTwo(row, report)) return 0
  if (row.family === 'sitting' && shared.oneIsBare && place !== true && areOtherBodies(row, report)) return 0
  if (row.family === 'visit' && place !== true && (place === false || shared.count === 0)) return 0
  if (place === false && shared.count < 2) return 0
  if (shared.count === 1 && shared.persons === 0 && place !== true && !sameTask && unlike(row, report))
    if (!movesThatDay(row, report)) return 0
  const sameText = row.documents.has(document)
  const together = shared.count * 2 + (place === true ? 2 : 0) + (sameText ? 1 : 0) + (sameTask ? 2 : 0)
  switch (nearness) {
    case 'exact':
      if (shared.count > 0 || place === true || sameTask) return 10 + together
      // "Thursday's session": the only one of that day that it can be.
      return shared.oneIsBare &&
        place !== false &&
        (row.family !== 'deadline' || sameText || isMissed(row, report) || isOfDayAlone(row, report))
        ? 3 + together
        : 0
    case 'wide':
      if (shared.count >= 2 || (shared.count === 1 && place === true && !shared.oneHasPersons) || sameTask)
        return 5 + together
      // "talks in London next week", then "talks begin in London on Wednesday".
      return shared.oneIsBare && place === true && row.family === 'sitting' && isSoon(row, report) ? 2 + together : 0
    case 'just before':
      return shared.count > 0 || place === true ? 4 + together : 0
    case 'undated':
      return shared.count >= 2 || (shared.count === 1 && place === true) ? together : 0
    default:
      return 0
  }
}

/** Longer intervals than this may hold several meetings in one place. */
const SOON_DAYS = 9

/** Both tell of what is to come, within days. */
function isSoon(row: Gathered, { status, days }: MeetingReport): boolean {
  if (status !== 'planned' || row.reports.some((report) => report.status !== 'planned')) return false
  return (
    days !== null &&
    row.days !== null &&
    lengthOf(anchored(days)) <= SOON_DAYS &&
    lengthOf(anchored(row.days)) <= SOON_DAYS
  )
}

/** One tells of what was to be or was, and the other alone of what was not. A deadline that was missed was one. */
function unlike(row: Gathered, { status }: MeetingReport): boolean {
  const was = (one: MeetingReport['status']): boolean =>
    one === 'held' || one === 'planned' || (one === 'missed' && row.family === 'deadline')
  return was(status)
    ? !row.reports.some((report) => was(report.status))
    : row.reports.every((report) => was(report.status))
}

/** It tells of the very day for which the row was planned that it was put off, or the row does so of its plan. */
function movesThatDay({ days, reports }: Gathered, report: MeetingReport): boolean {
  if (report.status === 'planned')
    return report.days !== null && reports.every((one) => isPutOffFrom(one, report.days!))
  return days !== null && isPutOffFrom(report, days) && reports.every(({ status }) => status === 'planned')
}

function isPutOffFrom({ status, putOff, before, days }: MeetingReport, plan: Days): boolean {
  const old = before ?? (putOff ? days : null)
  return status === 'postponed' && old !== null && exact(old) && exact(plan) && overlap(old, plan)
}

/** Whether both name some, and none is the same: then `sharedWith` finds a conflict. */
function areOthers({ parties, persons, others }: Gathered, report: MeetingReport): boolean {
  const named = report.coding.data.participants.filter(isNamed)
  if (named.length === 0 || parties.size + persons.size + others.size === 0) return false
  for (const { name, party, person } of named)
    if (party !== null ? parties.has(party) : person ? persons.has(name) : others.has(name)) return false
  return true
}

interface Shared {
  /** Parties, and persons and bodies without one, that both name. */
  readonly count: number
  /** Persons whom both name. */
  readonly persons: number
  /** One of the two names nobody. */
  readonly oneIsBare: boolean
  /** One names a person of the party in common, the other none. */
  readonly oneHasPersons: boolean
  /** Both name some, and none is the same, or one party is there with other people. */
  readonly conflict: boolean
}

function sharedWith(row: Gathered, report: MeetingReport): Shared {
  const named = report.coding.data.participants.filter(isNamed)
  const bare = named.length === 0
  const rowBare = row.parties.size + row.persons.size + row.others.size === 0
  if (bare || rowBare) return { count: 0, persons: 0, oneIsBare: true, oneHasPersons: false, conflict: false }
  const persons = named.filter(({ person }) => person)
  const same = persons.filter(({ name }) => row.persons.has(name))
  let count = 0
  let conflict = false
  let oneHasPersons = false
  for (const party of new Set(named.flatMap((one) => one.party ?? []))) {
    if (!row.parties.has(party)) continue
    count++
    const mine = persons.filter((one) => one.party === party)
    const theirs = [...row.persons].filter(([, of]) => of === party)
    if (mine.length > 0 !== theirs.length > 0) oneHasPersons = true
    if (mine.length > 0 && theirs.length > 0 && !mine.some(({ name }) => row.persons.has(name))) conflict = true
  }
  count += same.filter(({ party }) => party === null).length
  count += named.filter((one) => one.party === null && !one.person && row.others.has(one.name)).length
  return { count, persons: same.length, oneIsBare: false, oneHasPersons, conflict: conflict || count === 0 }
}

/** Whether one of a row's places may be that of a report; null: nothing says so, or no. */
function hasPlace({ places }: Gathered, name: string): boolean | null {
  let known: boolean | null = false
  for (const place of places) {
    const same = samePlace(place, name)
    if (same === true) return true
    if (same === null) known = null
  }
  return known
}

const EXACT_DAYS = 3

type Nearness = 'exact' | 'wide' | 'just before' | 'undated' | 'apart'

function nearnessOf(row: Gathered, report: MeetingReport): Nearness {
  const { days, before, published, status, putOff } = report
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
  // What was put off from other days is no plan of these.
  if (!overlap(row.days, days)) return status === 'postponed' && !putOff && isOpen ? 'wide' : 'apart'
  return exact(row.days) && exact(days) ? 'exact' : 'wide'
}

const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000

const exact = (days: Days): boolean => lengthOf(anchored(days)) <= EXACT_DAYS

/** Puts a report, later than all that it has, into a row. */
export function join(row: Gathered, report: MeetingReport): void {
  const { coding, days, before, status } = report
  row.reports.push(report)
  row.documents.add(coding.document)
  row.words.add(coding.words)
  if (report.published !== null) row.told = Math.max(row.told, numberOf(report.published))
  for (const one of [days, before]) {
    if (one === null) continue
    const { first, last } = anchored(one)
    row.from = Math.min(row.from, numberOf(first))
    row.to = Math.max(row.to, numberOf(last))
  }
  for (const { name, party, person } of report.coding.data.participants.filter(isNamed)) {
    if (party !== null) row.parties.add(party)
    if (person) row.persons.set(name, party)
    else if (party === null) row.others.add(name)
  }
  if (coding.data.place !== null) row.places.add(coding.data.place.name.toLowerCase())
  const body = row.family === 'sitting' ? bodyOf(report) : null
  if (body !== null) row.bodies.add(body)
  for (const word of aboutOf(report)) row.about.add(word)
  if (before !== null) row.old.push(before)
  if (days === null) {
    // Held, but not on the days that it was planned for once: on some day since.
    if (before !== null && row.days !== null && overlap(row.days, before)) row.days = sinceThen(row.days, report)
    return
  }
  // It was put off from days that the row has left behind, or only the old plan is told of.
  if (row.days !== null && (report.putOff || isOldPlan(row, report)) && row.old.some((known) => overlap(known, days)))
    return
  if (row.days !== null && !overlap(row.days, days)) {
    // Moved: the new days count from here on.
    row.old.push(row.days)
    row.days = days
  } else if (row.days === null || status === 'postponed' || isNarrower(days, row.days)) row.days = days
}

/** A plan of days from which the row was moved: whoever tells of it does not know that it was. */
const isOldPlan = (row: Gathered, report: MeetingReport): boolean =>
  report.status === 'planned' && row.reports.some((one) => isOfDayLeft(report, one))

/** Whether the text of a plan says too that the row was moved from its day. */
const movedIn = ({ reports }: Gathered, report: MeetingReport): boolean =>
  report.status === 'planned' &&
  reports.some((one) => one.coding.document === report.coding.document && isOfDayLeft(report, one))

function sinceThen(days: Days, { published, status }: MeetingReport): Days {
  const { first } = anchored(days)
  const last = status === 'held' ? published : null
  return last !== null && last < first ? days : { ...days, first, last, certainty: 'guessed' }
}

function isNarrower(days: Days, than: Days): boolean {
  const [a, b] = [lengthOf(anchored(days)), lengthOf(anchored(than))]
  return a < b || (a === b && than.certainty === 'guessed' && days.certainty !== 'guessed')
}
