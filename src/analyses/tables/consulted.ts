import type { CalendarRow } from '../calendar/index.ts'
import { type EventRow, eventsOf } from '../events/index.ts'
import { allLazily } from './lazily.ts'

/** The events of each row of the calendar that has some: its id, its number, and how many. */
export type PackedConsulted = readonly (readonly [id: string, row: number, events: number])[]

const madeOf = (row: CalendarRow): EventRow[] => eventsOf([], [row], () => row.reports[0]!.origin)

/** The meetings that were held, as the table of events has them, while rows of the calendar come and go. */
export class Consulted {
  /** By the id of the calendar's row. */
  readonly #rows = new Map<string, readonly EventRow[]>()
  readonly #onChange: (gone: ReadonlySet<EventRow>, added: readonly EventRow[]) => void

  /** @param onChange told what events came in the place of what */
  constructor(onChange: (gone: ReadonlySet<EventRow>, added: readonly EventRow[]) => void) {
    this.#onChange = onChange
  }

  change(gone: ReadonlySet<CalendarRow>, added: readonly CalendarRow[]): void {
    const before = new Set<EventRow>()
    const after: EventRow[] = []
    for (const { id } of gone) {
      for (const row of this.#rows.get(id) ?? []) before.add(row)
      this.#rows.delete(id)
    }
    for (const row of added) {
      const made = madeOf(row)
      if (made.length > 0) this.#rows.set(row.id, made)
      after.push(...made)
    }
    this.#onChange(before, after)
  }

  /** @param rowNumber of a row of the calendar, by its id */
  pack(rowNumber: (id: string) => number): {
    readonly packed: PackedConsulted
    readonly events: Map<EventRow, number>
  } {
    const events = new Map<EventRow, number>()
    const packed = [...this.#rows].map(([id, made]) => {
      for (const event of made) events.set(event, events.size)
      return [id, rowNumber(id), made.length] as const
    })
    return { packed, events }
  }

  /** @returns events by their numbers */
  unpack(packed: PackedConsulted, rows: readonly CalendarRow[]): EventRow[] {
    const events: EventRow[] = []
    for (const [id, row, count] of packed) {
      const made = allLazily(count, () => madeOf(rows[row]!))
      this.#rows.set(id, made)
      events.push(...made)
    }
    return events
  }
}
