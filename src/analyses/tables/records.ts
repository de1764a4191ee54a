import { byRecord, type Prediction, recordOf, type TrackRecord } from '../predictions/index.ts'
import { merged } from './merged.ts'

/** How the predictions of each source turned out, while predictions come and go. */
export class Records {
  readonly #made = new Map<string, Set<Prediction>>()
  readonly #records = new Map<string, TrackRecord | null>()
  #all: readonly TrackRecord[] = []

  change(gone: ReadonlySet<Prediction>, added: readonly Prediction[]): void {
    const sources = new Set<string>()
    for (const one of gone) {
      this.#made.get(one.source)!.delete(one)
      sources.add(one.source)
    }
    for (const one of added) {
      const made = this.#made.get(one.source)
      if (made === undefined) this.#made.set(one.source, new Set([one]))
      else made.add(one)
      sources.add(one.source)
    }
    const before = new Set<TrackRecord>()
    const after: TrackRecord[] = []
    for (const source of sources) {
      const known = this.#records.get(source)
      if (known !== undefined && known !== null) before.add(known)
      const made = this.#made.get(source)!
      if (made.size === 0) this.#made.delete(source)
      const record = made.size === 0 ? null : recordOf(made)
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
}
