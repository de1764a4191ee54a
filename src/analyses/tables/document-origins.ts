import type { Claim, LedgerCoding, Metadata } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import { type Origin, originOfCoding } from '../evidence/index.ts'
import { type ArticleMap, endOfClaim } from '../origins/index.ts'
import { type StatementRow, statementOrigins } from '../positions/index.ts'
import type { DocumentOrigins } from './held-documents.ts'
import { TABLE_KINDS } from './table-kinds.ts'

export interface Settled {
  readonly origin: Origin
  readonly named: boolean
}

/** By the claim, or the metadata of the appearance in which an outlet tells something in its own voice. */
export type SettledByPlace = ReadonlyMap<Claim | Metadata, Settled>

/** Origins that are worked out, and stay as they are whatever becomes of the map. */
export class SettledOrigins implements DocumentOrigins {
  /** Of statements. */
  readonly stated: ReadonlyMap<LedgerCoding, Origin>
  /** By the kinds that there are. */
  readonly ofKind: ReadonlyMap<CodingKind, SettledByPlace>

  constructor(stated: SettledOrigins['stated'], ofKind: SettledOrigins['ofKind']) {
    this.stated = stated
    this.ofKind = ofKind
  }

  readonly statement = (row: StatementRow): Origin => this.stated.get(row)!

  readonly coding = (row: LedgerCoding): Origin => this.#settledOf(row).origin

  /** Whether a claim's source is called by name; of what an outlet says itself, whether the outlet is known. */
  isNamed(row: LedgerCoding): boolean {
    return this.#settledOf(row).named
  }

  /** Equal for equal origins of the same codings. */
  print(): string {
    const { stated, ofKind } = this
    return JSON.stringify([[...stated.values()], [...ofKind.values()].map((settled) => [...settled.values()])])
  }

  #settledOf({ kind, claim, metadata }: LedgerCoding): Settled {
    return this.ofKind.get(kind)!.get(claim ?? metadata)!
  }
}

/** @param codings all of one document; what stands in one claim has the very same object for it */
export function settledOrigins(codings: readonly LedgerCoding[], map: ArticleMap): SettledOrigins {
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  const stated = new Map<LedgerCoding, Origin>()
  if (statements.length > 0) {
    const ofStatement = statementOrigins(statements, map)
    for (const row of statements) stated.set(row, ofStatement(row))
  }
  const ofKind = new Map<CodingKind, SettledByPlace>()
  for (const kinds of TABLE_KINDS) {
    const rows = codings.filter(({ kind }) => kinds.includes(kind))
    if (rows.length === 0) continue
    const settled = settledIn(rows, map)
    for (const kind of kinds) ofKind.set(kind, settled)
  }
  return new SettledOrigins(stated, ofKind)
}

/** @param rows those of one table */
function settledIn(rows: readonly LedgerCoding[], map: ArticleMap): SettledByPlace {
  const settled = new Map<Claim | Metadata, Settled>()
  const articles = map.ofDocument.get(rows[0]!.document) ?? []
  const isKnownOutlet = articles.length > 0 && (map.articles[articles[0]!.story]?.outlet ?? null) !== null
  let others: readonly Claim[] | null = null
  for (const row of rows) {
    const { claim, metadata, kind } = row
    if (claim !== null && !settled.has(claim)) {
      others ??= rows.flatMap((other) => other.claim ?? [])
      if (articles.length === 0) settled.set(claim, { origin: originOfCoding(row, [], map), named: false })
      else {
        const { key, name, named } = endOfClaim(claim, others, map)
        settled.set(claim, { origin: { key, name }, named })
      }
    }
    // What was done with a proposal may be told in the outlet's own voice, though the proposal is not.
    if ((claim === null || kind === 'proposal') && !settled.has(metadata)) {
      const { document } = row
      settled.set(metadata, {
        origin: originOfCoding({ claim: null, document, metadata }, [], map),
        named: isKnownOutlet,
      })
    }
  }
  return settled
}
