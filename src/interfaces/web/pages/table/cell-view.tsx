import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import { type Cell, stanceOnce } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { DiffersShape, StanceShape } from '../../parts/index.ts'
import { closedText, counted, dayText } from '../../words/index.ts'
import { type Newer, newerText } from './gaps.ts'
import { firmnessWord } from './positions.ts'
import { Sparkline } from './sparkline.tsx'

/** A party's stance on an issue; it opens the sentences that it rests on. */
export function CellView({
  cell,
  span,
  row,
  column,
  newer,
}: {
  readonly cell: Cell
  readonly span: { readonly from: string; readonly to: string }
  readonly row: number
  readonly column: number
  /** What is unsure, newer and another stance: marked, and told where the cell opens. */
  readonly newer: readonly Newer[]
}): VNode {
  const { party, issue, stance, past, rests, about, also, firmness, since, history, reversed, contested, origins } =
    cell
  return (
    <a
      class="cell"
      href={hrefWith({ party, issue })}
      data-replace
      data-row={row}
      data-column={column}
      title={`${isolated(party)} on ${isolated(issue)}${about === null ? '' : `: ${about}`}`}
    >
      <span class="cell-stance">
        <StanceShape stance={stance} /> {past ? stanceOnce(stance) : stance}
      </span>
      {newer.length > 0 && (
        <span class="cell-newer" title={newerText(newer)}>
          <span aria-hidden="true">?</span>
          <span class="unseen">{newerText(newer)}</span>
        </span>
      )}
      {also !== null && <span class="cell-also">also {also}</span>}
      {about === null ? (
        <span class="cell-towards quiet">towards what is not told apart: see the sentences</span>
      ) : (
        <span class="cell-about serif">“{closedText(about)}”</span>
      )}
      <Sparkline history={history} {...span} />
      <span class="cell-more">
        <span>{past ? 'told as past' : firmnessWord(firmness)}</span>
        <span>{counted(origins, 'origin')}</span>
        {since !== null && !past && <span class="numbers">since {dayText(since)}</span>}
      </span>
      {(reversed !== null || contested || rests !== 'own') && (
        <span class="cell-marks">
          {reversed !== null && (
            <span>
              <b aria-hidden="true">↺</b> reversed {dayText(reversed)}
            </span>
          )}
          {contested && (
            <span>
              <DiffersShape /> contested
            </span>
          )}
          {rests !== 'own' && <span>{rests === 'told' ? 'as outlets tell it' : 'by others’ word'}</span>}
        </span>
      )}
    </a>
  )
}
