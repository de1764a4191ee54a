import { bearing, type Calendar, type CalendarRow } from '../analyses/calendar/index.ts'
import { type IcalendarEntry, icalendarFile } from '../interfaces/formats/index.ts'

/** Rows that span more days are no entry of a calendar: their day is not known. */
const MAX_DAYS = 7

/**
 * A calendar as an iCalendar file, and how many of its rows have no place in one.
 *
 * An entry's UID is made of the dossier's name, and of the kind, the day and the parties that the row's first report gives, and not
 * of that report: so it stays when other reports come, also of earlier days, as long as the earliest gives the same. It is
 * another where an earlier report tells of another day or other parties, and where the dossier is renamed. Entries that have all
 * that in common are counted in the order of their first reports.
 *
 * @param name of the dossier
 */
export function calendarFile(
  name: string,
  { rows, undated }: Calendar,
): { readonly file: string; readonly leftOut: number } {
  const uids = uidsOf(name, rows)
  const entries = rows.flatMap((row) => entryOf(row, uids.get(row)!) ?? [])
  return { file: icalendarFile(name, entries), leftOut: rows.length + undated.length - entries.length }
}

/** Why a row is no entry of an iCalendar file: it has no day, its days are open or too many, or somebody was not there. */
export type LeftOut = 'undated' | 'vague' | 'absent'

/** @returns null: it is an entry */
export function leftOutOf({
  days,
  status,
  contradictions,
}: Pick<CalendarRow, 'days' | 'status' | 'contradictions'>): LeftOut | null {
  if (days === null) return 'undated'
  // Where others say that it was held, it is there, and contested.
  if (status === 'absent' && !contradictions.some(({ what }) => what === 'status')) return 'absent'
  // "since July"
  if (days.last === null) return 'vague'
  // The end of an entry is the day after, and a year has four figures there.
  if (days.last >= '9999-12-31') return 'vague'
  const span = Date.parse(days.last) - Date.parse(days.first ?? days.last)
  return span / 86_400_000 >= MAX_DAYS ? 'vague' : null
}

function entryOf(row: CalendarRow, uid: string): IcalendarEntry | null {
  const { kind, status, days, participants, place, about, named, history, reports, contradictions } = row
  if (days === null || days.last === null || leftOutOf(row) !== null) return null
  const first = days.first ?? days.last
  const names = participants.map(({ name }) => name).join(', ')
  const who = names === '' ? named : names
  const isContested = contradictions.some(({ what }) => what !== 'place')
  const marks = [
    ...(status === 'held' || status === 'planned' ? [] : [row.putOff === true ? putOffWords(row) : status]),
    ...(isContested ? ['contested'] : []),
  ]
  const summary = `${kind[0]!.toUpperCase()}${kind.slice(1)}${who === null ? '' : `: ${who}`}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`
  const stamp = reports.reduce((day, { published }) => (published !== null && published > day ? published : day), '')
  const told = reports.map(
    ({ coding, published, origin }) =>
      `${published ?? 'undated'}, ${origin.name} (${coding.id}): ${coding.sentence.words}`,
  )
  const hour = hourOf(row)
  return {
    uid,
    first,
    last: days.last,
    clock: hour === null ? null : clockOf(hour),
    summary,
    description: [
      ...(about === null ? [] : [about]),
      ...(hour === null ? [] : [`time of the day, as the text has it: ${hour}`]),
      ...contradictions.map(({ what, words }) => `contested ${what}: ${words}`),
      ...told,
    ].join('\n'),
    location: place,
    status: statusOf(row, isContested),
    sequence: history.length - 1,
    stamp: stamp === '' ? first : stamp,
  }
}

const putOffWords = ({ movedTo }: CalendarRow): string =>
  movedTo === undefined ? 'put off, no new day' : `moved to ${movedTo.days.first ?? movedTo.days.last}`

function statusOf({ status, days, putOff, reports }: CalendarRow, isContested: boolean): IcalendarEntry['status'] {
  // What no report tells for sure is at most to be looked at.
  if (reports.every(({ coding }) => coding.unsure)) return 'TENTATIVE'
  if (status === 'cancelled' || putOff === true) return 'CANCELLED'
  if (isContested) return 'TENTATIVE'
  if (status === 'denied') return 'CANCELLED'
  return status === 'held' && days!.certainty !== 'guessed' ? 'CONFIRMED' : 'TENTATIVE'
}

/** UIDs of rows, each once. */
function uidsOf(name: string, rows: readonly CalendarRow[]): Map<CalendarRow, string> {
  const uids = new Map<CalendarRow, string>()
  const known = new Map<string, number>()
  const byReport = [...rows].sort((a, b) => {
    const [one, other] = [a, b].map(({ reports, id }) => `${reports[0]!.published ?? '9999'} ${id}`) as [string, string]
    return one < other ? -1 : 1
  })
  for (const row of byReport) {
    const { coding, before, days } = row.reports[0]!
    const { meeting, participants } = coding.data
    const day = before ?? days ?? row.days
    const who = [...new Set(participants.map((one) => one.party ?? one.name))].sort()
    const kind = meeting === 'talks' ? 'meeting' : meeting
    const base = [name, day?.first ?? day?.last ?? 'undated', kind, ...who].map(slug).join('-')
    const count = (known.get(base) ?? 0) + 1
    known.set(base, count)
    uids.set(row, `${base}${count === 1 ? '' : `-${count}`}@rapporteur`)
  }
  return uids
}

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** The time of the day that a report of the row's status gives for its one day, as written; null: none does, or two differ. */
function hourOf(row: CalendarRow): string | null {
  const { days } = row
  if (days === null || days.first === null || days.first !== days.last) return null
  const hours = new Set(
    bearing(row).flatMap(({ coding, days: told }) =>
      told?.first === days.first && told.last === days.last
        ? coding.data.times.flatMap(({ hour, words }) => (hour !== null && words === told.words ? [hour] : []))
        : [],
    ),
  )
  return hours.size === 1 ? [...hours][0]! : null
}

const HOURS = ['twelve', ...'one two three four five six seven eight nine ten eleven'.split(' ')]

/** `10:00` of "10 a.m.", `14:30` of "2:30 p.m. gmt" and "14:30"; null of "night", and of what says not which half of the day. */
function clockOf(hour: string): string | null {
  if (/^(?:noon|midday)$/.test(hour)) return '12:00'
  const read = /^(\d{1,2}|[a-z]+)(?:[:.](\d{2}))?\s*(a\.?\s?m|p\.?\s?m)?/.exec(hour)
  const figures = /^(\d{2})(\d{2})\b/.exec(hour)
  if (figures !== null) return clock(Number(figures[1]), Number(figures[2]))
  if (read === null) return null
  const [, told = '', minutes = '0', half] = read
  const number = /^\d/.test(told) ? Number(told) : HOURS.indexOf(told)
  if (number < 0) return null
  if (half === undefined) return /^\d{1,2}:\d{2}/.test(hour) && number > 12 ? clock(number, Number(minutes)) : null
  return number > 12 ? null : clock((number % 12) + (half.startsWith('p') ? 12 : 0), Number(minutes))
}

const clock = (hours: number, minutes: number): string | null =>
  hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
