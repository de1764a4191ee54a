import { bodyOf } from './bodies.ts'
import { overlap } from './days.ts'
import { scoreOf, seeksOnlyOne } from './fit.ts'
import { anchored, type Family, type Gathered, isNamed, numberOf } from './gathered.ts'
import { exact, isItsEnd } from './nearness.ts'
import { personKey } from './persons.ts'
import { lengthOf } from './reports.ts'
import type { Days, MeetingReport } from './row.ts'
import { RowsByMonth } from './rows-by-month.ts'
import { hasPlace, namesNobody } from './shared.ts'
import { isAway, isOfDayLeft, latestOf } from './standing.ts'
import { aboutOf } from './tasks.ts'
import { ordinalOf } from './told-as.ts'

/**
 * Gathers the reports of one meeting. Reports come in the order of their publication; each joins the row that it fits
 * best, or begins a new one. A report fits a row
 *
 * - of its kind: meetings and talks are one kind, and so are absences;
 * - whose days it shares. Where both are exact, to three days at most, that is nearly enough; where one is wider ("next
 *   week"), two parties or persons must be the same, or one and the place, or the place alone where one names nobody and both
 *   tell of the same days to come; one that names nobody, or one side of the talks alone, goes to the only row that it can be;
 * - with whose participants it goes: where both name some, one party or person must be the same, and no party may be
 *   there with other persons only; whom one names for one side of talks excludes nobody who is there that day. The sitting of
 *   a body without a name is none of others (`bodyOf`). For deadlines what is due may be the same instead: one report names who set it, another
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

/** Scores below this say no more than that nothing is against it: where two rows have that, nobody knows which is meant. */
const LEAST_SURE = 5

/** The row that a report fits best; null: none. @param candidates in the order of their first reports */
export function rowFor(report: MeetingReport, candidates: readonly Gathered[]): Gathered | null {
  let best: Gathered | null = null
  let most = 0
  let isOnlyOne = true
  for (const row of candidates) {
    const score = scoreOf(row, report)
    if (score === most) isOnlyOne = false
    if (score > most) [best, most, isOnlyOne] = [row, score, true]
  }
  if (!isOnlyOne && most > 0 && most < LEAST_SURE && namesNobody(report)) return null
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
    written: new Set(),
    others: new Set(),
    bodies: new Set(),
    ordinals: new Set(),
    places: new Set(),
    documents: new Set(),
    words: new Set(),
    about: new Set(),
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
    told: Number.NEGATIVE_INFINITY,
  }
}

/** Whether it was held, or was planned last that is known. */
const isOver = ({ reports }: Gathered): boolean => /^(?:held|planned)$/.test(latestOf(reports).status)

/** The one row that a report of wider days without names can be: "next week's talks", where one day of next week has talks. */
function onlyOneFor(report: MeetingReport, candidates: readonly Gathered[]): Gathered | null {
  const { coding, days } = report
  if (days === null || !seeksOnlyOne(report)) return null
  const possible = candidates.filter(
    (row) =>
      row.family === 'sitting' &&
      row.days !== null &&
      overlap(row.days, days) &&
      (coding.data.place === null || row.places.size === 0 || hasPlace(row, coding.data.place.name) !== false) &&
      (report.status !== 'held' || (exact(row.days) && isOver(row))),
  )
  return possible.length === 1 ? possible[0]! : null
}

/** Whether it may also depend on what other rows there are which row a report is of. */
export const goesByOthers = (report: MeetingReport): boolean => namesNobody(report) || seeksOnlyOne(report)

/** Puts a report, later than all that it has, into a row. */
export function join(row: Gathered, report: MeetingReport): void {
  const { coding, days, before, status } = report
  const isEnd = isItsEnd(row, report)
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
    if (person) {
      row.persons.set(personKey(name), party)
      row.written.add(name)
    } else if (party === null) row.others.add(name)
  }
  if (coding.data.place !== null) row.places.add(coding.data.place.name.toLowerCase())
  if (row.family === 'sitting' || row.family === 'vote') {
    const [body, ordinal] = [bodyOf(report), ordinalOf(report)]
    if (body !== null) row.bodies.add(body)
    if (ordinal !== null) row.ordinals.add(ordinal)
  }
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
  if (row.days !== null && isEnd) {
    row.days = { ...days, first: row.days.first }
  } else if (row.days !== null && !overlap(row.days, days)) {
    // Moved: the new days count from here on.
    row.old.push(row.days)
    row.days = days
  } else if (row.days === null || status === 'postponed' || isNarrower(days, row.days)) row.days = days
}

/** A plan of days from which the row was moved: whoever tells of it does not know that it was. */
const isOldPlan = (row: Gathered, report: MeetingReport): boolean =>
  report.status === 'planned' && row.reports.some((one) => isOfDayLeft(report, one))

function sinceThen(days: Days, { published, status }: MeetingReport): Days {
  const { first } = anchored(days)
  const last = status === 'held' ? published : null
  return last !== null && last < first ? days : { ...days, first, last, certainty: 'guessed' }
}

/** Longer spans of days are no single meeting. */
const SPAN_DAYS = 10

function isNarrower(days: Days, than: Days): boolean {
  const [a, b] = [lengthOf(anchored(days)), lengthOf(anchored(than))]
  // "On April 4 and 5" says how long it goes on; a day of these is no better known.
  if (than.granularity === 'day' && than.certainty !== 'guessed' && b > 1 && b <= SPAN_DAYS) return false
  return a < b || (a === b && than.certainty === 'guessed' && days.certainty !== 'guessed')
}
