/**
 * A sorted list in which a few are replaced at a time: in time linear in its length, without sorting it anew.
 *
 * @param compare never 0 for two that differ
 */
export function merged<T>(
  sorted: readonly T[],
  gone: ReadonlySet<T>,
  added: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  if (gone.size === 0 && added.length === 0) return sorted
  const fresh = [...added].sort(compare)
  const result: T[] = []
  let at = 0
  for (const one of sorted) {
    if (gone.has(one)) continue
    while (at < fresh.length && compare(fresh[at]!, one) < 0) result.push(fresh[at++]!)
    result.push(one)
  }
  while (at < fresh.length) result.push(fresh[at++]!)
  return result
}
