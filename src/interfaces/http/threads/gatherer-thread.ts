import {
  clusterBefore,
  countOrigins,
  type EarlierCluster,
  findKeyedOrigins,
  type Graph,
  graphOf,
  type KeyedCluster,
  mapArticles,
  mapArticlesAround,
  type Origin,
  originOfClaim,
  type Report,
} from '../../../analyses/origins/index.ts'
import { type ClaimKey, openLedger, sortKeyOf } from '../../../ledger/index.ts'
import type { Cluster } from '../../contract/index.ts'
import { answerWith, started } from './answer.ts'
import type { Preparing } from './generations.ts'
import type { DeskSetting } from './setting.ts'

export interface ReportAnswer {
  /** Id of the claim, of its document, and of the appearance it stands in. */
  readonly id: string
  readonly document: string
  readonly appearance: string
  /** Of publication; empty: undated. */
  readonly day: string
  readonly origin: Origin
  readonly reason: string | null
  /** Id of the claim that takes it back; see `Report`. */
  readonly takenBack?: string
}

export interface OriginAnswer {
  readonly origin: Origin
  readonly cluster: Cluster
  readonly reports: readonly ReportAnswer[]
  readonly graph: Graph
}

export interface ClusterAnswer {
  readonly total: number
  readonly rows: readonly Cluster[]
}

/** Clusters that got reports in some days, as they are at their end, and as they were before them. */
export interface ChangedClusters {
  readonly now: readonly EarlierCluster[]
  readonly before: readonly EarlierCluster[]
}

/** What can be asked about origins; null: the claim came later than these were worked out. */
export interface GathererQuestions extends Preparing {
  clusters(asked: {
    /** Numbers of attributions of which a cluster must have one; null: any will do. */
    readonly among: Float64Array | null
    readonly articles: number
    readonly offset: number
    readonly limit: number
  }): ClusterAnswer
  origin(claim: { readonly id: string; readonly document: string }): OriginAnswer | null
  /** @param days the first, and the last or undefined; ISO */
  changed(days: { readonly since: string; readonly until: string | undefined }): ChangedClusters
}

const { ledger: file, ...known } = started as DeskSetting

interface Kept {
  readonly cluster: Cluster
  readonly keys: readonly ClaimKey[]
  readonly reports: readonly ReportAnswer[]
}

/** Gathers the claims of the whole ledger as it is now, and answers out of that for as long as it lives. */
async function work(): Promise<{ [Name in keyof GathererQuestions]: (input: never) => unknown }> {
  const ledger = await openLedger(file)
  const lastNumber = await ledger.lastNumber()
  const kept = (await findKeyedOrigins(ledger, {}, known, { articles: 2 })).map(keptOf)
  const ofClaim = new Map(kept.flatMap((one) => one.cluster.claims.map((id) => [id, one] as const)))

  return {
    ready: () => {},
    update: () => false,
    clusters: ({ among, articles, offset, limit }: Parameters<GathererQuestions['clusters']>[0]): ClusterAnswer => {
      const wanted = among === null ? null : new Set(among)
      const fitting = kept.filter(
        ({ cluster, keys }) =>
          cluster.articles >= articles && (wanted === null || keys.some(({ attribution }) => wanted.has(attribution))),
      )
      return { total: fitting.length, rows: fitting.slice(offset, offset + limit).map(({ cluster }) => cluster) }
    },
    origin: async ({ id, document }: Parameters<GathererQuestions['origin']>[0]): Promise<OriginAnswer | null> => {
      const gathered = ofClaim.get(id)
      if (gathered === undefined && (await ledger.numbers(document)).no > lastNumber) return null
      const { cluster, reports } = gathered ?? (await alone(id, document))
      const { ofDocument } = await mapArticles(
        ledger,
        known,
        reports.map((report) => report.document),
      )
      const graph = graphOf(
        reports.map((report) => ({ claim: report.id, origin: report.origin })),
        (one) => ofDocument.get(one) ?? [],
      )
      return { origin: reports.find((report) => report.id === id)!.origin, cluster, reports, graph }
    },
    changed: async ({ since, until }: Parameters<GathererQuestions['changed']>[0]): Promise<ChangedClusters> => {
      const end = until === undefined ? FOREVER : until
      const touched = kept.filter(
        ({ reports }) =>
          reports.some(({ day }) => day !== '' && day < since) && reports.some(({ day }) => day >= since && day <= end),
      )
      const found = await ledger.claimsByKey(touched.flatMap(({ keys }) => keys))
      const now = touched.map(({ keys, reports }) => {
        const whole = reports.flatMap(({ origin, reason, day, takenBack }, i) => {
          const claim = found.get(`${keys[i]!.attribution} ${keys[i]!.appearance}`)
          return claim === undefined || day === '' || day > end
            ? []
            : [{ claim, origin, reason, ...(takenBack === undefined ? {} : { takenBack }) }]
        })
        return { reports: whole, origins: countOrigins(whole) }
      })
      return { now, before: now.flatMap((cluster) => clusterBefore(cluster, since) ?? []) }
    },
  }

  /** A claim that no other article has. */
  async function alone(id: string, document: string): Promise<Pick<Kept, 'cluster' | 'reports'>> {
    const { claims } = await ledger.claims({ document, withRejected: true }, Number.MAX_SAFE_INTEGER)
    const claim = claims.find((one) => one.id === id)!
    const map = await mapArticlesAround(ledger, known, document)
    const origin = originOfClaim(claim, claims, map)
    const outlet = map.ofDocument.get(document)![0]!.outlet
    return {
      cluster: {
        id,
        words: claim.words.content,
        articles: 1,
        outlets: outlet === null ? [] : [outlet.name],
        families: outlet === null ? [] : [outlet.family],
        origins: [{ name: origin.name, named: origin.named, reports: 1 }],
        claims: [id],
      },
      reports: [reportOf({ claim, origin, reason: null })],
    }
  }
}

/** No day lies behind it. */
const FOREVER = '~'

function keptOf({ cluster, keys }: KeyedCluster): Kept {
  const { reports, articles, outlets: names, families, origins } = cluster
  return {
    cluster: {
      id: reports[0]!.claim.id,
      words: reports[0]!.claim.words.content,
      articles,
      outlets: names,
      families,
      origins,
      claims: [...new Set(reports.map(({ claim }) => claim.id))],
    },
    keys,
    reports: reports.map(reportOf),
  }
}

function reportOf({ claim, origin, reason, takenBack }: Report): ReportAnswer {
  const { id, document, appearance, metadata } = claim
  const day = sortKeyOf(metadata.published?.resolved ?? null).slice(0, 10)
  return { id, document, appearance, day, origin, reason, ...(takenBack === undefined ? {} : { takenBack }) }
}

answerWith(work())
