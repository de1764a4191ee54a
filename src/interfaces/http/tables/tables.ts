import { setImmediate } from 'node:timers/promises'
import type { SuggestedParty } from '../../../analyses/parties/index.ts'
import { type LedgerTables, TABLE_KINDS } from '../../../analyses/tables/index.ts'
import type { Ledger } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import { BriefTable } from './brief.ts'
import { CalendarTable } from './calendar.ts'
import { MarketsTable } from './markets.ts'
import { PositionsTable } from './positions.ts'
import { PredictionsTable } from './predictions.ts'
import { ProposalsTable } from './proposals.ts'
import { State, type TableSetting } from './state.ts'
import { suggestionsOf } from './suggestions.ts'
import { UnsureTable } from './unsure.ts'
import { UnsureBook } from './unsure-book.ts'

/** The tables of one state of the ledger: worked out when they are asked for, and held. */
export class Tables {
  readonly positions: PositionsTable
  readonly calendar: CalendarTable
  readonly proposals: ProposalsTable
  readonly predictions: PredictionsTable
  readonly markets: MarketsTable
  readonly unsure: UnsureTable
  readonly brief: BriefTable
  readonly #state: State

  /**
   * @param kept all tables of this state; null: each is worked out when it is asked for
   * @param unsure of the same ledger; states that come one after the other share it
   */
  constructor(
    ledger: Ledger,
    setting: TableSetting,
    kept: LedgerTables | null,
    unsure: UnsureBook = new UnsureBook(ledger),
  ) {
    const state = new State(ledger, setting, kept)
    this.proposals = new ProposalsTable(state)
    this.positions = new PositionsTable(state, this.proposals)
    this.calendar = new CalendarTable(state, unsure)
    this.predictions = new PredictionsTable(state)
    this.markets = new MarketsTable(state)
    this.unsure = new UnsureTable(state, this.positions, unsure)
    this.brief = new BriefTable(state, this)
    this.#state = state
  }

  suggestions(least: number): Promise<readonly SuggestedParty[]> {
    return suggestionsOf(this.#state, least)
  }

  /** Makes ready what the brief is made of, and what pages show first; what is asked meanwhile is answered in between. */
  async readyForPages(): Promise<void> {
    for (const kinds of TABLE_KINDS) {
      await this.#state.codings(kinds)
      await setImmediate()
    }
    const first = [...TABLE_KINDS.map((kinds) => this.#whole[kinds[0]!]), () => this.calendar.timeline({ what: 'all' })]
    for (const workOut of first) {
      await workOut?.()
      await setImmediate()
    }
    await this.readyToSettle()
  }

  /** Reads what is unsure, which no table is made of: the table of positions and the list of what is to settle show it first. */
  async readyToSettle(): Promise<void> {
    await this.unsure.page({ offset: 0, limit: 0, gaps: true })
  }

  /** Tables that are held whole, by the first kind of their codings: filters narrow them. */
  readonly #whole: { readonly [Kind in CodingKind]?: () => Promise<unknown> } = {
    statement: () => this.positions.positions({}),
    meeting: () => this.calendar.events({}),
    proposal: () => this.proposals.all(),
    prediction: () => this.predictions.predictions({}),
    market: () => this.markets.markets({}),
  }
}
