import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Waiting } from './empty.tsx'
import { type Facet, Facets } from './facets.tsx'

/**
 * What a list can be narrowed by, beside it. Those that were there last stay while there are no others: where an answer
 * fails, what was chosen can be taken back.
 *
 * @param facets null: none are known yet
 * @param failed whether none will come
 * @param lines of the room that is kept for them
 */
export function Narrow({
  facets,
  failed,
  lines,
}: {
  readonly facets: readonly Facet[] | null
  readonly failed: boolean
  readonly lines: number
}): VNode {
  const last = useRef(facets)
  if (facets !== null) last.current = facets
  return (
    <aside aria-label="Narrow the list">
      <details class="narrow" open={innerWidth > 900}>
        <summary>Narrow the list</summary>
        {last.current !== null ? (
          <Facets facets={last.current} />
        ) : failed ? (
          <p class="small quiet">What there is to narrow by did not come.</p>
        ) : (
          <Waiting lines={lines} />
        )}
      </details>
    </aside>
  )
}
