import type { LedgerCoding } from '../../ledger/index.ts'
import type { Actor, Counted, EventData, PloverAct } from '../../reading/events/index.ts'
import type { CalendarRow, Days } from '../calendar/index.ts'

export type EventCoding = LedgerCoding<'event', EventData>

/** One text's report of an event. */
export interface EventReport {
  readonly coding: LedgerCoding
  /** Day of publication; null: not known. */
  readonly published: string | null
  readonly days: Days | null
  readonly origin: { readonly key: string; readonly name: string }
}

/** Something that happened, with all that is reported of it. */
export interface EventRow {
  /** Id of the coding that reported it first. */
  readonly id: string
  readonly act: PloverAct
  readonly actor: Pick<Actor, 'name' | 'party'> | null
  readonly recipient: Pick<Actor, 'name' | 'party'> | null
  readonly place: string | null
  /** Null: the text does not say when; it was before its first report. */
  readonly days: Days | null
  /** As reported: several where reports count differently. */
  readonly counts: readonly Omit<Counted, 'span'>[]
  /** By day of publication. */
  readonly reports: readonly EventReport[]
  readonly origins: CalendarRow['origins']
}
