/**
 * The first of 0 … `count` - 1 of which something is true that is true of all behind it too; `count` where there is none.
 * By halving: at most log2(count) + 1 questions.
 *
 * @example
 * const rising = [2, 3, 5]
 * firstWhere(rising.length, (i) => rising[i] >= 3) // 1
 */
export function firstWhere(count: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}
