import type { VNode } from 'preact'
import type { Dossier, Prediction, PredictionsPage as Predictions } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { EvidenceDrawer, OriginGroups } from '../../evidence/index.ts'
import { Empty, PartyAndIssue, ProblemNote, TableFilters, tableChoice, undoAndSay, Waiting } from '../../parts/index.ts'
import { counted, dayText, numberText, outletName } from '../../words/index.ts'
import { PredictionRow } from './prediction-row.tsx'
import { Records } from './records.tsx'

const MOST = 500
const STATES = ['due', 'open', 'settled'] as const

const ABOUT: Readonly<Record<Prediction['state'], string>> = {
  due: 'Its day has come: what became of it?',
  open: 'Its day is to come, or no text says when.',
  settled: 'By a ruling.',
}

/** What was said would happen, what became of it, and how often each source was right. */
export function PredictionsPage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  useKeys('Predictions', [{ key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() }])
  const state = query.get('state')
  const address = addressOf(
    'predictions',
    {},
    {
      ...tableChoice(query),
      ...(state === null ? {} : { state }),
      ...(query.get('today') ? { today: query.get('today')! } : {}),
      limit: MOST,
    },
  )
  const { data, problem } = useData<Predictions>(address)
  const opened = data?.rows.find(({ id }) => id === query.get('prediction')) ?? null
  const nameOf = (source: string): string => outletName(dossier?.outlets ?? [], source)
  return (
    <>
      <header class="page-head">
        <h1>Predictions</h1>
        <p>What was said would or might happen, by whom, until when; and what became of it, once somebody rules.</p>
      </header>
      <TableFilters>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={16} />}
      {data !== null && (
        <>
          <nav class="states" aria-label="States">
            <a href={hrefWith({ state: null })} data-replace aria-current={state === null ? 'true' : undefined}>
              All{' '}
              <span class="numbers quiet">{numberText(STATES.reduce((sum, one) => sum + data.states[one], 0))}</span>
            </a>
            {STATES.map((one) => (
              <a
                key={one}
                href={hrefWith({ state: one })}
                data-replace
                aria-current={state === one ? 'true' : undefined}
              >
                {one[0]!.toUpperCase() + one.slice(1)} <span class="numbers quiet">{numberText(data.states[one])}</span>
              </a>
            ))}
            <label class="small quiet">
              due by{' '}
              <input
                type="date"
                value={query.get('today') ?? data.today ?? ''}
                onChange={({ currentTarget: { value } }) => go(hrefWith({ today: value || null }), { replace: true })}
              />
            </label>
          </nav>
          {data.total === 0 && (
            <Empty title="No prediction here">
              <p>
                {state === null
                  ? 'No article of the record says what will happen. Predictions appear here as they are read.'
                  : 'None is in this state.'}
              </p>
            </Empty>
          )}
          <div class="with-side">
            <div>
              {STATES.map((one) => {
                const rows = data.rows.filter((row) => row.state === one)
                return (
                  rows.length > 0 && (
                    <section key={one} class="predictions" aria-labelledby={`${one}-title`}>
                      <h2 id={`${one}-title`}>{one[0]!.toUpperCase() + one.slice(1)}</h2>
                      <p class="small quiet">{ABOUT[one]}</p>
                      <ol>
                        {rows.map((row) => (
                          <PredictionRow key={row.id} prediction={row} nameOf={nameOf} revision={data.revision} />
                        ))}
                      </ol>
                    </section>
                  )
                )
              })}
              {data.total > data.rows.length && (
                <p class="quiet">
                  The first {numberText(data.rows.length)} of {counted(data.total, 'prediction')}.
                </p>
              )}
            </div>
            <Records records={data.records} nameOf={nameOf} today={data.today === null ? null : dayText(data.today)} />
          </div>
        </>
      )}
      {opened !== null && data !== null && (
        <EvidenceDrawer title={opened.words} onClose={() => go(hrefWith({ prediction: null }), { replace: true })}>
          <OriginGroups sentences={opened.evidence} revision={data.revision} />
        </EvidenceDrawer>
      )}
    </>
  )
}
