import { type Claim, type LedgerCoding, SHORT_ID } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import type { Origin, OriginOf } from '../evidence/index.ts'
import type { StatementRow } from '../positions/index.ts'
import { claimsOf } from './claims.ts'
import { CodingsInOrder } from './codings-in-order.ts'
import { inLedgerOrder } from './places.ts'

/** Where the codings of a document come from. */
export interface DocumentOrigins {
  /** As `statementOrigins` has it. */
  readonly statement: (row: StatementRow) => Origin
  /** As `codingOrigins` has it. */
  readonly coding: OriginOf
}

/** A document with codings. */
export interface Held {
  readonly codings: readonly LedgerCoding[]
  readonly origins: DocumentOrigins
  readonly claims: ReadonlyMap<string, Claim>
}

/** The documents that tables are made of, while they come, change and go: their codings, in order and by id. */
export class HeldDocuments {
  readonly #held = new Map<string, Held>()
  /** Documents by the beginning of their ids that stands in those of their codings; null: nobody asked yet. */
  #byShortId: Map<string, Set<string>> | null = null
  /** By their kinds. */
  readonly #lists = new Map<string, CodingsInOrder>()
  /** The ledger's order, of codings that are there. */
  readonly inOrder: (a: LedgerCoding, b: LedgerCoding) => number = inLedgerOrder((row) =>
    this.of(row.document).codings.indexOf(row),
  )

  get(document: string): Held | undefined {
    return this.#held.get(document)
  }

  /** A document that is there. */
  of(document: string): Held {
    return this.#held.get(document)!
  }

  /** Takes a document over as it was held before, where nobody asked for anything yet. */
  take(document: string, held: Held): void {
    this.#held.set(document, held)
  }

  /** Puts codings in the place of those that a document had; none takes it away. */
  put(document: string, codings: readonly LedgerCoding[], origins: DocumentOrigins): void {
    const before = this.codingsOf(document)
    for (const list of this.#lists.values()) {
      for (const coding of before) list.remove(coding)
      for (const coding of codings) list.add(coding)
    }
    if (this.#byShortId !== null) {
      if (codings.length > 0) nameShort(document, this.#byShortId)
      else this.#byShortId.get(shortOf(document))?.delete(document)
    }
    if (codings.length === 0) this.#held.delete(document)
    else this.#held.set(document, { codings, origins, claims: claimsOf(codings) })
  }

  /** Says where the codings of a document come from now. */
  putOrigins(document: string, origins: DocumentOrigins): void {
    this.#held.set(document, { ...this.of(document), origins })
  }

  /** The codings of a document as they were put; none: there are none. */
  codingsOf(document: string): readonly LedgerCoding[] {
    return this.#held.get(document)?.codings ?? []
  }

  /** All codings of some kinds, in the ledger's order. */
  codings(kinds: readonly CodingKind[]): readonly LedgerCoding[] {
    const key = kinds.join(' ')
    let list = this.#lists.get(key)
    if (list === undefined) {
      const all = [...this.#held.values()].flatMap(({ codings }) => codings)
      list = new CodingsInOrder(kinds, all, this.inOrder)
      this.#lists.set(key, list)
    }
    return list.all()
  }

  /** A coding in each appearance of its document, in the ledger's order. @param id `3f9a2c81b0:s4` */
  codingsNamed(id: string): readonly LedgerCoding[] {
    if (this.#byShortId === null) {
      this.#byShortId = new Map()
      for (const document of this.#held.keys()) nameShort(document, this.#byShortId)
    }
    const documents = [...(this.#byShortId.get(shortOf(id)) ?? [])]
    return documents.flatMap((document) => this.codingsOf(document).filter((coding) => coding.id === id))
  }
}

/** @param id of a document, or of one of its codings */
const shortOf = (id: string): string => id.slice(0, SHORT_ID)

function nameShort(document: string, byShortId: Map<string, Set<string>>): void {
  const named = byShortId.get(shortOf(document))
  if (named === undefined) byShortId.set(shortOf(document), new Set([document]))
  else named.add(document)
}
