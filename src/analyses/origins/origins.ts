import type { Claim, ClaimFilter, Ledger, OriginDocument } from '../../ledger/index.ts'
import { type Article, relateArticles } from './articles.ts'
import { mayBeLike } from './candidates.ts'
import { type Origin, originOf } from './chains.ts'
import { clusterClaims } from './clusters.ts'
import { findLikenesses } from './likeness.ts'
import { type KnownOutlet, OutletBook } from './outlets.ts'
import { People } from './people.ts'
import { shinglesOf } from './shingles.ts'
import { readSketch, sketchOf } from './sketch.ts'

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

/** Articles, stories and where each comes from, for the whole ledger. */
export async function mapArticles(ledger: Ledger, outlets: readonly KnownOutlet[]): Promise<ArticleMap> {
  return articleMap(
    await ledger.originDocuments(),
    (numbers) => ledger.texts(numbers),
    outlets,
    await ledger.namesOfSources(),
  )
}

/** Steps from a document to the stories that it may come from: a copy of a copy of an excerpt is as far as it goes. */
const MAX_STEPS = 3

/** As `mapArticles`, of one document and those that may be of its story alone: quick, whatever the size of the ledger. */
export async function mapArticlesAround(
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
  document: string,
): Promise<ArticleMap> {
  const all = (await ledger.sketches()).map(({ no, id, bytes }) => ({ no, id, sketch: readSketch(bytes) }))
  const near = new Set(all.filter(({ id }) => id === document))
  let edge = [...near]
  for (let step = 0; step < MAX_STEPS && edge.length > 0; step++) {
    const next = all.filter((one) => !near.has(one) && edge.some((other) => mayBeLike(one.sketch, other.sketch)))
    for (const one of next) near.add(one)
    edge = next
  }
  const { no, versions } = await ledger.numbers(document)
  const documents = await ledger.originDocuments([...new Set([no, ...versions, ...[...near].map((one) => one.no)])])
  return articleMap(documents, (asked) => ledger.texts(asked), outlets, await ledger.namesOfSources())
}

/** As `mapArticles`, over plain data. */
export async function articleMap(
  documents: readonly OriginDocument[],
  textsOf: (numbers: readonly number[]) => Promise<ReadonlyMap<number, string>>,
  outlets: readonly KnownOutlet[],
  names: Iterable<string>,
): Promise<ArticleMap> {
  const seen = documents.flatMap(({ appearances }) =>
    appearances.flatMap(({ metadata }) => metadata.outlet?.value ?? []),
  )
  const book = new OutletBook(outlets, seen)
  const nothing = sketchOf('')
  const sketches = documents.map(({ sketch }) => readSketch(sketch ?? nothing))
  const likenesses = await findLikenesses(sketches, async (indices) => {
    const texts = await textsOf(indices.map((i) => documents[i]!.no))
    return new Map(indices.map((i) => [i, shinglesOf(texts.get(documents[i]!.no)!)]))
  })
  const articles = relateArticles(documents, likenesses, book)
  const ofDocument = new Map<string, Article[]>()
  for (const article of articles)
    ofDocument.set(article.document, [...(ofDocument.get(article.document) ?? []), article])
  return { articles, book, people: new People(names), ofDocument }
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
  return clustersOf(claims, await mapArticles(ledger, outlets))
}

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
