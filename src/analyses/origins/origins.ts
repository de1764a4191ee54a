import {
  ATTRIBUTIONS_PER_DOCUMENT,
  type Claim,
  type ClaimFilter,
  type ClaimKey,
  type ClaimWords,
  grouped,
  type Ledger,
  type Metadata,
  sortKeyOf,
} from '../../ledger/index.ts'
import { type Article, relateArticles } from './articles.ts'
import { endOf, familyNamingNoSource, type Origin, originOf } from './chains.ts'
import { clusterClaims } from './clusters.ts'
import { compareDocuments } from './compare.ts'
import { likenessOf } from './likeness.ts'
import { type KnownOutlet, OutletBook } from './outlets.ts'
import { throughOwnReports } from './own-reports.ts'
import { People } from './people.ts'
import { withoutCited } from './wording.ts'

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
  readonly people: Pick<People, 'identify'>
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
  return mapNumbers(ledger, outlets, documents && (await ledger.documentNumbers([...new Set(documents)])))
}

/** @param documents their numbers */
async function mapNumbers(
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
  documents?: readonly number[],
): Promise<ArticleMap> {
  await compareDocuments(ledger)
  const numbers = documents && (await ledger.storyNumbers(documents))
  const book = new OutletBook(outlets, await ledger.namesOfOutlets())
  return mapStories(ledger, numbers, { book, people: new People(await ledger.namesOfSources()) })
}

/**
 * As `mapArticles`, with outlets and people that are known already, of documents that were compared.
 *
 * @param numbers of whole stories, as `storyNumbers` gives them; the whole ledger without
 */
export async function mapStories(
  ledger: Ledger,
  numbers: readonly number[] | undefined,
  { book, people }: Pick<ArticleMap, 'book' | 'people'>,
): Promise<ArticleMap> {
  const found = await ledger.originDocuments(numbers)
  const places = new Map(found.map(({ no }, i) => [no, i]))
  const likenesses = (await ledger.likenesses(numbers)).map(({ a, b, shared, inA, inB }) =>
    likenessOf(places.get(a)!, places.get(b)!, shared, inA, inB),
  )
  const articles = relateArticles(found, likenesses, book)
  return { articles, book, people, ofDocument: grouped(articles, ({ document }) => document) }
}

/** As `mapArticles`, of one document and those of its story alone. */
export function mapArticlesAround(
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
  document: string,
): Promise<ArticleMap> {
  return mapArticles(ledger, outlets, [document])
}

export interface FindOptions {
  /** Only clusters in so many articles or more; default 1. */
  readonly articles?: number
}

/**
 * The clusters of all claims that fit a filter, those with the most independent origins first. Whole claims are in memory
 * for those clusters alone that are asked for: of a large ledger, ask for claims in two articles or more.
 */
export async function findOrigins(
  ledger: Ledger,
  filter: ClaimFilter,
  outlets: readonly KnownOutlet[],
  options: FindOptions = {},
): Promise<ClaimCluster[]> {
  return (await findKeyedOrigins(ledger, filter, outlets, options)).map(({ cluster }) => cluster)
}

/** A cluster with the rows of its reports, in their order. */
export interface KeyedCluster {
  readonly cluster: ClaimCluster
  readonly keys: readonly ClaimKey[]
}

/** As `findOrigins`, for those who keep lists of claims by their rows. */
export async function findKeyedOrigins(
  ledger: Ledger,
  filter: ClaimFilter,
  outlets: readonly KnownOutlet[],
  { articles: least = 1 }: FindOptions = {},
): Promise<KeyedCluster[]> {
  const words: ClaimWords[] = []
  for await (const page of ledger.claimWords(filter)) words.push(...page)
  const isWhole = Object.values(filter).every((value) => value === undefined)
  const documents = isWhole ? undefined : [...new Set(words.map(({ document }) => document))]
  const map = await mapNumbers(ledger, outlets, documents)
  const ofAppearance = new Map(map.articles.map((article) => [article.appearance, article]))
  const articleOfWords = ({ appearance }: ClaimWords): Article => ofAppearance.get(appearance)!
  // What another process added in this moment has no article yet.
  const placed = words.filter(({ appearance }) => ofAppearance.has(appearance))
  placed.sort(
    (a, b) => articleOfWords(a).index - articleOfWords(b).index || a.at - b.at || a.attribution - b.attribution,
  )
  const memberships = clusterClaims(
    placed.map((claim) => {
      const { sort, story } = articleOfWords(claim)
      return { cue: claim.cue, content: withoutCited(claim.content, claim.cites), party: claim.party, sort, story }
    }),
  )
  const members = grouped(memberships.keys(), (i) => memberships[i]!.leader)
  const wanted = [...members.values()].filter(
    (places) => least === 1 || new Set(places.map((i) => articleOfWords(placed[i]!).record)).size >= least,
  )
  const whole = await wholeClaims(
    ledger,
    wanted.flatMap((places) => places.map((i) => placed[i]!)),
  )
  return inOrder(
    wanted.map((places) =>
      places.flatMap((i) => {
        const claim = whole.claims.get(keyOf(placed[i]!))
        if (claim === undefined) return []
        return [memberOf(claim, placed[i]!, articleOfWords(placed[i]!), memberships[i]!.reason, whole.byId, map)]
      }),
    ),
    whole.byId,
  )
}

