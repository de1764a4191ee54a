/**
 * A sparse table of small weights, as it lies in the model file: `rows` rows of `width` signed bytes, nearly all zero.
 *
 *     bitmap   ceil(rows / 8) bytes     bit r is 1 where row r holds anything
 *     then, for each such row:
 *       mask   ceil(width / 8) bytes    bit c is 1 where column c is not zero
 *       bytes  one for each such column
 *
 * With width 2, the rows (0 0) (5 0) (0 -1) are `110` and `01 05`, `10 ff`: bytes 06 01 05 02 ff.
 */
export function packRows(table: Int8Array, rows: number, width: number): Uint8Array {
  const maskBytes = (width + 7) >> 3
  const packed = new Uint8Array((rows >> 3) + 1 + rows * (maskBytes + width))
  let at = (rows + 7) >> 3
  for (let r = 0; r < rows; r++) {
    let any = false
    for (let c = 0; c < width; c++) if (table[r * width + c] !== 0) any = true
    if (!any) continue
    packed[r >> 3] |= 1 << (r & 7)
    const mask = at
    at += maskBytes
    for (let c = 0; c < width; c++) {
      const value = table[r * width + c]
      if (value === 0) continue
      packed[mask + (c >> 3)] |= 1 << (c & 7)
      packed[at++] = value
    }
  }
  return packed.slice(0, at)
}

/** The table that was packed: `rows` rows of `width` signed bytes. */
export function unpackRows(packed: Uint8Array, rows: number, width: number): Int8Array {
  const table = new Int8Array(rows * width)
  const bitmapBytes = (rows + 7) >> 3
  const maskBytes = (width + 7) >> 3
  let at = bitmapBytes
  for (let byte = 0; byte < bitmapBytes; byte++) {
    for (let bits = packed[byte], row = byte * 8 * width; bits !== 0; bits >>= 1, row += width) {
      if ((bits & 1) === 0) continue
      const mask = at
      at += maskBytes
      // Masks are as good as random: a branch on each bit would cost more than to write what is zero too.
      for (let c = 0; c < width; c++) {
        const held = (packed[mask + (c >> 3)] >> (c & 7)) & 1
        table[row + c] = packed[at] & -held
        at += held
      }
    }
  }
  return table
}
