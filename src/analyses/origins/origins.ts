import { type Claim, type ClaimFilter, grouped, type Ledger } from '../../ledger/index.ts'
import { type Article, relateArticles } from './articles.ts'
import { type Origin, originOf } from './chains.ts'
import { clusterClaims } from './clusters.ts'
import { compareDocuments } from './compare.ts'
import { likenessOf } from './likeness.ts'
import { type KnownOutlet, OutletBook } from './outlets.ts'
import { People } from './people.ts'

/** One report of a claim: in one article. */
export interface Report {
  readonly claim: Claim
  readonly origin: Origin
  /** Why it is the cluster's claim; null for the first. */
  readonly reason: string | null
}

/** The same claim, wherever it is reported. */
export interface ClaimCluster {
  /** By date; the first stands for the cluster. */
  readonly reports: readonly Report[]
  readonly articles: number
  readonly outlets: readonly string[]
  /** Outlets of one publisher count once; unknown outlets are none. */
  readonly families: readonly string[]
  /** Who reported, not who repeated. */
  readonly origins: readonly { readonly name: string; readonly named: boolean; readonly reports: number }[]
}

/** How a ledger's articles come from each other. */
export interface ArticleMap {
  readonly articles: readonly Article[]
  readonly book: OutletBook
  /** Who speaks by name, anywhere in the ledger. */
  readonly people: People
  /** The articles of each document, by its id. */
  readonly ofDocument: ReadonlyMap<string, readonly Article[]>
}

/**
 * Articles, stories and where each comes from. What is dear, how like the texts are, is kept in the ledger; documents that
 * were added since are compared first. The rest follows from that and from the dossier's outlets.
 *
 * @param documents ids: their articles, and all of the same stories, just as the whole map has them; the whole ledger
 *   without. Indices are places in this map.
 * @example await mapArticles(ledger, dossier.outlets, claims.map(({ document }) => document))
 */
export async function mapArticles(
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
  documents?: Iterable<string>,
): Promise<ArticleMap> {
  await compareDocuments(ledger)
  const numbers = documents === undefined ? undefined : await ledger.storyNumbers([...new Set(documents)])
  const found = await ledger.originDocuments(numbers)
  const places = new Map(found.map(({ no }, i) => [no, i]))
  const likenesses = (await ledger.likenesses(numbers)).map(({ a, b, shared, inA, inB }) =>
    likenessOf(places.get(a)!, places.get(b)!, shared, inA, inB),
  )
  const book = new OutletBook(outlets, await ledger.namesOfOutlets())
  const articles = relateArticles(found, likenesses, book)
  const ofDocument = grouped(articles, ({ document }) => document)
  return { articles, book, people: new People(await ledger.namesOfSources()), ofDocument }
}

/** As `mapArticles`, of one document and those of its story alone. */
export function mapArticlesAround(
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
  document: string,
): Promise<ArticleMap> {
  return mapArticles(ledger, outlets, [document])
}

/** Claims that are fetched at a time. */
const PAGE = 2000

/** The clusters of all claims that fit a filter, those with the most independent origins first. */
export async function findOrigins(
  ledger: Ledger,
  filter: ClaimFilter,
  outlets: readonly KnownOutlet[],
): Promise<ClaimCluster[]> {
  const claims: Claim[] = []
  // A search comes ranked, and whole; anything else in pages.
  const searched = filter.match !== undefined && filter.searchIn !== 'documents'
  let page = await ledger.claims(filter, searched ? Number.MAX_SAFE_INTEGER : PAGE)
  for (;;) {
    claims.push(...page.claims)
    if (page.next === null) break
    page = await ledger.claims(filter, PAGE, page.next)
  }
  const documents = isEmpty(filter) ? undefined : claims.map(({ document }) => document)
  return clustersOf(claims, await mapArticles(ledger, outlets, documents))
}

const isEmpty = (filter: ClaimFilter): boolean => Object.values(filter).every((value) => value === undefined)

