/** One of the ways in which a list is narrowed. */
export interface Dimension {
  /** Of each row, the code of its value. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array
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

const NONE = -1
const SEVERAL = -2

/**
 * The rows that fit, and the counts of all facets, in one pass over the columns: a row that fails in one dimension alone
 * counts there, for its value would bring it in; a row that fails in none counts everywhere.
 *
 * @param accepts what else a row must fulfil
 */
export function select(
  length: number,
  dimensions: readonly Dimension[],
  accepts: ((row: number) => boolean) | null,
): Selection {
  const counts = dimensions.map(({ size }) => new Uint32Array(size))
  const rows = new Uint32Array(length)
  let fitting = 0
  for (let row = 0; row < length; row++) {
    if (accepts !== null && !accepts(row)) continue
    let failing = NONE
    for (let d = 0; d < dimensions.length; d++) {
      const { codes, wanted } = dimensions[d]!
      if (wanted === null || wanted[codes[row]!] === 1) continue
      if (failing !== NONE) {
        failing = SEVERAL
        break
      }
      failing = d
    }
    if (failing === SEVERAL) continue
    if (failing === NONE) {
      rows[fitting++] = row
      for (let d = 0; d < dimensions.length; d++) counts[d]![dimensions[d]!.codes[row]!]!++
    } else counts[failing]![dimensions[failing]!.codes[row]!]!++
  }
  return { rows: rows.slice(0, fitting), counts }
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
