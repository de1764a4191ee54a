import { type Claim, type ClaimKey, grouped, sortKeyOf } from '../../ledger/index.ts'
import { type ArticleMap, articleOf } from './article-map.ts'
import type { Article } from './articles.ts'
import { type Origin, originOf } from './chains.ts'
import { clusterClaims } from './clusters.ts'
import { throughOwnReports } from './own-reports.ts'
import { withoutCited } from './wording.ts'

/** One report of a claim: in one article. */
export interface Report {
  readonly claim: Claim
  readonly origin: Origin
  /** Why it is the cluster's claim; null for the first. */
  readonly reason: string | null
  /** Id of the claim with which the outlet takes it back; its own, where it is what a correction tells again. It counts for nothing. */
  readonly takenBack?: string
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

/** A cluster with the rows of its reports, in their order. */
export interface KeyedCluster {
  readonly cluster: ClaimCluster
  readonly keys: readonly ClaimKey[]
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

export function memberOf(
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
export function inOrder(clusters: readonly (readonly Member[])[], byId: ReadonlyMap<string, Claim>): KeyedCluster[] {
  return clusters
    .filter((members) => members.length > 0)
    .map((all, order) => {
      const members = withTakenBack(throughOwnReports(innermost(all, byId)))
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

/** Members, of which a correction in the same outlet takes back the last that were there before it. @param members by date */
function withTakenBack(members: readonly Member[]): readonly Member[] {
  const corrections = members.filter(({ report }) => report.claim.retracted !== undefined)
  if (corrections.length === 0) return members
  const by = new Map<Member, string>(corrections.map((one) => [one, one.report.claim.id]))
  for (const { article, report } of corrections) {
    const before = members.filter(
      (one) =>
        one.report.claim.retracted === undefined &&
        one.article.outlet !== null &&
        one.article.outlet.family === article.outlet?.family &&
        one.article.document !== article.document &&
        one.article.sort !== '' &&
        one.article.sort < article.sort,
    )
    const last = before.at(-1)?.article.sort.slice(0, 10)
    for (const one of before) if (one.article.sort.slice(0, 10) === last) by.set(one, report.claim.id)
  }
  return members.map((member) => {
    const takenBack = by.get(member)
    return takenBack === undefined ? member : { ...member, report: { ...member.report, takenBack } }
  })
}

/** Of some reports of one claim those that are not taken back by others of them. */
export function standingOf<R extends Pick<Report, 'takenBack' | 'claim'>>(reports: readonly R[]): readonly R[] {
  if (reports.every(({ takenBack }) => takenBack === undefined)) return reports
  const ids = new Set(reports.map(({ claim }) => claim.id))
  return reports.filter(({ takenBack }) => takenBack === undefined || !ids.has(takenBack))
}

function clusterOf(members: readonly Member[]): ClaimCluster {
  const reports = members.map(({ report }) => report)
  const outlets = members.flatMap(({ article }) => (article.outlet === null ? [] : [article.outlet]))
  return {
    reports,
    articles: new Set(members.map(({ article }) => article.record)).size,
    outlets: [...new Map(outlets.map(({ key, name }) => [key, name])).values()],
    families: [...new Set(outlets.map(({ family }) => family))],
    origins: countOrigins(reports),
  }
}

/** The origins of some reports, each once, in their order. */
export function countOrigins(
  reports: readonly Pick<Report, 'origin' | 'claim' | 'takenBack'>[],
): ClaimCluster['origins'] {
  const origins = new Map<string, { name: string; named: boolean; reports: number }>()
  for (const { origin } of standingOf(reports)) {
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

export function outerOf(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim[] {
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
