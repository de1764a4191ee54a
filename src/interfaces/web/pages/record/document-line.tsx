import type { VNode } from 'preact'
import type { DocumentRow } from '../../../contract/index.ts'
import { hrefOf, type Still, still } from '../../app/index.ts'
import { counted, dayText, shareText } from '../../words/index.ts'
import { STATES } from './filter.ts'

/** One document of the list, which leads to its text. */
export const DocumentLine: Still<{
  /** Null: it is not there yet. */
  readonly row: DocumentRow | null
  /** From 0. */
  readonly place: number
  readonly total: number
  readonly onFocus: (place: number) => void
}> = still(function DocumentLine({ row, place, total, onFocus }) {
  return (
    <li
      class="document-row"
      data-row={place}
      aria-setsize={total}
      aria-posinset={place + 1}
      onFocusIn={() => onFocus(place)}
    >
      {row !== null && <Line row={row} />}
    </li>
  )
})

function Line({ row }: { readonly row: DocumentRow }): VNode {
  const { article, state, problem, claims, from, kept } = row
  return (
    <>
      <div class="claim-where">
        <span class="numbers">{article.published?.resolved ? dayText(article.published.resolved) : 'Undated'}</span>
        <span class="outlet">{article.outlet ?? 'Outlet unknown'}</span>
      </div>
      <div class="document-title">
        <p>
          <a class="claim-link" href={hrefOf(`/article/${article.document}`, {})}>
            {article.title ?? 'Without a title'}
          </a>
        </p>
        <p class="small quiet one-line">{from ?? ''}</p>
      </div>
      <div class="claim-how">
        <span>{state === 'read' ? counted(claims, 'claim') : STATES[state]}</span>
        {problem !== null && <span class="two-lines">{problem}</span>}
        {kept !== null && kept < 0.5 && <span>{shareText(kept)} of its words kept</span>}
      </div>
    </>
  )
}
