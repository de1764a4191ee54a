import { type Claim, codingIdOf, type LedgerCoding, type Metadata } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import type { Origin } from '../evidence/index.ts'
import type { StatementRow } from '../positions/index.ts'
import { claimsOf } from './claims.ts'
import { type Settled, SettledOrigins } from './document-origins.ts'
import { Lazy } from './lazily.ts'
import { TABLE_KINDS } from './table-kinds.ts'

/*
 * A document's codings with where they come from, as JSON: sentences, claims and metadata, which many codings share, are told
 * once and named by their place. What must be known of a coding before its document is looked at stands in the index.
 */

type PackedCoding = readonly [
  /** `s4`: within the document. */
  id: string,
  party: string | null,
  issue: string | null,
  start: number,
  end: number,
  sentence: number,
  confidence: number,
  why: readonly (readonly [field: string, start: number, end: number, reading: string | null])[],
  data: unknown,
  claim: number | null,
  metadata: number,
  ruling: LedgerCoding['ruling'],
  changed?: string,
]

interface PackedDocument {
  readonly metadata: readonly Metadata[]
  readonly sentences: readonly (readonly [start: number, words: string])[]
  /** Without their document; fields stand in the order in which they are written. */
  readonly claims: readonly (Omit<Claim, 'metadata'> & { readonly metadata: number })[]
  readonly codings: readonly PackedCoding[]
  /** Of each statement, in their order. */
  readonly stated: readonly Origin[]
  /** By the place in `TABLE_KINDS`: what is settled of claims, and of appearances. */
  readonly settled: readonly (readonly (readonly [place: number, isClaim: boolean, origin: Origin, named: boolean])[])[]
}

/** What is known of a document whose codings nobody has looked at. */
export type DocumentIndex = readonly [
  id: string,
  /** Of each coding in its order, the place of its kind in `KINDS`, a digit each. */
  kinds: string,
  /** The `sort` of all codings, or of each. */
  sorts: string | readonly string[],
  /** How long its JSON is in UTF-8. */
  bytes: number,
]

const KINDS: readonly CodingKind[] = TABLE_KINDS.flat()

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

export function indexOf(document: string, codings: readonly LedgerCoding[], bytes: number): DocumentIndex {
  const sorts = codings.map(({ sort }) => sort)
  const [first] = sorts
  const kinds = codings.map(({ kind }) => KINDS.indexOf(kind)).join('')
  return [document, kinds, sorts.every((sort) => sort === first) ? first! : sorts, bytes]
}

export function packed(codings: readonly LedgerCoding[], origins: SettledOrigins): string {
  const metadata = new Places<Metadata>()
  const claims = new Places<Claim>()
  const sentences = new Map<string, readonly [place: number, start: number, words: string]>()
  const told = codings.map(
    ({
      id,
      party,
      issue,
      span,
      sentence,
      confidence,
      why,
      data,
      claim,
      metadata: own,
      ruling,
      changed,
    }): PackedCoding => {
      const key = `${sentence.span.start} ${sentence.span.end}`
      const [place] = sentences.get(key) ?? [sentences.size]
      sentences.set(key, [place, sentence.span.start, sentence.words])
      return [
        id.slice(id.indexOf(':') + 1),
        party,
        issue,
        span.start,
        span.end,
        place,
        confidence,
        why.map(({ field, span: { start, end }, reading }) => [field, start, end, reading]),
        data,
        claim === null ? null : claims.of(claim),
        metadata.of(own),
        ruling,
        ...(changed === undefined ? ([] as const) : ([changed] as const)),
      ]
    },
  )
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
    claims: claims.all.map((claim) => ({ ...claim, document: '', metadata: metadata.of(claim.metadata) })),
    metadata: metadata.all,
    sentences: [...sentences.values()].map(([, start, words]) => [start, words]),
    codings: told,
    stated: [...origins.stated.values()],
    settled,
  }
  return JSON.stringify(whole)
}

const ZERO = '0'.charCodeAt(0)

export const textIn = (bytes: Uint8Array, start: number = 0, end: number = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start, end)

interface Parts {
  readonly codings: readonly LedgerCoding[]
  readonly origins: SettledOrigins
}

/** One of its document's codings, by its place. */
class LazyCoding extends Lazy<LedgerCoding> {
  readonly #document: UnpackedDocument
  readonly #place: number

  constructor(document: UnpackedDocument, place: number) {
    super()
    this.#document = document
    this.#place = place
  }

  known(field: string | symbol): unknown {
    if (field === 'sort') return this.#document.sortAt(this.#place)
    if (field === 'document') return this.#document.index[0]
    return field === 'kind' ? this.#document.kindAt(this.#place) : undefined
  }

  make(): LedgerCoding {
    return this.#document.wholeAt(this.#place)
  }
}

/** A document out of what was kept of it. Its codings are read when something else than kind and date is asked of one. */
export class UnpackedDocument {
  readonly index: DocumentIndex
  readonly codings: readonly LedgerCoding[]
  readonly #from: Uint8Array
  readonly #start: number
  #parts: Parts | null = null
  #claims: ReadonlyMap<string, Claim> | null = null

  /** @param from holds the JSON that `packed` gave. @param start where in it */
  constructor(index: DocumentIndex, from: Uint8Array, start: number) {
    this.index = index
    this.#from = from
    this.#start = start
    const codings: LedgerCoding[] = []
    for (let place = 0; place < index[1].length; place++) codings.push(Lazy.of(new LazyCoding(this, place)))
    this.codings = codings
  }

  /** As `packed` gave it. */
  get text(): string {
    return textIn(this.#from, this.#start, this.#start + this.index[3])
  }

  get origins(): SettledOrigins {
    return this.#whole.origins
  }

  get claims(): ReadonlyMap<string, Claim> {
    this.#claims ??= claimsOf(this.codings)
    return this.#claims
  }

  kindAt(place: number): CodingKind {
    return KINDS[this.index[1].charCodeAt(place) - ZERO]!
  }

  sortAt(place: number): string {
    const sorts = this.index[2]
    return typeof sorts === 'string' ? sorts : sorts[place]!
  }

  wholeAt(place: number): LedgerCoding {
    return this.#whole.codings[place]!
  }

  get #whole(): Parts {
    this.#parts ??= this.#unpack()
    return this.#parts
  }

  #unpack(): Parts {
    const { metadata, sentences, claims: told, codings, stated, settled } = JSON.parse(this.text) as PackedDocument
    const [document] = this.index
    const claims = told.map((claim): Claim => ({ ...claim, document, metadata: metadata[claim.metadata]! }))
    const whole = codings.map((coding, i): LedgerCoding => {
      const [id, party, issue, start, end, sentence, confidence, why, data, claim, own, ruling, changed] = coding
      const [from, words] = sentences[sentence]!
      return {
        id: codingIdOf(document, id),
        document,
        kind: this.kindAt(i),
        party,
        issue,
        span: { start, end },
        words: words.slice(start - from, end - from),
        ...(changed === undefined ? {} : { changed }),
        sentence: { span: { start: from, end: from + words.length }, words },
        confidence,
        why: why.map(([field, first, last, reading]) => ({ field, span: { start: first, end: last }, reading })),
        data,
        claim: claim === null ? null : claims[claim]!,
        metadata: metadata[own]!,
        sort: this.sortAt(i),
        ruling,
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
