import { setImmediate } from 'node:timers/promises'
import { type BriefTables, briefOf } from '../../../analyses/brief/index.ts'
import { type Calendar, calendarOf, type MeetingCoding, narrowCalendar } from '../../../analyses/calendar/index.ts'
import { type EventCoding, type EventRow, eventsOf, narrowEvents } from '../../../analyses/events/index.ts'
import { type MarketReport, marketsOf } from '../../../analyses/markets/index.ts'
import { mapArticles } from '../../../analyses/origins/index.ts'
import { type SuggestedParty, suggestParties } from '../../../analyses/parties/index.ts'
import { positionsOf, type StatementRow } from '../../../analyses/positions/index.ts'
import { type Prediction, type Predictions, predictionsOf } from '../../../analyses/predictions/index.ts'
import { narrowProposals, type Proposal, proposalsOf } from '../../../analyses/proposals/index.ts'
import { calendarFile } from '../../../exports/index.ts'
import { type Claim, folded, type Ledger, type LedgerCoding } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import type {
  BriefPage,
  CalendarEntryPage,
  CalendarPage,
  EvidencePage,
  MarketsPage,
  PositionsPage,
  PredictionsPage,
  PricesPage,
  ProposalsPage,
  TimelinePage,
} from '../../contract/index.ts'
import { type Names, namesOf } from '../shapes/index.ts'
import { briefPage } from './brief.ts'
import { calendarPage, type Entries, entriesOf, entryPage, type Shown } from './calendar.ts'
import { fits, type TableFilter } from './filter.ts'
import { type OriginOf, originsOf } from './origins.ts'
import { type Part, partOf, rowNamed } from './part.ts'
import { evidencePage, type PositionSetting, positionsPage } from './positions.ts'
import { marketRow, predictionRow, proposalRow } from './rows.ts'
import { Sentences, type WithSentences } from './sentences.ts'
import { timelinePage } from './timeline.ts'

/** What tables must know of the dossier. */
export interface TableSetting {
  readonly parties: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly codebook: { readonly issues: readonly { readonly name: string }[] }
  readonly outlets: readonly { readonly name: string; readonly aliases: readonly string[]; readonly family: string }[]
  readonly dossier: Parameters<typeof marketsOf>[1] extends { readonly series: infer Series }
    ? { readonly name: string; readonly prices: Series }
    : never
}

/** Answers that are held, so that many pages that ask the same cost one. */
const HELD = 50
const CLAIMS_PAGE = 2000

/** Days are those of the meetings, not of publication. */
export type CalendarFilter = TableFilter & { readonly today?: string | undefined }
type EventFilter = CalendarFilter & { readonly act?: string | undefined }
export type EntriesFilter = EventFilter & { readonly what: Shown }
export type ProposalsFilter = TableFilter & { readonly terms?: boolean | undefined }
export type PredictionsFilter = TableFilter & {
  readonly today?: string | undefined
  readonly state?: readonly string[] | undefined
}
/** A row by its id, as a table is narrowed; where it is not in that, whole. */
export type RowFilter = TableFilter & { readonly id: string }

export interface BriefFilter {
  readonly since: string
  /** What was published later is left out. */
  readonly now: string | undefined
  readonly lines: number
}

export type BriefOrigins = NonNullable<BriefTables['origins']> & { readonly revision: number }

/** Which kinds of codings the tables of a brief are made of; in the order in which they are taken apart. */
const BRIEF_KINDS: readonly (readonly CodingKind[])[] = [
  ['statement'],
  ['meeting', 'event'],
  ['proposal', 'term'],
  ['prediction'],
  ['market'],
]

interface Coded {
  readonly codings: readonly LedgerCoding[]
  readonly originOf: OriginOf
  readonly sentences: Sentences
}

