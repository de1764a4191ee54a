/*
 * Rows of four signed bytes, each row one number, so that they are added two bytes at a time: each byte raised by 128 to be no
 * less than nothing, their sums in 16 bits apiece, which hold those of 256 rows.
 */

/** Flips the sign of four bytes at once: -128 .. 127 become 0 .. 255. */
const ALL_UP = 0x80808080 | 0

/** The rows of a table of weights, four signed bytes each, one number a row; part of a file may begin anywhere in it. */
export function quadsOf(weights: Int8Array): Int32Array {
  const { buffer, byteOffset, length } = weights.byteOffset % 4 === 0 ? weights : weights.slice()
  return new Int32Array(buffer, byteOffset, length >> 2)
}

/** Adds the bytes of the rows `rows[0] .. rows[count - 1]`, 256 at most, to four sums. */
export function addQuads(quads: Int32Array, rows: Int32Array, count: number, sums: Int32Array): void {
  let even = 0
  let odd = 0
  for (let k = 0; k < count; k++) {
    const quad = quads[rows[k]] ^ ALL_UP
    even += quad & 0x00ff00ff
    odd += (quad >>> 8) & 0x00ff00ff
  }
  const up = count * 128
  sums[0] += (even & 0xffff) - up
  sums[1] += (odd & 0xffff) - up
  sums[2] += (even >>> 16) - up
  sums[3] += (odd >>> 16) - up
}
