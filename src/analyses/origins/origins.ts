import {
  ATTRIBUTIONS_PER_DOCUMENT,
  type Claim,
  type ClaimFilter,
  type ClaimKey,
  type ClaimWords,
  grouped,
  type Ledger,
} from '../../ledger/index.ts'
import { type ArticleMap, articleOf, mapArticlesAround, mapNumbers } from './article-map.ts'
import type { Article } from './articles.ts'
import { endOf, familyNamingNoSource, type Origin, originOf } from './chains.ts'
import { type ClaimCluster, inOrder, type KeyedCluster, memberOf, outerOf } from './claim-clusters.ts'
import { clusterClaims } from './clusters.ts'
import type { KnownSources } from './known-people.ts'
import type { KnownOutlet } from './outlets.ts'
import { withoutCited } from './wording.ts'

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
  known: KnownSources | readonly KnownOutlet[],
  options: FindOptions = {},
): Promise<ClaimCluster[]> {
  return (await findKeyedOrigins(ledger, filter, known, options)).map(({ cluster }) => cluster)
}

/** As `findOrigins`, for those who keep lists of claims by their rows. */
export async function findKeyedOrigins(
  ledger: Ledger,
  filter: ClaimFilter,
  known: KnownSources | readonly KnownOutlet[],
  { articles: least = 1 }: FindOptions = {},
): Promise<KeyedCluster[]> {
  const words: ClaimWords[] = []
  for await (const page of ledger.claimWords(filter)) words.push(...page)
  const isWhole = Object.values(filter).every((value) => value === undefined)
  const documents = isWhole ? undefined : [...new Set(words.map(({ document }) => document))]
  const map = await mapNumbers(ledger, known, documents)
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
  known: KnownSources | readonly KnownOutlet[],
): Promise<Origin> {
  const map = await mapArticlesAround(ledger, known, claim.document)
  const origin = originOfClaim(claim, others, map)
  const family = familyNamingNoSource(origin)
  // No other report leads anybody on who names a source, or speaks for the own outlet.
  if (family === null || family === articleOf(claim, map).outlet?.family) return origin
  // To look through all claims takes seconds in a large ledger: only where it has an article of that outlet.
  const names = await ledger.namesOfOutlets()
  if (!names.some((name) => map.book.identify(name)?.family === family)) return origin
  for (const { reports } of await findOrigins(ledger, {}, known, { articles: 2 })) {
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