/** Clusters of claims over plain data. @param claims each in one appearance, in any order */
export function clustersOf(claims: readonly Claim[], map: ArticleMap): ClaimCluster[] {
  const placed = claims
    .map((claim) => ({ claim, article: articleOf(claim, map) }))
    .sort((a, b) => a.article.index - b.article.index || place(a.claim) - place(b.claim))
  const byId = new Map(placed.map(({ claim }) => [claim.id, claim]))
  const memberships = clusterClaims(
    placed.map(({ claim, article }) => ({
      cue: claim.words.cue,
      content: claim.words.content,
      party: claim.party,
      sort: article.sort,
      story: article.story,
    })),
  )
  const clusters = new Map<number, { report: Report; article: Article }[]>()
  for (const [i, { leader, reason }] of memberships.entries()) {
    const { claim, article } = placed[i]!
    const origin = originOf(claim, outerOf(claim, byId), article, map.articles, map.book, map.people)
    const reports = clusters.get(leader) ?? []
    clusters.set(leader, reports)
    reports.push({ report: { claim, origin, reason }, article })
  }
  return [...clusters.values()]
    .map((members) => clusterOf(innermost(members, byId)))
    .map((cluster, order) => ({ cluster, order }))
    .sort(
      (a, b) =>
        b.cluster.origins.length - a.cluster.origins.length ||
        b.cluster.articles - a.cluster.articles ||
        a.order - b.order,
    )
    .map(({ cluster }) => cluster)
}

interface Member {
  readonly report: Report
  readonly article: Article
}

/**
 * Without the reports in whose content another report of the same claim stands: "the agency reported that the minister
 * said" is one way to one origin, the minister.
 */
function innermost(members: readonly Member[], byId: ReadonlyMap<string, Claim>): Member[] {
  const outer = new Set(members.flatMap(({ report }) => outerOf(report.claim, byId).map(({ id }) => id)))
  const left = members.filter(({ report }) => !outer.has(report.claim.id))
  return left.map((member, i) => (i === 0 ? { ...member, report: { ...member.report, reason: null } } : member))
}

function clusterOf(members: readonly Member[]): ClaimCluster {
  const origins = new Map<string, { name: string; named: boolean; reports: number }>()
  for (const { report } of members) {
    const { key, name, named } = report.origin
    const known = origins.get(key)
    if (known === undefined) origins.set(key, { name, named, reports: 1 })
    else known.reports++
  }
  const outlets = members.flatMap(({ article }) => (article.outlet === null ? [] : [article.outlet]))
  return {
    reports: members.map(({ report }) => report),
    articles: new Set(members.map(({ article }) => article.record)).size,
    outlets: [...new Map(outlets.map(({ key, name }) => [key, name])).values()],
    families: [...new Set(outlets.map(({ family }) => family))],
    origins: [...origins.values()],
  }
}

/** The origin of one claim, with the others in whose content it stands. */
export function originOfClaim(claim: Claim, others: readonly Claim[], map: ArticleMap): Origin {
  const byId = new Map(others.map((other) => [other.id, other]))
  return originOf(claim, outerOf(claim, byId), articleOf(claim, map), map.articles, map.book, map.people)
}

/** The article in which a claim stands: of those of its document, the one that says the same of itself. */
function articleOf(claim: Claim, { ofDocument }: ArticleMap): Article {
  const articles = ofDocument.get(claim.document)!
  if (articles.length === 1) return articles[0]!
  const said = JSON.stringify(claim.metadata)
  return articles.find(({ metadata }) => JSON.stringify(metadata) === said) ?? articles[0]!
}

function outerOf(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim[] {
  const outer: Claim[] = []
  for (let at = claim.within; at !== null && outer.length < byId.size; ) {
    const next = byId.get(at)
    if (next === undefined) break
    outer.push(next)
    at = next.within
  }
  return outer
}

const place = ({ cue }: Claim): number => cue[0]!.start
