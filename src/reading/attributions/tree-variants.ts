import type { CueView } from './argument-features.ts'
import { Argument } from './argument-labels.ts'
import { isMark, topOf } from './arrangement.ts'
import { Class, type Parsed } from './parsed.ts'

/** Steps up the tree from a content's edge. */
const MOST_UP = 8
/** Other ends, and other beginnings, that one content is given. */
const MOST_EDGES = 4

/** Longest source that another is widened to. */
const LONGEST_SOURCE = 30

/**
 * Labellings beside a given one: its contents go on to where a piece of the tree ends that holds their last word, begin
 * where one begins that holds their first, or end before their last piece. A long sentence has more such places than the
 * best few labellings try.
 */
export function treeVariants(parsed: Parsed, cue: CueView, labels: Uint8Array): Uint8Array[] {
  const variants: Uint8Array[] = []
  const length = cue.to - cue.from
  let runs = 0
  for (let t = 0; t < length && runs < 2; t++) {
    if (labels[t] !== Argument.contentBegin) continue
    let end = t + 1
    while (end < length && labels[end] === Argument.contentInside) end++
    runs++
    let first = cue.from + t
    let last = cue.from + end - 1
    while (first < last && isMark(parsed, first)) first++
    while (last > first && isMark(parsed, last)) last--
    for (const to of laterEnds(parsed, last)) {
      if (free(labels, cue, last + 1, to, end)) variants.push(relabelled(labels, cue, first, last, first, to))
    }
    for (const to of earlierEnds(parsed, first, last)) {
      variants.push(relabelled(labels, cue, first, last, first, to))
    }
    for (const from of earlierStarts(parsed, first)) {
      if (free(labels, cue, from, first - 1, -1)) variants.push(relabelled(labels, cue, first, last, from, last))
    }
  }
  variants.push(...sourceVariants(parsed, cue, labels))
  return variants
}

/**
 * Other ends of the source: before what its first comma sets off ("the officials, who asked not to be named"), and where
 * the piece of the tree ends that it is the beginning of.
 */
function sourceVariants(parsed: Parsed, cue: CueView, labels: Uint8Array): Uint8Array[] {
  const { right, wordClass } = parsed
  const begin = labels.indexOf(Argument.sourceBegin)
  if (begin < 0) return []
  let end = begin + 1
  while (end < labels.length && labels[end] === Argument.sourceInside) end++
  const first = cue.from + begin
  let last = cue.from + end - 1
  while (last > first && isMark(parsed, last)) last--
  const variants: Uint8Array[] = []
  let comma = first + 1
  while (comma < last && wordClass[comma] !== Class.comma) comma++
  if (comma < last) {
    const shorter = labels.slice()
    shorter.fill(Argument.out, comma - cue.from, end)
    variants.push(shorter)
  }
  let to = right[topOf(parsed, first, last)]
  while (to > last && isMark(parsed, to)) to--
  if (to > last && to - first < LONGEST_SOURCE && free(labels, cue, last + 1, to, end)) {
    const longer = labels.slice()
    longer.fill(Argument.sourceInside, begin + 1, to - cue.from + 1)
    variants.push(longer)
  }
  return variants
}

/** Whether nothing from `from` to `to` is the cue's or has a label, but for what follows the run up to position `end`. */
function free(labels: Uint8Array, cue: CueView, from: number, to: number, end: number): boolean {
  if (from < cue.from || to >= cue.to) return false
  for (let i = from; i <= to; i++) {
    if (i >= cue.first && i <= cue.last) return false
    if (labels[i - cue.from] !== Argument.out && i - cue.from >= end) return false
  }
  return true
}

function laterEnds(parsed: Parsed, last: number): number[] {
  const { head, right, sentence, tokens } = parsed
  const ends: number[] = []
  const add = (to: number): void => {
    let end = to
    while (end > last && isMark(parsed, end)) end--
    if (end > last && !ends.includes(end) && ends.length < MOST_EDGES) ends.push(end)
  }
  add(tokens.sentences[sentence[last] + 1] - 1)
  for (let node = last, up = 0; node >= 0 && up < MOST_UP; up++) {
    add(right[node])
    node = head[node]
  }
  return ends
}

function earlierEnds(parsed: Parsed, first: number, last: number): number[] {
  const { head, left } = parsed
  const ends: number[] = []
  for (let node = last, up = 0; node >= first && up < MOST_UP && ends.length < MOST_EDGES; up++) {
    let end = left[node] - 1
    while (end >= first && isMark(parsed, end)) end--
    if (end >= first && !ends.includes(end)) ends.push(end)
    node = head[node]
    if (node > last) break
  }
  return ends
}

function earlierStarts(parsed: Parsed, first: number): number[] {
  const { head, left, sentence, tokens } = parsed
  const starts: number[] = []
  const add = (from: number): void => {
    let start = from
    while (start < first && isMark(parsed, start)) start++
    if (start < first && !starts.includes(start) && starts.length < MOST_EDGES) starts.push(start)
  }
  add(tokens.sentences[sentence[first]])
  for (let node = first, up = 0; node >= 0 && up < MOST_UP; up++) {
    add(left[node])
    node = head[node]
  }
  return starts
}

/** The labelling with the content `[first, last]` in place of `[oldFirst, oldLast]`. */
function relabelled(
  labels: Uint8Array,
  cue: CueView,
  oldFirst: number,
  oldLast: number,
  first: number,
  last: number,
): Uint8Array {
  const out = labels.slice()
  const at = (i: number): number => i - cue.from
  let from = at(oldFirst)
  while (from > 0 && out[from] === Argument.contentInside) from--
  let to = at(oldLast) + 1
  while (to < out.length && out[to] === Argument.contentInside) to++
  out.fill(Argument.out, from, to)
  out[at(first)] = Argument.contentBegin
  out.fill(Argument.contentInside, at(first) + 1, at(last) + 1)
  return out
}
