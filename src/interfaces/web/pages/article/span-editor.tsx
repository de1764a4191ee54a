import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Claim, Span } from '../../../contract/index.ts'
import { say, useKeys } from '../../app/index.ts'
import { ruleAndSay } from '../../parts/index.ts'
import { type Role, withEdgeMoved } from './marks.ts'
import { selectedSpan } from './selection.ts'

/** Only what was changed: the rest is as the claim has it. */
export type SpanDraft = Readonly<Partial<Record<Role, readonly Span[]>>>

const ROLES: readonly { readonly role: Role; readonly name: string; readonly key: string }[] = [
  { role: 'source', name: 'Source', key: '1' },
  { role: 'cue', name: 'Cue', key: '2' },
  { role: 'content', name: 'Content', key: '3' },
]

/** Moves where source, cue and content begin and end, word by word, or takes what is selected in the text. */
export function SpanEditor({
  claim,
  text,
  draft,
  onDraft,
  onDone,
}: {
  readonly claim: Claim
  readonly text: string
  readonly draft: SpanDraft
  readonly onDraft: (draft: SpanDraft) => void
  readonly onDone: () => void
}): VNode {
  const [role, setRole] = useState<Role>('content')
  const [why, setWhy] = useState('')
  const spansOf = (one: Role): readonly Span[] => draft[one] ?? claim[one]
  const changed = ROLES.filter((one) => JSON.stringify(spansOf(one.role)) !== JSON.stringify(claim[one.role]))
  const selected = useSelection(text)
  const move = (edge: 'start' | 'end', by: 1 | -1): void => {
    const spans = spansOf(role)
    if (spans.length === 0) {
      say(`Nothing is marked as ${role} yet: select the words in the text and press t.`)
      return
    }
    const at = edge === 'start' ? 0 : spans.length - 1
    onDraft({ ...draft, [role]: spans.map((span, i) => (i === at ? withEdgeMoved(text, span, edge, by) : span)) })
  }
  const take = (): void => {
    const span = selectedSpan(text) ?? selected.current
    if (span === null) say('Select words in the text first.')
    else onDraft({ ...draft, [role]: [span] })
  }
  const record = (): void => {
    if (changed.length === 0) return
    const spans = Object.fromEntries(changed.map((one) => [one.role, [...spansOf(one.role)]]))
    void ruleAndSay(claim, 'edit', { ...claim.ruling?.edit, ...spans }, why).then((recorded) => recorded && onDone())
  }
  useKeys('While spans are edited', [
    ...ROLES.map(({ role: one, name, key }) => ({
      key,
      does: `Edit the ${name.toLowerCase()}`,
      run: () => setRole(one),
    })),
    { key: '[', does: 'Begin a word earlier', run: () => move('start', -1) },
    { key: ']', does: 'Begin a word later', run: () => move('start', 1) },
    { key: '{', does: 'End a word earlier', run: () => move('end', -1) },
    { key: '}', does: 'End a word later', run: () => move('end', 1) },
    { key: 't', does: 'Take what is selected in the text', run: take },
    { key: 'Enter', does: 'Record the edit', run: record },
    { key: 'Escape', does: 'Leave the spans as they are', run: onDone },
  ])
  return (
    <div class="edit-form">
      <fieldset class="roles">
        <legend>Words of the</legend>
        {ROLES.map(({ role: one, name }) => (
          <label key={one} class="check">
            <input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />
            <span>
              {name}: <q class="serif">{wordsOf(text, spansOf(one))}</q>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="edges">
        <span>Begin</span>
        <button type="button" onClick={() => move('start', -1)}>
          <span aria-hidden="true">←</span> earlier
        </button>
        <button type="button" onClick={() => move('start', 1)}>
          later <span aria-hidden="true">→</span>
        </button>
        <span>End</span>
        <button type="button" onClick={() => move('end', -1)}>
          <span aria-hidden="true">←</span> earlier
        </button>
        <button type="button" onClick={() => move('end', 1)}>
          later <span aria-hidden="true">→</span>
        </button>
      </div>
      <button type="button" onClick={take}>
        Take what is selected in the text
      </button>
      <label>
        <span>Why (stays on record)</span>
        <input type="text" value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
      </label>
      <div class="acts">
        <button type="button" class="main" disabled={changed.length === 0} onClick={record}>
          Record the edit
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </div>
  )
}

/** What was selected last: a text that is drawn anew, for something was ruled elsewhere, loses what is selected. */
function useSelection(text: string): { readonly current: Span | null } {
  const selected = useRef<Span | null>(null)
  useEffect(() => {
    const heed = (): void => {
      selected.current = selectedSpan(text) ?? selected.current
    }
    document.addEventListener('selectionchange', heed)
    return () => document.removeEventListener('selectionchange', heed)
  }, [text])
  return selected
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.length === 0 ? 'nobody named' : spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}
