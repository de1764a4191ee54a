import type { Claim, LedgerCoding } from '../../ledger/index.ts'

const NONE: ReadonlyMap<string, Claim> = new Map()

/** The claims of a document's proposals and their terms, by their ids; of one in several appearances the last. */
export function claimsOf(codings: readonly LedgerCoding[]): ReadonlyMap<string, Claim> {
  const proposals = codings.filter(({ kind }) => kind === 'proposal')
  const rows = [...proposals, ...codings.filter(({ kind }) => kind === 'term')]
  if (rows.length === 0) return NONE
  return new Map(rows.flatMap(({ claim }) => (claim === null ? [] : [[claim.id, claim] as const])))
}
