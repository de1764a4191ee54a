import type { CalendarRow } from './row.ts'
import { samePlace } from './same-place.ts'

/**
 * Planned rows with what may be their outcome: a row of the very day that tells of something held, with one of the same persons or two
 * of the same parties. A text plans "a visit to Stolna" and another tells that the visitor met somebody; neither says that
 * the two are one, so both stay, and the plan says where to look.
 *
 * @param rows those that are shown
 * @param all all dated rows of the calendar
 * @example
 * withOutcomes(rows, rows).map(({ id, borneOut }) => [id, borneOut]) // [['a1…:m1', 'b2…:m1'], ['b2…:m1', undefined]]
 */
export function withOutcomes(rows: readonly CalendarRow[], all: readonly CalendarRow[]): CalendarRow[] {
  const held = new Map<string, CalendarRow[]>()
  for (const row of all) {
    const day = row.status === 'held' && SITTINGS.has(row.kind) ? dayOf(row) : null
    if (day === null) continue
    const others = held.get(day)
    if (others === undefined) held.set(day, [row])
    else others.push(row)
  }
  return rows.map((row) => {
    const day = row.status === 'planned' && SITTINGS.has(row.kind) ? dayOf(row) : null
    const outcome = day === null ? undefined : held.get(day)?.find((other) => isOf(row, other))
    return outcome === undefined ? row : { ...row, borneOut: outcome.id }
  })
}

/** People are there in person. */
const SITTINGS: ReadonlySet<CalendarRow['kind']> = new Set(['meeting', 'talks', 'visit'])

/** Its day, where it has one and no guess. */
const dayOf = ({ days }: CalendarRow): string | null =>
  days !== null && days.first === days.last && days.certainty !== 'guessed' ? days.first : null

/** One person, or two parties and bodies, at both; and no other place. */
function isOf(planned: CalendarRow, held: CalendarRow): boolean {
  if (planned.id === held.id || samePlace(planned.place, held.place) === false) return false
  const shared = planned.participants.filter(({ name }) => held.participants.some((one) => one.name === name))
  return shared.some(({ person }) => person) || shared.length > 1
}
