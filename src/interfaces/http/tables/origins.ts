import { codingOrigins } from '../../../analyses/evidence/index.ts'
import { type ArticleMap, endOfClaim } from '../../../analyses/origins/index.ts'
import { type StatementRow, statementOrigins } from '../../../analyses/positions/index.ts'
import type { Claim, LedgerCoding } from '../../../ledger/index.ts'
import type { CodingOrigin } from '../shapes/index.ts'

export type OriginOf = (coding: LedgerCoding) => CodingOrigin

/** The origin of each coding as the tables count it, with whether it is called by a name. */
export function originsOf(codings: readonly LedgerCoding[], map: ArticleMap): OriginOf {
  const stated = statementOrigins(codings.filter(isStatement), map)
  const told = codingOrigins(codings, map)
  const isNamed = namedIn(codings, map)
  const known = new Map<LedgerCoding, CodingOrigin>()
  return (coding) => {
    let origin = known.get(coding)
    if (origin === undefined) {
      origin = { ...(isStatement(coding) ? stated(coding) : told(coding)), named: isNamed(coding) }
      known.set(coding, origin)
    }
    return origin
  }
}

const isStatement = (coding: LedgerCoding): coding is StatementRow => coding.kind === 'statement'

/** Whether a claim's source is called by name; of what an outlet says itself, whether the outlet is known. */
function namedIn(codings: readonly LedgerCoding[], map: ArticleMap): (coding: LedgerCoding) => boolean {
  const claims = new Map<string, Claim[]>()
  for (const { claim, document } of codings) {
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, [claim])
    else held.push(claim)
  }
  return ({ claim, document }) => {
    const articles = map.ofDocument.get(document) ?? []
    if (claim !== null) return articles.length > 0 && endOfClaim(claim, claims.get(document)!, map).named
    const first = articles[0] === undefined ? undefined : map.articles[articles[0].story]
    return first !== undefined && first.outlet !== null
  }
}
