import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type PriceSeries, type Prices, readPrices } from '../../../dossier/index.ts'

/** Prices of the dossier's series, read when they are asked for, and anew when their files changed. */
export class PriceFiles {
  readonly #folder: string
  readonly #read = new Map<string, { readonly state: string; readonly prices: Promise<Prices> }>()

  /** @param folder of the dossier */
  constructor(folder: string) {
    this.#folder = folder
  }

  async read(series: PriceSeries): Promise<Prices> {
    const key = JSON.stringify([series.file, series.date, series.value])
    const found = await stat(resolve(this.#folder, series.file)).catch(() => null)
    const state = found === null ? 'missing' : `${found.ino} ${found.size} ${found.mtimeMs}`
    const known = this.#read.get(key)
    if (known?.state === state) return known.prices
    const prices = readPrices(this.#folder, series)
    this.#read.set(key, { state, prices })
    return prices
  }
}
