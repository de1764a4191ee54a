/** One of the ways in which a list is narrowed. */
export interface Dimension {
  /** Of each row, the code of its value. */
  readonly codes: Uint16Array
  /** Codes are less than this. */
  readonly size: number
  /** By code, 1 for a value that is wanted; null: all are. */
  readonly wanted: Uint8Array | null
}

export interface Selection {
  /** The rows that fit, in their order. */
  readonly rows: Uint32Array
  /** For each dimension, by code: how many rows fit if this value alone were wanted in it, all else as it is. */
  readonly counts: readonly Uint32Array[]
}

/** Of a row: it fails in no dimension; in more than one, or elsewhere; else the number of the one it fails in, from 1. */
const NONE = 0
const OUT = 255

/**
 * The rows that fit, and the counts of all facets, column by column: a row that fails in one dimension alone counts there,
 * for its value would bring it in; a row that fails in none counts everywhere.
 *
 * @param dimensions fewer than 255
 * @param accepts what else a row must fulfil
 */
export function select(
  length: number,
  dimensions: readonly Dimension[],
  accepts: ((row: number) => boolean) | null,
): Selection {
  const failing = new Uint8Array(length)
  if (accepts !== null) for (let row = 0; row < length; row++) if (!accepts(row)) failing[row] = OUT
  for (const [d, { codes, wanted }] of dimensions.entries())
    if (wanted !== null) markFailing(failing, codes, wanted, d + 1)
  const counts = dimensions.map(({ codes, size }, d) => counted(failing, codes, new Uint32Array(size), d + 1))
  return { rows: rowsOf(failing), counts }
}

/* A column a loop, and one type of column: half a million rows take a few milliseconds so, and a tenth of a second if not. */

function markFailing(failing: Uint8Array, codes: Uint16Array, wanted: Uint8Array, mark: number): void {
  for (let row = 0; row < failing.length; row++)
    if (wanted[codes[row]!] !== 1) failing[row] = failing[row] === NONE ? mark : OUT
}

function counted(failing: Uint8Array, codes: Uint16Array, counts: Uint32Array, mark: number): Uint32Array {
  for (let row = 0; row < failing.length; row++) {
    const fails = failing[row]!
    if (fails === NONE || fails === mark) counts[codes[row]!]!++
  }
  return counts
}

function rowsOf(failing: Uint8Array): Uint32Array {
  const rows = new Uint32Array(failing.length)
  let fitting = 0
  for (let row = 0; row < failing.length; row++) if (failing[row] === NONE) rows[fitting++] = row
  return rows.slice(0, fitting)
}

/** By code, which of `values` are wanted; null for all. A value that no row has is wanted in vain. */
export function wantedAmong(
  codes: { readonly values: readonly string[]; find(value: string): number | undefined },
  values: readonly string[] | undefined,
): Uint8Array | null {
  if (values === undefined || values.length === 0) return null
  const wanted = new Uint8Array(codes.values.length)
  for (const value of values) {
    const code = codes.find(value)
    if (code !== undefined) wanted[code] = 1
  }
  return wanted
}
