/**
 * Weights in sparse rows: row `r` has the entries `entries[starts[r]] .. entries[starts[r + 1] - 1]`, each
 * `weight << 8 | candidate`, the weight signed.
 */
export interface SparseRows {
  readonly starts: Int32Array
  readonly entries: Int16Array
}

/** Adds what the first `count` of `rows` say of each candidate to its total. */
export function addRows({ starts, entries }: SparseRows, rows: Int32Array, count: number, totals: Int32Array): void {
  for (let r = 0; r < count; r++) {
    const row = rows[r]
    const end = starts[row + 1]
    for (let e = starts[row]; e < end; e++) {
      const entry = entries[e]
      totals[entry & 255] += entry >> 8
    }
  }
}

/** The candidate with the highest total among `list[first] .. list[last - 1]`; of equals, the first. */
export function highest(list: Uint8Array, first: number, last: number, totals: Int32Array): number {
  let best = list[first]
  let top = totals[best]
  for (let c = first + 1; c < last; c++) {
    const candidate = list[c]
    if (totals[candidate] > top) {
      top = totals[candidate]
      best = candidate
    }
  }
  return best
}
