import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type Rulings } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { undoAndSay, useKeptFocus } from '../../parts/index.ts'
import { actOn, counted, dateText, numberText, rulingName } from '../../words/index.ts'
import { Part } from './status-parts.tsx'

/** Of the latest rulings; so many more at a time. */
const RULINGS_SHOWN = 50

/** What was ruled, the latest first. */
export function RulingsPart({ rulings, orphans }: { readonly rulings: number; readonly orphans: number }): VNode {
  const { data } = useData<Rulings>(rulings > 0 ? addressOf('rulings', {}) : null)
  const rows = [...(data?.rulings ?? [])].reverse()
  const [shown, setShown] = useState(RULINGS_SHOWN)
  const list = useRef<HTMLOListElement>(null)
  useKeptFocus(list, 'li', 'a')
  return (
    <Part title="Rulings">
      {rulings === 0 ? (
        <p class="quiet">
          None yet.
          <span class="on-desk">
            {' '}
            Open an article, choose an attribution, and press <kbd>a</kbd> to accept or <kbd>r</kbd> to reject it.
          </span>
        </p>
      ) : (
        <p>
          {counted(rulings, 'ruling')}
          {orphans > 0 && `; ${counted(orphans, 'orphan')}, whose words no present reading has`}.
        </p>
      )}
      <ol class="rulings-list" ref={list}>
        {rows.slice(0, shown).map(({ id, claim, coding, document, words, action, who, at, why, inForce }) => (
          <li key={id} class={inForce ? '' : 'quiet'}>
            <strong>{claim === null && coding === null ? `${rulingName(action)}, orphan` : rulingName(action)}</strong>{' '}
            by {isolated(who)}, <span class="numbers">{dateText(at)}</span>
            {why !== null && <>: {why}</>}
            {inForce && (claim !== null || coding !== null) && (
              <>
                {' '}
                <button
                  type="button"
                  class="plain small"
                  aria-label={actOn('Undo', `${words.source} ${words.cue} ${words.content}`)}
                  onClick={() => void undoAndSay(id)}
                >
                  Undo
                </button>
              </>
            )}
            <br />
            <a class="serif" href={hrefOf(`/article/${document}`, { claim: claim?.slice(claim.indexOf(':') + 1) })}>
              {claim === null && words.source === '' ? '' : words.source || 'nobody named'} {words.cue} {words.content}
            </a>
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + RULINGS_SHOWN)}>
          {numberText(rows.length - shown)} earlier
        </button>
      )}
    </Part>
  )
}
