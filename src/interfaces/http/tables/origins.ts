import { type ArticleMap, originOfClaim } from '../../../analyses/origins/index.ts'
import type { Claim, LedgerCoding } from '../../../ledger/index.ts'
import type { CodingOrigin } from '../shapes/index.ts'

export type OriginOf = (coding: LedgerCoding) => CodingOrigin

/** The origin of each coding: that of its claim; what an outlet says itself comes from whom its story comes from. */
export function originsOf(codings: readonly LedgerCoding[], map: ArticleMap): OriginOf {
  const claims = new Map<string, Map<string, Claim>>()
  for (const { claim, document } of codings) {
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, new Map([[claim.id, claim]]))
    else held.set(claim.id, claim)
  }
  const known = new Map<string, CodingOrigin>()
  return ({ claim, document, metadata }) => {
    const articles = map.ofDocument.get(document) ?? []
    if (articles.length === 0) return { key: `document ${document}`, name: 'an unknown outlet', named: false }
    if (claim !== null) {
      const id = `${claim.id} ${claim.appearance}`
      let origin = known.get(id)
      if (origin === undefined) {
        const { key, name, named } = originOfClaim(claim, [...claims.get(document)!.values()], map)
        origin = { key, name, named }
        known.set(id, origin)
      }
      return origin
    }
    const said = articles.length > 1 ? JSON.stringify(metadata) : ''
    const article = articles.find((one) => JSON.stringify(one.metadata) === said) ?? articles[0]!
    const first = map.articles[article.story] ?? article
    return {
      key: `story ${first.index}`,
      name: first.outlet?.name ?? 'an unknown outlet',
      named: first.outlet !== null,
    }
  }
}
