import type { ComponentChildren, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Sentence } from '../../contract/index.ts'
import { ruleCodingAndSay, Spans, undoAndSay, useKeptFocus } from '../parts/index.ts'
import { actOn, rulingName, sureText } from '../words/index.ts'
import { evidenceHref } from './by-origin.ts'
import { CodingForm } from './coding-form.tsx'
import { Quoting } from './quoting.tsx'

/** What a table reads out of the sentence: a stance, a status. */
export type SentenceNote = ComponentChildren

/** A sentence on which a cell rests: where it stands, the words that were read so, and what an analyst may rule on it. */
export function SentenceView({
  sentence,
  revision,
  note = null,
  ruled = true,
}: {
  readonly sentence: Sentence
  /** Of the answer that it came in. */
  readonly revision: number
  readonly note?: SentenceNote
  /** Whether it can be ruled on here. */
  readonly ruled?: boolean
}): VNode {
  const [editing, setEditing] = useState(false)
  const { coding, text, marked, confidence, ruling } = sentence
  const shown = { id: coding, ruling: ruling?.id ?? null, revision }
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root, null, '.evidence-link')
  return (
    <article class="evidence" data-coding={coding} ref={root}>
      <p class="small quiet evidence-where">
        <Quoting quoted={sentence} />
      </p>
      <p class="serif">
        <a href={evidenceHref(sentence)} class="evidence-link">
          <Spans text={text} found={marked} />
        </a>
      </p>
      <div class="small evidence-how">
        {note}
        {ruling === null && (
          <span class="quiet numbers" title="How sure the reader is that it read these words right">
            {sureText(confidence)}
          </span>
        )}
        {ruled && (
          <span class="evidence-acts">
            {ruling !== null && <strong>{rulingName(ruling.action)}</strong>}
            {ruling?.action !== 'accept' && (
              <button
                type="button"
                class="plain"
                aria-label={actOn('Accept', text)}
                onClick={() => void ruleCodingAndSay(shown, 'accept')}
              >
                Accept
              </button>
            )}
            {ruling?.action !== 'reject' && (
              <button
                type="button"
                class="plain"
                aria-label={actOn('Reject', text)}
                onClick={() => void ruleCodingAndSay(shown, 'reject')}
              >
                Reject
              </button>
            )}
            <button
              type="button"
              class="plain"
              aria-expanded={editing}
              aria-label={actOn('Edit', text)}
              onClick={() => setEditing(!editing)}
            >
              Edit
            </button>
            {ruling !== null && (
              <button
                type="button"
                class="plain"
                aria-label={actOn('Undo ruling', text)}
                onClick={() => void undoAndSay(ruling.id)}
              >
                Undo ruling
              </button>
            )}
          </span>
        )}
      </div>
      {editing && <CodingForm shown={shown} onDone={() => setEditing(false)} />}
    </article>
  )
}
