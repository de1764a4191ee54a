import { firstFrom, lastOf, shifted } from './days.ts'
import { familyOfKind } from './merge.ts'
import { participantKey } from './persons.ts'
import type { CalendarRow } from './row.ts'
import { samePlace } from './same-place.ts'

/** Days that two tellings of one meeting lie apart at most; of one deadline. */
const APART_DAYS = 3
const DEADLINE_APART_DAYS = 31

/**
 * Rows with what contradicts their days: other rows that may be the same meeting or deadline, told with another day by another text.
 * Both stay, each flagged with the other. Two sessions on two days are no contradiction: the texts must both have been published
 * after both days, or before both, and none may tell of both.
 *
 * @param rows those that are shown
 * @param all all dated rows of the calendar, by their days (as `calendarOf` gives them)
 */
export function withRivals(rows: readonly CalendarRow[], all: readonly CalendarRow[]): CalendarRow[] {
  return rows.map((row) => {
    const rivals = rivalsOf(row, all)
    if (rivals.length === 0) return row
    const words = rivals.map(({ id, days }) => `${days!.first}, says ${id}`).join('; ')
    return { ...row, contradictions: [...row.contradictions, { what: 'date' as const, words: `or ${words}` }] }
  })
}

/** Other rows that may be the same, with another day. */
function rivalsOf(row: CalendarRow, all: readonly CalendarRow[]): CalendarRow[] {
  const day = dayOf(row)
  if (day === null || !COUNTED.has(row.status)) return []
  const reach = row.kind === 'deadline' ? DEADLINE_APART_DAYS : APART_DAYS
  const isRival = rivalOf(row, day)
  const [from, until] = [firstFrom(all, shifted(day, -reach)), shifted(day, reach)]
  const found: CalendarRow[] = []
  for (let i = from; i < all.length && lastOf(all[i]!) <= until; i++) if (isRival(all[i]!)) found.push(all[i]!)
  return found
}

const COUNTED = new Set(['held', 'planned', 'missed'])

/** Its day, where it has one and not several; a deadline's is its end. */
function dayOf({ days, kind }: CalendarRow): string | null {
  if (days === null || days.certainty === 'guessed') return null
  if (kind === 'deadline') return days.last
  return days.first === days.last ? days.first : null
}

/** Tells whether another row is a rival of this one, which is of that day; asked of many, so what is cheap comes first. */
function rivalOf(row: CalendarRow, day: string): (other: CalendarRow) => boolean {
  const family = familyOfKind(row.kind)
  const documents = new Set(row.reports.map(({ coding }) => coding.document))
  const isSame = row.kind === 'deadline' ? sameTask(row) : sameSitting(row)
  return (other) => {
    if (other.id === row.id || familyOfKind(other.kind) !== family || !COUNTED.has(other.status)) return false
    const otherDay = dayOf(other)
    if (otherDay === null || otherDay === day || !isSame(other)) return false
    if (isMovedBetween(row, otherDay) || isMovedBetween(other, day)) return false
    if (other.reports.some(({ coding }) => documents.has(coding.document))) return false
    return row.kind === 'deadline' || areTold(row, other, day, otherDay)
  }
}

/** One report knew of both days: it was moved. */
const isMovedBetween = ({ history }: CalendarRow, day: string): boolean =>
  history.length > 1 && history.some(({ days }) => days?.first === day || days?.last === day)

/** Whether all of the texts were published after both days, or before both: so each knew what it told. */
function areTold(row: CalendarRow, other: CalendarRow, day: string, otherDay: string): boolean {
  const [first, last] = day < otherDay ? [day, otherDay] : [otherDay, day]
  const published = [...row.reports, ...other.reports].map((report) => report.published)
  return published.every((one) => one !== null && one >= last) || published.every((one) => one !== null && one < first)
}

/** The same people or parties, two at least, and no other place. */
function sameSitting(row: CalendarRow): (other: CalendarRow) => boolean {
  const names = new Set(row.participants.map(participantKey))
  return (other) => {
    const shared = other.participants.filter((one) => names.has(participantKey(one))).length
    if (shared < 2 || shared !== Math.min(names.size, other.participants.length)) return false
    return samePlace(row.place, other.place) !== false
  }
}

/** Set by the same, and due of the same; or the same words say what is due. */
function sameTask(row: CalendarRow): (other: CalendarRow) => boolean {
  const names = new Set(row.participants.map(participantKey))
  const words = new Set(wordsOf(row.about))
  return (other) => {
    const shared = other.participants.some((one) => names.has(participantKey(one)))
    const same = wordsOf(other.about).filter((word) => words.has(word)).length
    const setBy = row.setBy !== null && row.setBy === other.setBy
    return (shared && same > 0) || (setBy && (shared || same > 0)) || same > 1
  }
}

/** The longer words of what is due, by their first letters: "initial" is that of "initials". */
const wordsOf = (about: string | null): string[] => [
  ...new Set(
    (about ?? '')
      .toLowerCase()
      .match(/\p{L}{5,}/gu)
      ?.map((word) => word.slice(0, 5)) ?? [],
  ),
]
