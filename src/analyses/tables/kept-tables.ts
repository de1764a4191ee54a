import type { LedgerCoding } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import { type Calendar, type MeetingCoding, type MeetingReport, reportsOf } from '../calendar/index.ts'
import { type EventCoding, type EventRow, keyOf as eventKey, inOrder as eventOrder, eventsOf } from '../events/index.ts'
import { type OriginOf, wholeDayOf } from '../evidence/index.ts'
import {
  type MarketReport,
  type MarketRow,
  inOrder as marketOrder,
  keyOf as moveKey,
  reportOf as moveOf,
  type Series,
} from '../markets/index.ts'
import { type ByPlan, type Positions, rememberByPlan, type StatementRow, stancesByPlans } from '../positions/index.ts'
import {
  inOrder as foretoldOrder,
  type Prediction,
  type PredictionRow,
  type Predictions,
  keyOf as predictionKey,
  predictionOf,
} from '../predictions/index.ts'
import type { Proposal, ProposalRow, Settled, TermRow } from '../proposals/index.ts'
import { Consulted, type PackedConsulted } from './consulted.ts'
import { Days, type PackedDays } from './days.ts'
import { DueDays, type PackedDueDays } from './due-days.ts'
import { Groups, type PackedGroups } from './groups.ts'
import { type DocumentOrigins, type Held, HeldDocuments } from './held-documents.ts'
import { KeptPositions, type PackedPositions } from './kept-positions.ts'
import { allLazily } from './lazily.ts'
import { Meetings } from './meetings.ts'
import { merged } from './merged.ts'
import type { PackedMeetings } from './packed-meetings.ts'
import { type PackedPlans, type PlanOptions, Plans } from './plans.ts'
import { type PackedRecords, Records } from './records.ts'

export interface TablesSetting {
  /** Names, in the dossier's order. */
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  readonly series: readonly Series[]
}

export interface Tables {
  readonly positions: Positions
  readonly proposals: readonly Proposal[]
  readonly calendar: Calendar
  readonly events: readonly EventRow[]
  readonly predictions: Predictions
  readonly markets: readonly MarketReport[]
}

/** All tables as they are kept: codings by their numbers, one document's after the other's. */
export interface PackedTables extends PackedPositions {
  readonly happened: PackedGroups
  /** By their numbers, what tables of events are ordered by. */
  readonly happenedOn: readonly Pick<EventRow, 'id' | 'days'>[]
  /** What happened by its number, and behind all these what was held. */
  readonly events: readonly number[]
  readonly foretold: PackedGroups
  readonly records: PackedRecords
  readonly dueDays: PackedDueDays
  readonly days: PackedDays
  readonly today: string | null
  readonly moves: PackedGroups
  readonly meetings: PackedMeetings
  readonly consulted: PackedConsulted
  readonly plans: PackedPlans
  /** What follows from plans, by their places in the table; of the others nothing does. */
  readonly byPlans: readonly (readonly [place: number, all: readonly ByPlan[]])[]
}

/**
 * All tables, kept in memory while documents come, change and go: what a document has nothing to do with is not worked out
 * again. They are always what the pure functions (`positionsOf`, …) make of all codings at once, in whatever order they came.
 *
 * @example
 * const tables = new KeptTables({ parties, issues, series })
 * tables.put(document, codings, origins)
 * tables.all().positions
 */
export class KeptTables {
  readonly #setting: TablesSetting
  readonly #documents = new HeldDocuments()
  readonly #positions: KeptPositions
  readonly #happened: Groups<EventCoding, EventRow>
  readonly #foretold: Groups<PredictionRow, Prediction>
  readonly #moves: Groups<MarketRow, MarketReport>
  readonly #records = new Records()
  readonly #dueDays = new DueDays()
  readonly #consulted = new Consulted((gone, added) => this.#eventsChanged(gone, added))
  readonly #meetings = new Meetings((gone, added) => this.#consulted.change(gone, added))
  #events: readonly EventRow[] = []
  readonly #eventsGone = new Set<EventRow>()
  readonly #eventsAdded = new Set<EventRow>()
  readonly #plans: Plans
  /** What follows from plans, and the table that it follows from. */
  #followed: { readonly from: readonly Proposal[]; readonly all: readonly ByPlan[] } = { from: [], all: [] }
  /** Days of publication of what was foretold. */
  readonly #days = new Days()
  #today: string | null = null

