/** The most frequent first, of equals by name; what has no name last of its equals. */
export function byCount<One extends { readonly value: string }>(
  countOf: (one: One) => number,
): (a: One, b: One) => number {
  return (a, b) => countOf(b) - countOf(a) || byName(a, b)
}

function byName(a: { readonly value: string }, b: { readonly value: string }): number {
  return Number(a.value === '') - Number(b.value === '') || (a.value < b.value ? -1 : 1)
}

/** As the server orders a facet of outlets: what has no name comes last, whatever its count. */
export function facetOrder<One extends { readonly value: string; readonly count: number }>(a: One, b: One): number {
  return Number(a.value === '') - Number(b.value === '') || b.count - a.count || (a.value < b.value ? -1 : 1)
}
