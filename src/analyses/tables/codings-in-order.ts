import type { LedgerCoding } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import { merged } from './merged.ts'

const NONE: ReadonlySet<LedgerCoding> = new Set()

/** Codings of some kinds in the ledger's order, kept while documents come and go; begun when they are first asked for. */
export class CodingsInOrder {
  readonly #kinds: readonly CodingKind[]
  readonly #compare: (a: LedgerCoding, b: LedgerCoding) => number
  #all: readonly LedgerCoding[]
  readonly #gone = new Set<LedgerCoding>()
  readonly #added = new Set<LedgerCoding>()

  /** @param all of all kinds, in any order. @param compare the ledger's order, of codings that are there */
  constructor(
    kinds: readonly CodingKind[],
    all: Iterable<LedgerCoding>,
    compare: (a: LedgerCoding, b: LedgerCoding) => number,
  ) {
    this.#kinds = kinds
    this.#compare = compare
    this.#all = [...all].filter(({ kind }) => kinds.includes(kind)).sort(compare)
  }

  add(coding: LedgerCoding): void {
    if (this.#kinds.includes(coding.kind)) this.#added.add(coding)
  }

  remove(coding: LedgerCoding): void {
    if (this.#kinds.includes(coding.kind) && !this.#added.delete(coding)) this.#gone.add(coding)
  }

  all(): readonly LedgerCoding[] {
    // What is gone has no place any more by which it could be looked up.
    if (this.#gone.size > 0) this.#all = this.#all.filter((coding) => !this.#gone.has(coding))
    this.#all = merged(this.#all, NONE, [...this.#added], this.#compare)
    this.#gone.clear()
    this.#added.clear()
    return this.#all
  }
}
