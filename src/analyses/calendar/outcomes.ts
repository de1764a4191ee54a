import { shifted } from './days.ts'
import { participantKey } from './persons.ts'
import { lengthOf } from './reports.ts'
import type { CalendarRow } from './row.ts'
import { samePlace } from './same-place.ts'

/**
 * Planned rows with what may be their outcome: a row of that very day, or of a few with it, that tells of something held, with one of the same persons or two
 * of the same parties. A text plans "a visit to Stolna" and another tells that the visitor met somebody; neither says that
 * the two are one, so both stay, and the plan says where to look.
 *
 * @param rows those that are shown
 * @param all all dated rows of the calendar
 * @example
 * withOutcomes(rows, rows).map(({ id, borneOut }) => [id, borneOut]) // [['a1…:m1', 'b2…:m1'], ['b2…:m1', undefined]]
 */
export function withOutcomes(rows: readonly CalendarRow[], all: readonly CalendarRow[]): CalendarRow[] {
  const days = new Set(rows.map((row) => sittingDay(row)))
  days.delete(null)
  if (days.size === 0) return [...rows]
  const held = new Map<string, CalendarRow[]>()
  for (const row of all) {
    for (const day of sittingDays(row)) {
      if (!days.has(day)) continue
      const others = held.get(day)
      if (others === undefined) held.set(day, [row])
      else others.push(row)
    }
  }
  return rows.map((row) => {
    const day = sittingDay(row)
    const outcome = day === null ? undefined : held.get(day)?.find((other) => isOf(row, other))
    return outcome === undefined ? row : { ...row, borneOut: outcome.id }
  })
}

/** The day on which people are to be there by a row; null: it plans no such thing, or for no one day. */
const sittingDay = (row: CalendarRow): string | null =>
  row.status === 'planned' && SITTINGS.has(row.kind) ? dayOf(row) : null

/** Longer spans are no days on which somebody was there. */
const MOST_DAYS = 3

/** The days on which people were there by a row; none: it tells of no such thing, or not when. */
function sittingDays(row: CalendarRow): string[] {
  const { status, days } = row
  if (status !== 'held' || days === null || days.first === null || days.last === null) return []
  if (days.certainty === 'guessed' || !SITTINGS.has(row.kind)) return []
  const count = lengthOf(days)
  return count > MOST_DAYS ? [] : Array.from({ length: count }, (_, i) => shifted(days.first!, i))
}

/** People are there in person. */
const SITTINGS: ReadonlySet<CalendarRow['kind']> = new Set(['meeting', 'talks', 'visit'])

/** Its day, where it has one and no guess. */
const dayOf = ({ days }: CalendarRow): string | null =>
  days !== null && days.first === days.last && days.certainty !== 'guessed' ? days.first : null

/** One person, or two parties and bodies, at both; and no other place. */
function isOf(planned: CalendarRow, held: CalendarRow): boolean {
  if (planned.id === held.id || samePlace(planned.place, held.place) === false) return false
  const names = new Set(held.participants.map(participantKey))
  const shared = planned.participants.filter((one) => names.has(participantKey(one)))
  return shared.some(({ person }) => person) || shared.length > 1
}
