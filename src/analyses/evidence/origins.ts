import type { Claim, LedgerCoding } from '../../ledger/index.ts'
import { type ArticleMap, originOfClaim } from '../origins/index.ts'

/** Where something comes from: equal keys are one origin (see `analyses/origins`). */
export interface Origin {
  readonly key: string
  readonly name: string
}

export type OriginOf = (coding: LedgerCoding) => Origin

/**
 * The origin of each coding: that of the claim in which it stands; what an outlet tells in its own voice originates with the
 * outlet from which its article comes: its own reporting is one origin, however many stories it has of a thing.
 */
export function codingOrigins(codings: readonly LedgerCoding[], map: ArticleMap): OriginOf {
  const claims = new Map<string, Map<string, Claim>>()
  for (const { claim, document } of codings) {
    if (claim === null) continue
    const held = claims.get(document) ?? new Map<string, Claim>()
    claims.set(document, held)
    held.set(claim.id, claim)
  }
  const known = new Map<string, Origin>()
  return ({ claim, document, metadata }) => {
    const articles = map.ofDocument.get(document) ?? []
    const said = JSON.stringify(metadata)
    const article = articles.length > 1 ? articles.find((one) => JSON.stringify(one.metadata) === said) : articles[0]
    if (claim !== null && articles.length > 0) {
      const key = `${claim.id} ${said}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = originOfClaim(claim, [...claims.get(document)!.values()], map)
      const origin = { key: found.key, name: found.name }
      known.set(key, origin)
      return origin
    }
    if (article === undefined)
      return { key: `document ${document}`, name: metadata.outlet?.value ?? 'an unknown outlet' }
    const first = map.articles[article.story] ?? article
    const outlet = first.credit?.outlet ?? first.outlet
    return outlet === null
      ? { key: `story ${first.index}`, name: 'an unknown outlet' }
      : { key: `outlet:${outlet.family}`, name: outlet.name }
  }
}
