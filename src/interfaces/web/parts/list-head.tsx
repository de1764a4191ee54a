import type { ComponentChildren, VNode } from 'preact'
import { go, hrefWith, usePlace } from '../app/index.ts'
import { counted } from '../words/index.ts'

/** An order of a list, as the address has it, and as people read it; the first is that of an address without one. */
export type Order = readonly [name: string, words: string]

/** Above a list: how many fit, the way back to all of them, what else there is (`children`), and their order. */
export function ListHead({
  of,
  total,
  all,
  orders,
  children,
}: {
  /** What the rows are, in the singular. */
  readonly of: string
  /** Null: not known yet. */
  readonly total: number | null
  /** Address of the whole list; null: it is not narrowed. */
  readonly all: string | null
  readonly orders: readonly [Order, ...Order[]]
  readonly children: ComponentChildren
}): VNode {
  const { query } = usePlace()
  return (
    <div class="list-head">
      <p role="status" class="numbers">
        {total === null ? ' ' : counted(total, of)}
        {all !== null && (
          <>
            {' '}
            <a href={all} data-replace>
              Show all
            </a>
          </>
        )}
      </p>
      {children}
      <label class="small quiet">
        Order{' '}
        <select
          value={query.get('sort') ?? orders[0][0]}
          onChange={({ currentTarget }) => go(hrefWith({ sort: currentTarget.value }), { replace: true })}
        >
          {orders.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
