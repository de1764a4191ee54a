import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Claim, Dossier, Edit, SourceKind } from '../../../contract/index.ts'
import { useData } from '../../data/index.ts'
import { ruleAndSay } from '../../parts/index.ts'
import { KINDS, kindName } from '../../words/index.ts'

/** What a form holds, before it is compared with what is there. */
interface Draft {
  readonly kind: string
  readonly name: string
  readonly party: string
  readonly affiliation: string
  readonly outlet: string
  readonly quotation: string
  readonly least: string
  readonly most: string
}

function draftOf({ profile, party, quotation }: Claim): Draft {
  const { kind, name, affiliation, outlet, count } = profile
  return {
    kind,
    name: name ?? '',
    party: party ?? '',
    affiliation: affiliation?.value ?? '',
    outlet: outlet?.value ?? '',
    quotation,
    least: String(count.least),
    most: count.most === null ? '' : String(count.most),
  }
}

/** The fields that were changed, over those that an earlier edit set. */
export function editOf(claim: Claim, draft: Draft): Edit | null {
  const before = draftOf(claim)
  const changes: Record<string, string | number | null> = {}
  for (const field of ['kind', 'name', 'party', 'affiliation', 'outlet', 'quotation'] as const) {
    const value = draft[field].trim()
    if (value !== before[field] && value !== '') changes[field] = value
  }
  if (draft.least !== before.least || draft.most !== before.most) {
    changes.least = Math.max(1, Number(draft.least) || 1)
    changes.most = draft.most.trim() === '' ? null : Math.max(Number(draft.most) || 1, changes.least)
  }
  return Object.keys(changes).length === 0 ? null : ({ ...claim.ruling?.edit, ...changes } as Edit)
}

/** Sets what the reading has wrong of a source. */
export function EditForm({ claim, onDone }: { readonly claim: Claim; readonly onDone: () => void }): VNode {
  const { data: dossier } = useData<Dossier>('/api/dossier')
  const [draft, setDraft] = useState(draftOf(claim))
  const [why, setWhy] = useState('')
  const edit = editOf(claim, draft)
  const set =
    (field: keyof Draft) =>
    ({ currentTarget }: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [field]: currentTarget.value })
  const textField = (field: keyof Draft, label: string): VNode => (
    <label>
      <span>{label}</span>
      <input type="text" value={draft[field]} onInput={set(field)} />
    </label>
  )
  return (
    <form
      class="edit-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (edit !== null) void ruleAndSay(claim, 'edit', edit, why).then((recorded) => recorded && onDone())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <label>
        <span>Kind of source</span>
        <select value={draft.kind} onChange={set('kind')} ref={focusFirst}>
          {KINDS.map((kind: SourceKind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      {textField('name', 'Who')}
      <label>
        <span>Speaks for</span>
        <select value={draft.party} onChange={set('party')}>
          {draft.party === '' && <option value="">No party of the dossier</option>}
          {(dossier?.parties ?? []).map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {textField('affiliation', 'Side')}
      {textField('outlet', 'Told')}
      <label>
        <span>Wording</span>
        <select value={draft.quotation} onChange={set('quotation')}>
          <option value="direct">in quotation marks</option>
          <option value="indirect">in other words</option>
          <option value="mixed">partly quoted</option>
        </select>
      </label>
      <fieldset class="pair">
        <legend>How many</legend>
        <input type="number" min={1} value={draft.least} onInput={set('least')} aria-label="At least" />
        <span>to</span>
        <input type="number" min={1} value={draft.most} onInput={set('most')} aria-label="At most; empty: unknown" />
      </fieldset>
      <label>
        <span>Why (stays on record)</span>
        <input type="text" value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
      </label>
      <div class="acts">
        <button type="submit" class="main" disabled={edit === null}>
          Record the edit
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  )
}

const focusFirst = (element: HTMLElement | null): void => {
  if (element !== null && element.dataset.begun === undefined) {
    element.dataset.begun = ''
    element.focus()
  }
}
