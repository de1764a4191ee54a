import type { Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'

/** The words of a piece that are shown: without the marks and joints at its ends. */
export function shownOf(piece: Piece, { context }: TermReader): { readonly first: number; readonly end: number } {
  const { lower } = context.phrases
  let { first, end } = piece
  while (first < end && LEADING.test(lower[first])) first++
  while (end > first && TRAILING.test(lower[end - 1])) end--
  return { first, end }
}

const LEADING = /^(?:[-–—•*·◦▪,;:()[\]"'.]|--|and|or|but|that|then|nor)$/
const TRAILING = /^(?:[-–—,;:()[\].?!]|--|and|or|but|that|which|who|to|of|for|by|with|on|in)$/
