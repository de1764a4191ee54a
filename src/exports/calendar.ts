import type { Calendar, CalendarRow } from '../analyses/calendar/index.ts'
import { type IcalendarEntry, icalendarFile } from '../interfaces/formats/index.ts'

/** Rows that span more days are no entry of a calendar: their day is not known. */
const MAX_DAYS = 7

/**
 * A calendar as an iCalendar file, and how many of its rows have no place in one.
 *
 * @param name of the dossier
 */
export function calendarFile(
  name: string,
  { rows, undated }: Calendar,
): { readonly file: string; readonly leftOut: number } {
  const entries = rows.flatMap((row) => entryOf(row) ?? [])
  return { file: icalendarFile(name, entries), leftOut: rows.length + undated.length - entries.length }
}

/** Why a row is no entry of an iCalendar file: it has no day, its days are open or too many, or somebody was not there. */
export type LeftOut = 'undated' | 'vague' | 'absent'

/** @returns null: it is an entry */
export function leftOutOf({ days, status }: Pick<CalendarRow, 'days' | 'status'>): LeftOut | null {
  if (days === null) return 'undated'
  if (status === 'absent') return 'absent'
  // "since July"
  if (days.last === null) return 'vague'
  const span = Date.parse(days.last) - Date.parse(days.first ?? days.last)
  return span / 86_400_000 >= MAX_DAYS ? 'vague' : null
}

function entryOf(row: CalendarRow): IcalendarEntry | null {
  const { id, kind, status, days, participants, place, about, named, history, reports } = row
  if (days === null || days.last === null || leftOutOf(row) !== null) return null
  const first = days.first ?? days.last
  const names = participants.map(({ name }) => name).join(', ')
  const who = names === '' ? named : names
  const summary = `${kind[0]!.toUpperCase()}${kind.slice(1)}${who === null ? '' : `: ${who}`}${status === 'held' || status === 'planned' ? '' : ` (${status})`}`
  const stamp = reports.reduce((day, { published }) => (published !== null && published > day ? published : day), '')
  const told = reports.map(
    ({ coding, published, origin }) =>
      `${published ?? 'undated'}, ${origin.name} (${coding.id}): ${coding.sentence.words}`,
  )
  return {
    uid: `${id}@rapporteur`,
    first,
    last: days.last,
    summary,
    description: [...(about === null ? [] : [about]), ...told].join('\n'),
    location: place,
    status:
      status === 'cancelled' || status === 'denied'
        ? 'CANCELLED'
        : status === 'held' && days.certainty !== 'guessed'
          ? 'CONFIRMED'
          : 'TENTATIVE',
    sequence: history.length - 1,
    stamp: stamp === '' ? first : stamp,
  }
}
