import { setImmediate } from 'node:timers/promises'
import { grouped, type Ledger, type LedgerCoding, NOTHING_SEEN, type Seen } from '../../../ledger/index.ts'

/** So many changed documents are taken in by beginning anew. */
const MANY = 2000

/** Codings by their document, in text order. */
export type CodingsByDocument = ReadonlyMap<string, readonly LedgerCoding[]>

/**
 * What a ledger has that is not sure enough to be told, each in each appearance of its document. Tens of thousands of such
 * codings take a second to read, and a ruling changes those of one document: only such are read again.
 */
export class UnsureBook {
  readonly #ledger: Ledger
  #seen: Seen = NOTHING_SEEN
  #codings: CodingsByDocument = new Map()
  #reading: Promise<unknown> = Promise.resolve()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** As the ledger is now; what was given before stays as it was. */
  now(): Promise<CodingsByDocument> {
    const read = this.#reading.then(() => this.#read())
    this.#reading = read.catch(() => {})
    return read
  }

  async #read(): Promise<CodingsByDocument> {
    const { documents, seen, whole } = await this.#ledger.changesSince(this.#seen, MANY)
    if (documents.length === 0) return this.#codings
    if (this.#seen === NOTHING_SEEN || !whole) return this.#begin()
    const found = await this.#ledger.originDocuments(documents)
    const ids = found.map(({ id }) => id)
    const codings = new Map(this.#codings)
    for (const id of ids) codings.delete(id)
    put(codings, await this.#ledger.codings({ unsure: 'only', documents: ids }))
    this.#seen = seen
    this.#codings = codings
    return codings
  }

  async #begin(): Promise<CodingsByDocument> {
    const seen = await this.#ledger.newestChange()
    const codings = new Map<string, LedgerCoding[]>()
    for await (const page of this.#ledger.codingPages({ unsure: 'only' }, 'arrival')) {
      put(codings, page)
      // Other tables are asked for meanwhile.
      await setImmediate()
    }
    this.#seen = seen
    this.#codings = codings
    return codings
  }
}

function put(codings: Map<string, readonly LedgerCoding[]>, added: readonly LedgerCoding[]): void {
  for (const [document, own] of grouped(added, ({ document }) => document))
    codings.set(document, [...(codings.get(document) ?? []), ...own])
}
