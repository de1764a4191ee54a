import { type MarketReport, marketsOf } from '../../../analyses/markets/index.ts'
import type { MarketsPage, PricesPage } from '../../contract/index.ts'
import { fits, isWhole, type RowFilter, type TableFilter } from './filter.ts'
import { type Part, partOf, rowNamed } from './part.ts'
import { marketRow } from './rows.ts'
import type { WithSentences } from './sentences.ts'
import type { Coded, State } from './state.ts'

/** What is said of prices. */
export class MarketsTable {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  async page({ offset, limit, ...filter }: TableFilter & Part): Promise<Omit<MarketsPage, 'revision'>> {
    const { rows, ...place } = partOf(await this.markets(filter), { offset, limit })
    return { ...place, rows: rows.map(marketRow) }
  }

  /** Dated reports of prices, with the series that each may be set beside; newest first. */
  async days(
    filter: TableFilter,
  ): Promise<(PricesPage['series'][number]['reports'][number] & Pick<MarketReport, 'series'>)[]> {
    const reports = await this.markets(filter)
    return reports.flatMap(({ id, day, instrument, direction, series }) =>
      day === null || series.length === 0 ? [] : [{ id, day, instrument, direction, series }],
    )
  }

  /** One report of a price with its evidence; null: there is none. */
  async report({ id, ...filter }: RowFilter): Promise<WithSentences<MarketReport> | null> {
    const { sentences } = await this.coded()
    for (const narrowed of [filter, {}]) {
      const found = rowNamed(await this.markets(narrowed), id, ({ evidence }) => evidence)
      if (found !== null) return sentences.in(found)
    }
    return null
  }

  markets(filter: TableFilter): Promise<readonly MarketReport[]> {
    return this.#state.once('markets', filter, async () => {
      if (isWhole(filter) && this.#state.whole !== null) return this.#state.whole.markets
      const { codings, originOf } = await this.coded()
      const rows = codings.filter((row) => fits(row, filter))
      return marketsOf(rows, { originOf, series: this.#state.setting.dossier.prices })
    })
  }

  coded(): Promise<Coded> {
    return this.#state.codings(['market'])
  }
}
