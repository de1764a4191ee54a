/** Place of a key in a section of rising keys, or -1. */
export function placeOf(keys: Int32Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle] < key) low = middle + 1
    else high = middle
  }
  return low < keys.length && keys[low] === key ? low : -1
}
