import type { LedgerCoding, Metadata } from '../../ledger/index.ts'
import { codingOrigins, type Origin } from '../evidence/index.ts'
import type { ArticleMap } from '../origins/index.ts'
import { type StatementRow, statementOrigins } from '../positions/index.ts'
import type { DocumentOrigins } from './kept-tables.ts'

/** Origins that are worked out, and stay as they are whatever becomes of the map. */
export interface SettledOrigins extends DocumentOrigins {
  /** Equal for equal origins of the same codings. */
  readonly print: () => string
}

/** @param codings all of one document */
export function settledOrigins(codings: readonly LedgerCoding[], map: ArticleMap): SettledOrigins {
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  const [ofStatement, ofCoding] = [statementOrigins(statements, map), codingOrigins(codings, map)]
  const stated = new Map(statements.map((row) => [row, ofStatement(row)]))
  const byClaim = new Map<string, Origin>()
  const byAppearance = new Map<Metadata, Origin>()
  for (const coding of codings) {
    const { claim, metadata } = coding
    if (claim !== null) byClaim.set(`${claim.id} ${claim.appearance}`, ofCoding(coding))
    // What was done with a proposal may be told in the outlet's own voice, though the proposal is not.
    if (!byAppearance.has(metadata)) byAppearance.set(metadata, ofCoding({ ...coding, claim: null }))
  }
  return {
    statement: (row) => stated.get(row)!,
    coding: ({ claim, metadata }) =>
      claim === null ? byAppearance.get(metadata)! : byClaim.get(`${claim.id} ${claim.appearance}`)!,
    print: () => JSON.stringify([[...stated.values()], [...byClaim.values()], [...byAppearance.values()]]),
  }
}
