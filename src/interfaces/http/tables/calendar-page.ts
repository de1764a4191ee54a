import {
  type Calendar,
  type CalendarRow,
  type Days,
  type Outcomes,
  overlap,
  withAwaited,
  withMoves,
  withOutcomes,
  withRivals,
} from '../../../analyses/calendar/index.ts'
import type { EventRow } from '../../../analyses/events/index.ts'
import type { CalendarEntryPage, CalendarPage, MeetingRow, EventRow as ShownEvent } from '../../contract/index.ts'
import { type Part, partOf } from './part.ts'
import type { Sentences } from './sentences.ts'

/** A line of the calendar: a meeting or an event. */
export type Entry =
  | { readonly what: 'meeting'; readonly row: CalendarRow }
  | { readonly what: 'event'; readonly row: EventRow }

export type Shown = 'all' | 'meetings' | 'events'

/** The calendar's lines, in their order, and how many there are of what. */
export interface Entries {
  readonly today: string | null
  readonly coming: readonly Entry[]
  readonly past: readonly Entry[]
  readonly undated: readonly Entry[]
  readonly shown: CalendarPage['shown']
  /** All dated meetings, by their days. */
  readonly meetings: readonly CalendarRow[]
}

/**
 * Meetings and events in one list: what is coming, soonest first; what was, latest first; what has no day, latest reported
 * first. What may be either comes with what is coming. A meeting that was held is told once, as a meeting, where both are
 * shown.
 */
export function entriesOf({ rows, undated, today }: Calendar, events: readonly EventRow[], what: Shown): Entries {
  const meetings = [...rows, ...undated].map((row): Entry => ({ what: 'meeting', row }))
  const known = new Set(meetings.map(({ row }) => row.id))
  const happened = events.map((row): Entry => ({ what: 'event', row }))
  const others = happened.filter(({ row }) => !known.has(row.id))
  const all = what === 'meetings' ? meetings : what === 'events' ? happened : [...meetings, ...others]
  const dated = all.filter(({ row }) => row.days !== null).sort((a, b) => compare(dayOf(a), dayOf(b)))
  const isPast = (entry: Entry): boolean => liesOf(entry, today) === 'past'
  return {
    today,
    coming: dated.filter((entry) => !isPast(entry)),
    past: dated.filter(isPast).reverse(),
    undated: all
      .filter(({ row }) => row.days === null)
      .sort((a, b) => compare(b.row.reports[0]!.published ?? '', a.row.reports[0]!.published ?? '')),
    shown: { all: meetings.length + others.length, meetings: meetings.length, events: happened.length },
    meetings: rows,
  }
}

export function calendarPage(
  { today, coming, past, undated, shown, meetings }: Entries,
  part: Part,
  sentences: Sentences,
  unsure: Outcomes,
): Omit<CalendarPage, 'revision' | 'file'> {
  const { rows, ...place } = partOf([...coming, ...past, ...undated], part)
  return {
    ...place,
    today,
    sides: { coming: coming.length, past: past.length, undated: undated.length },
    shown,
    rows: flagged(rows, meetings, unsure).map((entry) => rowOf(entry, today, sentences)),
  }
}

/** Meetings with what contradicts their days, what may be their outcomes, and where they were moved; events as they are. */
function flagged(entries: readonly Entry[], meetings: readonly CalendarRow[], unsure: Outcomes): Entry[] {
  const own = entries.flatMap((entry) => (entry.what === 'meeting' ? [entry.row] : []))
  const moved = withMoves(withOutcomes(withRivals(own, meetings), meetings), meetings)
  const told = withAwaited(moved, meetings, unsure).values()
  return entries.map((entry) => (entry.what === 'meeting' ? { what: 'meeting', row: told.next().value! } : entry))
}

function rowOf(entry: Entry, today: string | null, sentences: Sentences): MeetingRow | ShownEvent {
  const { reports, origins } = entry.row
  const told = { reports: reports.length, origins: origins.length }
  if (entry.what === 'event') {
    const { id, act, actor, recipient, place, days, counts } = entry.row
    const lies = liesOf(entry, today) as ShownEvent['lies']
    const lead = sentences.in(reports[0]!.coding)
    return { what: 'event', id, act, actor, recipient, place, days, lies, counts: [...counts], ...told, lead }
  }
  const { id, kind, status, days, lies, participants, setBy, place, about, named, contradictions } = entry.row
  const { borneOut = null, movedTo = null, movedFrom = null, maybe = [] } = entry.row
  const lead = entry.row.reports.findLast((report) => report.status === status) ?? entry.row.reports[0]!
  return {
    what: 'meeting',
    ...{ id, kind, status, days, lies, setBy, place, about, named, borneOut, movedTo, movedFrom },
    maybe: [...maybe],
    participants: participants.map(({ name, party, person }) => ({ name, party, person })),
    contradictions: [...contradictions],
    moved: isMoved(entry.row),
    putOff: entry.row.putOff === true,
    ...told,
    lead: sentences.in(lead.coding),
  }
}

/** One entry with all that is reported of it. */
export function entryPage(
  entry: Entry,
  { today, rows }: Pick<Calendar, 'today' | 'rows'>,
  sentences: Sentences,
  unsure: Outcomes,
): Omit<CalendarEntryPage, 'revision'> {
  const told = flagged([entry], rows, unsure)[0]!
  return told.what === 'meeting'
    ? {
        meeting: {
          ...sentences.in(told.row),
          borneOut: told.row.borneOut ?? null,
          putOff: told.row.putOff === true,
          movedTo: told.row.movedTo ?? null,
          movedFrom: told.row.movedFrom ?? null,
          maybe: [...(told.row.maybe ?? [])],
        },
        event: null,
      }
    : { meeting: null, event: { ...sentences.in(told.row), lies: liesOf(told, today) as ShownEvent['lies'] } }
}

/** Days that are told more exactly by and by are no others. */
const isMoved = ({ history, days: now }: CalendarRow): boolean =>
  now !== null && history.some(({ days }) => days !== null && !overlap(days, now))

/** What is told as having happened has happened. */
export function liesOf({ what, row }: Entry, today: string | null): CalendarRow['lies'] {
  if (what === 'event') return today === null ? null : 'past'
  return row.lies
}

/**
 * The day by which an entry is sorted. A meeting or deadline: its last day, or its first where the end is open. What
 * happened: its first day, as words that reach past the day of the report tell of something else; else its last.
 */
export function dayOf({ what, row: { days } }: Entry): string {
  const [one, other]: readonly (keyof Pick<Days, 'first' | 'last'>)[] =
    what === 'event' ? ['first', 'last'] : ['last', 'first']
  return days?.[one!] ?? days?.[other!] ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