/** Claims that are fetched at a time. */
const PAGE = 2000

interface Whole {
  /** By their numbers, as `keyOf`. */
  readonly claims: ReadonlyMap<string, Claim>
  /** By their ids, with those in whose content they stand, but for rejected ones. */
  readonly byId: ReadonlyMap<string, Claim>
}

const keyOf = ({ attribution, appearance }: ClaimKey): string => `${attribution} ${appearance}`

async function wholeClaims(ledger: Ledger, keys: readonly ClaimKey[]): Promise<Whole> {
  const claims = new Map<string, Claim>()
  const byId = new Map<string, Claim>()
  let asked = keys
  for (let isOuter = false; asked.length > 0; isOuter = true) {
    const outer = new Map<string, ClaimKey>()
    for (let at = 0; at < asked.length; at += PAGE) {
      const page = asked.slice(at, at + PAGE)
      const found = await ledger.claimsByKey(page)
      for (const key of page) {
        const claim = found.get(keyOf(key))
        if (claim === undefined || (isOuter && claim.ruling?.action === 'reject')) continue
        if (!isOuter) claims.set(keyOf(key), claim)
        byId.set(claim.id, claim)
        if (claim.within !== null) outer.set(claim.within, { ...key, attribution: outerNumber(key, claim.within) })
      }
    }
    asked = [...outer].filter(([id]) => !byId.has(id)).map(([, key]) => key)
  }
  return { claims, byId }
}

/** The number of another attribution of the same document. */
const outerNumber = ({ attribution }: ClaimKey, id: string): number =>
  attribution - (attribution % ATTRIBUTIONS_PER_DOCUMENT) + Number(id.split(':a')[1])

/** Clusters of claims over plain data. @param claims each in one appearance, in any order */
export function clustersOf(claims: readonly Claim[], map: ArticleMap): ClaimCluster[] {
  const placed = claims
    .map((claim) => ({ claim, article: articleOf(claim, map) }))
    .sort((a, b) => a.article.index - b.article.index || place(a.claim) - place(b.claim))
  const byId = new Map(placed.map(({ claim }) => [claim.id, claim]))
  const memberships = clusterClaims(
    placed.map(({ claim, article }) => ({
      cue: claim.words.cue,
      content: withoutCited(claim.words.content, claim.profile.cites.length > 0),
      party: claim.party,
      sort: article.sort,
      story: article.story,
    })),
  )
  const members = grouped(memberships.keys(), (i) => memberships[i]!.leader)
  return inOrder(
    [...members.values()].map((places) =>
      places.map((i) => {
        const { claim, article } = placed[i]!
        return memberOf(claim, NO_KEY, article, memberships[i]!.reason, byId, map)
      }),
    ),
    byId,
  ).map(({ cluster }) => cluster)
}

/** Of claims that are plain data. */
const NO_KEY: ClaimKey = { attribution: 0, appearance: 0 }

function memberOf(
  claim: Claim,
  { attribution, appearance }: ClaimKey,
  article: Article,
  reason: string | null,
  byId: ReadonlyMap<string, Claim>,
  map: ArticleMap,
): Member {
  const origin = originOf(claim, outerOf(claim, byId), article, map)
  return { report: { claim, origin, reason }, key: { attribution, appearance }, article }
}

/** The clusters with the most independent origins first. */
function inOrder(clusters: readonly (readonly Member[])[], byId: ReadonlyMap<string, Claim>): KeyedCluster[] {
  return clusters
    .filter((members) => members.length > 0)
    .map((all, order) => {
      const members = throughOwnReports(innermost(all, byId))
      return { cluster: clusterOf(members), keys: members.map(({ key }) => key), order }
    })
    .sort(
      (a, b) =>
        b.cluster.origins.length - a.cluster.origins.length ||
        b.cluster.articles - a.cluster.articles ||
        a.order - b.order,
    )
    .map(({ cluster, keys }) => ({ cluster, keys }))
}

