import type { ClaimTable } from './claim-table.ts'

export type ClaimSort = 'newest' | 'oldest' | 'best' | 'surest' | 'unsurest'

/**
 * Rows of a table, newest first, put into another order. Rows of one date keep theirs; undated ones stay last.
 *
 * @param rank by attribution, its place in a search; for `best`
 */
export function ordered(
  rows: Uint32Array,
  table: ClaimTable,
  sort: ClaimSort,
  rank: ReadonlyMap<number, number> | null,
): Uint32Array {
  if (sort === 'oldest') return oldestFirst(rows, table)
  if (sort === 'surest') return byConfidence(rows, table, true)
  if (sort === 'unsurest') return byConfidence(rows, table, false)
  if (sort === 'best' && rank !== null) {
    const places = new Float64Array(table.length)
    for (const row of rows) places[row] = rank.get(table.attribution[row]!)!
    return rows.slice().sort((a, b) => places[a]! - places[b]! || a - b)
  }
  return rows
}

/** Turns the dates round, run by run, so that an article's claims stay in the order in which they stand in it. */
export function oldestFirst(
  rows: Uint32Array,
  { sort, day }: { readonly sort: Uint32Array; readonly day: Uint32Array },
): Uint32Array {
  const result = new Uint32Array(rows.length)
  let dated = rows.length
  while (dated > 0 && day[rows[dated - 1]!] === 0) dated--
  let at = 0
  for (let end = dated; end > 0; ) {
    let start = end - 1
    while (start > 0 && sort[rows[start - 1]!] === sort[rows[start]!]) start--
    for (let i = start; i < end; i++) result[at++] = rows[i]!
    end = start
  }
  result.set(rows.subarray(dated), dated)
  return result
}

const CONFIDENCES = 10_001

/** A counting sort: linear, and rows of one confidence keep their order. */
function byConfidence(rows: Uint32Array, { confidence }: ClaimTable, descending: boolean): Uint32Array {
  const bucketOf = (row: number): number => (descending ? CONFIDENCES - 1 - confidence[row]! : confidence[row]!)
  const starts = new Uint32Array(CONFIDENCES + 1)
  for (const row of rows) starts[bucketOf(row) + 1]!++
  for (let i = 0; i < CONFIDENCES; i++) starts[i + 1]! += starts[i]!
  const result = new Uint32Array(rows.length)
  for (const row of rows) result[starts[bucketOf(row)]!++] = row
  return result
}
