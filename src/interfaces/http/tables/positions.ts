import {
  type ByPlan,
  confirmedSince,
  narrowByPlans,
  type Positions,
  positionsOf,
  type StatementRow,
  stancesByPlans,
} from '../../../analyses/positions/index.ts'
import type { ConflictsPage, EvidencePage, PositionsPage } from '../../contract/index.ts'
import { fits, isWhole, type TableFilter } from './filter.ts'
import { conflictsPage, evidencePage, type PositionSentences, positionsPage } from './positions-page.ts'
import type { ProposalsTable } from './proposals.ts'
import type { State } from './state.ts'

/** Where each party stands. */
export class PositionsTable {
  readonly #state: State
  readonly #proposals: ProposalsTable

  constructor(state: State, proposals: ProposalsTable) {
    this.#state = state
    this.#proposals = proposals
  }

  positions(filter: TableFilter): Promise<Omit<PositionsPage, 'revision'>> {
    return this.#state.once('positions', filter, async () => positionsPage(await this.#table(filter), this.#names))
  }

  async conflicts({
    limit,
    ...filter
  }: TableFilter & { readonly limit: number }): Promise<Omit<ConflictsPage, 'revision'>> {
    return conflictsPage(await this.#table(filter), limit, await this.#sentences())
  }

  async evidence({
    ...filter
  }: TableFilter & { readonly party: string; readonly issue: string }): Promise<Omit<EvidencePage, 'revision'>> {
    return evidencePage(await this.#table(filter), filter, await this.#sentences())
  }

  async #sentences(): Promise<PositionSentences> {
    const { sentences: statements } = await this.#state.codings(['statement'])
    const { sentences: plans } = await this.#proposals.coded()
    return { statements, plans }
  }

  /** Cells of which something is told, of the whole table or of a narrower one. */
  async told(filter: TableFilter = {}): Promise<Positions['positions']> {
    return (await this.#table(filter)).positions
  }

  get #names(): { readonly parties: readonly string[]; readonly issues: readonly string[] } {
    const { setting, issues } = this.#state
    return { parties: setting.parties.map(({ id }) => id), issues }
  }

  /** @param filter `since`: only what was confirmed or changed on that day or later */
  #table({ since, ...filter }: TableFilter): Promise<Positions> {
    return this.#state.once('position table', { ...filter, since }, async () => {
      const table = (isWhole(filter) && this.#state.whole?.positions) || (await this.#narrowed(filter))
      return since === undefined ? table : confirmedSince(table, since)
    })
  }

  async #narrowed(filter: TableFilter): Promise<Positions> {
    const { codings, originOf } = await this.#state.codings(['statement'])
    const rows = (codings as readonly StatementRow[]).filter((row) => fits(row, filter))
    return positionsOf(rows, {
      originOf,
      ...this.#names,
      byPlans: narrowByPlans(await this.#byPlans(), { ...filter, kinds: filter.kind }),
    })
  }

  async #byPlans(): Promise<ByPlan[]> {
    return stancesByPlans(await this.#proposals.all())
  }
}
