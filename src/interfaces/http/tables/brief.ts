import { type BriefTables, briefOf } from '../../../analyses/brief/index.ts'
import { calendarOf, type MeetingCoding } from '../../../analyses/calendar/index.ts'
import { marketsOf } from '../../../analyses/markets/index.ts'
import { positionsOf, type StatementRow, stancesByPlans } from '../../../analyses/positions/index.ts'
import { predictionsOf } from '../../../analyses/predictions/index.ts'
import { proposalsOf } from '../../../analyses/proposals/index.ts'
import { TABLE_KINDS } from '../../../analyses/tables/index.ts'
import type { LedgerCoding } from '../../../ledger/index.ts'
import type { BriefPage } from '../../contract/index.ts'
import { briefPage, type EvidenceBook } from './brief-page.ts'
import type { CalendarTable } from './calendar.ts'
import { fits, given } from './filter.ts'
import type { MarketsTable } from './markets.ts'
import type { PredictionsTable } from './predictions.ts'
import type { ProposalsTable } from './proposals.ts'
import type { Coded, State } from './state.ts'

export interface BriefFilter {
  readonly since: string
  /** What was published later is left out. */
  readonly now: string | undefined
  readonly lines: number
}

export type BriefOrigins = NonNullable<BriefTables['origins']> & { readonly revision: number }

/** The tables that a brief has in common with others. */
export interface BriefSources {
  readonly proposals: ProposalsTable
  readonly calendar: CalendarTable
  readonly predictions: PredictionsTable
  readonly markets: MarketsTable
}

/** What is new since a day. */
export class BriefTable {
  readonly #state: State
  readonly #sources: BriefSources

  constructor(state: State, sources: BriefSources) {
    this.#state = state
    this.#sources = sources
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
    return this.#state.once('brief', { since, now, lines, origins: origins?.revision }, async () => {
      const { tables, coding } = await this.#tables(now)
      const brief = briefOf(origins === null ? tables : { ...tables, origins }, {
        since,
        ...(now === undefined ? {} : { now }),
        linesPerSection: lines,
        outletName: (written) => this.#state.names.outletName(written),
      })
      const claims = new Map(
        (origins?.now ?? []).flatMap(({ reports }) => reports.map(({ claim }) => [claim.id, claim])),
      )
      return briefPage(brief, { coding, claim: (id) => claims.get(id) })
    })
  }

  /** All tables of what was published up to a day, and where the codings that they rest on are found by their ids. */
  #tables(now: string | undefined): Promise<{ readonly tables: BriefTables; readonly coding: EvidenceBook['coding'] }> {
    return this.#state.once('tables', { now }, async () => {
      if (now === undefined && this.#state.whole !== null)
        return { tables: this.#state.whole, coding: (id) => this.#state.codingNamed(id) }
      const all = (await Promise.all(TABLE_KINDS.map((kinds) => this.#state.codings(kinds)))) as Five
      const [statements] = all
      const others = now === undefined ? await this.#present() : this.#until(now, all)
      const tables: BriefTables = {
        positions: positionsOf(statements.codings.filter((row) => fits(row, { until: now })) as StatementRow[], {
          originOf: statements.originOf,
          parties: this.#state.setting.parties.map(({ id }) => id),
          issues: this.#state.issues,
          byPlans: stancesByPlans(others.proposals),
        }),
        ...others,
      }
      const codings = new Map(all.flatMap((coded) => coded.codings).map((coding) => [coding.id, coding]))
      return { tables, coding: (id) => codings.get(id) }
    })
  }

  async #present(): Promise<Others> {
    const { proposals, calendar, predictions, markets } = this.#sources
    return {
      proposals: await proposals.all(),
      calendar: await calendar.calendar({}),
      predictions: await predictions.predictions({}),
      markets: await markets.markets({}),
    }
  }

  #until(now: string, [, meetings, offers, foretold, prices]: Five): Others {
    const { issues, setting } = this.#state
    const within = ({ codings }: Coded): LedgerCoding[] => codings.filter((row) => fits(row, { until: now }))
    const today = given({ today: now })
    const held = within(meetings).filter(({ kind }) => kind === 'meeting') as MeetingCoding[]
    return {
      proposals: proposalsOf(within(offers), { originOf: offers.originOf, issues }),
      calendar: calendarOf(held, meetings.originOf, today),
      predictions: predictionsOf(within(foretold), { originOf: foretold.originOf, ...today }),
      markets: marketsOf(within(prices), { originOf: prices.originOf, series: setting.dossier.prices }),
    }
  }
}

/** In the order of `TABLE_KINDS`. */
type Five = [Coded, Coded, Coded, Coded, Coded]
type Others = Pick<BriefTables, 'proposals' | 'calendar' | 'predictions' | 'markets'>
