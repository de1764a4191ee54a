import type { VNode } from 'preact'
import type { PredictionsPage } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { DayField } from '../../parts/index.ts'
import { capital, numberText } from '../../words/index.ts'
import { type PredictionState, STATES } from './states.ts'

/** Predictions of all states or of one, each with how many there are; and the day by which they are due. */
export function StatesNav({
  state,
  states,
  today,
}: {
  /** Null: all. */
  readonly state: PredictionState | null
  readonly states: PredictionsPage['states']
  readonly today: string | null
}): VNode {
  const { query } = usePlace()
  return (
    <nav class="states" aria-label="States">
      <a href={hrefWith({ state: null, from: null })} data-replace aria-current={state === null ? 'true' : undefined}>
        All <span class="numbers quiet">{numberText(STATES.reduce((sum, one) => sum + states[one], 0))}</span>
      </a>
      {STATES.map((one) => (
        <a
          key={one}
          href={hrefWith({ state: one, from: null })}
          data-replace
          aria-current={state === one ? 'true' : undefined}
        >
          {capital(one)} <span class="numbers quiet">{numberText(states[one])}</span>
        </a>
      ))}
      <span class="small quiet due-by">
        <DayField
          label="due by"
          value={query.get('today') ?? today ?? ''}
          onChange={(value) => go(hrefWith({ today: value || null, from: null }), { replace: true })}
        />
      </span>
    </nav>
  )
}
