import type { VNode } from 'preact'
import type { CalendarRow } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { DiffersShape } from '../../parts/index.ts'
import { counted, daysText, dayText } from '../../words/index.ts'
import { moreOf, statusText, titleOf } from './entries.ts'
import { Maybe } from './maybe.tsx'
import { Moved } from './moved.tsx'

export function EntryRow({ row }: { readonly row: CalendarRow }): VNode {
  const { id, days, lead, reports, origins } = row
  const more = moreOf(row)
  const status = row.what === 'meeting' ? statusText(row) : ''
  return (
    <li class="entry">
      <div class="numbers entry-when">
        {days === null ? (
          <span class="small quiet">reported {lead.day === null ? 'undated' : dayText(lead.day)}</span>
        ) : (
          <span title={`By the words “${days.words}”: ${days.certainty}`}>
            {daysText(days)}
            {days.certainty === 'guessed' && <abbr title={`Guessed from the words “${days.words}”`}>?</abbr>}
          </span>
        )}
      </div>
      <div>
        <p>
          <a class="entry-title" href={hrefWith({ entry: id })} data-replace>
            {titleOf(row)}
          </a>
          {more.length > 0 && <span class="quiet">, {more.join(', ')}</span>}
        </p>
        <p class="serif entry-words">{lead.text}</p>
      </div>
      <div class="small entry-how">
        {status !== '' && <strong>{status}</strong>}
        {row.what === 'meeting' && row.borneOut !== null && (
          <a href={hrefWith({ entry: row.borneOut })} data-replace>
            a meeting that day
          </a>
        )}
        {row.what === 'meeting' && <Maybe row={row} />}
        {row.what === 'meeting' && <Moved row={row} />}
        {row.what === 'meeting' && row.moved && row.movedFrom === null && <span>moved</span>}
        {row.what === 'meeting' && row.contradictions.length > 0 && (
          <span class="entry-contested">
            <DiffersShape /> reports disagree
          </span>
        )}
        <span class="quiet">
          {counted(reports, 'report')}, {counted(origins, 'origin')}
        </span>
      </div>
    </li>
  )
}
