import { placeIn } from './places.ts'

/** Where so many are few, or so small a share of the list, each is looked up; else the list is gone through. */
const FEW = 64
const SHARE = 1 / 32

/**
 * A sorted list in which a few are replaced at a time, without sorting it anew: what stands between them is copied.
 *
 * @param gone such as are in the list, or not
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
  return gone.size + added.length > Math.max(FEW, sorted.length * SHARE)
    ? throughAll(sorted, gone, fresh, compare)
    : withFew(sorted, gone, fresh, compare)
}

function withFew<T>(
  sorted: readonly T[],
  gone: ReadonlySet<T>,
  fresh: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
  const without = [...gone].flatMap((one) => placeOf(sorted, one, compare) ?? []).sort((a, b) => a - b)
  const result: T[][] = []
  let at = 0
  let next = 0
  const copyTo = (end: number): void => {
    while (next < without.length && without[next]! < end) {
      result.push(sorted.slice(at, without[next]!))
      at = without[next]! + 1
      next++
    }
    result.push(sorted.slice(at, end))
    at = Math.max(at, end)
  }
  for (const one of fresh) {
    copyTo(placeIn(sorted, one, compare))
    result.push([one])
  }
  copyTo(sorted.length)
  return ([] as T[]).concat(...result)
}

/** Null: it is not there. */
function placeOf<T>(sorted: readonly T[], one: T, compare: (a: T, b: T) => number): number | null {
  for (let at = placeIn(sorted, one, compare); at < sorted.length; at++) {
    if (sorted[at] === one) return at
    if (compare(one, sorted[at]!) < 0) return null
  }
  return null
}

function throughAll<T>(
  sorted: readonly T[],
  gone: ReadonlySet<T>,
  fresh: readonly T[],
  compare: (a: T, b: T) => number,
): T[] {
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
