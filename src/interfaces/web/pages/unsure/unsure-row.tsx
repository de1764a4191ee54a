import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { isolated, isolatedRuns } from '../../../../text/index.ts'
import type { UnsureRow as Row } from '../../../contract/index.ts'
import { CodingForm, evidenceHref, Quoting } from '../../evidence/index.ts'
import { ruleCodingAndSay, Spans, Sure } from '../../parts/index.ts'
import { actOn, CODING_KINDS, capital, counted } from '../../words/index.ts'

const RULED = [
  ['Accept', 'accept'],
  ['Reject', 'reject'],
] as const

/** What a sentence might say, with the sentence; a ruling takes it out of the list. */
export function UnsureRow({ row, revision }: { readonly row: Row; readonly revision: number }): VNode {
  const [editing, setEditing] = useState(false)
  const says = lineOf(row.says, [row.party, row.issue])
  const { coding, kind, fills, newer, text, marked, confidence, copies } = row
  const shown = { id: coding, ruling: null, revision }
  return (
    <li class="unsure" data-coding={coding}>
      <div class="unsure-says">
        <h2>
          <span class="quiet small">{capital(CODING_KINDS[kind][0])}</span> {says}
        </h2>
        <Sure confidence={confidence} of="it read these words right" />
      </div>
      <p class="serif">
        <a href={evidenceHref(row)} class="evidence-link">
          <Spans text={text} found={marked} />
        </a>
      </p>
      <div class="unsure-more">
        <p class="small quiet evidence-where">
          <Quoting quoted={row} />
          {copies > 1 && <span>in the same words in {counted(copies, 'document')}</span>}
          {fills && <span class="fills">fills an empty cell</span>}
          {newer && <span class="fills">newer than its cell</span>}
        </p>
        <div class="unsure-acts">
          {RULED.map(([name, action]) => (
            <button
              key={action}
              type="button"
              aria-label={actOn(name, says)}
              onClick={() => void ruleCodingAndSay(shown, action)}
            >
              {name}
            </button>
          ))}
          <button
            type="button"
            aria-expanded={editing}
            aria-label={actOn('Edit', says)}
            onClick={() => setEditing(!editing)}
          >
            Edit
          </button>
        </div>
      </div>
      {editing && <CodingForm shown={shown} onDone={() => setEditing(false)} />}
    </li>
  )
}

/** A line with names in it, each in its own writing direction. @param names those that are known to stand in it */
function lineOf(words: string, [name, ...others]: readonly (string | null)[]): string {
  if (name === undefined) return isolatedRuns(words)
  if (name === null) return lineOf(words, others)
  return words
    .split(name)
    .map((part) => lineOf(part, others))
    .join(isolated(name))
}