  /** @param options how many reports of proposals apart it is kept how they were joined; 512 unless given */
  constructor(setting: TablesSetting, { apart }: Pick<PlanOptions, 'apart'> = {}) {
    this.#setting = setting
    const { parties, issues, series } = setting
    const { inOrder } = this.#documents
    const originOf: OriginOf = (row) => this.#documents.of(row.document).origins.coding(row)
    this.#positions = new KeptPositions({
      ...{ parties, issues, inOrder },
      originOf: (row) => this.#documents.of(row.document).origins.statement(row),
    })
    this.#happened = new Groups<EventCoding, EventRow>({
      inOrder,
      keyOf: eventKey,
      make: (rows) => eventsOf(rows, [], originOf),
      compare: eventOrder,
      onChange: (gone, added) => this.#eventsChanged(gone, added),
    })
    this.#foretold = new Groups<PredictionRow, Prediction>({
      inOrder,
      keyOf: (row) => predictionKey(row, originOf),
      make: (rows) => [predictionOf(rows, originOf, this.#today)],
      compare: foretoldOrder,
      onChange: (gone, added) => {
        this.#records.change(gone, added)
        this.#dueDays.change(gone, added)
      },
    })
    this.#moves = new Groups<MarketRow, MarketReport>({
      inOrder,
      keyOf: moveKey,
      make: (rows) => [moveOf(rows, originOf, series)],
      compare: marketOrder,
    })
    const settled = (rows: readonly ProposalRow[]): Settled => {
      const held = new Map(rows.map(({ document }) => [document, this.#documents.of(document)]))
      return {
        originOf: (row) => held.get(row.document)!.origins.coding(row),
        claims: (document) => held.get(document)!.claims,
      }
    }
    this.#plans = new Plans({ issues, settled, ...(apart === undefined ? {} : { apart }) })
  }

  /** What `unpack` makes the same of. @param documents all there are, in an order by which they are known then */
  pack(documents: readonly string[]): PackedTables {
    this.all()
    const numbers = new Map<LedgerCoding, number>()
    for (const document of documents) for (const coding of this.codingsOf(document)) numbers.set(coding, numbers.size)
    const numberOf = (coding: LedgerCoding): number => numbers.get(coding)!
    const happened = this.#happened.pack(numberOf)
    const foretold = this.#foretold.pack(numberOf)
    const meetings = this.#meetings.pack(numberOf)
    const consulted = this.#consulted.pack(meetings.rowNumber)
    const eventNumber = (row: EventRow): number =>
      happened.cells.get(row) ?? happened.cells.size + consulted.events.get(row)!
    return {
      ...this.#positions.pack(numberOf),
      happened: happened.packed,
      happenedOn: [...happened.cells.keys()].map(({ id, days }) => ({ id, days })),
      events: this.#events.map(eventNumber),
      foretold: foretold.packed,
      records: this.#records.pack(),
      dueDays: this.#dueDays.pack((one) => foretold.cells.get(one)!),
      days: this.#days.pack(),
      today: this.#today,
      moves: this.#moves.pack(numberOf).packed,
      meetings: meetings.packed,
      consulted: consulted.packed,
      plans: this.#plans.pack(numberOf),
      byPlans: this.#plans.all().flatMap((proposal, i) => {
        const followed = stancesByPlans([proposal])
        return followed.length === 0 ? [] : [[i, followed] as const]
      }),
    }
  }

  /**
   * Takes over what was packed, in the place of nothing.
   *
   * @param documents in the order in which they were packed
   */
  unpack(packed: PackedTables, documents: ReadonlyMap<string, Held>): void {
    const codings: LedgerCoding[] = []
    for (const [id, document] of documents) {
      for (const coding of document.codings) codings.push(coding)
      this.#documents.take(id, document)
    }
    // What is made later is made as it would have been now, whatever came in the place of a document.
    const originOf: OriginOf = (row) => documents.get(row.document)!.origins.coding(row)
    const ofKindIn = (document: string, kind: CodingKind): LedgerCoding[] =>
      ofKind(documents.get(document)!.codings, kind)
    const at = <Row extends LedgerCoding>(number: number): Row => codings[number] as Row
    const { series } = this.#setting
    const { today } = packed
    this.#positions.unpack(packed, at)
    const happenedOn = packed.happenedOn.values()
    const happened = this.#happened.unpack(packed.happened, at, (rows, count) =>
      allLazily(
        count,
        () => eventsOf(rows, [], originOf),
        () => happenedOn.next().value!,
      ),
    )
    const foretold = this.#foretold.unpack(packed.foretold, at, (rows, count) =>
      allLazily(count, () => [predictionOf(rows, originOf, today)]),
    )
    this.#records.unpack(packed.records)
    this.#dueDays.unpack(packed.dueDays, foretold)
    this.#days.unpack(packed.days)
    this.#today = today
    this.#moves.unpack(packed.moves, at, (rows, count) => allLazily(count, () => [moveOf(rows, originOf, series)]))
    const reports = new Map<string, readonly MeetingReport[]>()
    const calendar = this.#meetings.unpack(packed.meetings, at, (document) => {
      let made = reports.get(document)
      if (made === undefined) {
        made = reportsOf(ofKindIn(document, 'meeting') as MeetingCoding[], originOf)
        reports.set(document, made)
      }
      return made
    })
    const consulted = this.#consulted.unpack(packed.consulted, calendar)
    this.#events = packed.events.map((number) => happened[number] ?? consulted[number - happened.length]!)
    this.#plans.unpack(
      packed.plans,
      at,
      (document) => ofKindIn(document, 'term') as TermRow[],
      () => ({ originOf, claims: (document) => documents.get(document)!.claims }),
    )
    const followed = new Map(packed.byPlans)
    for (const [i, proposal] of this.#plans.all().entries()) rememberByPlan(proposal, followed.get(i) ?? [])
  }

  /** Past is told from coming by this day, for articles without codings go with the record too. @param day null: by the newest coding */
  goTo(day: string | null): void {
    this.#days.goTo(day)
    this.#meetings.goTo(day)
  }

  /**
   * Puts the codings of a document, in the ledger's order, in the place of those that it had; none takes it away. The very
   * list that it has says that only their origins are others.
   */
  put(document: string, codings: readonly LedgerCoding[], origins: DocumentOrigins): void {
    const before = this.#documents.get(document)
    if (before?.codings === codings) {
      this.#documents.putOrigins(document, origins)
      this.#renew(document, codings, origins)
      return
    }
    if (before !== undefined) for (const coding of before.codings) this.#remove(coding)
    this.#documents.put(document, codings, origins)
    const meetings = ofKind(codings, 'meeting') as MeetingCoding[]
    const proposals = ofKind(codings, 'proposal') as ProposalRow[]
    const terms = ofKind(codings, 'term') as TermRow[]
    if (before !== undefined || meetings.length > 0) this.#meetings.put(document, reportsOf(meetings, origins.coding))
    if (before !== undefined || proposals.length > 0) this.#plans.put(document, proposals, terms)
    for (const coding of codings) this.#add(coding)
  }

  /** The codings of a document as they were put; none: there are none. */
  codingsOf(document: string): readonly LedgerCoding[] {
    return this.#documents.codingsOf(document)
  }

  /** All codings of some kinds, in the ledger's order. */
  codings(kinds: readonly CodingKind[]): readonly LedgerCoding[] {
    return this.#documents.codings(kinds)
  }

  /** A coding in each appearance of its document, in the ledger's order. @param id `3f9a2c81b0:s4` */
  codingsNamed(id: string): readonly LedgerCoding[] {
    return this.#documents.codingsNamed(id)
  }

  #add(coding: LedgerCoding): void {
    if (isStatement(coding)) this.#positions.add(coding)
    else if (isEvent(coding)) this.#happened.add(coding)
    else if (isPrediction(coding)) {
      this.#foretold.add(coding)
      this.#days.add(wholeDayOf(coding))
    } else if (isMarket(coding)) this.#moves.add(coding)
  }

  #remove(coding: LedgerCoding): void {
    if (isStatement(coding)) this.#positions.remove(coding)
    else if (isEvent(coding)) this.#happened.remove(coding)
    else if (isPrediction(coding)) {
      this.#foretold.remove(coding)
      this.#days.remove(wholeDayOf(coding))
    } else if (isMarket(coding)) this.#moves.remove(coding)
  }

  #renew(document: string, codings: readonly LedgerCoding[], { coding: originOf }: DocumentOrigins): void {
    this.#meetings.renew(document, reportsOf(ofKind(codings, 'meeting') as MeetingCoding[], originOf))
    this.#plans.renew(document)
    for (const coding of codings) {
      if (isStatement(coding)) this.#positions.renew(coding)
      else if (isEvent(coding)) this.#happened.renew(coding)
      else if (isMarket(coding)) this.#moves.renew(coding)
      else if (isPrediction(coding)) {
        // One source's predictions are told apart by their origin.
        this.#foretold.remove(coding)
        this.#foretold.add(coding)
      }
    }
  }

  all(): Tables {
    const calendar = this.#meetings.calendar()
    const proposals = this.#plans.all()
    if (this.#followed.from !== proposals) this.#followed = { from: proposals, all: stancesByPlans(proposals) }
    return {
      positions: this.#positions.all(this.#followed.all),
      proposals,
      calendar,
      events: this.#happenings(),
      predictions: this.#predictions(),
      markets: this.#moves.all(),
    }
  }

  #predictions(): Predictions {
    const today = this.#days.today
    if (today !== this.#today) {
      for (const { id } of this.#dueDays.between(this.#today, today))
        for (const row of this.codingsNamed(id)) this.#foretold.renew(row as PredictionRow)
      this.#today = today
    }
    const predictions = this.#foretold.all()
    return { predictions, records: this.#records.all, today }
  }

  /** What happened, and the meetings that were held. */
  #happenings(): readonly EventRow[] {
    this.#happened.all()
    this.#events = merged(this.#events, this.#eventsGone, [...this.#eventsAdded], eventOrder)
    this.#eventsGone.clear()
    this.#eventsAdded.clear()
    return this.#events
  }

  #eventsChanged(gone: ReadonlySet<EventRow>, added: readonly EventRow[]): void {
    for (const row of gone) if (!this.#eventsAdded.delete(row)) this.#eventsGone.add(row)
    for (const row of added) this.#eventsAdded.add(row)
  }
}

const ofKind = (codings: readonly LedgerCoding[], wanted: LedgerCoding['kind']): LedgerCoding[] =>
  codings.filter(({ kind }) => kind === wanted)

const isStatement = (coding: LedgerCoding): coding is StatementRow => coding.kind === 'statement'
const isEvent = (coding: LedgerCoding): coding is EventCoding => coding.kind === 'event'
const isPrediction = (coding: LedgerCoding): coding is PredictionRow => coding.kind === 'prediction'
const isMarket = (coding: LedgerCoding): coding is MarketRow => coding.kind === 'market'
