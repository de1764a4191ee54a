import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { isolated } from '../../../../text/index.ts'
import type {
  Dossier,
  PredictionRow as Prediction,
  PredictionPage,
  PredictionsPage as Predictions,
} from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DrawerFacts, EvidenceDrawer, OriginGroups, RuledOut } from '../../evidence/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  DayField,
  Empty,
  NoneYet,
  Pager,
  PartyAndIssue,
  ProblemNote,
  type TableChoice,
  TableFilters,
  tableChoice,
  undoAndSay,
  useKeptFocus,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { capital, counted, dayText, numberText } from '../../words/index.ts'
import { PredictionRow } from './prediction-row.tsx'
import { Records } from './records.tsx'

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
  const state = STATES.find((one) => one === query.get('state')) ?? null
  const choice = tableChoice(query)
  const asked = {
    ...choice,
    ...(state === null ? {} : { state }),
    ...(query.get('today') ? { today: query.get('today')! } : {}),
  }
  const { data, problem } = usePart<Predictions>((part) => addressOf('predictions', {}, { ...asked, ...part }))
  const list = useRef<HTMLElement>(null)
  useKeptFocus(list, '.prediction', '.evidence-link')
  const opened = query.get('prediction')
  return (
    <>
      <header class="page-head">
        <h1>Predictions</h1>
        <p>What was said would happen, by whom, until when; and what became of it.</p>
      </header>
      <TableFilters>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={16} />}
      {data !== null && (
        <>
          <nav class="states" aria-label="States">
            <a
              href={hrefWith({ state: null, from: null })}
              data-replace
              aria-current={state === null ? 'true' : undefined}
            >
              All{' '}
              <span class="numbers quiet">{numberText(STATES.reduce((sum, one) => sum + data.states[one], 0))}</span>
            </a>
            {STATES.map((one) => (
              <a
                key={one}
                href={hrefWith({ state: one, from: null })}
                data-replace
                aria-current={state === one ? 'true' : undefined}
              >
                {capital(one)} <span class="numbers quiet">{numberText(data.states[one])}</span>
              </a>
            ))}
            <span class="small quiet due-by">
              <DayField
                label="due by"
                value={query.get('today') ?? data.today ?? ''}
                onChange={(value) => go(hrefWith({ today: value || null, from: null }), { replace: true })}
              />
            </span>
          </nav>
          {data.total === 0 && (
            <Empty
              title={Object.keys(choice).length > 0 || state !== null ? 'No prediction fits' : 'No prediction yet'}
            >
              <p>
                {Object.keys(choice).length > 0 ? (
                  'Take a filter away.'
                ) : state === null ? (
                  <NoneYet>No article of the record says what will happen.</NoneYet>
                ) : (
                  'None is in this state.'
                )}
              </p>
            </Empty>
          )}
          <div class="with-side">
            <section aria-label="Predictions" ref={list}>
              {data.total > 0 && (
                <div class="list-head">
                  <p role="status" class="numbers">
                    {counted(data.total, 'prediction')}
                  </p>
                  <SaveTable<Prediction>
                    name="predictions"
                    address={(part) => addressOf('predictions', {}, { ...asked, ...part })}
                    head={[
                      'Prediction',
                      'Sort',
                      'Likelihood',
                      'Condition',
                      'Source',
                      'For',
                      'Made',
                      'Due',
                      'As written',
                      'State',
                      'Outcome',
                      'Issues',
                      'Reports',
                      'Origins',
                    ]}
                    row={(one) => [
                      one.words,
                      one.subtype,
                      `${one.negated ? 'not ' : ''}${one.likelihood}`,
                      one.condition,
                      one.source,
                      one.sourceParty,
                      one.madeOn,
                      one.dueDay,
                      one.by,
                      one.state,
                      one.outcome,
                      one.issues.join('; '),
                      one.reports,
                      one.origins,
                    ]}
                  />
                </div>
              )}
              {STATES.map((one) => {
                const rows = data.rows.filter((row) => row.state === one)
                return (
                  rows.length > 0 && (
                    <section key={one} class="predictions" aria-labelledby={`${one}-title`}>
                      <h2 id={`${one}-title`}>{capital(one)}</h2>
                      <p class="small quiet">{ABOUT[one]}</p>
                      <ol>
                        {rows.map((row) => (
                          <PredictionRow key={row.id} prediction={row} revision={data.revision} />
                        ))}
                      </ol>
                    </section>
                  )
                )
              })}
              <Pager total={data.total} offset={data.offset} />
            </section>
            {STATES.some((one) => data.states[one] > 0) && (
              <Records
                first={data.records}
                sources={data.sources}
                asked={{ ...choice, ...(query.get('today') ? { today: query.get('today')! } : {}) }}
                today={data.today === null ? null : dayText(data.today)}
              />
            )}
          </div>
        </>
      )}
      {opened !== null && <PredictionDrawer key={opened} id={opened} choice={choice} />}
    </>
  )
}

function PredictionDrawer({ id, choice }: { readonly id: string; readonly choice: TableChoice }): VNode {
  const { data, problem, waiting } = useData<PredictionPage>(addressOf('prediction', { prediction: id }, choice))
  const prediction = data?.prediction ?? null
  return (
    <EvidenceDrawer
      title={waiting || prediction === null ? 'Prediction' : capital(prediction.words)}
      onClose={() => go(hrefWith({ prediction: null }), { replace: true })}
    >
      {problem !== null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={6} />}
      {data !== null && prediction === null && (
        <p>
          The report that this address names was rejected. <RuledOut />
        </p>
      )}
      {prediction !== null && (
        <DrawerFacts
          facts={[
            capital(prediction.state),
            prediction.outcome,
            prediction.known ? isolated(prediction.source) : `“${isolated(prediction.source)}”`,
            prediction.dueDay === null ? null : `due ${dayText(prediction.dueDay)}`,
            prediction.condition,
          ]}
        />
      )}
      {data !== null && <OriginGroups sentences={prediction?.evidence ?? []} revision={data.revision} />}
    </EvidenceDrawer>
  )
}
