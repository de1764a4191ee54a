import type { Claim, LedgerCoding } from '../../ledger/index.ts'
import { type Article, type ArticleMap, originOfClaim } from '../origins/index.ts'

/** Tells the origin of what a coding says; equal keys are one origin. */
export type OriginOf = (coding: LedgerCoding) => { readonly key: string; readonly name: string }

/**
 * The origin of each coding: that of the claim in which it stands; what an outlet tells in its own voice originates with the
 * outlet from which its article comes.
 */
export function codingOrigins(codings: readonly LedgerCoding[], map: ArticleMap): OriginOf {
  const claims = new Map<string, Claim[]>()
  for (const { claim, document } of codings) {
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, [claim])
    else held.push(claim)
  }
  return ({ claim, document, metadata }) => {
    if (claim !== null) {
      const { key, name } = originOfClaim(claim, claims.get(document)!, map)
      return { key, name }
    }
    const article = articleOf(document, metadata, map)
    if (article === null) return { key: `document ${document}`, name: 'an unknown outlet' }
    // The outlet's own reporting is one origin, however many stories it has of it.
    const first = map.articles[article.story] ?? article
    const outlet = first.credit?.outlet ?? first.outlet
    return outlet === null
      ? { key: `story ${first.index}`, name: 'an unknown outlet' }
      : { key: `outlet:${outlet.family}`, name: outlet.name }
  }
}

function articleOf(document: string, metadata: LedgerCoding['metadata'], { ofDocument }: ArticleMap): Article | null {
  const articles = ofDocument.get(document) ?? []
  if (articles.length <= 1) return articles[0] ?? null
  const said = JSON.stringify(metadata)
  return articles.find((article) => JSON.stringify(article.metadata) === said) ?? articles[0]!
}
