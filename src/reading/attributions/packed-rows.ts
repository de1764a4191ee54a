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

/** Calls `put(row, column, value)` for each value that is not zero, in order. */
export function unpackRows(
  packed: Uint8Array,
  rows: number,
  width: number,
  put: (row: number, column: number, value: number) => void,
): void {
  const maskBytes = (width + 7) >> 3
  let at = (rows + 7) >> 3
  for (let byte = 0; byte < (rows + 7) >> 3; byte++) {
    const bits = packed[byte]
    if (bits === 0) continue
    for (let bit = 0; bit < 8; bit++) {
      if ((bits & (1 << bit)) === 0) continue
      const mask = at
      at += maskBytes
      for (let c = 0; c < width; c++) {
        if ((packed[mask + (c >> 3)] & (1 << (c & 7))) !== 0) put(byte * 8 + bit, c, (packed[at++] << 24) >> 24)
      }
    }
  }
}
