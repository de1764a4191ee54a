import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { PositionsPage } from '../../../contract/index.ts'
import { usePlace } from '../../app/index.ts'
import { isReport } from '../../data/index.ts'
import { numberText } from '../../words/index.ts'
import { CellView } from './cell-view.tsx'
import type { Gaps } from './gaps.ts'
import { cellsBy, spanOf } from './positions.ts'

/** So many parties are drawn at once: more than a window shows. The others come in the next frame. */
const FIRST_PARTIES = 6

interface Positions {
  readonly positions: PositionsPage
  /** The same, or those before them, or none: of what stands below the first parties. */
  readonly later: PositionsPage | null
  /** What may fill empty cells. */
  readonly gaps: Gaps
}

/** Parties against issues. */
export function Grid({ positions, later, gaps }: Positions): VNode {
  const whole = usePlace().query.get('whole')
  // What has not changed is not drawn again; its links keep what else the address says.
  const others = useMemo(
    () => (later === null ? null : <GridRows positions={later} gaps={gaps} from={FIRST_PARTIES} />),
    [later, gaps, whole],
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
            <GridRows positions={positions} gaps={gaps} from={0} to={FIRST_PARTIES} />
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
  readonly gaps: Gaps
  /** Of the parties: the first, and the one behind the last; without `to` all others. */
  readonly from: number
  readonly to?: number
}

function GridRows({ positions, gaps, from, to }: Rows): VNode {
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
                  <EmptyCell party={party} issue={issue} gaps={gaps} />
                ) : (
                  <CellView cell={cell} span={span} row={from + row} column={column} newer={gaps.newer(party, issue)} />
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </>
  )
}

/** Of which nothing is told; where something is unsure that would fill it, the way to settle that. */
function EmptyCell({
  party,
  issue,
  gaps,
}: {
  readonly party: string
  readonly issue: string
  readonly gaps: Gaps
}): VNode {
  const count = gaps.count(party, issue)
  if (count === 0) return <span class="unseen">nothing sure is said</span>
  return (
    <a class="gap small" href={gaps.href({ party, issue })}>
      <span class="unseen">nothing sure is said, </span>
      {numberText(count)} to settle
    </a>
  )
}

/** The same of all of a party's cells; its room is kept, so that nothing moves when it comes. */
function PartyGaps({ party, gaps }: { readonly party: string; readonly gaps: Gaps }): VNode {
  const count = gaps.count(party)
  return (
    <p class="small party-gaps">
      {count > 0 && (
        <a class="gap" href={gaps.href({ party })}>
          {numberText(count)} to settle where nothing sure is said
        </a>
      )}
    </p>
  )
}

/** The same cells where there is no room for a table: party by party. */
export function PartyLists({ positions, later, gaps }: Positions): VNode {
  return (
    <div class="party-lists">
      <PartyRows positions={positions} gaps={gaps} from={0} to={FIRST_PARTIES} />
      {later !== null && <PartyRows positions={later} gaps={gaps} from={FIRST_PARTIES} />}
    </div>
  )
}

function PartyRows({ positions, gaps, from, to }: Rows): VNode {
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
                    <CellView
                      cell={cell}
                      span={span}
                      row={from + row}
                      column={column}
                      newer={gaps.newer(party, issue)}
                    />
                  </dd>
                </div>
              ))}
            </dl>
            {!isReport() && <PartyGaps party={party} gaps={gaps} />}
          </section>
        )
      })}
    </>
  )
}
