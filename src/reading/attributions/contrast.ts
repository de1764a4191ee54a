import type { Arrangement, TokenRun } from './arrangement.ts'
import { isMark } from './arrangement.ts'
import { pieceFrom } from './edge-features.ts'
import type { Parsed } from './parsed.ts'

/** Numbers that say how an arrangement differs from the one to choose instead; their order is part of the model. */
export const CONTRAST_WIDTH = 12
/** Differences are counted in tokens up to this. */
const MOST_TOKENS = 40

/**
 * Fills `values` from `at` on: how much further contents and source reach to either side than those of the other, and
 * what the piece is by which two contents or two sources differ in their ends.
 */
export function describeContrast(
  parsed: Parsed,
  { source, content }: Arrangement,
  instead: Arrangement | null,
  values: Float32Array,
  at: number,
): void {
  const { relation, tag, wordClass } = parsed
  values.fill(0, at, at + CONTRAST_WIDTH)
  values[at] = -1
  values[at + 6] = -1
  if (instead === null) return
  let v = at
  const put = (value: number): void => {
    values[v++] = value
  }
  const own = hullOf(content)
  const other = hullOf(instead.content)
  const alike = same(own, other) && content.length === instead.content.length
  put(alike ? 0 : 1)
  put(clamped(other.first - own.first))
  put(clamped(own.last - other.last))
  put(content.length - instead.content.length)
  const ends = differing(parsed, own.last, other.last)
  put(ends < 0 ? -1 : relation[pieceFrom(parsed, ends)])
  put(ends < 0 ? -1 : tag[ends])
  put(source === null ? (instead.source === null ? 0 : 1) : instead.source === null ? 2 : 3)
  if (source !== null && instead.source !== null) {
    put(clamped(instead.source.first - source.first))
    put(clamped(source.last - instead.source.last))
    const tail = differing(parsed, source.last, instead.source.last)
    put(tail < 0 ? -1 : relation[pieceFrom(parsed, tail)])
  } else v += 3
  const begins = Math.min(own.first, other.first)
  put(own.first === other.first ? -1 : relation[pieceFrom(parsed, begins)])
  put(ends <= 0 ? -1 : wordClass[ends - 1])
}

/** First word that one of two ends takes in and the other does not; -1 where they are the same. */
function differing(parsed: Parsed, one: number, other: number): number {
  if (one === other) return -1
  let i = Math.min(one, other) + 1
  while (i < Math.max(one, other) && isMark(parsed, i)) i++
  return i
}

function hullOf(content: readonly TokenRun[]): TokenRun {
  return { first: content[0].first, last: content[content.length - 1].last }
}

const same = (one: TokenRun, other: TokenRun): boolean => one.first === other.first && one.last === other.last

const clamped = (tokens: number): number => Math.max(-MOST_TOKENS, Math.min(MOST_TOKENS, tokens))
