import { byRecord, type Prediction, Tally, type TrackRecord } from '../predictions/index.ts'
import { merged } from './merged.ts'

export type PackedRecords = readonly ReturnType<Tally['pack']>[]

/** How the predictions of each source turned out, while predictions come and go. */
export class Records {
  readonly #made = new Map<string, Tally>()
  readonly #records = new Map<string, TrackRecord>()
  #all: readonly TrackRecord[] = []

  change(gone: ReadonlySet<Prediction>, added: readonly Prediction[]): void {
    const sources = new Set<string>()
    const count = (one: Prediction, times: 1 | -1): void => {
      let made = this.#made.get(one.source)
      if (made === undefined) {
        made = new Tally()
        this.#made.set(one.source, made)
      }
      made.count(one, times)
      sources.add(one.source)
    }
    for (const one of gone) count(one, -1)
    for (const one of added) count(one, 1)
    const before = new Set<TrackRecord>()
    const after: TrackRecord[] = []
    for (const source of sources) {
      const known = this.#records.get(source)
      if (known !== undefined) before.add(known)
      const made = this.#made.get(source)!
      const { record } = made
      if (made.made === 0) this.#made.delete(source)
      if (record === null) this.#records.delete(source)
      else {
        this.#records.set(source, record)
        after.push(record)
      }
    }
    this.#all = merged(this.#all, before, after, byRecord)
  }

  get all(): readonly TrackRecord[] {
    return this.#all
  }

  pack(): PackedRecords {
    return [...this.#made.values()].map((made) => made.pack())
  }

  unpack(packed: PackedRecords): void {
    for (const one of packed) {
      const made = Tally.unpack(one)
      this.#made.set(one.source, made)
      const { record } = made
      if (record !== null) this.#records.set(one.source, record)
    }
    this.#all = [...this.#records.values()].sort(byRecord)
  }
}
