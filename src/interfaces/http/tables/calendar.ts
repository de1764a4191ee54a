import {
  type Calendar,
  calendarOf,
  type MeetingCoding,
  narrowCalendar,
  type Outcomes,
  outcomesByDay,
  reportsOf,
  withMoves,
  withRivals,
} from '../../../analyses/calendar/index.ts'
import { type EventCoding, type EventRow, eventsOf, narrowEvents } from '../../../analyses/events/index.ts'
import { unasked } from '../../../analyses/evidence/index.ts'
import { calendarFile, leftOutOf } from '../../../exports/index.ts'
import type { CalendarEntryPage, CalendarPage, TimelinePage } from '../../contract/index.ts'
import { calendarPage, type Entries, entriesOf, entryPage, type Shown } from './calendar-page.ts'
import { fits, given, isWhole, type RowFilter, type TableFilter } from './filter.ts'
import { type Part, rowNamed } from './part.ts'
import type { Coded, State } from './state.ts'
import { timelinePage } from './timeline.ts'
import type { UnsureBook } from './unsure-book.ts'

/** Days are those of the meetings, not of publication. */
export type CalendarFilter = TableFilter & { readonly today?: string | undefined }
type EventFilter = CalendarFilter & { readonly act?: string | undefined }
export type EntriesFilter = EventFilter & { readonly what: Shown }

/** Meetings and events. */
export class CalendarTable {
  readonly #state: State
  readonly #book: UnsureBook

  /** @param book what is not sure enough to be told, of the state's ledger */
  constructor(state: State, book: UnsureBook) {
    this.#state = state
    this.#book = book
  }

  /** Meetings and events in one list. */
  async page({ offset, limit, ...filter }: EntriesFilter & Part): Promise<Omit<CalendarPage, 'revision'>> {
    const { sentences } = await this.coded()
    const { what: _, act: __, ...narrowed } = filter
    const file = await this.#state.once('fileCounts', narrowed, async () => fileCounts(await this.calendar(narrowed)))
    const unsure = await this.#unsure(filter)
    return { ...calendarPage(await this.#entries(filter), { offset, limit }, sentences, unsure), file }
  }

  /** One of them; null: there is none. */
  async entry({ id, ...filter }: RowFilter): Promise<Omit<CalendarEntryPage, 'revision'> | null> {
    const { sentences } = await this.coded()
    const unsure = await this.#unsure(filter)
    for (const narrowed of [{ kind: filter.kind, issue: filter.issue }, {}]) {
      const { today, rows, undated } = await this.calendar(narrowed)
      const meeting = rowNamed([...rows, ...undated], id, ({ reports }) => reports)
      if (meeting !== null) return entryPage({ what: 'meeting', row: meeting }, { today, rows }, sentences, unsure)
      const event = rowNamed(await this.events(narrowed), id, ({ reports }) => reports)
      if (event !== null) return entryPage({ what: 'event', row: event }, { today, rows }, sentences, unsure)
    }
    return null
  }

  timeline(filter: EntriesFilter): Promise<Omit<TimelinePage, 'revision'>> {
    return this.#state.once('timeline', filter, async () => timelinePage(await this.#entries(filter)))
  }

  file(filter: CalendarFilter): Promise<string> {
    return this.#state.once('calendarFile', filter, async () => {
      const { party, since, until, ...whole } = filter
      const [calendar, { rows }] = await Promise.all([this.calendar(filter), this.calendar(whole)])
      const { file } = calendarFile(this.#state.setting.dossier.name, {
        ...calendar,
        rows: withMoves(withRivals(calendar.rows, rows), rows),
      })
      return file
    })
  }

  #entries({ what, act, ...filter }: EntriesFilter): Promise<Entries> {
    return this.#state.once('entries', { what, act, ...filter }, async () => {
      // Of one act there are no meetings.
      const calendar = await this.calendar(filter)
      const meetings = act === undefined ? calendar : { ...calendar, rows: [], undated: [] }
      return entriesOf(meetings, await this.events({ act, ...filter }), what)
    })
  }

  /** The meetings of some sources and issues are gathered once; whose and when is a part of them. */
  async calendar({ party, since, until, today, ...filter }: CalendarFilter): Promise<Calendar> {
    const whole = await this.#state.once('meetings', filter, async () => {
      if (isWhole(filter) && this.#state.whole !== null) return this.#state.whole.calendar
      const { codings, originOf } = await this.coded()
      const meetings = codings.filter((row) => row.kind === 'meeting' && fits(row, filter))
      return calendarOf(meetings as readonly MeetingCoding[], originOf, given({ today: await this.#state.today() }))
    })
    return narrowCalendar(whole, given({ party, since, until, today }))
  }

  async events({ act, party, since, until, today: _, ...filter }: EventFilter): Promise<readonly EventRow[]> {
    const whole = await this.#state.once('events', filter, async () => {
      if (isWhole(filter) && this.#state.whole !== null) return this.#state.whole.events
      const { codings, originOf } = await this.coded()
      const rows = codings.filter((row) => row.kind === 'event' && fits(row, filter))
      const { rows: held, undated } = await this.calendar(filter)
      return eventsOf(rows as readonly EventCoding[], [...held, ...undated], originOf)
    })
    return narrowEvents(whole, given({ act: act as EventRow['act'] | undefined, party, since, until }))
  }

  /** Reports that are not sure enough to be told, of the sources and issues that are asked for. */
  #unsure({ kind, issue }: TableFilter): Promise<Outcomes> {
    const filter = given({ kind, issue })
    return this.#state.once('unsureMeetings', filter, async () => {
      const codings = [...(await this.#book.now()).values()].flat()
      const meetings = codings.filter((row) => row.kind === 'meeting' && fits(row, filter))
      return outcomesByDay(reportsOf(meetings as MeetingCoding[], unasked))
    })
  }

  coded(): Promise<Coded> {
    return this.#state.codings(['meeting', 'event'])
  }
}

/** What of a calendar is in its iCalendar file, and what is not, and why. */
function fileCounts({ rows, undated }: Calendar): CalendarPage['file'] {
  const counts = { entries: 0, undated: 0, vague: 0, absent: 0 }
  for (const row of [...rows, ...undated]) counts[leftOutOf(row) ?? 'entries']++
  return counts
}
