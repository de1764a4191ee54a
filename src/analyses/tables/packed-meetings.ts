import { type Calendar, type CalendarRow, type Gathered, type MeetingReport, rowOf } from '../calendar/index.ts'
import type { PackedDays } from './days.ts'
import { lazily } from './lazily.ts'
import { type Entry, foldedOf, type Row } from './meeting-rows.ts'

interface PackedRow extends Pick<CalendarRow, 'id' | 'status' | 'days' | 'lies'> {
  readonly entries: readonly number[]
  /** `from`, `to` and `told` of `Gathered`; null: there are no days. */
  readonly bounds: readonly [from: number | null, to: number | null, told: number | null]
}

/** The calendar as it is kept. */
export interface PackedMeetings {
  readonly keys: readonly string[]
  /** In order; `keys` by their places. */
  readonly entries: readonly (readonly [document: string, place: number, coding: number, keys: readonly number[]])[]
  /** With what is known of each without its reports. */
  readonly rows: readonly PackedRow[]
  /** Places of rows. */
  readonly dated: readonly number[]
  readonly undated: readonly number[]
  readonly days: PackedDays
  readonly today: string | null
}

/** What is kept of the calendar beside its reports. */
interface Kept {
  /** In order. */
  readonly entries: readonly Entry[]
  readonly rows: readonly Row[]
  readonly dated: Calendar['rows']
  readonly undated: Calendar['undated']
  readonly days: PackedDays
  readonly today: string | null
  readonly stateOf: (row: Row) => Gathered
}

/** What `unpackMeetings` makes the same of; each row has its cell. */
export function packMeetings(
  { entries, rows, dated, undated, days, today, stateOf }: Kept,
  numberOf: (coding: MeetingReport['coding']) => number,
): PackedMeetings {
  const keys = new Map<string, number>()
  const keyNumber = (key: string): number => {
    if (!keys.has(key)) keys.set(key, keys.size)
    return keys.get(key)!
  }
  const places = new Map(entries.map((entry, i) => [entry, i]))
  const numbers = new Map(rows.map(({ cell }, i) => [cell!, i]))
  return {
    entries: entries.map(
      ({ report: { coding }, place, keys: own }) =>
        [coding.document, place, numberOf(coding), own.map(keyNumber)] as const,
    ),
    keys: [...keys.keys()],
    rows: rows.map((row): PackedRow => {
      const { id, status, days: own, lies } = row.cell!
      const { from, to, told } = stateOf(row)
      const bounds = [from, to, told] as const
      return { id, status, days: own, lies, entries: row.entries.map((one) => places.get(one)!), bounds }
    }),
    dated: dated.map((cell) => numbers.get(cell)!),
    undated: undated.map((cell) => numbers.get(cell)!),
    days,
    today,
  }
}

/** What was packed, with what makes the rest of it when somebody looks. */
export interface UnpackedMeetings {
  /** In order. */
  readonly entries: readonly Entry[]
  readonly ofDocument: ReadonlyMap<string, readonly Entry[]>
  /** Each with its cell, by their numbers. */
  readonly rows: readonly (Row & { readonly cell: CalendarRow })[]
}

/** @param reportsIn the reports of a document; asked for when somebody looks at them */
export function unpackMeetings(
  packed: PackedMeetings,
  codingAt: (number: number) => MeetingReport['coding'],
  reportsIn: (document: string) => readonly MeetingReport[],
): UnpackedMeetings {
  const ofDocument = new Map<string, Entry[]>()
  const entries = packed.entries.map(([document, place, coding, keys]): Entry => {
    const entry: Entry = {
      report: lazily<MeetingReport>({ coding: codingAt(coding) }, () => reportsIn(document)[place]!),
      place,
      keys: keys.map((key) => packed.keys[key]!),
      row: null,
      score: null,
    }
    const held = ofDocument.get(document) ?? []
    ofDocument.set(document, held)
    held[place] = entry
    return entry
  })
  const rows = packed.rows.map(({ entries: own, bounds: [from, to, told], ...known }) => {
    const held = own.map((place) => entries[place]!)
    const reports = held.map(({ report }) => report)
    const state = lazily<Gathered>(
      // JSON has no infinite numbers.
      { days: known.days, from: from ?? Infinity, to: to ?? -Infinity, told: told ?? -Infinity },
      () => foldedOf(reports),
    )
    const cell = lazily<CalendarRow>(known, () => rowOf(state, packed.today))
    const row = { entries: held, state, cell }
    for (const entry of held) entry.row = row
    return row
  })
  return { entries, ofDocument, rows }
}
