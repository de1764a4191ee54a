import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Dossier } from '../../contract/index.ts'
import { go, hrefWith, usePlace } from '../app/index.ts'
import { KINDS, kindName } from '../words/index.ts'
import { DayField } from './day-field.tsx'

const NAMES = ['party', 'issue', 'kind', 'since', 'until'] as const

/** What a table is narrowed to, as its page's address and that of the server's answer have it. */
export type TableChoice = Readonly<Partial<Record<(typeof NAMES)[number], string>>>

export function tableChoice(query: URLSearchParams, names: readonly (typeof NAMES)[number][] = NAMES): TableChoice {
  return Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])))
}

/** Of another choice the lists begin anew. */
const FROM_THE_BEGINNING = { from: null, sources: null }

const set = (name: string, value: string): void =>
  go(hrefWith({ [name]: value || null, ...FROM_THE_BEGINNING }), { replace: true })

/** What every table can be narrowed by: on whose word, and from and to which day. */
export function TableFilters({
  of = 'list',
  also = [],
  children,
}: {
  readonly of?: 'list' | 'table'
  /** What else of the address narrows it, by `children`. */
  readonly also?: readonly string[]
  readonly children?: ComponentChildren
}): VNode {
  const { query } = usePlace()
  // In a table's address party and issue are those of a cell that is open.
  const own = NAMES.filter((name) => of === 'list' || (name !== 'party' && name !== 'issue'))
  const narrowing = [...own, ...also]
  const narrowed = narrowing.some((name) => query.has(name))
  const [shown, setShown] = useState(narrowed)
  const day = (name: 'since' | 'until', label: string): VNode => (
    <DayField label={label} value={query.get(name) ?? ''} onChange={(value) => set(name, value)} />
  )
  const form = (
    <form class="table-filters small" onSubmit={(event) => event.preventDefault()}>
      {children}
      <label data-empty={!query.get('kind')}>
        on the word of{' '}
        <select value={query.get('kind') ?? ''} onChange={({ currentTarget: { value } }) => set('kind', value)}>
          <option value="">anybody</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind).toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      {day('since', 'from')}
      {day('until', 'to')}
      {/* Its room is kept, so that nothing moves when a choice is made. */}
      <a
        class={narrowed ? '' : 'not-now'}
        href={hrefWith({ ...Object.fromEntries(narrowing.map((name) => [name, null])), ...FROM_THE_BEGINNING })}
        data-replace
      >
        Show all
      </a>
    </form>
  )
  // Where a screen has no room for it, a table comes before the ways to narrow it; the style sheet knows where that is.
  return (
    <div class="filters-fold" data-shown={shown}>
      <button type="button" class="small fold-button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Narrow the {of}
      </button>
      {form}
    </div>
  )
}

/** One party, one issue of the dossier. */
export function PartyAndIssue({ dossier }: { readonly dossier: Dossier | null }): VNode {
  const { query } = usePlace()
  const choice = (name: 'party' | 'issue', any: string, of: readonly { readonly name: string }[]): VNode => (
    <label data-empty={!query.get(name)}>
      {name}{' '}
      <select value={query.get(name) ?? ''} onChange={({ currentTarget: { value } }) => set(name, value)}>
        <option value="">{any}</option>
        {of.map(({ name: one }) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      {choice('party', 'any', dossier?.parties ?? [])}
      {choice('issue', 'any', dossier?.issues ?? [])}
    </>
  )
}
