import type { Claim, LedgerCoding, Metadata } from '../../ledger/index.ts'
import { type Origin, originOfCoding } from '../evidence/index.ts'
import type { ArticleMap } from '../origins/index.ts'
import { type StatementRow, statementOrigins } from '../positions/index.ts'
import type { DocumentOrigins } from './kept-tables.ts'

/** Origins that are worked out, and stay as they are whatever becomes of the map. */
export interface SettledOrigins extends DocumentOrigins {
  /** Equal for equal origins of the same codings. */
  readonly print: () => string
}

/** @param codings all of one document; what stands in one claim has the very same object for it */
export function settledOrigins(codings: readonly LedgerCoding[], map: ArticleMap): SettledOrigins {
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  const stated = new Map<StatementRow, Origin>()
  if (statements.length > 0) {
    const ofStatement = statementOrigins(statements, map)
    for (const row of statements) stated.set(row, ofStatement(row))
  }
  // By the claim, or the metadata of the appearance in which an outlet tells something in its own voice.
  const settled = new Map<Claim | Metadata, Origin>()
  let others: readonly Claim[] | null = null
  for (const coding of codings) {
    const { claim, metadata, kind } = coding
    if (claim !== null && !settled.has(claim)) {
      others ??= codings.flatMap((other) => other.claim ?? [])
      settled.set(claim, originOfCoding(coding, others, map))
    }
    // What was done with a proposal may be told in the outlet's own voice, though the proposal is not.
    if ((claim === null || kind === 'proposal') && !settled.has(metadata))
      settled.set(metadata, originOfCoding({ ...coding, claim: null }, [], map))
  }
  return {
    statement: (row) => stated.get(row)!,
    coding: ({ claim, metadata }) => settled.get(claim ?? metadata)!,
    print: () => JSON.stringify([[...stated.values()], [...settled.values()]]),
  }
}
