import type { Evidence } from '../../../analyses/evidence/index.ts'
import type { LedgerCoding } from '../../../ledger/index.ts'
import type { Sentence } from '../../contract/index.ts'
import { type Names, sentenceOf } from '../shapes/index.ts'
import type { OriginOf } from './origins.ts'

/** A table with, for each piece of evidence in it, the sentence that a page shows. */
export type WithSentences<T> = T extends Evidence
  ? Sentence
  : T extends readonly (infer One)[]
    ? WithSentences<One>[]
    : T extends object
      ? { [Key in keyof T]: WithSentences<T[Key]> }
      : T

/** Finds the sentences of evidence among the codings from which a table was made. */
export class Sentences {
  readonly #names: Names
  readonly #originOf: OriginOf
  readonly #codings: ReadonlyMap<string, LedgerCoding>

  constructor(names: Names, codings: readonly LedgerCoding[], originOf: OriginOf) {
    this.#names = names
    this.#originOf = originOf
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

  /** A table with the sentences of its evidence. */
  in<T>(table: T): WithSentences<T> {
    const within = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(within)
      if (value === null || typeof value !== 'object') return value
      if (isEvidence(value)) return { ...this.of(value.coding, value.day, value.outlet, []), words: value.words }
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, within(part)]))
    }
    return within(table) as WithSentences<T>
  }
}

/** Tells a coding in one appearance from it in another. */
const keyOf = (id: string, day: string | null, outlet: string | null): string =>
  JSON.stringify([id, day?.slice(0, 10) ?? null, outlet])

const isEvidence = (value: object): value is Evidence => 'coding' in value && 'sentence' in value && 'origin' in value
