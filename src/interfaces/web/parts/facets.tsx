import type { VNode } from 'preact'
import { go, hrefWith, type Still, still, usePlace } from '../app/index.ts'
import { numberText } from '../words/index.ts'

export interface FacetValue {
  readonly value: string
  readonly name: string
  readonly count: number
  /** What it means, where its name does not say. */
  readonly means?: string
}

export interface Facet {
  /** Its parameter in the address; several values are separated by it being there more than once. */
  readonly parameter: string
  readonly title: string
  readonly values: readonly FacetValue[]
}

/** Values at first; the rest comes by a button. Those that are chosen are always there. */
const SHOWN = 8

/** Ways to narrow a list; each value with how many rows it would leave. */
export const Facets: Still<{ readonly facets: readonly Facet[] }> = still(function Facets({ facets }) {
  return (
    <div class="facets">
      {facets.map((facet) => (
        <FacetList key={facet.parameter} {...facet} />
      ))}
    </div>
  )
})

function FacetList({ parameter, title, values }: Facet): VNode | null {
  const { path, query } = usePlace()
  const chosen = query.getAll(parameter)
  const open = query.get('all') === parameter
  const known = new Set(values.map(({ value }) => value))
  const all = [
    ...values,
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, name: value, count: 0 })),
  ]
  if (all.length === 0) return null
  const shown = open ? all : all.filter(({ value }, i) => i < SHOWN || chosen.includes(value))
  const toggle = (value: string): void => {
    const next = new URLSearchParams(query)
    next.delete(parameter)
    for (const one of chosen) if (one !== value) next.append(parameter, one)
    if (!chosen.includes(value)) next.append(parameter, value)
    go(next.size === 0 ? path : `${path}?${next}`, { replace: true })
  }
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <ul>
        {shown.map((one: FacetValue) => (
          <li key={one.value}>
            <label class="check" title={one.means}>
              <input type="checkbox" checked={chosen.includes(one.value)} onChange={() => toggle(one.value)} />
              <span>{one.name}</span>
              <span class="count">{numberText(one.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <button type="button" class="plain small" onClick={() => go(hrefWith({ all: parameter }), { replace: true })}>
          {all.length - shown.length} more
        </button>
      )}
      {open && all.length > SHOWN && (
        <button type="button" class="plain small" onClick={() => go(hrefWith({ all: null }), { replace: true })}>
          Fewer
        </button>
      )}
    </fieldset>
  )
}
