import type { Claim, LedgerCoding, Metadata } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import type { Origin } from '../evidence/index.ts'
import type { StatementRow } from '../positions/index.ts'
import { type Settled, SettledOrigins } from './document-origins.ts'
import { lazily } from './lazily.ts'
import { TABLE_KINDS } from './table-kinds.ts'

/*
 * A document's codings with where they come from, as JSON: claims and metadata, which many codings share, are told once and
 * named by their place. What must be known of a coding before its document is looked at stands in the index.
 */

interface PackedDocument {
  readonly metadata: readonly Metadata[]
  readonly claims: readonly (Omit<Claim, 'metadata'> & { readonly metadata: number })[]
  readonly codings: readonly (Omit<LedgerCoding, 'claim' | 'metadata' | 'document' | 'kind' | 'sort'> & {
    readonly claim: number | null
    readonly metadata: number
  })[]
  /** Of each statement, in their order. */
  readonly stated: readonly Origin[]
  /** By the place in `TABLE_KINDS`: what is settled of claims, and of appearances. */
  readonly settled: readonly (readonly (readonly [
    place: number,
    isClaim: boolean,
    origin: Origin,
    named: boolean,
  ])[])[]
}

/** What is known of a document whose codings nobody has looked at. */
export interface DocumentIndex {
  readonly id: string
  /** Of each coding in its order, the place of its kind in `KINDS`. */
  readonly kinds: readonly number[]
  /** Of each coding its `sort`; one, where all have the same. */
  readonly sorts: readonly string[]
}

export const KINDS: readonly CodingKind[] = TABLE_KINDS.flat()

/** Equal things get the same number, in the order in which they come. */
class Places<T> {
  readonly #known = new Map<T, number>()

  of(one: T): number {
    let place = this.#known.get(one)
    if (place === undefined) {
      place = this.#known.size
      this.#known.set(one, place)
    }
    return place
  }

  get all(): T[] {
    return [...this.#known.keys()]
  }
}

export function indexOf(document: string, codings: readonly LedgerCoding[]): DocumentIndex {
  const sorts = codings.map(({ sort }) => sort)
  return {
    id: document,
    kinds: codings.map(({ kind }) => KINDS.indexOf(kind)),
    sorts: sorts.every((sort) => sort === sorts[0]) ? sorts.slice(0, 1) : sorts,
  }
}

export function packed(codings: readonly LedgerCoding[], origins: SettledOrigins): string {
  const metadata = new Places<Metadata>()
  const claims = new Places<Claim>()
  const told = codings.map((coding) => {
    const { claim, metadata: own, document: _, kind: __, sort: ___, ...rest } = coding
    return { ...rest, claim: claim === null ? null : claims.of(claim), metadata: metadata.of(own) }
  })
  const settled = TABLE_KINDS.map((kinds) => {
    const places = origins.ofKind.get(kinds[0]!)
    if (places === undefined) return []
    const isClaim = (one: Claim | Metadata): one is Claim => 'cue' in one
    return [...places].map(
      ([place, { origin, named }]) =>
        [isClaim(place) ? claims.of(place) : metadata.of(place), isClaim(place), origin, named] as const,
    )
  })
  const whole: PackedDocument = {
    claims: claims.all.map(({ metadata: own, ...claim }) => ({ ...claim, metadata: metadata.of(own) })),
    metadata: metadata.all,
    codings: told,
    stated: [...origins.stated.values()],
    settled,
  }
  return JSON.stringify(whole)
}

interface Parts {
  readonly codings: readonly LedgerCoding[]
  readonly origins: SettledOrigins
}

/** A document out of what was kept of it. Its codings are read when something else than kind and date is asked of one. */
export class UnpackedDocument {
  readonly codings: readonly LedgerCoding[]
  readonly index: DocumentIndex
  /** How long its JSON is in UTF-8. */
  readonly bytes: number
  readonly #read: () => string
  #parts: Parts | null = null

  /** @param read the JSON that `packed` gave */
  constructor(index: DocumentIndex, bytes: number, read: () => string) {
    const { id, kinds, sorts } = index
    this.index = index
    this.bytes = bytes
    this.#read = read
    this.codings = kinds.map((kind, i) =>
      lazily<LedgerCoding>(
        { document: id, kind: KINDS[kind]!, sort: sorts[i] ?? sorts[0]! },
        () => this.#whole.codings[i]!,
      ),
    )
  }

  /** As `packed` gave it. */
  get text(): string {
    return this.#read()
  }

  get origins(): SettledOrigins {
    return this.#whole.origins
  }

  get #whole(): Parts {
    this.#parts ??= this.#unpack()
    return this.#parts
  }

  #unpack(): Parts {
    const { metadata, claims: told, codings, stated, settled } = JSON.parse(this.#read()) as PackedDocument
    const claims = told.map((claim): Claim => ({ ...claim, metadata: metadata[claim.metadata]! }))
    const whole = codings.map((coding, i): LedgerCoding => {
      const { document, kind, sort } = this.codings[i]!
      return {
        ...coding,
        document,
        kind,
        sort,
        claim: coding.claim === null ? null : claims[coding.claim]!,
        metadata: metadata[coding.metadata]!,
      }
    })
    const statements = this.codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
    const ofKind = new Map<CodingKind, ReadonlyMap<Claim | Metadata, Settled>>()
    for (const [i, kinds] of TABLE_KINDS.entries()) {
      if (settled[i]!.length === 0) continue
      const places = new Map(
        settled[i]!.map(([place, isClaim, origin, named]) => [
          isClaim ? claims[place]! : metadata[place]!,
          { origin, named },
        ]),
      )
      for (const kind of kinds) ofKind.set(kind, places)
    }
    return {
      codings: whole,
      origins: new SettledOrigins(new Map(statements.map((row, i) => [row, stated[i]!])), ofKind),
    }
  }
}
