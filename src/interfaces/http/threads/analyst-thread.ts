import { type Article, type ArticleMap, type Derivation, mapArticlesAround } from '../../../analyses/origins/index.ts'
import { LedgerTables, type LedgerTablesSetting } from '../../../analyses/tables/index.ts'
import { type Metadata, openLedger } from '../../../ledger/index.ts'
import { type BriefFilter, type BriefOrigins, Tables, UnsureBook } from '../tables/index.ts'
import { answerWith, started } from './answer.ts'
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
export interface AnalystQuestions extends Preparing {
  readonly positions: Tables['positions']['positions']
  readonly conflicts: Tables['positions']['conflicts']
  readonly evidence: Tables['positions']['evidence']
  readonly suggestions: Tables['suggestions']
  readonly proposals: Tables['proposals']['page']
  readonly proposal: Tables['proposals']['proposal']
  readonly predictions: Tables['predictions']['page']
  readonly records: Tables['predictions']['records']
  readonly prediction: Tables['predictions']['prediction']
  readonly markets: Tables['markets']['page']
  readonly marketDays: Tables['markets']['days']
  readonly market: Tables['markets']['report']
  readonly unsure: Tables['unsure']['page']
  readonly calendar: Tables['calendar']['page']
  readonly calendarEntry: Tables['calendar']['entry']
  readonly timeline: Tables['calendar']['timeline']
  readonly calendarFile: Tables['calendar']['file']
  brief(asked: {
    readonly filter: BriefFilter
    readonly origins: BriefOrigins | null
  }): ReturnType<Tables['brief']['brief']>
  /** Of each article of a document; null where there is none. */
  derivations(document: string): Promise<readonly DerivationAnswer[] | null>
}

const setting = started as DeskSetting

/** So many documents that are others since tables were kept are worth keeping them anew. */
const MANY_CHANGED = 500

/**
 * Answers out of the tables of the whole ledger. The first thread takes those that are kept in the ledger; where none are, it
 * works each out when it is asked for. One that comes after it has them all, keeps them, and takes in what changes.
 */
async function work(): Promise<{ [Name in keyof AnalystQuestions]: AnalystQuestions[Name] }> {
  const ledger = await openLedger(setting.ledger)
  let kept: LedgerTables | null = null
  const unsure = new UnsureBook(ledger)
  let tables = new Tables(ledger, setting, null, unsure)
  return {
    ready: async (isFirst) => {
      const all = new LedgerTables(ledger, keptSetting(setting))
      if (isFirst && (await all.restore()) && (await all.update()) !== 'too much') {
        kept = all
        tables = new Tables(ledger, setting, kept, unsure)
        setTimeout(() => tables.readyToSettle().catch(() => {}))
        return
      }
      if (isFirst) {
        // Nobody waits for the first state, but whoever opens the desk sees the brief first.
        setTimeout(() => tables.readyForPages().catch(() => {}))
        return
      }
      // The thread before this one answers meanwhile: with all worked out a change is taken in sooner than with what is kept.
      await all.refresh()
      all.all()
      await all.keep(MANY_CHANGED)
      await unsure.now()
      kept = all
      tables = new Tables(ledger, setting, kept, unsure)
    },
    update: async () => {
      // What changed much since it was kept is kept by the next thread.
      if (kept === null || kept.changedSinceKept >= 2 * MANY_CHANGED || (await kept.update()) === 'too much')
        return false
      tables = new Tables(ledger, setting, kept, unsure)
      return true
    },
    positions: (filter) => tables.positions.positions(filter),
    conflicts: (filter) => tables.positions.conflicts(filter),
    evidence: (filter) => tables.positions.evidence(filter),
    suggestions: (least) => tables.suggestions(least),
    proposals: (filter) => tables.proposals.page(filter),
    proposal: (id) => tables.proposals.proposal(id),
    predictions: (filter) => tables.predictions.page(filter),
    records: (filter) => tables.predictions.records(filter),
    prediction: (filter) => tables.predictions.prediction(filter),
    markets: (filter) => tables.markets.page(filter),
    marketDays: (filter) => tables.markets.days(filter),
    market: (filter) => tables.markets.report(filter),
    unsure: (filter) => tables.unsure.page(filter),
    calendar: (filter) => tables.calendar.page(filter),
    calendarEntry: (filter) => tables.calendar.entry(filter),
    timeline: (filter) => tables.calendar.timeline(filter),
    calendarFile: (filter) => tables.calendar.file(filter),
    brief: ({ filter, origins }) => tables.brief.brief(filter, origins),
    derivations: async (document) => {
      const map = await mapArticlesAround(ledger, setting, document)
      const articles = map.ofDocument.get(document) ?? []
      return articles.length === 0 ? null : articles.map((article) => derivationOf(article, map))
    },
  }
}

function keptSetting({ parties, codebook, outlets, people, dossier }: DeskSetting): LedgerTablesSetting {
  return {
    parties: parties.map(({ id }) => id),
    issues: codebook.issues.map(({ name }) => name),
    series: dossier.prices,
    outlets,
    ...(people === undefined ? {} : { people }),
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
