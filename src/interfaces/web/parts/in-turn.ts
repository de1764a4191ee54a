import { useLater } from './later.ts'
import { usePrinting } from './printing.ts'

/** No row of a list is lower, in pixels: so many are drawn first that they fill any window. */
const LEAST_ROW_PIXELS = 60

/**
 * The rows of a list that are to be drawn: in the first frame those that a window may hold, and below them, where somebody
 * has scrolled down, those that were there before; in the next all. What is looked at does not wait for what is not.
 */
export function useInTurn<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const later = useLater(rows)
  const printing = usePrinting()
  if (later === rows || printing) return rows
  const first = rows.slice(0, Math.ceil(innerHeight / LEAST_ROW_PIXELS))
  if (later === null || first.length === rows.length) return first
  const there = new Set(first.map(({ id }) => id))
  return [...first, ...later.slice(first.length).filter(({ id }) => !there.has(id))]
}
