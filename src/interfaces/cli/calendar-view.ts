import {
  bearing,
  type CalendarRow,
  type Days,
  type MayHaveBeen,
  type MeetingReport,
} from '../../analyses/calendar/index.ts'
import type { Palette } from './colours.ts'
import { padded, printable, wrap } from './layout.ts'
import { counted } from './out.ts'
import { sureText } from './table-view.ts'

const INDENT = '    '
const MAX_WIDTH = 110
/** Columns for the days. */
const WHEN = 26

/**
 * A row of the calendar for eyes:
 *
 *     2031-04-04        talks planned · Kessar, Ingrid Solvane (Oriel) · Saint Brandt
 *         about the river
 *         planned for "next Friday" (2031-03-24) → postponed (2031-04-01)
 *         3 reports from 2 independent origins: Meridian; Ruth Calder   3f9a2c81b0:m2 …
 */
export function calendarRows(row: CalendarRow, width: number, colours: Palette, withReports: boolean): string[] {
  const { kind, status, participants, place, setBy, about, named, history, contradictions, reports, origins } = row
  const line = Math.min(Math.max(width, 40), MAX_WIDTH)
  const who = participants.map(({ name, party }) => (party === null || party === name ? name : `${name} (${party})`))
  const head = [
    `${kind} ${statusWords(row)}`,
    ...(who.length > 0 ? [who.join(', ')] : []),
    ...(place === null ? [] : [place]),
    ...(setBy === null ? [] : [`set by ${setBy}`]),
    ...(reports.every(({ coding }) => coding.unsure) ? ['unsure'] : []),
  ].join(' · ')
  const [first = '', ...rest] = wrap(printable(head), line - WHEN)
  const doubts = contradictions.map(({ what, words }) =>
    colours.doubtful(`${INDENT}contested ${what}: ${printable(words)}`),
  )
  const telling = bearing(row).length
  const others = reports.filter((report) => report.status !== status)
  const more =
    others.length === 0
      ? ''
      : `; ${counted(others.length, 'further report')}: ${[...new Set(others.map((one) => one.status))].join(', ')}`
  const from = `${counted(telling, 'report')} from ${counted(origins.length, 'independent origin')}: ${origins.map(({ name }) => name).join('; ')}${more}`
  return [
    padded(whenWords(row), WHEN) +
      (status === 'held' || status === 'planned' ? colours.bold(first) : colours.doubtful(first)),
    ...rest.map((words) => ' '.repeat(WHEN) + words),
    ...wrap(printable(about ?? (named === null ? '' : `“${named}”`)), line - INDENT.length).flatMap((words) =>
      words === '' ? [] : [INDENT + words],
    ),
    ...doubts,
    ...(history.length > 1
      ? wrap(printable(history.map(changeWords).join(' → ')), line - INDENT.length).map((words) => INDENT + words)
      : []),
    ...wrap(printable(from), line - INDENT.length).map((words) => INDENT + colours.source(words)),
    ...(withReports
      ? reports.flatMap((report) => reportRows(report, line, colours))
      : [`${INDENT}${colours.dim(reports.map(({ coding }) => coding.id).join(' '))}`]),
  ]
}

/** Its days; of what was held without saying when, the day by which it was told. */
function whenWords({ days, status, reports }: CalendarRow): string {
  const told = reports[0]!.published
  return days === null && status === 'held' && told !== null ? `by ${told}` : daysWords(days)
}

/** `2031-04-02`, `2031-04-02 to 04-06`, `until 2031-04-04`, `since 2030-07-01`; `~` for what is guessed. */
export function daysWords(days: Days | null): string {
  if (days === null) return 'undated'
  const { first, last, certainty } = days
  const sure = certainty === 'guessed' ? '~' : ''
  if (first === null) return `${sure}until ${last}`
  if (last === null) return `${sure}since ${first}`
  if (first === last) return `${sure}${first}`
  return `${sure}${first} to ${last.slice(0, 4) === first.slice(0, 4) ? last.slice(5) : last}`
}

function statusWords(row: CalendarRow): string {
  const { movedFrom } = row
  if (movedFrom === undefined) return statusAlone(row)
  return `${statusAlone(row)}, moved from ${daysWords(movedFrom.days)}${movedFrom.id === null ? '' : ` (${movedFrom.id})`}`
}

function statusAlone({ status, lies, reports, borneOut, putOff, movedTo, maybe }: CalendarRow): string {
  if (movedTo !== undefined) return `postponed from that day, moved to ${daysWords(movedTo.days)} (${movedTo.id})`
  if (putOff === true) return 'postponed from that day, to none that is told'
  if (borneOut !== undefined)
    return `planned, and of that day a meeting with some of the same people is told: ${borneOut}`
  if (maybe !== undefined) return `planned; not sure: ${maybe.map(maybeWords).join('; ')}`
  const told = reports.some((report) => report.status === 'held')
  return status === 'planned' && lies === 'past' && !told ? 'planned, no report of it since' : status
}

/** `held, told 2031-04-05 (61 % sure, 3f9a2c81b0:m2)` */
const maybeWords = ({ status, published, confidence, coding }: MayHaveBeen): string =>
  `${status}, told ${published} (${sureText(confidence)}, ${coding})`

function changeWords({ published, status, days }: CalendarRow['history'][number]): string {
  return `${status}${days === null ? '' : ` ${daysWords(days)}`} (reported ${published ?? 'on an unknown day'})`
}

function reportRows(
  { coding, published, status, days, origin }: MeetingReport,
  width: number,
  colours: Palette,
): string[] {
  const byRuling = days !== null && coding.ruling?.edit.days === days.words
  const when = days === null ? '' : byRuling ? ` ${days.words} by a ruling` : ` “${printable(days.words)}”`
  return [
    `${INDENT}${colours.bold(coding.id)}  ${published ?? 'undated'} · ${status}${when} · ${printable(origin.name)}`,
    ...wrap(printable(coding.sentence.words), width - 2 * INDENT.length).map((words) => INDENT + INDENT + words),
  ]
}
