import type { VNode } from 'preact'
import { addressOf, type Dossier, type PredictionsPage as Predictions } from '../../../contract/index.ts'
import { useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import {
  Empty,
  NoneYet,
  PartyAndIssue,
  ProblemNote,
  Steady,
  TableFilters,
  tableChoice,
  undoAndSay,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { dayText } from '../../words/index.ts'
import { PredictionDrawer } from './prediction-drawer.tsx'
import { PredictionsList } from './predictions-list.tsx'
import { Records } from './records.tsx'
import { STATES } from './states.ts'
import { StatesNav } from './states-nav.tsx'

/** What was said would happen, what became of it, and how often each source was right. */
export function PredictionsPage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  useKeys('Predictions', [{ key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() }])
  const state = STATES.find((one) => one === query.get('state')) ?? null
  const choice = tableChoice(query)
  const narrowed = Object.keys(choice).length > 0
  const today: Readonly<Record<string, string>> = query.get('today') ? { today: query.get('today')! } : {}
  const asked = { ...choice, ...(state === null ? {} : { state }), ...today }
  const { data, problem, waiting } = usePart<Predictions>((part) => addressOf('predictions', {}, { ...asked, ...part }))
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
        <Steady waiting={waiting}>
          <StatesNav state={state} states={data.states} today={data.today} />
          {data.total === 0 && <NoPredictions narrowed={narrowed} inState={state !== null} />}
          <div class="with-side">
            <PredictionsList part={data} asked={asked} />
            {STATES.some((one) => data.states[one] > 0) && (
              <Records
                first={data.records}
                sources={data.sources}
                asked={{ ...choice, ...today }}
                today={data.today === null ? null : dayText(data.today)}
              />
            )}
          </div>
        </Steady>
      )}
      {opened !== null && <PredictionDrawer key={opened} id={opened} choice={choice} />}
    </>
  )
}

function NoPredictions({ narrowed, inState }: { readonly narrowed: boolean; readonly inState: boolean }): VNode {
  return (
    <Empty title={narrowed || inState ? 'No prediction fits' : 'No prediction yet'}>
      <p>
        {narrowed ? (
          'Take a filter away.'
        ) : inState ? (
          'None is in this state.'
        ) : (
          <NoneYet>No article of the record says what will happen.</NoneYet>
        )}
      </p>
    </Empty>
  )
}
