import type { CalendarRow } from '../calendar/index.ts'
import { type EventRow, eventsOf, inOrder } from '../events/index.ts'
import { merged } from './merged.ts'

/** The meetings that were held, as the table of events has them, while rows of the calendar come and go. */
export class Consulted {
  /** By the id of the calendar's row. */
  readonly #rows = new Map<string, readonly EventRow[]>()
  #all: readonly EventRow[] = []

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
    this.#all = merged(this.#all, before, after, inOrder)
  }

  get all(): readonly EventRow[] {
    return this.#all
  }
}
