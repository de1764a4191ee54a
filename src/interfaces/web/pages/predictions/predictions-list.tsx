import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { addressOf, type PredictionRow as Prediction, type PredictionsPage } from '../../../contract/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { Pager, useKeptFocus } from '../../parts/index.ts'
import { capital, counted } from '../../words/index.ts'
import { PredictionRow } from './prediction-row.tsx'
import { ABOUT, STATES } from './states.ts'

/** The predictions of a part of the list, by their states. */
export function PredictionsList({
  part,
  asked,
}: {
  readonly part: PredictionsPage
  /** What the list was asked by, but for the part. */
  readonly asked: Readonly<Record<string, string>>
}): VNode {
  const list = useRef<HTMLElement>(null)
  useKeptFocus(list, '.prediction', '.evidence-link')
  return (
    <section aria-label="Predictions" ref={list}>
      {part.total > 0 && (
        <div class="list-head">
          <p role="status" class="numbers">
            {counted(part.total, 'prediction')}
          </p>
          <SaveTable<Prediction>
            name="predictions"
            address={(place) => addressOf('predictions', {}, { ...asked, ...place })}
            head={COLUMNS.map(([name]) => name)}
            row={(one) => COLUMNS.map(([, value]) => value(one))}
          />
        </div>
      )}
      {STATES.map((state) => {
        const rows = part.rows.filter((row) => row.state === state)
        return (
          rows.length > 0 && (
            <section key={state} class="predictions" aria-labelledby={`${state}-title`}>
              <h2 id={`${state}-title`}>{capital(state)}</h2>
              <p class="small quiet">{ABOUT[state]}</p>
              <ol>
                {rows.map((row) => (
                  <PredictionRow key={row.id} prediction={row} revision={part.revision} />
                ))}
              </ol>
            </section>
          )
        )
      })}
      <Pager total={part.total} offset={part.offset} />
    </section>
  )
}

/** Columns of the file. */
const COLUMNS: readonly (readonly [name: string, value: (one: Prediction) => string | number | null])[] = [
  ['Prediction', ({ words }) => words],
  ['Sort', ({ subtype }) => subtype],
  ['Likelihood', ({ negated, likelihood }) => `${negated ? 'not ' : ''}${likelihood}`],
  ['Condition', ({ condition }) => condition],
  ['Source', ({ source }) => source],
  ['For', ({ sourceParty }) => sourceParty],
  ['Made', ({ madeOn }) => madeOn],
  ['Due', ({ dueDay }) => dueDay],
  ['As written', ({ by }) => by],
  ['State', ({ state }) => state],
  ['Outcome', ({ outcome }) => outcome],
  ['Issues', ({ issues }) => issues.join('; ')],
  ['Reports', ({ reports }) => reports],
  ['Origins', ({ origins }) => origins],
]
