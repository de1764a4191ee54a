/** Whether two places may be one, by their names: one is part of the other; null: one of them is not known. */
export function samePlace(one: string | null, other: string | null): boolean | null {
  if (one === null || other === null) return null
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.includes(b) || b.includes(a)
}
