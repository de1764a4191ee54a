export interface PackedDays {
  readonly counts: readonly (readonly [day: string, count: number])[]
  readonly known: string | null
}

/** Days, each as often as it was put in, and what today is: the newest of them, or a day of which more is known. */
export class Days {
  readonly #counts = new Map<string, number>()

  #newest: string | null = null
  #known: string | null = null

  add(day: string | null): void {
    if (day === null) return
    if (this.#newest === null || day > this.#newest) this.#newest = day
    this.#counts.set(day, (this.#counts.get(day) ?? 0) + 1)
  }

  remove(day: string | null): void {
    if (day === null) return
    const count = this.#counts.get(day)!
    if (count === 1) {
      this.#counts.delete(day)
      if (day === this.#newest) this.#newest = this.#last()
    } else this.#counts.set(day, count - 1)
  }

  /** Today is this day, whatever was put in. @param day null: the newest day that was put in */
  goTo(day: string | null): void {
    this.#known = day
  }

  /** Null: there is none. */
  get today(): string | null {
    return this.#known ?? this.#newest
  }

  pack(): PackedDays {
    return { counts: [...this.#counts], known: this.#known }
  }

  unpack({ counts, known }: PackedDays): void {
    for (const [day, count] of counts) this.#counts.set(day, count)
    this.#newest = this.#last()
    this.#known = known
  }

  #last(): string | null {
    let newest: string | null = null
    for (const day of this.#counts.keys()) if (newest === null || day > newest) newest = day
    return newest
  }
}