interface Member {
  readonly report: Report
  readonly key: ClaimKey
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
  const outlets = members.flatMap(({ article }) => (article.outlet === null ? [] : [article.outlet]))
  return {
    reports: members.map(({ report }) => report),
    articles: new Set(members.map(({ article }) => article.record)).size,
    outlets: [...new Map(outlets.map(({ key, name }) => [key, name])).values()],
    families: [...new Set(outlets.map(({ family }) => family))],
    origins: countOrigins(members.map(({ report }) => report)),
  }
}

/** The origins of some reports, each once, in their order. */
export function countOrigins(reports: readonly Pick<Report, 'origin'>[]): ClaimCluster['origins'] {
  const origins = new Map<string, { name: string; named: boolean; reports: number }>()
  for (const { origin } of reports) {
    const { key, name, named } = origin
    const known = origins.get(key)
    if (known === undefined) origins.set(key, { name, named, reports: 1 })
    else known.reports++
  }
  return [...origins.values()]
}

/** The reports of a cluster that were there on some day, with their origins. */
export type EarlierCluster = Pick<ClaimCluster, 'reports' | 'origins'>

/**
 * What a cluster was before a day: later articles never join claims that were two, for each claim is compared with the
 * first of its cluster, in the order of their days. Null: none of its reports is dated before.
 */
export function clusterBefore({ reports }: EarlierCluster, day: string): EarlierCluster | null {
  const earlier = reports.filter(({ claim }) => isBefore(claim, day))
  return earlier.length === 0 ? null : { reports: earlier, origins: countOrigins(earlier) }
}

/** Whether a claim is in an article that is dated before a day. */
function isBefore({ metadata }: Claim, day: string): boolean {
  const sort = sortKeyOf(metadata.published?.resolved ?? null)
  return sort !== '' && sort.slice(0, 10) < day
}

/** The origin of one claim. @param others the claims of its document, in whose content it may stand */
export function originOfClaim(claim: Claim, others: Iterable<Claim>, map: ArticleMap): Origin {
  return originOf(claim, outerAmong(claim, others), articleOf(claim, map), map)
}

/**
 * The origin of one claim of a ledger, as the clusters of all its claims tell it: where the chain ends at another outlet that
 * names no source, and that outlet's own report of the same claim is there, it goes on through that one.
 *
 * @param others as for `originOfClaim`
 */
export async function originInLedger(
  claim: Claim,
  others: Iterable<Claim>,
  ledger: Ledger,
  outlets: readonly KnownOutlet[],
): Promise<Origin> {
  const map = await mapArticlesAround(ledger, outlets, claim.document)
  const origin = originOfClaim(claim, others, map)
  const family = familyNamingNoSource(origin)
  // No other report leads anybody on who names a source, or speaks for the own outlet.
  if (family === null || family === articleOf(claim, map).outlet?.family) return origin
  // To look through all claims takes seconds in a large ledger: only where it has an article of that outlet.
  const names = await ledger.namesOfOutlets()
  if (!names.some((name) => map.book.identify(name)?.family === family)) return origin
  for (const { reports } of await findOrigins(ledger, {}, outlets, { articles: 2 })) {
    const report = reports.find((one) => one.claim.id === claim.id && one.claim.appearance === claim.appearance)
    if (report !== undefined) return report.origin
  }
  return origin
}

/** As `originOfClaim`, without the steps that lead there. */
export function endOfClaim(claim: Claim, others: Iterable<Claim>, map: ArticleMap): Omit<Origin, 'chain'> {
  return endOf(claim, outerAmong(claim, others), articleOf(claim, map), map)
}

const NONE: readonly Claim[] = []

function outerAmong(claim: Claim, others: Iterable<Claim>): readonly Claim[] {
  if (claim.within === null) return NONE
  const byId = new Map<string, Claim>()
  for (const other of others) byId.set(other.id, other)
  return outerOf(claim, byId)
}

/** The article in which a claim stands: of those of its document, the one that says the same of itself. */
function articleOf({ document, metadata }: Claim, { ofDocument }: ArticleMap): Article {
  return articleWith(ofDocument.get(document)!, metadata)
}

/** Of a document's articles, one at least, the one of which this is said; the first where none is. */
export function articleWith(articles: readonly Article[], metadata: Metadata): Article {
  if (articles.length === 1) return articles[0]!
  const said = JSON.stringify(metadata)
  return articles.find((article) => JSON.stringify(article.metadata) === said) ?? articles[0]!
}

/** The first article of the story that an article tells. */
export const storyOf = (article: Article, { articles }: ArticleMap): Article => articles[article.story] ?? article

/** Equal for the same first article of a story, whatever else the map holds. */
export const storyKeyOf = ({ document, sort }: Article): string => `story ${document} ${sort}`

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
