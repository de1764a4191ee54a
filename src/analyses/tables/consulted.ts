import type { CalendarRow } from '../calendar/index.ts'
import { type EventRow, eventsOf } from '../events/index.ts'

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
      const made = eventsOf([], [row], () => row.reports[0]!.origin)
      if (made.length > 0) this.#rows.set(row.id, made)
      after.push(...made)
    }
    this.#onChange(before, after)
  }
}
