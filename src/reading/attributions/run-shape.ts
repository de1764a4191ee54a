import type { CueView } from './argument-features.ts'
import { isMark, type TokenRun } from './arrangement.ts'
import type { Parsed } from './parsed.ts'

/** What stands where a text has no token. */
const NONE = 0x5bd1e995

/** A column's value at a token, also before the text's first and behind its last. */
export function valueAt(column: ArrayLike<number>, k: number, count: number): number {
  return k >= 0 && k < count ? column[k] : NONE
}

/** A length in tokens as one of nine classes. */
export function binned(length: number): number {
  if (length < 4) return length
  if (length < 7) return 4
  if (length < 12) return 5
  if (length < 20) return 6
  return length < 40 ? 7 : 8
}

/** How a run of tokens lies in the tree. */
export interface Shape {
  /** The token nearest the root whose head is outside. */
  readonly top: number
  /** How many tokens have their head outside, up to 4: 1 is a whole piece of the tree. */
  readonly pieces: number
  /** Bits: the run begins, and ends, where the subtree of `top` does. */
  readonly exact: number
}

export function shapeOf(parsed: Parsed, { first, last }: TokenRun): Shape {
  const { head, left, right } = parsed
  let top = -1
  let pieces = 0
  for (let i = first; i <= last; i++) {
    const h = head[i]
    if (h >= first && h <= last) continue
    if (isMark(parsed, i)) continue
    if (top < 0 || right[i] - left[i] > right[top] - left[top]) top = i
    if (pieces < 4) pieces++
  }
  if (top < 0) top = first
  let from = left[top]
  let to = right[top]
  while (from < to && isMark(parsed, from)) from++
  while (to > from && isMark(parsed, to)) to--
  return { top, pieces, exact: (from === first ? 1 : 0) + (to === last ? 2 : 0) }
}

/** The way up from token `i` to the cue's head or an ancestor of it, in relations; up to four steps. */
export function way(parsed: Parsed, i: number, cue: CueView): number {
  const { head, relation } = parsed
  let hash = 7
  let node = i
  for (let up = 0; up < 4 && node >= 0; up++) {
    if (node === cue.head) return hash
    hash = (Math.imul(hash, 131) + relation[node] + 1) | 0
    node = head[node]
  }
  return node === cue.head ? hash : hash ^ 0x55555
}
