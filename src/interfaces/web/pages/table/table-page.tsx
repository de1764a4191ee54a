import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PositionsPage } from '../../../contract/index.ts'
import { addressOf, stanceOnce } from '../../../contract/index.ts'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { saveCsv } from '../../figure/index.ts'
import {
  DiffersShape,
  Empty,
  ProblemNote,
  STANCE_SCALE,
  StanceMark,
  TableFilters,
  tableChoice,
  undoAndSay,
  usePrinting,
  Waiting,
} from '../../parts/index.ts'
import { numberText } from '../../words/index.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { Conflicts } from './conflicts.tsx'
import { useGaps } from './gaps.ts'
import { Grid, PartyLists } from './grid.tsx'
import { useLater } from './later.tsx'

/** Where each party stands on each issue. */
export function TablePage(): VNode {
  const { query } = usePlace()
  const choice = tableChoice(query, ['kind', 'since', 'until'])
  const { data, problem } = useData<PositionsPage>(addressOf('positions', {}, choice))
  const gaps = useGaps(choice)
  const narrow = useNarrow()
  const printing = usePrinting()
  const later = useLater(data)
  const [party, issue] = [query.get('party'), query.get('issue')]
  useKeys('Table', [
    { key: 'ArrowRight', does: 'Next issue', run: () => step(0, 1) },
    { key: 'ArrowLeft', does: 'Previous issue', run: () => step(0, -1) },
    { key: 'ArrowDown', does: 'Next party', run: () => step(1, 0) },
    { key: 'ArrowUp', does: 'Previous party', run: () => step(-1, 0) },
    { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
  ])
  return (
    <>
      <header class="page-head">
        <h1>Table</h1>
        <p>Where each party stands on each issue, by what is said for it. A cell opens its sentences.</p>
      </header>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={14} />}
      {data !== null && (data.parties.length === 0 || data.issues.length === 0) && (
        <Empty title="No table yet">
          <p>
            The table needs parties and issues: fill them in in <code>dossier.yaml</code>. What was read before then is
            not lost; claims find their parties as soon as the file has them.
          </p>
        </Empty>
      )}
      {data !== null && data.parties.length > 0 && data.issues.length > 0 && (
        <>
          <TableFilters of="table" />
          <div class="table-head">
            <Legend />
            {data.cells.length > 0 && (
              <button type="button" class="plain small save-table" onClick={() => saveCells(data)}>
                CSV<span class="unseen"> of the table</span>
              </button>
            )}
          </div>
          {data.cells.length === 0 ? (
            <Empty title={Object.keys(choice).length > 0 ? 'No cell fits' : 'Nothing sure is said yet'}>
              <p>
                {Object.keys(choice).length > 0 ? (
                  'Take a filter away.'
                ) : (
                  <>
                    No article of the record says where a party stands. <a href="/documents">Add documents</a>; cells
                    appear as they are read.
                  </>
                )}
              </p>
              {gaps.all > 0 && (
                <p>
                  <a href={gaps.href({})}>{numberText(gaps.all)} to settle</a>: what the reader is not sure enough of.
                </p>
              )}
            </Empty>
          ) : narrow || printing ? (
            <PartyLists positions={data} later={printing ? data : later} gaps={gaps} />
          ) : (
            <Grid positions={data} later={later} gaps={gaps} />
          )}
          {later !== null && <Conflicts choice={choice} />}
        </>
      )}
      {party !== null && issue !== null && (
        <CellDrawer
          key={`${party}\n${issue}`}
          party={party}
          issue={issue}
          choice={choice}
          gaps={gaps}
          onClose={() => go(hrefWith({ party: null, issue: null }), { replace: true })}
        />
      )}
    </>
  )
}

function saveCells({ cells }: PositionsPage): void {
  saveCsv(
    'positions',
    [
      'Party',
      'Issue',
      'Stance',
      'Also',
      'Firmness',
      'About',
      'Rests on',
      'Since',
      'Confirmed',
      'Reversed',
      'Contested',
      'Statements',
      'Origins',
    ],
    cells.map((cell) => [
      cell.party,
      cell.issue,
      cell.past ? stanceOnce(cell.stance) : cell.stance,
      cell.also,
      cell.firmness,
      cell.about,
      RESTS[cell.rests] ?? cell.rests,
      cell.since,
      cell.confirmed,
      cell.reversed,
      cell.contested ? 'contested' : '',
      cell.statements,
      cell.origins,
    ]),
  )
}

const RESTS: Readonly<Record<string, string>> = {
  own: 'its own word',
  told: 'what outlets tell',
  claimed: 'the word of others',
}

const KEY: readonly (readonly [name: string, means: string, shape?: VNode])[] = [
  ['The word', 'The newest stance that the party itself takes; where it says nothing, what others say of it.'],
  ['In quotation marks', 'What the newest sentence of it is about, in the words of the text.'],
  ['The line', 'Every dated sentence from left to right: higher is for, lower against, a triangle is a demand.'],
  ['tentative, steady, firm', 'How official and how categorical the sentences are, over all independent origins.'],
  ['origins', 'How many reported this stance independently; who repeated it is not counted.'],
  ['since', 'The day of the first sentence of this stance with no other in between.'],
  ['also', 'What it asks for beside what it takes, or the other way round.'],
  ['↺ reversed', 'It took the other side before, on the same matter, on another day.'],
  ['contested', 'Others say that it stands elsewhere, or it denies to stand there.', <DiffersShape key="differs" />],
  ['by others’ word', 'The party itself says nothing of it.'],
  [
    '?',
    'Something newer says another stance, and the reader is not sure of it: the cell leads to where you settle it.',
  ],
]

function Legend(): VNode {
  return (
    <ul class="stance-legend small" aria-label="Stances">
      {[...STANCE_SCALE, 'demands' as const].map((stance) => (
        <li key={stance}>
          <StanceMark stance={stance} />
        </li>
      ))}
      <li class="quiet">an empty cell: nothing sure is said</li>
      <li>
        <details>
          <summary>How to read a cell</summary>
          <dl class="cell-key">
            {KEY.map(([name, means, shape]) => (
              <div key={name}>
                <dt>
                  {shape} {name}
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      </li>
    </ul>
  )
}

/** Moves the focus to the next cell in a direction that is not empty; the first one where none has it. */
function step(rows: number, columns: number): void {
  const cells = [...document.querySelectorAll<HTMLElement>('a.cell')]
  const now =
    document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLElement>('a.cell') : null
  if (now === null) {
    cells[0]?.focus()
    return
  }
  const place = (cell: HTMLElement): [number, number] => [Number(cell.dataset.row), Number(cell.dataset.column)]
  const [row, column] = place(now)
  const ahead = cells
    .map((cell) => ({ cell, down: place(cell)[0] - row, right: place(cell)[1] - column }))
    .filter(({ down, right }) => (rows === 0 ? down === 0 && right * columns > 0 : right === 0 && down * rows > 0))
    .sort((a, b) => Math.abs(a.down + a.right) - Math.abs(b.down + b.right))
  ahead[0]?.cell.focus()
}

function useNarrow(): boolean {
  const media = matchMedia('(max-width: 60rem)')
  const [narrow, setNarrow] = useState(media.matches)
  useEffect(() => {
    const heed = (): void => setNarrow(media.matches)
    media.addEventListener('change', heed)
    return () => media.removeEventListener('change', heed)
  }, [])
  return narrow
}
