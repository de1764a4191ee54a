import type { Evidence } from '../../../analyses/evidence/index.ts'
import { grouped, type LedgerCoding } from '../../../ledger/index.ts'
import type { Sentence } from '../../contract/index.ts'
import { type Names, sentenceOf } from '../shapes/index.ts'
import type { OriginOf } from './origins.ts'

/** A table with, for each piece of evidence in it, the sentence that a page shows, and origins that say whether named. */
export type WithSentences<T> = T extends Evidence | LedgerCoding
  ? Sentence
  : T extends Keyed
    ? T & { readonly named: boolean }
    : T extends readonly (infer One)[]
      ? WithSentences<One>[]
      : T extends object
        ? { [Key in keyof T]: WithSentences<T[Key]> }
        : T

interface Keyed {
  readonly key: string
  readonly name: string
}

/** A coding in each appearance of its document, in the ledger's order, by its id. */
export type CodingBook = (id: string) => readonly LedgerCoding[]

export function codingBook(codings: readonly LedgerCoding[]): CodingBook {
  const byId = grouped(codings, ({ id }) => id)
  return (id) => byId.get(id) ?? []
}

/** Finds the sentences of evidence among the codings from which a table was made. */
export class Sentences {
  readonly #names: Names
  readonly #codings: readonly LedgerCoding[]
  readonly #originOf: OriginOf
  readonly #book: CodingBook
  /** By key, whether an origin is named; null: nobody asked yet. */
  #named: ReadonlyMap<string, boolean> | null = null

  /** @param codings in the ledger's order. @param book of these at least */
  constructor(names: Names, codings: readonly LedgerCoding[], originOf: OriginOf, book: CodingBook) {
    this.#names = names
    this.#codings = codings
    this.#originOf = originOf
    this.#book = book
  }

  /** @param fields whose words are marked */
  of(id: string, day: string | null, outlet: string | null, fields: readonly string[]): Sentence {
    const all = this.#book(id)
    // Of what is the same for a reader the first stands for all.
    const coding =
      all.find(({ sort, metadata }) => dayOf(sort) === dayOf(day) && (metadata.outlet?.value ?? null) === outlet) ??
      all[0]!
    return sentenceOf(this.#names, coding, this.#originOf(coding), fields)
  }

  #isNamed(key: string): boolean {
    this.#named ??= new Map(this.#codings.map(this.#originOf).map((origin) => [origin.key, origin.named]))
    return this.#named.get(key) ?? false
  }

  /** Words that belong to a coding and stand elsewhere, as those of a reaction may, are shown by themselves. */
  #ofEvidence({ coding, day, outlet, span, words, claim, source, sourceKind, sourceParty }: Evidence): Sentence {
    const own = this.of(coding, day, outlet, [])
    const said = { ...own, claim, source, sourceKind, sourceParty, words }
    const [start, end] = [span.start - own.start, span.end - own.start]
    if (start >= 0 && end <= own.text.length) return { ...said, marked: [{ start, end }] }
    return { ...said, text: words, start: span.start, marked: [{ start: 0, end: words.length }] }
  }

  /** A table with the sentences of its evidence. */
  in<T>(table: T): WithSentences<T> {
    const within = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(within)
      if (value === null || typeof value !== 'object') return value
      if (isCoding(value)) return sentenceOf(this.#names, value, this.#originOf(value), LED)
      if ('key' in value && 'name' in value) return { ...value, named: this.#isNamed(value.key as string) }
      if (isEvidence(value)) return this.#ofEvidence(value)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, within(part)]))
    }
    return within(table) as WithSentences<T>
  }
}

/** Empty: undated. */
const dayOf = (day: string | null): string => day?.slice(0, 10) ?? ''

/** What is marked in the sentence of a coding that stands in a table whole. */
const LED = ['kind', 'act', 'status', 'when']

const isCoding = (value: object): value is LedgerCoding => 'sentence' in value && 'metadata' in value
const isEvidence = (value: object): value is Evidence => 'coding' in value && 'sentence' in value && 'origin' in value
