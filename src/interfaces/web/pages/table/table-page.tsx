import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Empty, ProblemNote, Waiting } from '../../parts/index.ts'
import { counted, dayText } from '../../words/index.ts'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { type Cell, cellsBy, firmnessWord, type Positions, SCALE } from './positions.ts'
import { Sparkline } from './sparkline.tsx'
import { StanceMark, StanceShape } from './stance-mark.tsx'

/** Where each party stands on each issue. */
export function TablePage(): VNode {
  const { query } = usePlace()
  const { data, problem } = useData<Positions>('/api/positions')
  const narrow = useNarrow()
  const [party, issue] = [query.get('party'), query.get('issue')]
  useKeys('Table', [
    { key: 'ArrowRight', does: 'Next issue', run: () => step(0, 1) },
    { key: 'ArrowLeft', does: 'Previous issue', run: () => step(0, -1) },
    { key: 'ArrowDown', does: 'Next party', run: () => step(1, 0) },
    { key: 'ArrowUp', does: 'Previous party', run: () => step(-1, 0) },
  ])
  return (
    <>
      <header class="page-head">
        <h1>Table</h1>
        <p>
          Where each party stands on each issue, by what is said for it. A cell opens the sentences that it rests on.
        </p>
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
          <Legend />
          {narrow ? <PartyLists positions={data} /> : <Grid positions={data} />}
        </>
      )}
      {party !== null && issue !== null && (
        <EvidenceDrawer
          key={`${party}\n${issue}`}
          party={party}
          issue={issue}
          onClose={() => go(hrefWith({ party: null, issue: null }), { replace: true })}
        />
      )}
    </>
  )
}

function Legend(): VNode {
  return (
    <ul class="stance-legend small" aria-label="Stances">
      {[...SCALE, 'demands' as const].map((stance) => (
        <li key={stance}>
          <StanceMark stance={stance} />
        </li>
      ))}
      <li class="quiet">an empty cell: nothing sure is said</li>
    </ul>
  )
}

/** First and last day of any history: one scale for all cells. */
export function spanOf({ cells }: Positions): { readonly from: string; readonly to: string } {
  const days = cells.flatMap(({ history }) => history.map(({ day }) => day)).sort()
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}

function Grid({ positions }: { readonly positions: Positions }): VNode {
  const cellOf = cellsBy(positions)
  const span = spanOf(positions)
  return (
    <div class="positions-scroll">
      <table class="positions">
        <thead>
          <tr>
            <td />
            {positions.issues.map((issue) => (
              <th key={issue} scope="col">
                {issue}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {positions.parties.map((party, row) => (
            <tr key={party}>
              <th scope="row">{party}</th>
              {positions.issues.map((issue, column) => {
                const cell = cellOf(party, issue)
                return (
                  <td key={issue}>
                    {cell?.stance == null ? (
                      <span class="unseen">nothing sure is said</span>
                    ) : (
                      <CellView cell={cell} span={span} row={row} column={column} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellView({
  cell,
  span,
  row,
  column,
}: {
  readonly cell: Cell
  readonly span: { readonly from: string; readonly to: string }
  readonly row: number
  readonly column: number
}): VNode {
  const { party, issue, stance, firmness, since, history, reversed, contested, origins } = cell
  return (
    <a
      class="cell"
      href={hrefWith({ party, issue })}
      data-replace
      data-row={row}
      data-column={column}
      title={`${party} on ${issue}: ${counted(cell.statements, 'statement')} on ${counted(origins, 'independent origin')}`}
    >
      <span class="cell-stance">
        <StanceShape stance={stance!} /> {stance}
      </span>
      <Sparkline history={history} {...span} />
      <span class="cell-more">
        {firmness !== null && <span>{firmnessWord(firmness)}</span>}
        <span>{counted(origins, 'origin')}</span>
        {since !== null && <span class="numbers">since {dayText(since)}</span>}
      </span>
      {(reversed !== null || contested) && (
        <span class="cell-marks">
          {reversed !== null && (
            <span>
              <b aria-hidden="true">↺</b> reversed {dayText(reversed).replace(/ \d{4}$/, '')}
            </span>
          )}
          {contested && (
            <span>
              <b aria-hidden="true">≠</b> contested
            </span>
          )}
        </span>
      )}
    </a>
  )
}

/** The same cells where there is no room for a table: party by party. */
function PartyLists({ positions }: { readonly positions: Positions }): VNode {
  const cellOf = cellsBy(positions)
  const span = spanOf(positions)
  return (
    <div class="party-lists">
      {positions.parties.map((party, row) => {
        const cells = positions.issues.flatMap((issue, column) => {
          const cell = cellOf(party, issue)
          return cell?.stance == null ? [] : [{ issue, column, cell }]
        })
        return (
          <section key={party}>
            <h2>{party}</h2>
            {cells.length === 0 && <p class="quiet">Nothing sure is said.</p>}
            <dl>
              {cells.map(({ issue, column, cell }) => (
                <div key={issue}>
                  <dt>{issue}</dt>
                  <dd>
                    <CellView cell={cell} span={span} row={row} column={column} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
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
