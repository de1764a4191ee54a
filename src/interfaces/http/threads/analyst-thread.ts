import { workerData } from 'node:worker_threads'
import {
  type Article,
  clustersOf,
  type Derivation,
  type Graph,
  graphOf,
  mapArticles,
  type Origin,
  originOfClaim,
} from '../../../analyses/origins/index.ts'
import { ATTRIBUTIONS_PER_DOCUMENT, type Claim, type Metadata, openLedger } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import type { Cluster } from '../../contract/index.ts'
import { Tables } from '../tables/index.ts'
import { answerWith } from './answer.ts'
import type { DeskSetting } from './setting.ts'

export interface ReportAnswer {
  /** Id of the claim, and of the appearance it stands in. */
  readonly id: string
  readonly appearance: string
  readonly origin: Origin
  readonly reason: string | null
}

export interface OriginAnswer {
  readonly origin: Origin
  readonly cluster: Cluster
  readonly reports: readonly ReportAnswer[]
  readonly graph: Graph
}

/** An article as an answer names it. */
export interface NamedArticle {
  readonly document: string
  readonly outlet: string | null
  readonly metadata: Metadata
}

export interface DerivationAnswer {
  readonly metadata: Metadata
  readonly relation: Derivation['relation'] | null
  readonly of: NamedArticle | null
  readonly reason: string | null
  readonly credit: { readonly outlet: string; readonly reason: string } | null
  readonly copies: readonly (NamedArticle & { readonly relation: Derivation['relation'] })[]
}

export interface ClusterAnswer {
  readonly total: number
  readonly rows: readonly Cluster[]
}

/** What can be asked about origins; null: the claim or document came later than these were worked out. */
export interface AnalystQuestions {
  /** @param asked codings whose tables were asked for before: they are made ready too */
  ready(asked: readonly (readonly CodingKind[])[]): void
  /** Which kinds of codings were asked for so far. */
  asked(): readonly (readonly CodingKind[])[]
  positions(filter: Parameters<Tables['positions']>[0]): ReturnType<Tables['positions']>
  evidence(filter: Parameters<Tables['evidence']>[0]): ReturnType<Tables['evidence']>
  suggestions(least: number): ReturnType<Tables['suggestions']>
  proposals(filter: Parameters<Tables['proposals']>[0]): ReturnType<Tables['proposals']>
  predictions(filter: Parameters<Tables['predictions']>[0]): ReturnType<Tables['predictions']>
  markets(filter: Parameters<Tables['markets']>[0]): ReturnType<Tables['markets']>
  calendar(filter: Parameters<Tables['calendar']>[0]): ReturnType<Tables['calendar']>
  calendarFile(filter: Parameters<Tables['calendar']>[0]): ReturnType<Tables['calendarFile']>
  events(filter: Parameters<Tables['events']>[0]): ReturnType<Tables['events']>
  clusters(asked: {
    /** Numbers of attributions of which a cluster must have one; null: any will do. */
    readonly among: Float64Array | null
    readonly articles: number
    readonly offset: number
    readonly limit: number
  }): ClusterAnswer
  origin(claim: { readonly id: string; readonly document: string }): OriginAnswer | null
  derivations(document: string): readonly DerivationAnswer[] | null
}

const setting = workerData as DeskSetting
const { ledger: file, outlets } = setting
const PAGE = 2000

interface Kept {
  readonly cluster: Cluster
  readonly attributions: readonly number[]
  readonly reports: readonly ReportAnswer[]
}

