import { firstFrom, lastOf, overlap, shifted } from './days.ts'
import { familyOfKind } from './merge.ts'
import { participantKey } from './persons.ts'
import type { CalendarRow, MeetingReport } from './row.ts'
import { samePlace } from './same-place.ts'

/** Days from the day that a meeting was put off from within which its new day is looked for. */
const REACH_DAYS = 45

/**
 * Rows that were put off without a new day with the row that tells of the new one, and that row with what it was moved from. "The
 * meeting was put off" tells of no other day, and "Maurek will meet Temesh on Friday" of no other plan: they are one meeting where
 * the second is told after the first or in the same text, of the same people and kind, and no other row may be meant as well.
 *
 * @param rows those that are shown
 * @param all all dated rows of the calendar, by their days (as `calendarOf` gives them)
 * @example
 * withMoves(rows, rows).map(({ id, movedTo, movedFrom }) => [id, movedTo?.id, movedFrom?.id])
 * // [['a1…:m1', 'b2…:m1', undefined], ['b2…:m1', undefined, 'a1…:m1']]
 */
export function withMoves(rows: readonly CalendarRow[], all: readonly CalendarRow[]): CalendarRow[] {
  return rows.map((row) => {
    const { days } = row
    if (days === null) return row
    if (isPutOff(row)) {
      const later = newRowOf(row, all)
      return later === null ? row : { ...row, movedTo: { id: later.id, days: later.days! } }
    }
    const earlier = oldRowOf(row, all)
    return earlier === null ? row : { ...row, movedFrom: { id: earlier.id, days: earlier.days! } }
  })
}

/** Of kept rows, status and days are known before the rest is made. */
const isPutOff = (row: CalendarRow): boolean => row.status === 'postponed' && row.days !== null && row.putOff === true

function oldRowOf(row: CalendarRow, all: readonly CalendarRow[]): CalendarRow | null {
  if (!COMES_AFTER.has(row.status)) return null
  const day = row.days!.first ?? row.days!.last!
  for (let i = firstFrom(all, shifted(day, -REACH_DAYS)); i < all.length && lastOf(all[i]!) < day; i++)
    if (isPutOff(all[i]!) && newRowOf(all[i]!, all)?.id === row.id) return all[i]!
  return null
}

/** What was put off is planned or held on its new day, or called off or put off again. */
const COMES_AFTER: ReadonlySet<CalendarRow['status']> = new Set(['planned', 'held', 'postponed', 'cancelled'])

function newRowOf(row: CalendarRow, all: readonly CalendarRow[]): CalendarRow | null {
  const last = lastOf(row)
  const off = row.reports.findLast(({ status }) => status === 'postponed')!
  const until = shifted(last, REACH_DAYS)
  const found: CalendarRow[] = []
  for (let i = firstFrom(all, shifted(last, 1)); i < all.length && lastOf(all[i]!) <= until; i++)
    if (isNewDayOf(row, off, all[i]!)) found.push(all[i]!)
  const outright = found.filter(({ reports }) => reports.some((report) => isMovedFrom(report, row)))
  const inText = found.filter(({ reports }) => reports[0]!.coding.document === off.coding.document)
  for (const some of [outright, inText]) if (some.length > 0) return some.length === 1 ? some[0]! : null
  return found[0] ?? null
}

const isMovedFrom = ({ before }: MeetingReport, { days }: CalendarRow): boolean =>
  before !== null && overlap(before, days!)

/** Whether another row may be of the new day of a meeting that a report puts off. */
function isNewDayOf(row: CalendarRow, off: MeetingReport, other: CalendarRow): boolean {
  if (!COMES_AFTER.has(other.status) || other.days?.first == null || other.days.first <= lastOf(row)) return false
  if (familyOfKind(other.kind) !== familyOfKind(row.kind) || other.putOff === true) return false
  const [first] = other.reports
  const isOneText = first!.coding.document === off.coding.document
  if (!isOneText && (first!.published === null || off.published === null || first!.published <= off.published))
    return false
  const here = samePlace(row.place, other.place)
  if (here === false) return false
  const shared = sharedBy(row, other)
  return shared > 1 || (shared === 1 && (isOneText || here === true))
}

/** How many parties, or persons and bodies of none, both name; 0 where each names somebody whom the other does not, or others of a party. */
function sharedBy(row: CalendarRow, other: CalendarRow): number {
  const [mine, theirs] = [row, other].map(
    ({ participants }) => new Set(participants.map((one) => one.party ?? participantKey(one))),
  )
  const shared = [...mine!].filter((name) => theirs!.has(name))
  if (shared.length < Math.min(mine!.size, theirs!.size)) return 0
  const personsOf = (of: CalendarRow, party: string): string[] =>
    of.participants.flatMap((one) => (one.person && one.party === party ? [participantKey(one)] : []))
  const differs = shared.some((party) => {
    const [a, b] = [personsOf(row, party), personsOf(other, party)]
    return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name))
  })
  return differs ? 0 : shared.length
}
