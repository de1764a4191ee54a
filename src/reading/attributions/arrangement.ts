import type { CueView } from './argument-features.ts'
import { Argument } from './argument-labels.ts'
import { Class, type Parsed } from './parsed.ts'

/** A run of tokens `[first, last]`. */
export interface TokenRun {
  readonly first: number
  readonly last: number
}

/** One way to read a cue's window: who says it, and what. */
export interface Arrangement {
  readonly source: TokenRun | null
  /** In text order; empty where the labelling has no content. */
  readonly content: readonly TokenRun[]
}

/** Marks never count at the edge of a span. */
export function isMark(parsed: Parsed, i: number): boolean {
  const kind = parsed.wordClass[i]
  return kind >= Class.comma && kind <= Class.bracket
}

/** Whether the tokens from `first` to before `end` are marks, if any. */
export function onlyMarks(parsed: Parsed, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (!isMark(parsed, i)) return false
  return true
}

/** A run without the marks at its edges; null where it is nothing but marks. */
export function withoutMarks(parsed: Parsed, { first, last }: TokenRun): TokenRun | null {
  let from = first
  let to = last
  while (from <= to && isMark(parsed, from)) from++
  while (to >= from && isMark(parsed, to)) to--
  return from <= to ? { first: from, last: to } : null
}

/** Reads the spans off a labelling. Marks at the edges fall off; contents with only marks between them become one. */
export function arrangementOf(parsed: Parsed, cue: CueView, labels: Uint8Array): Arrangement {
  let source: TokenRun | null = null
  const content: { first: number; last: number }[] = []
  const length = cue.to - cue.from
  let t = 0
  while (t < length) {
    const label = labels[t]
    if (label === Argument.out) {
      t++
      continue
    }
    const isSource = label === Argument.sourceBegin || label === Argument.sourceInside
    const inside = isSource ? Argument.sourceInside : Argument.contentInside
    let end = t + 1
    while (end < length && labels[end] === inside) end++
    let first = cue.from + t
    let last = cue.from + end - 1
    while (first <= last && isMark(parsed, first)) first++
    while (last >= first && isMark(parsed, last)) last--
    if (first <= last) {
      if (isSource) source = { first, last }
      else {
        const before = content[content.length - 1]
        let apart = before === undefined
        if (before !== undefined) {
          for (let i = before.last + 1; i < first; i++) if (!isMark(parsed, i)) apart = true
        }
        if (apart) content.push({ first, last })
        else before.last = last
      }
    }
    t = end
  }
  return { source, content }
}

/** The token of a run whose subtree is the widest among those with a head outside. */
export function topOf({ head, left, right }: Parsed, first: number, last: number): number {
  let top = first
  let width = -1
  for (let i = first; i <= last; i++) {
    if (head[i] >= first && head[i] <= last) continue
    if (right[i] - left[i] > width) {
      width = right[i] - left[i]
      top = i
    }
  }
  return top
}

/** Readings that differ by fewer words are taken to differ by so many. */
const FEWEST_WORDS = 3

/**
 * How far a reading's score is behind another's, for each word by which what they have said differs in length: the tagger
 * gives up a little with every word, so that a reading with a long clause more is far behind for its length alone.
 *
 * @param behind difference of the scores, 0 or less
 * @param words difference in length
 * @example shortfall(-6, 24) // -0.25
 */
export function shortfall(behind: number, words: number): number {
  return behind / Math.max(FEWEST_WORDS, Math.abs(words))
}