/** The tables of one state of the ledger: worked out when they are asked for, and held. */
export class Tables {
  readonly #ledger: Ledger
  readonly #setting: TableSetting
  readonly #names: Names
  readonly #coded = new Map<string, Promise<Coded>>()
  readonly #held = new Map<string, Promise<unknown>>()

  constructor(ledger: Ledger, setting: TableSetting) {
    this.#ledger = ledger
    this.#setting = setting
    this.#names = namesOf(setting.outlets)
  }

  get #issues(): string[] {
    return this.#setting.codebook.issues.map(({ name }) => name)
  }

  /** Which kinds of codings were asked for so far, so that those of the next state can be made ready. */
  get asked(): readonly (readonly CodingKind[])[] {
    return [...this.#coded.keys()].map((key) => key.split(' ') as CodingKind[])
  }

  /** Makes ready what was asked for before. */
  async ready(asked: readonly (readonly CodingKind[])[]): Promise<void> {
    for (const kinds of asked) await this.#codings(kinds)
    for (const kinds of asked) await this.#whole[kinds[0]!]?.()
  }

  /** Makes ready what the brief is made of, and pages show first; what is asked meanwhile is answered in between. */
  async readyForBrief(): Promise<void> {
    for (const kinds of BRIEF_KINDS) {
      await this.#codings(kinds)
      await setImmediate()
    }
    for (const kinds of BRIEF_KINDS) {
      await this.#whole[kinds[0]!]?.()
      await setImmediate()
    }
  }

  /** Tables that are held whole, by the first kind of their codings: filters narrow them. */
  readonly #whole: { readonly [Kind in CodingKind]?: () => Promise<unknown> } = {
    meeting: () => this.#events({}),
    proposal: () => this.#proposals(),
    prediction: () => this.#predictions({}),
    market: () => this.#markets({}),
  }

  positions(filter: TableFilter): Promise<Omit<PositionsPage, 'revision'>> {
    return this.#once('positions', filter, async () => positionsPage(...(await this.#statements(filter))))
  }

  evidence(
    filter: TableFilter & { readonly party: string; readonly issue: string },
  ): Promise<Omit<EvidencePage, 'revision'>> {
    return this.#once('evidence', filter, async () => {
      const [rows, setting] = await this.#statements(filter)
      return evidencePage(rows, filter, setting)
    })
  }

  async #statements({ since, ...filter }: TableFilter): Promise<[readonly StatementRow[], PositionSetting]> {
    const { codings, originOf, sentences } = await this.#codings(['statement'])
    const { parties } = this.#setting
    return [
      (codings as readonly StatementRow[]).filter((row) => fits(row, filter)),
      {
        parties: parties.map(({ id }) => id),
        issues: this.#issues,
        originOf,
        sentences,
        since,
      },
    ]
  }

  /** Meetings and events in one list. */
  async calendar({ offset, limit, ...filter }: EntriesFilter & Part): Promise<Omit<CalendarPage, 'revision'>> {
    const { sentences } = await this.#meetings()
    return calendarPage(await this.#entries(filter), { offset, limit }, sentences)
  }

  /** One of them; null: there is none. */
  async calendarEntry({ id, ...filter }: RowFilter): Promise<Omit<CalendarEntryPage, 'revision'> | null> {
    const { sentences } = await this.#meetings()
    for (const narrowed of [{ kind: filter.kind, issue: filter.issue }, {}]) {
      const { today, rows, undated } = await this.#calendar(narrowed)
      const meeting = rowNamed([...rows, ...undated], id, ({ reports }) => reports)
      if (meeting !== null) return entryPage({ what: 'meeting', row: meeting }, today, sentences)
      const event = rowNamed(await this.#events(narrowed), id, ({ reports }) => reports)
      if (event !== null) return entryPage({ what: 'event', row: event }, today, sentences)
    }
    return null
  }

  async timeline(filter: EntriesFilter): Promise<Omit<TimelinePage, 'revision'>> {
    return timelinePage(await this.#entries(filter))
  }

  calendarFile(filter: CalendarFilter): Promise<string> {
    return this.#once('calendarFile', filter, async () => {
      const { file } = calendarFile(this.#setting.dossier.name, await this.#calendar(filter))
      return file
    })
  }

  #entries({ what, act, ...filter }: EntriesFilter): Promise<Entries> {
    return this.#once('entries', { what, act, ...filter }, async () => {
      // Of one act there are no meetings.
      const calendar = await this.#calendar(filter)
      const meetings = act === undefined ? calendar : { ...calendar, rows: [], undated: [] }
      return entriesOf(meetings, await this.#events({ act, ...filter }), what)
    })
  }

  /** The meetings of some sources and issues are gathered once; whose and when is a part of them. */
  async #calendar({ party, since, until, today, ...filter }: CalendarFilter): Promise<Calendar> {
    const whole = await this.#once('meetings', filter, async () => {
      const { codings, originOf } = await this.#meetings()
      const meetings = codings.filter((row) => row.kind === 'meeting' && fits(row, filter))
      return calendarOf(meetings as readonly MeetingCoding[], originOf)
    })
    return narrowCalendar(whole, given({ party, since, until, today }))
  }

  async #events({ act, party, since, until, today: _, ...filter }: EventFilter): Promise<readonly EventRow[]> {
    const whole = await this.#once('events', filter, async () => {
      const { codings, originOf } = await this.#meetings()
      const rows = codings.filter((row) => row.kind === 'event' && fits(row, filter))
      const { rows: held, undated } = await this.#calendar(filter)
      return eventsOf(rows as readonly EventCoding[], [...held, ...undated], originOf)
    })
    return narrowEvents(whole, given({ act: act as EventRow['act'] | undefined, party, since, until }))
  }

  #meetings(): Promise<Coded> {
    return this.#codings(['meeting', 'event'])
  }

  async proposals({ offset, limit, ...filter }: ProposalsFilter & Part): Promise<Omit<ProposalsPage, 'revision'>> {
    const { rows, ...place } = partOf(await this.#narrowedProposals(filter), { offset, limit })
    return { ...place, rows: rows.map(proposalRow) }
  }

  /** One proposal with all its evidence; null: there is none. */
  async proposal(id: string): Promise<WithSentences<Proposal> | null> {
    const { sentences } = await this.#offers()
    const found = rowNamed(await this.#proposals(), id, ({ reports }) => reports)
    return found === null ? null : sentences.in(found)
  }

  #narrowedProposals({ kind, terms, ...filter }: ProposalsFilter): Promise<readonly Proposal[]> {
    return this.#once('proposals', { ...filter, kind, terms }, async () => {
      const all = await this.#proposals()
      const kinds = kind === undefined || kind.length === 0 ? [undefined] : kind
      const found = new Set(
        kinds.flatMap((sourceKind) => narrowProposals(all, given({ ...filter, sourceKind })).map(({ id }) => id)),
      )
      // Of several kinds any will do; terms are narrowed where one alone is asked for.
      const shown = kinds.length === 1 ? narrowProposals(all, given({ ...filter, sourceKind: kinds[0] })) : all
      return shown.filter((one) => found.has(one.id) && (terms !== true || one.terms.length > 0))
    })
  }

  #proposals(): Promise<readonly Proposal[]> {
    return this.#once('all proposals', {}, async () => {
      const { codings, originOf } = await this.#offers()
      return proposalsOf(codings, { originOf, issues: this.#issues })
    })
  }

  #offers(): Promise<Coded> {
    return this.#codings(['proposal', 'term'])
  }

  async predictions({
    offset,
    limit,
    state,
    ...filter
  }: PredictionsFilter & Part): Promise<Omit<PredictionsPage, 'revision'>> {
    const { sentences } = await this.#codings(['prediction'])
    const { predictions, records, today, states } = await this.#predictions(filter)
    const wanted = state === undefined ? predictions : predictions.filter((one) => state.includes(one.state))
    const { rows, ...place } = partOf(wanted, { offset, limit })
    return {
      ...place,
      today,
      states,
      rows: rows.map((row) => this.#voiced(predictionRow(row, sentences))),
      records: records.map((record) => this.#voiced(record)),
    }
  }

  /** One prediction with its evidence; null: there is none. */
  async prediction({ id, ...filter }: RowFilter): Promise<WithSentences<Prediction> | null> {
    const { sentences } = await this.#codings(['prediction'])
    for (const narrowed of [filter, {}]) {
      const found = rowNamed((await this.#predictions(narrowed)).predictions, id, ({ evidence }) => evidence)
      if (found !== null) return sentences.in(this.#voiced(found))
    }
    return null
  }

  #predictions({
    today,
    ...filter
  }: Omit<PredictionsFilter, 'state'>): Promise<Predictions & { readonly states: PredictionsPage['states'] }> {
    return this.#once('predictions', { ...filter, today }, async () => {
      const { codings, originOf } = await this.#codings(['prediction'])
      const rows = codings.filter((row) => fits(row, filter))
      const all = predictionsOf(rows, { originOf, ...given({ today }) })
      const states = { open: 0, due: 0, settled: 0 }
      for (const one of all.predictions) states[one.state]++
      return { ...all, states }
    })
  }

  /** An outlet that foretells in its own voice goes by the dossier's name of it. */
  #voiced<Row extends { readonly source: string }>(row: Row): Row {
    return { ...row, source: this.#names.outletName(row.source) }
  }

  async markets({ offset, limit, ...filter }: TableFilter & Part): Promise<Omit<MarketsPage, 'revision'>> {
    const { rows, ...place } = partOf(await this.#markets(filter), { offset, limit })
    return { ...place, rows: rows.map(marketRow) }
  }

  /** Dated reports of prices, with the series that each may be set beside; newest first. */
  async marketDays(
    filter: TableFilter,
  ): Promise<(PricesPage['series'][number]['reports'][number] & Pick<MarketReport, 'series'>)[]> {
    const reports = await this.#markets(filter)
    return reports.flatMap(({ id, day, instrument, direction, series }) =>
      day === null || series.length === 0 ? [] : [{ id, day, instrument, direction, series }],
    )
  }

  /** One report of a price with its evidence; null: there is none. */
  async market({ id, ...filter }: RowFilter): Promise<WithSentences<MarketReport> | null> {
    const { sentences } = await this.#codings(['market'])
    for (const narrowed of [filter, {}]) {
      const found = rowNamed(await this.#markets(narrowed), id, ({ evidence }) => evidence)
      if (found !== null) return sentences.in(found)
    }
    return null
  }

  #markets(filter: TableFilter): Promise<readonly MarketReport[]> {
    return this.#once('markets', filter, async () => {
      const { codings, originOf } = await this.#codings(['market'])
      const rows = codings.filter((row) => fits(row, filter))
      return marketsOf(rows, { originOf, series: this.#setting.dossier.prices })
    })
  }

  /**
   * What is new since a day. The tables that it is made of are held: another day costs next to nothing.
   *
   * @param origins clusters of claims as `BriefTables` has them, and the revision that tells them apart
   */
  brief(
    { since, now, lines }: BriefFilter,
    origins: BriefOrigins | null,
  ): Promise<Omit<BriefPage, 'revision' | 'gathered'>> {
    return this.#once('brief', { since, now, lines, origins: origins?.revision }, async () => {
      const { tables, codings } = await this.#briefTables(now)
      const brief = briefOf(origins === null ? tables : { ...tables, origins }, {
        since,
        ...(now === undefined ? {} : { now }),
        linesPerSection: lines,
        outletName: (written) => this.#names.outletName(written),
      })
      const claims = new Map(
        (origins?.now ?? []).flatMap(({ reports }) => reports.map(({ claim }) => [claim.id, claim])),
      )
      return briefPage(brief, { coding: (id) => codings.get(id), claim: (id) => claims.get(id) })
    })
  }

  /** All tables of what was published up to a day, and the codings that they rest on by their ids. */
  #briefTables(
    now: string | undefined,
  ): Promise<{ readonly tables: BriefTables; readonly codings: ReadonlyMap<string, LedgerCoding> }> {
    return this.#once('tables', { now }, async () => {
      const [statements, meetings, offers, foretold, prices] = (await Promise.all(
        BRIEF_KINDS.map((kinds) => this.#codings(kinds)),
      )) as [Coded, Coded, Coded, Coded, Coded]
      const { parties, codebook, dossier } = this.#setting
      const issues = codebook.issues.map(({ name }) => name)
      const within = ({ codings }: Coded): LedgerCoding[] => codings.filter((row) => fits(row, { until: now }))
      const today = given({ today: now })
      const tables: BriefTables = {
        positions: positionsOf(within(statements) as StatementRow[], {
          originOf: statements.originOf,
          parties: parties.map(({ id }) => id),
          issues,
        }),
        proposals:
          now === undefined
            ? await this.#proposals()
            : proposalsOf(within(offers), { originOf: offers.originOf, issues }),
        calendar:
          now === undefined
            ? await this.#calendar({})
            : calendarOf(
                within(meetings).filter(({ kind }) => kind === 'meeting') as MeetingCoding[],
                meetings.originOf,
                today,
              ),
        predictions:
          now === undefined
            ? await this.#predictions({})
            : predictionsOf(within(foretold), { originOf: foretold.originOf, ...today }),
        markets:
          now === undefined
            ? await this.#markets({})
            : marketsOf(within(prices), { originOf: prices.originOf, series: dossier.prices }),
      }
      const all = [statements, meetings, offers, foretold, prices].flatMap(({ codings }) => codings)
      return { tables, codings: new Map(all.map((coding) => [coding.id, coding])) }
    })
  }

  suggestions(least: number): Promise<readonly SuggestedParty[]> {
    return this.#once('suggestions', least, async () => {
      const known = new Map(
        this.#setting.parties
          .flatMap(({ id, names }) => [id, ...names].map((name) => [folded(name), id] as const))
          .reverse(),
      )
      const claims: Claim[] = []
      let page = await this.#ledger.claims({}, CLAIMS_PAGE)
      for (;;) {
        claims.push(...page.claims)
        if (page.next === null) break
        page = await this.#ledger.claims({}, CLAIMS_PAGE, page.next)
      }
      return suggestParties(claims, { partyNamed: (name) => known.get(folded(name)) ?? null, leastClaims: least })
    })
  }

  /** The codings of some kinds, each in each appearance, by date. */
  #codings(kinds: readonly CodingKind[]): Promise<Coded> {
    const key = kinds.join(' ')
    let coded = this.#coded.get(key)
    if (coded === undefined) {
      coded = this.#ledger.codings({ kinds }).then(async (codings) => {
        const documents = codings.map(({ document }) => document)
        const map = await mapArticles(this.#ledger, this.#setting.outlets, documents)
        const originOf = originsOf(codings, map)
        return { codings, originOf, sentences: new Sentences(this.#names, codings, originOf) }
      })
      this.#coded.set(key, coded)
    }
    return coded
  }

  #once<T>(table: string, filter: unknown, workOut: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([table, filter])
    const known = this.#held.get(key) as Promise<T> | undefined
    if (known !== undefined) {
      // The one that was asked for last is let go last.
      this.#held.delete(key)
      this.#held.set(key, known)
      return known
    }
    const answer = workOut()
    this.#held.set(key, answer)
    answer.catch(() => this.#held.delete(key))
    if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!)
    return answer
  }
}

/** What is undefined is left out. */
function given<T extends object>(filter: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never
}