/** Works out the origins of the whole ledger as it is now, and answers out of that for as long as it lives. */
async function work(): Promise<{ [Name in keyof AnalystQuestions]: (input: never) => unknown }> {
  const ledger = await openLedger(file)
  const map = await mapArticles(ledger, outlets)
  const tables = new Tables(ledger, map, setting)
  const articlesOf = (document: string): readonly Article[] => map.ofDocument.get(document) ?? []
  const numbers = new Map(map.articles.map(({ document, no }) => [document, no]))
  const clusters: Kept[] = []
  const ofClaim = new Map<string, Kept>()
  for (const { reports, articles, outlets: names, families, origins } of clustersOf(await allClaims(), map)) {
    if (articles < 2) continue
    const kept: Kept = {
      cluster: {
        id: reports[0]!.claim.id,
        words: reports[0]!.claim.words.content,
        articles,
        outlets: names,
        families,
        origins,
        claims: [...new Set(reports.map(({ claim }) => claim.id))],
      },
      attributions: reports.map(
        ({ claim }) => numbers.get(claim.document)! * ATTRIBUTIONS_PER_DOCUMENT + Number(claim.id.split(':a')[1]),
      ),
      reports: reports.map(({ claim, origin, reason }) => ({
        id: claim.id,
        appearance: claim.appearance,
        origin,
        reason,
      })),
    }
    clusters.push(kept)
    for (const id of kept.cluster.claims) ofClaim.set(id, kept)
  }
  const copies = new Map<string, Article[]>()
  for (const article of map.articles) {
    if (article.from === null) continue
    const { document } = map.articles[article.from.of]!
    copies.set(document, [...(copies.get(document) ?? []), article])
  }

  /** Claims of one appearance share its metadata: a megabyte for a thousand of them, else. */
  async function allClaims(): Promise<Claim[]> {
    const shared = new Map<string, Metadata>()
    const claims: Claim[] = []
    let page = await ledger.claims({}, PAGE)
    for (;;) {
      for (const claim of page.claims) {
        const metadata = shared.get(claim.appearance) ?? claim.metadata
        shared.set(claim.appearance, metadata)
        claims.push({ ...claim, metadata })
      }
      if (page.next === null) return claims
      page = await ledger.claims({}, PAGE, page.next)
    }
  }

  return {
    ready: (asked: readonly (readonly CodingKind[])[]) => tables.ready(asked),
    asked: () => tables.asked,
    positions: (filter: Parameters<Tables['positions']>[0]) => tables.positions(filter),
    evidence: (filter: Parameters<Tables['evidence']>[0]) => tables.evidence(filter),
    suggestions: (least: number) => tables.suggestions(least),
    proposals: (filter: Parameters<Tables['proposals']>[0]) => tables.proposals(filter),
    predictions: (filter: Parameters<Tables['predictions']>[0]) => tables.predictions(filter),
    markets: (filter: Parameters<Tables['markets']>[0]) => tables.markets(filter),
    calendar: (filter: Parameters<Tables['calendar']>[0]) => tables.calendar(filter),
    calendarFile: (filter: Parameters<Tables['calendar']>[0]) => tables.calendarFile(filter),
    events: (filter: Parameters<Tables['events']>[0]) => tables.events(filter),
    clusters: ({ among, articles, offset, limit }: Parameters<AnalystQuestions['clusters']>[0]): ClusterAnswer => {
      const wanted = among === null ? null : new Set(among)
      const fitting = clusters.filter(
        ({ cluster, attributions }) =>
          cluster.articles >= articles && (wanted === null || attributions.some((no) => wanted.has(no))),
      )
      return { total: fitting.length, rows: fitting.slice(offset, offset + limit).map(({ cluster }) => cluster) }
    },
    origin: async ({ id, document }: Parameters<AnalystQuestions['origin']>[0]): Promise<OriginAnswer | null> => {
      if (articlesOf(document).length === 0) return null
      const kept = ofClaim.get(id) ?? (await alone(id, document))
      if (kept === null) return null
      const own = kept.reports.find((report) => report.id === id)!
      const graph = graphOf(
        kept.reports.map((report) => ({ claim: report.id, origin: report.origin })),
        articlesOf,
      )
      return { origin: own.origin, cluster: kept.cluster, reports: kept.reports, graph }
    },
    derivations: (document: string): readonly DerivationAnswer[] | null => {
      const articles = articlesOf(document)
      return articles.length === 0 ? null : articles.map(derivationOf)
    },
  }

  /** A claim that no other article has. */
  async function alone(id: string, document: string): Promise<Kept | null> {
    const { claims } = await ledger.claims({ document, withRejected: true }, Number.MAX_SAFE_INTEGER)
    const claim = claims.find((one) => one.id === id)
    if (claim === undefined) return null
    const origin = originOfClaim(claim, claims, map)
    const outlet = articlesOf(document)[0]!.outlet
    const cluster: Cluster = {
      id,
      words: claim.words.content,
      articles: 1,
      outlets: outlet === null ? [] : [outlet.name],
      families: outlet === null ? [] : [outlet.family],
      origins: [{ name: origin.name, named: origin.named, reports: 1 }],
      claims: [id],
    }
    return { cluster, attributions: [], reports: [{ id, appearance: claim.appearance, origin, reason: null }] }
  }

  function derivationOf({ metadata, from, credit, document }: Article): DerivationAnswer {
    return {
      metadata,
      relation: from?.relation ?? null,
      of: from === null ? null : named(map.articles[from.of]!),
      reason: from?.reason ?? null,
      credit: credit === null ? null : { outlet: credit.outlet.name, reason: credit.reason },
      copies: (copies.get(document) ?? []).map((article) => ({ ...named(article), relation: article.from!.relation })),
    }
  }
}

const named = ({ document, outlet, metadata }: Article): NamedArticle => ({
  document,
  outlet: outlet?.name ?? null,
  metadata,
})

answerWith(work())
