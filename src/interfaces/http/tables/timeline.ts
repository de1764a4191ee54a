import type { TimelinePage } from '../../contract/index.ts'
import { dayOf, type Entries, type Entry, liesOf } from './calendar-page.ts'

/** More than so many cannot be told apart in a picture: they are counted. */
const MOST_MARKS = 250
const DAY_MILLISECONDS = 86_400_000
/** Spans, in days, up to which days or weeks are counted one by one. */
const MOST_DAYS = 62
const MOST_DAYS_BY_WEEK = 430

type Mark = TimelinePage['marks'][number]
type Counts = NonNullable<TimelinePage['counts']>

/** The dated entries of the calendar, each by itself or counted by kind and time. */
export function timelinePage({ today, coming, past }: Entries): Omit<TimelinePage, 'revision'> {
  const dated = [...past.toReversed(), ...coming]
  if (dated.length > MOST_MARKS) return { today, total: dated.length, marks: [], counts: countsOf(dated) }
  return { today, total: dated.length, marks: dated.map((entry) => markOf(entry, today)), counts: null }
}

function markOf(entry: Entry, today: string | null): Mark {
  const { id, days, reports, origins } = entry.row
  return {
    id,
    what: entry.what,
    kind: entry.what === 'event' ? entry.row.act.toLowerCase() : entry.row.kind,
    status: entry.what === 'event' ? null : entry.row.status,
    lies: liesOf(entry, today),
    first: days!.first,
    last: days!.last,
    names: namesOf(entry),
    reports: reports.length,
    origins: origins.length,
  }
}

/** Parties, each once, then who is of none. */
function namesOf(entry: Entry): string[] {
  const people =
    entry.what === 'event'
      ? [entry.row.actor, entry.row.recipient].filter((one) => one !== null)
      : entry.row.participants
  return [...new Set(people.map(({ name, party }) => party ?? name))]
}

function countsOf(dated: readonly Entry[]): Counts {
  const days = dated.map((entry) => Date.parse(dayOf(entry)))
  const span = (Math.max(...days) - Math.min(...days)) / DAY_MILLISECONDS + 1
  const unit = span <= MOST_DAYS ? 'day' : span <= MOST_DAYS_BY_WEEK ? 'week' : 'month'
  const rows = new Map<string, { kind: string; from: string; until: string; held: number; open: number; off: number }>()
  for (const [i, entry] of dated.entries()) {
    const kind = entry.what === 'event' ? 'event' : entry.row.kind
    const [from, until] = bounds(new Date(days[i]!), unit).map((day) => day.toISOString().slice(0, 10)) as [
      string,
      string,
    ]
    const key = `${kind} ${from}`
    const row = rows.get(key) ?? { kind, from, until, held: 0, open: 0, off: 0 }
    rows.set(key, row)
    row[stateOf(entry)]++
  }
  return { unit, rows: [...rows.values()] }
}

function stateOf(entry: Entry): 'held' | 'open' | 'off' {
  if (entry.what === 'event' || entry.row.status === 'held') return 'held'
  return entry.row.status === 'planned' || entry.row.status === 'postponed' ? 'open' : 'off'
}

/** The first day of the day, week or month in which a day lies, and the day after its last; weeks begin on Monday. */
function bounds(day: Date, unit: Counts['unit']): [Date, Date] {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()]
  if (unit === 'month') return [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month + 1, 1))]
  const back = unit === 'week' ? (day.getUTCDay() + 6) % 7 : 0
  const length = unit === 'week' ? 7 : 1
  return [new Date(Date.UTC(year, month, date - back)), new Date(Date.UTC(year, month, date - back + length))]
}
