import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { PositionsPage } from '../../../contract/index.ts'
import { usePlace } from '../../app/index.ts'
import { CellView } from './cell-view.tsx'
import { cellsBy, spanOf } from './positions.ts'

/** So many parties are drawn at once: more than a window shows. The others come in the next frame. */
const FIRST_PARTIES = 6

interface Positions {
  readonly positions: PositionsPage
  /** The same, or those before them, or none: of what stands below the first parties. */
  readonly later: PositionsPage | null
}

/** Parties against issues. */
export function Grid({ positions, later }: Positions): VNode {
  const whole = usePlace().query.get('whole')
  // What has not changed is not drawn again; its links keep what else the address says.
  const others = useMemo(
    () => (later === null ? null : <GridRows positions={later} from={FIRST_PARTIES} />),
    [later, whole],
  )
  const heads = useRef<HTMLDivElement>(null)
  const minWidth = `${9 + 8.5 * positions.issues.length}rem`
  return (
    <div class="positions-grid">
      {/*
        What scrolls sideways keeps nothing at the window's top: the heads that stay there are a table of their own, of the
        same widths, over those of the table. For eyes alone; who hears the table has its own heads.
      */}
      <div class="positions-heads" aria-hidden="true" ref={heads}>
        <table class="positions" style={{ minWidth }}>
          <GridHead issues={positions.issues} />
        </table>
      </div>
      <div
        class="positions-scroll"
        onScroll={({ currentTarget: { scrollLeft } }) => {
          if (heads.current !== null) heads.current.scrollLeft = scrollLeft
        }}
      >
        <table class="positions" style={{ minWidth }}>
          <GridHead issues={positions.issues} />
          <tbody>
            <GridRows positions={positions} from={0} to={FIRST_PARTIES} />
            {others}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function GridHead({ issues }: { readonly issues: readonly string[] }): VNode {
  return (
    <thead>
      <tr>
        <td />
        {issues.map((issue) => (
          <th key={issue} scope="col">
            {issue}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface Rows {
  readonly positions: PositionsPage
  /** Of the parties: the first, and the one behind the last; without `to` all others. */
  readonly from: number
  readonly to?: number
}

function GridRows({ positions, from, to }: Rows): VNode {
  const cellOf = cellsBy(positions)
  const span = spanOf(positions)
  return (
    <>
      {positions.parties.slice(from, to).map((party, row) => (
        <tr key={party}>
          <th scope="row">{party}</th>
          {positions.issues.map((issue, column) => {
            const cell = cellOf(party, issue)
            return (
              <td key={issue}>
                {cell === null ? (
                  <span class="unseen">nothing sure is said</span>
                ) : (
                  <CellView cell={cell} span={span} row={from + row} column={column} />
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </>
  )
}

/** The same cells where there is no room for a table: party by party. */
export function PartyLists({ positions, later }: Positions): VNode {
  return (
    <div class="party-lists">
      <PartyRows positions={positions} from={0} to={FIRST_PARTIES} />
      {later !== null && <PartyRows positions={later} from={FIRST_PARTIES} />}
    </div>
  )
}

function PartyRows({ positions, from, to }: Rows): VNode {
  const cellOf = cellsBy(positions)
  const span = spanOf(positions)
  return (
    <>
      {positions.parties.slice(from, to).map((party, row) => {
        const cells = positions.issues.flatMap((issue, column) => {
          const cell = cellOf(party, issue)
          return cell === null ? [] : [{ issue, column, cell }]
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
                    <CellView cell={cell} span={span} row={from + row} column={column} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </>
  )
}
