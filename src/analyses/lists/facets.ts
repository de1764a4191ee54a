import type { Codes } from './codes.ts'

/** One value of a facet, with the number of rows that choosing it alone would leave. */
export interface FacetValue {
  /** The empty string: none is known. */
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

export type FacetOrder = 'given' | 'most' | 'value'

/**
 * A facet's values: those that rows have, and those that are chosen, even in vain.
 *
 * @param order `given`: as the codes are, with values that no row has now; `most`: the most frequent first; `value`: by
 *   value; in the last two the empty value is last
 */
export function facetOf(
  codes: Codes,
  counts: Uint32Array,
  chosen: readonly string[] | undefined,
  order: FacetOrder,
): FacetValue[] {
  const picked = new Set(chosen)
  const all = codes.values.map((value, code) => ({ value, count: counts[code] ?? 0, chosen: picked.has(value) }))
  const unknown = [...picked].filter((value) => codes.find(value) === undefined)
  const values = [...all, ...unknown.map((value) => ({ value, count: 0, chosen: true }))]
  if (order === 'given') return values
  return values
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    .sort(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') ||
        (order === 'most' ? b.count - a.count : 0) ||
        (a.value < b.value ? -1 : 1),
    )
}
