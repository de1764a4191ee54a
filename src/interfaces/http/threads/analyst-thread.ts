import { workerData } from 'node:worker_threads'
import { type Article, type ArticleMap, type Derivation, mapArticlesAround } from '../../../analyses/origins/index.ts'
import { type Metadata, openLedger } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import { type BriefFilter, type BriefOrigins, Tables } from '../tables/index.ts'
import { answerWith } from './answer.ts'
import type { Preparing } from './generations.ts'
import type { DeskSetting } from './setting.ts'

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

/** What can be asked of tables. */
export interface AnalystQuestions extends Preparing<readonly (readonly CodingKind[])[]> {
  positions(filter: Parameters<Tables['positions']>[0]): ReturnType<Tables['positions']>
  evidence(filter: Parameters<Tables['evidence']>[0]): ReturnType<Tables['evidence']>
  suggestions(least: number): ReturnType<Tables['suggestions']>
  proposals(filter: Parameters<Tables['proposals']>[0]): ReturnType<Tables['proposals']>
  proposal(filter: Parameters<Tables['proposal']>[0]): ReturnType<Tables['proposal']>
  predictions(filter: Parameters<Tables['predictions']>[0]): ReturnType<Tables['predictions']>
  prediction(filter: Parameters<Tables['prediction']>[0]): ReturnType<Tables['prediction']>
  markets(filter: Parameters<Tables['markets']>[0]): ReturnType<Tables['markets']>
  marketDays(filter: Parameters<Tables['marketDays']>[0]): ReturnType<Tables['marketDays']>
  market(filter: Parameters<Tables['market']>[0]): ReturnType<Tables['market']>
  calendar(filter: Parameters<Tables['calendar']>[0]): ReturnType<Tables['calendar']>
  calendarEntry(filter: Parameters<Tables['calendarEntry']>[0]): ReturnType<Tables['calendarEntry']>
  timeline(filter: Parameters<Tables['timeline']>[0]): ReturnType<Tables['timeline']>
  calendarFile(filter: Parameters<Tables['calendarFile']>[0]): ReturnType<Tables['calendarFile']>
  brief(asked: { readonly filter: BriefFilter; readonly origins: BriefOrigins | null }): ReturnType<Tables['brief']>
  /** Of each article of a document; null where there is none. */
  derivations(document: string): readonly DerivationAnswer[] | null
}

const setting = workerData as DeskSetting

/** Works out tables of the whole ledger when they are asked for, and answers out of them for as long as it lives. */
async function work(): Promise<{ [Name in keyof AnalystQuestions]: (input: never) => unknown }> {
  const ledger = await openLedger(setting.ledger)
  const tables = new Tables(ledger, setting)
  return {
    ready: async (asked: readonly (readonly CodingKind[])[] | null): Promise<void> => {
      await tables.ready(asked ?? [])
      // Nobody waits for the first state, but whoever opens the desk sees the brief first.
      if (asked === null) setTimeout(() => tables.readyForBrief().catch(() => {}))
    },
    asked: () => tables.asked,
    positions: (filter: Parameters<Tables['positions']>[0]) => tables.positions(filter),
    evidence: (filter: Parameters<Tables['evidence']>[0]) => tables.evidence(filter),
    suggestions: (least: number) => tables.suggestions(least),
    proposals: (filter: Parameters<Tables['proposals']>[0]) => tables.proposals(filter),
    proposal: (filter: Parameters<Tables['proposal']>[0]) => tables.proposal(filter),
    predictions: (filter: Parameters<Tables['predictions']>[0]) => tables.predictions(filter),
    prediction: (filter: Parameters<Tables['prediction']>[0]) => tables.prediction(filter),
    markets: (filter: Parameters<Tables['markets']>[0]) => tables.markets(filter),
    marketDays: (filter: Parameters<Tables['marketDays']>[0]) => tables.marketDays(filter),
    market: (filter: Parameters<Tables['market']>[0]) => tables.market(filter),
    calendar: (filter: Parameters<Tables['calendar']>[0]) => tables.calendar(filter),
    calendarEntry: (filter: Parameters<Tables['calendarEntry']>[0]) => tables.calendarEntry(filter),
    timeline: (filter: Parameters<Tables['timeline']>[0]) => tables.timeline(filter),
    calendarFile: (filter: Parameters<Tables['calendarFile']>[0]) => tables.calendarFile(filter),
    brief: ({ filter, origins }: Parameters<AnalystQuestions['brief']>[0]) => tables.brief(filter, origins),
    derivations: async (document: string): Promise<readonly DerivationAnswer[] | null> => {
      const map = await mapArticlesAround(ledger, setting.outlets, document)
      const articles = map.ofDocument.get(document) ?? []
      return articles.length === 0 ? null : articles.map((article) => derivationOf(article, map))
    },
  }
}

function derivationOf({ metadata, from, credit, document }: Article, { articles }: ArticleMap): DerivationAnswer {
  const copies = articles.filter((other) => other.from !== null && articles[other.from.of]!.document === document)
  return {
    metadata,
    relation: from?.relation ?? null,
    of: from === null ? null : named(articles[from.of]!),
    reason: from?.reason ?? null,
    credit: credit === null ? null : { outlet: credit.outlet.name, reason: credit.reason },
    copies: copies.map((article) => ({ ...named(article), relation: article.from!.relation })),
  }
}

const named = ({ document, outlet, metadata }: Article): NamedArticle => ({
  document,
  outlet: outlet?.name ?? null,
  metadata,
})

answerWith(work())
