import type { Prediction } from '../predictions/index.ts'

export type PackedDueDays = readonly (readonly [day: string, predictions: readonly number[]])[]

/** Predictions that nobody ruled on by the last day of their time, while predictions come and go. */
export class DueDays {
  readonly #byDay = new Map<string, Set<Prediction>>()

  change(gone: ReadonlySet<Prediction>, added: readonly Prediction[]): void {
    for (const one of gone) {
      const held = one.dueDay === null ? undefined : this.#byDay.get(one.dueDay)
      held?.delete(one)
      if (held?.size === 0) this.#byDay.delete(one.dueDay!)
    }
    for (const one of added) {
      if (one.dueDay === null || one.state === 'settled') continue
      const held = this.#byDay.get(one.dueDay)
      if (held === undefined) this.#byDay.set(one.dueDay, new Set([one]))
      else held.add(one)
    }
  }

  /** Those that are due on one of two days and not on the other; null: before all days. */
  between(one: string | null, other: string | null): Prediction[] {
    const [first, last] = [one ?? '', other ?? ''].sort() as [string, string]
    return [...this.#byDay].flatMap(([day, held]) => (day >= first && day < last ? [...held] : []))
  }

  pack(numberOf: (one: Prediction) => number): PackedDueDays {
    return [...this.#byDay].map(([day, held]) => [day, [...held].map(numberOf)] as const)
  }

  unpack(packed: PackedDueDays, predictions: readonly Prediction[]): void {
    for (const [day, numbers] of packed) this.#byDay.set(day, new Set(numbers.map((number) => predictions[number]!)))
  }
}
