import type { StatementRow } from '../../../analyses/positions/index.ts'
import type { EvidencePage, PositionsPage } from '../../contract/index.ts'
import { fits, type TableFilter } from './filter.ts'
import { evidencePage, type PositionSetting, positionsPage } from './positions-page.ts'
import type { State } from './state.ts'

/** Where each party stands. */
export class PositionsTable {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  positions(filter: TableFilter): Promise<Omit<PositionsPage, 'revision'>> {
    return this.#state.once('positions', filter, async () => positionsPage(...(await this.#statements(filter))))
  }

  evidence(
    filter: TableFilter & { readonly party: string; readonly issue: string },
  ): Promise<Omit<EvidencePage, 'revision'>> {
    return this.#state.once('evidence', filter, async () => {
      const [rows, setting] = await this.#statements(filter)
      return evidencePage(rows, filter, setting)
    })
  }

  async #statements({ since, ...filter }: TableFilter): Promise<[readonly StatementRow[], PositionSetting]> {
    const { setting, issues } = this.#state
    const { codings, originOf, sentences } = await this.#state.codings(['statement'])
    return [
      (codings as readonly StatementRow[]).filter((row) => fits(row, filter)),
      { parties: setting.parties.map(({ id }) => id), issues, originOf, sentences, since },
    ]
  }
}
