import {
  type Prediction,
  type PredictionRow,
  type Predictions,
  PredictionTable,
} from '../../../analyses/predictions/index.ts'
import type { PredictionsPage, RecordsPage } from '../../contract/index.ts'
import { fits, isWhole, type RowFilter, type TableFilter } from './filter.ts'
import { type Part, partOf, rowNamed } from './part.ts'
import { predictionRow } from './rows.ts'
import type { WithSentences } from './sentences.ts'
import type { Coded, State } from './state.ts'

export type PredictionsFilter = TableFilter & {
  readonly today?: string | undefined
  readonly state?: readonly string[] | undefined
}

/** So many sources' records come with the list; the others are asked for by themselves. */
const FIRST_RECORDS = 12

/** What was foretold. */
export class PredictionsTable {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  async page({
    offset,
    limit,
    state,
    ...filter
  }: PredictionsFilter & Part): Promise<Omit<PredictionsPage, 'revision'>> {
    const { sentences } = await this.coded()
    const { predictions, records, today, states } = await this.predictions(filter)
    const wanted = state === undefined ? predictions : predictions.filter((one) => state.includes(one.state))
    const { rows, ...place } = partOf(wanted, { offset, limit })
    return {
      ...place,
      today,
      states,
      rows: rows.map((row) => this.#voiced(predictionRow(row, sentences))),
      records: records.slice(0, FIRST_RECORDS).map((record) => this.#voiced(record)),
      sources: records.length,
    }
  }

  /** How the predictions of each source turned out, part by part. */
  async records({
    offset,
    limit,
    ...filter
  }: Omit<PredictionsFilter, 'state'> & Part): Promise<Omit<RecordsPage, 'revision'>> {
    const { records, today } = await this.predictions(filter)
    const { rows, ...place } = partOf(records, { offset, limit })
    return { ...place, today, rows: rows.map((record) => this.#voiced(record)) }
  }

  /** One prediction with its evidence; null: there is none. */
  async prediction({ id, ...filter }: RowFilter): Promise<WithSentences<Prediction> | null> {
    const { sentences } = await this.coded()
    for (const narrowed of [filter, {}]) {
      const found = rowNamed((await this.predictions(narrowed)).predictions, id, ({ evidence }) => evidence)
      if (found !== null) return sentences.in(this.#voiced(found))
    }
    return null
  }

  predictions({
    today,
    ...filter
  }: Omit<PredictionsFilter, 'state'>): Promise<Predictions & { readonly states: PredictionsPage['states'] }> {
    return this.#state.once('predictions', { ...filter, today }, async () => {
      const whole = isWhole({ ...filter, today }) ? this.#state.whole : null
      const all =
        whole?.predictions ?? (await this.#table()).of((row) => fits(row, filter), today ?? (await this.#state.today()))
      const states = { open: 0, due: 0, settled: 0 }
      for (const one of all.predictions) states[one.state]++
      return { ...all, states }
    })
  }

  #table(): Promise<PredictionTable> {
    return this.#state.once('all predictions', {}, async () => {
      const { codings, originOf } = await this.coded()
      return new PredictionTable(codings as readonly PredictionRow[], originOf)
    })
  }

  coded(): Promise<Coded> {
    return this.#state.codings(['prediction'])
  }

  /** An outlet that foretells in its own voice goes by the dossier's name of it. */
  #voiced<Row extends { readonly source: string }>(row: Row): Row {
    return { ...row, source: this.#state.names.outletName(row.source) }
  }
}
