import type { Claim } from '../../ledger/index.ts'
import { originOfCoding } from '../evidence/index.ts'
import { type Article, type ArticleMap, articleWith, endOfClaim } from '../origins/index.ts'
import type { StatementOrigin, StatementRow } from './position.ts'

/**
 * The origin of each statement: that of its claim; what an outlet tells in its own voice is its own reporting, which is one
 * origin for the outlet and its family, as in every table. Where the same article has the party's own word for the same stance,
 * the outlet's own voice rests on that word, and is no origin beside it.
 *
 * @param rows all statements of the documents at hand
 */
export function statementOrigins(
  rows: readonly StatementRow[],
  map: ArticleMap,
): (row: StatementRow) => StatementOrigin {
  const claims = new Map<string, Claim[]>()
  /** Of a stance for which a document has the party's word, the first such claim. */
  const words = new Map<string, Claim>()
  for (const row of rows) {
    const { claim, document } = row
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, [claim])
    else held.push(claim)
    if (isOwnVoice(row) || row.data.how === 'claimed' || row.data.stance === null) continue
    if (!words.has(stanceOf(row))) words.set(stanceOf(row), claim)
  }
  const originOf = (row: StatementRow): StatementOrigin => {
    const { document, data } = row
    const own = isOwnVoice(row)
    const claim = !own ? row.claim : data.stance === null ? null : (words.get(stanceOf(row)) ?? null)
    if (claim === null) return originOfCoding({ ...row, claim: null }, [], map)
    const { key, name } = endOfClaim(claim, claims.get(document)!, map)
    return { key, name }
  }
  return (row) => {
    const articles = map.ofDocument.get(row.document) ?? []
    const copied = articles.length === 0 ? null : copiedBy(articleWith(articles, row.metadata), map)
    return copied === null ? originOf(row) : { ...originOf(row), copyOf: printingOf(copied) }
  }
}

/**
 * The article of which one is a copy, in whatever outlet: word for word or nearly, or most of it stands in the other; null: it is none.
 * An outlet that writes its story anew, or whoever tells more, tells what is so then.
 */
function copiedBy(article: Article, { articles }: ArticleMap): Article | null {
  let first = article
  while (first.from !== null && first.from.relation !== 'update' && first.from.contains !== true)
    first = articles[first.from.of]!
  return first === article ? null : first
}

/** Equal for the codings of one printing of a text. */
export const printingOf = ({ document, sort }: { readonly document: string; readonly sort: string }): string =>
  `${document} ${sort}`

/** "Kessar refused": a body that is told of in a story is known from that story, however it is worded there. */
const isOwnVoice = ({ claim, data }: StatementRow): boolean =>
  claim === null || (claim.profile.kind === 'collective' && data.how === 'official')

/** Equal for statements of one stance of one party on one issue in one article. */
const stanceOf = ({ document, sort, party, issue, data }: StatementRow): string =>
  JSON.stringify([document, sort, party, issue, data.stance])
