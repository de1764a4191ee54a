import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CodingPage } from '../../contract/index.ts'
import { addressOf } from '../../contract/index.ts'
import { type ShownCoding, useData } from '../data/index.ts'
import { ProblemNote, ruleCodingAndSay, Waiting } from '../parts/index.ts'

type Values = Readonly<Record<string, string>>

/** What a coding says in each field that may be set; empty where it says nothing. */
function valuesOf({ settable }: CodingPage): Values {
  return Object.fromEntries(settable.map(({ field, value }) => [field, value ?? '']))
}

/** The fields that differ, over those that an earlier edit set; null to empty one. */
export function setOf(page: CodingPage, values: Values): Record<string, string | null> | null {
  const before = valuesOf(page)
  const changed = Object.entries(values).filter(([field, value]) => value.trim() !== before[field])
  if (changed.length === 0) return null
  const earlier = page.coding.ruling?.action === 'edit' ? page.coding.ruling.set : {}
  return { ...earlier, ...Object.fromEntries(changed.map(([field, value]) => [field, value.trim() || null])) }
}

/** Sets what the reading has wrong of a sentence. */
export function CodingForm({
  shown,
  only,
  onDone,
}: {
  readonly shown: ShownCoding
  /** The fields that are offered; all of them without. */
  readonly only?: readonly string[]
  readonly onDone: () => void
}): VNode {
  const { data, problem } = useData<CodingPage>(addressOf('coding', { coding: shown.id }))
  const [values, setValues] = useState<Values>({})
  const [why, setWhy] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const here = data !== null && data.coding.id === shown.id
  useEffect(() => {
    if (here) form.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [here])
  if (problem !== null && !here) return <ProblemNote problem={problem} />
  if (!here) return <Waiting lines={4} />
  const now = { ...valuesOf(data), ...values }
  const offered = data.settable.filter(({ field }) => only === undefined || only.includes(field))
  return (
    <form
      ref={form}
      class="coding-form small"
      onSubmit={(event) => {
        event.preventDefault()
        const set = setOf(data, now)
        if (set === null) onDone()
        else void ruleCodingAndSay(shown, 'edit', set, why).then((recorded) => recorded && onDone())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The drawer around it stays open.
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      {offered.map(({ field, about, values: allowed, example }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the field stands within it, whichever of the two it is
        <label key={field} title={about} class={field === 'participants' ? 'coding-wide' : undefined}>
          <span>{fieldName(field)}</span>
          {allowed === null ? (
            <input
              type="text"
              placeholder={example ?? undefined}
              value={now[field]}
              onInput={({ currentTarget: { value } }) => setValues({ ...values, [field]: value })}
            />
          ) : (
            <select
              value={now[field]}
              onChange={({ currentTarget: { value } }) => setValues({ ...values, [field]: value })}
            >
              <option value="">none</option>
              {allowed.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          )}
        </label>
      ))}
      <label class="coding-why">
        <span>Why</span>
        <input type="text" value={why} onInput={({ currentTarget: { value } }) => setWhy(value)} />
      </label>
      <p class="coding-acts">
        <button type="submit" class="main">
          Record the edit
        </button>
        <button type="button" onClick={onDone}>
          Leave as it is
        </button>
      </p>
    </form>
  )
}

/** `dueDay` as `Due day` */
function fieldName(field: string): string {
  const words = field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words[0]!.toUpperCase() + words.slice(1)
}
