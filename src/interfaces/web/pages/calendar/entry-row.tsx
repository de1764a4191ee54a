import type { VNode } from 'preact'
import { hrefWith } from '../../app/index.ts'
import { counted, daysText, dayText } from '../../words/index.ts'
import type { Entry } from './entries.ts'

/** What became of it, in words that do not say more than is known. */
export function statusText({ status, lies }: Pick<Entry, 'status' | 'lies'>): string {
  if (status === null) return ''
  if (status === 'planned' && lies === 'past') return 'was planned'
  return status
}

export function EntryRow({ entry }: { readonly entry: Entry }): VNode {
  const { id, days, title, more, contradictions, moved, sentences, origins } = entry
  const [first] = sentences
  const status = statusText(entry)
  return (
    <li class="entry">
      <div class="numbers entry-when">
        {days === null ? (
          <span class="small quiet">reported {first?.day == null ? 'undated' : dayText(first.day)}</span>
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
            {title}
          </a>
          {more.length > 0 && <span class="quiet">, {more.join(', ')}</span>}
        </p>
        {first !== undefined && <p class="serif entry-words">{first.text}</p>}
      </div>
      <div class="small entry-how">
        {status !== '' && <strong>{status}</strong>}
        {moved && <span>moved</span>}
        {contradictions.length > 0 && (
          <span class="entry-contested">
            <span aria-hidden="true">≠ </span>reports disagree
          </span>
        )}
        <span class="quiet">
          {counted(sentences.length, 'report')}, {counted(origins, 'origin')}
        </span>
      </div>
    </li>
  )
}
