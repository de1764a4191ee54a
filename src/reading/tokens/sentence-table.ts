import { ROWS } from './boundaries.ts'
import { PACKED_WEIGHTS } from './sentence-weights.ts'

/*
 * The packed table is the base64 of pairs, one for each row that is not empty, in ascending order:
 *
 *   gap     how many empty rows lie before this one; 0 to 254 in one byte, or 255 for "255 more, and no weight yet"
 *   weight  signed, one byte, in steps of 1 / 16
 *
 * So `03 10 ff 00 f0` puts 16 in row 3 and -16 in row 4 + 255 + 0.
 */
const FULL_GAP = 255

// Browsers and Node alike have these two; the language's own library of types leaves them out.
declare const atob: (base64: string) => string
declare const btoa: (bytes: string) => string

let table: Int8Array | undefined

/** The trained weights, one a row; unpacked at the first call. */
export function sentenceWeights(): Int8Array {
  table ??= unpackWeights(PACKED_WEIGHTS)
  return table
}

export function unpackWeights(packed: string): Int8Array {
  const bytes = atob(packed)
  const weights = new Int8Array(ROWS)
  let row = 0
  for (let at = 0; at < bytes.length; ) {
    const gap = bytes.charCodeAt(at++)
    row += gap
    if (gap === FULL_GAP) continue
    if (row >= ROWS || at >= bytes.length)
      throw new Error(`sentence weights are damaged at byte ${at} of ${bytes.length}`)
    weights[row++] = bytes.charCodeAt(at++)
  }
  return weights
}

/** The inverse of `unpackWeights`. */
export function packWeights(weights: Int8Array): string {
  let bytes = ''
  let gap = 0
  for (const weight of weights) {
    if (weight === 0) {
      gap++
      continue
    }
    for (; gap >= FULL_GAP; gap -= FULL_GAP) bytes += String.fromCharCode(FULL_GAP)
    bytes += String.fromCharCode(gap, weight & 0xff)
    gap = 0
  }
  return btoa(bytes)
}
