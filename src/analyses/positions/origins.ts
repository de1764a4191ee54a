import type { Claim } from '../../ledger/index.ts'
import { type ArticleMap, articleWith, endOfClaim, storyKeyOf, storyOf } from '../origins/index.ts'
import type { StatementOrigin, StatementRow } from './position.ts'

/**
 * The origin of each statement: that of its claim; what an outlet tells in its own voice originates with the story that its
 * article comes from.
 */
export function statementOrigins(
  rows: readonly StatementRow[],
  map: ArticleMap,
): (row: StatementRow) => StatementOrigin {
  const claims = new Map<string, Claim[]>()
  for (const { claim, document } of rows) {
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, [claim])
    else held.push(claim)
  }
  return ({ claim, document, metadata, data }) => {
    // "Kessar refused": a body that is told of in a story is known from that story, however it is worded there.
    const isTold = claim?.profile.kind === 'collective' && data.how === 'official'
    if (claim !== null && !isTold) {
      const { key, name } = endOfClaim(claim, claims.get(document)!, map)
      return { key, name }
    }
    const articles = map.ofDocument.get(document) ?? []
    if (articles.length === 0) return { key: `document ${document}`, name: 'an unknown outlet' }
    const first = storyOf(articleWith(articles, metadata), map)
    return { key: storyKeyOf(first), name: first.outlet?.name ?? 'an unknown outlet' }
  }
}
