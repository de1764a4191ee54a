import type { LedgerCoding } from '../../ledger/index.ts'
import { byText } from '../evidence/index.ts'

/** Where each coding of a document stands in it. */
type PlaceOf = (row: LedgerCoding) => number

/** Orders codings as the ledger gives them: by date, undated ones last, then by document, then as they come in it. */
export const inLedgerOrder =
  (placeOf: PlaceOf) =>
  (a: LedgerCoding, b: LedgerCoding): number =>
    bySort(a.sort, b.sort) || byText(a.document, b.document) || placeOf(a) - placeOf(b)

/** Undated ones last. */
export const bySort = (a: string, b: string): number => (a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1)

/** The place of the first of a sorted list that is not before `one`. */
export function placeIn<T>(sorted: readonly T[], one: T, compare: (a: T, b: T) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle]!, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}
