import type { ComponentChildren, VNode } from 'preact'
import { go, hrefWith, usePlace } from '../app/index.ts'
import { KINDS, kindName } from '../words/index.ts'

/** What every table can be narrowed by: on whose word, and from and to which day. */
export function TableFilters({ children }: { readonly children?: ComponentChildren }): VNode {
  const { query } = usePlace()
  const set = (name: string, value: string): void => go(hrefWith({ [name]: value || null }), { replace: true })
  const narrowed = ['kind', 'since', 'until'].some((name) => query.has(name))
  return (
    <form class="table-filters small" onSubmit={(event) => event.preventDefault()}>
      {children}
      <label>
        On the word of{' '}
        <select value={query.get('kind') ?? ''} onChange={({ currentTarget: { value } }) => set('kind', value)}>
          <option value="">anybody</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind).toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <label>
        from{' '}
        <input
          type="date"
          value={query.get('since') ?? ''}
          onChange={({ currentTarget: { value } }) => set('since', value)}
        />
      </label>
      <label>
        to{' '}
        <input
          type="date"
          value={query.get('until') ?? ''}
          onChange={({ currentTarget: { value } }) => set('until', value)}
        />
      </label>
      {narrowed && (
        <a href={hrefWith({ kind: null, since: null, until: null })} data-replace>
          Show all
        </a>
      )}
    </form>
  )
}
