import { byRecord, type Prediction, Tally, type TrackRecord } from '../predictions/index.ts'
import { merged } from './merged.ts'

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
}
