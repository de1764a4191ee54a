import type { Evidence } from '../../../analyses/evidence/index.ts'
import type { LedgerCoding } from '../../../ledger/index.ts'
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

/** Finds the sentences of evidence among the codings from which a table was made. */
export class Sentences {
  readonly #names: Names
  readonly #originOf: OriginOf
  readonly #codings: ReadonlyMap<string, LedgerCoding>
  /** By key, whether an origin is named. */
  readonly #named: ReadonlyMap<string, boolean>

  constructor(names: Names, codings: readonly LedgerCoding[], originOf: OriginOf) {
    this.#names = names
    this.#originOf = originOf
    this.#named = new Map(codings.map(originOf).map(({ key, named }) => [key, named]))
    // Of what is the same for a reader the first stands for all.
    this.#codings = new Map(
      codings.toReversed().flatMap((coding) => {
        const { id, sort, metadata } = coding
        const place = keyOf(id, sort === '' ? null : sort, metadata.outlet?.value ?? null)
        return [[id, coding] as const, [place, coding] as const]
      }),
    )
  }

  /** @param fields whose words are marked */
  of(id: string, day: string | null, outlet: string | null, fields: readonly string[]): Sentence {
    const coding = this.#codings.get(keyOf(id, day, outlet)) ?? this.#codings.get(id)!
    return sentenceOf(this.#names, coding, this.#originOf(coding), fields)
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
      if ('key' in value && 'name' in value) return { ...value, named: this.#named.get(value.key as string) ?? false }
      if (isEvidence(value)) return this.#ofEvidence(value)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, within(part)]))
    }
    return within(table) as WithSentences<T>
  }
}

/** Tells a coding in one appearance from it in another. */
const keyOf = (id: string, day: string | null, outlet: string | null): string =>
  JSON.stringify([id, day?.slice(0, 10) ?? null, outlet])

/** What is marked in the sentence of a coding that stands in a table whole. */
const LED = ['kind', 'act', 'status', 'when']

const isCoding = (value: object): value is LedgerCoding => 'sentence' in value && 'metadata' in value
const isEvidence = (value: object): value is Evidence => 'coding' in value && 'sentence' in value && 'origin' in value
