/**
 * Where the rows of a table come from after some were taken out and others put in: a row of the old table as its number,
 * the n-th new one as `-1 - n`. Both are in order, and so is the result.
 */
export function mergeOrder(
  oldLength: number,
  stays: (row: number) => boolean,
  freshLength: number,
  freshFirst: (fresh: number, row: number) => boolean,
): Int32Array {
  const order = new Int32Array(oldLength + freshLength)
  let length = 0
  let fresh = 0
  for (let row = 0; row < oldLength; row++) {
    if (!stays(row)) continue
    while (fresh < freshLength && freshFirst(fresh, row)) order[length++] = -1 - fresh++
    order[length++] = row
  }
  while (fresh < freshLength) order[length++] = -1 - fresh++
  return order.slice(0, length)
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A column in a new order, as `mergeOrder` gives it. */
export function reordered<C extends Column>(order: Int32Array, old: C, freshValue: (fresh: number) => number): C {
  const column = new (old.constructor as new (length: number) => C)(order.length)
  for (let i = 0; i < order.length; i++) {
    const from = order[i]!
    column[i] = from >= 0 ? old[from]! : freshValue(-1 - from)
  }
  return column
}
