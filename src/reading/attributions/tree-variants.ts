import type { CueView } from './argument-features.ts'
import { Argument } from './argument-labels.ts'
import { isMark, type TokenRun, topOf } from './arrangement.ts'
import { pieceFrom } from './edge-features.ts'
import { Class, type Parsed } from './parsed.ts'

/** Steps up the tree from a content's edge. */
const MOST_UP = 8
/** Other ends, and other beginnings, that one content is given. */
const MOST_EDGES = 4

/** Contents of one labelling that are left out or added to. */
const MOST_RUNS = 5
/** Longest source that another is widened to. */
const LONGEST_SOURCE = 30

/**
 * Labellings beside a given one: its contents go on to where a piece of the tree ends that holds their last word, begin
 * where one begins that holds their first, end before their last piece or begin behind their first. A long sentence has more such places than the
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
    for (const from of laterStarts(parsed, first, last)) variants.push(relabelled(labels, cue, first, last, from, last))
    variants.push(...quotationVariants(parsed, cue, labels, first, last, end))
  }
  variants.push(...runVariants(parsed, cue, labels))
  variants.push(...sourceVariants(parsed, cue, labels))
  return variants
}

/** A content that begins or ends within a quotation goes on to where that one begins or ends, be it sentences away. */
function quotationVariants(
  parsed: Parsed,
  cue: CueView,
  labels: Uint8Array,
  first: number,
  last: number,
  end: number,
): Uint8Array[] {
  const { quotation } = parsed
  const variants: Uint8Array[] = []
  const whole = quotationAround(parsed, cue, last)
  if (whole !== null && whole.last > last && free(labels, cue, last + 1, whole.last, end))
    variants.push(relabelled(labels, cue, first, last, first, whole.last))
  const opened = quotation[first] === quotation[last] ? whole : quotationAround(parsed, cue, first)
  if (opened !== null && opened.first < first && free(labels, cue, opened.first, first - 1, -1))
    variants.push(relabelled(labels, cue, first, last, opened.first, Math.max(last, opened.last)))
  if (quotation[first] === quotation[last]) return variants
  // One edge lies within a quotation and the other elsewhere: that quotation alone.
  if (whole !== null && whole.first > first) variants.push(relabelled(labels, cue, first, last, whole.first, last))
  if (opened !== null && opened.last < last) variants.push(relabelled(labels, cue, first, last, first, opened.last))
  return variants
}

/**
 * Of two or more contents one is left out; or the quotation that the sentence behind the cue's opens with, or the one that
 * the sentence before it ends with, is one more.
 */
function runVariants(parsed: Parsed, cue: CueView, labels: Uint8Array): Uint8Array[] {
  const { tokens, quotation } = parsed
  const variants: Uint8Array[] = []
  const begins: number[] = []
  for (let t = 0; t < labels.length && begins.length < MOST_RUNS; t++)
    if (labels[t] === Argument.contentBegin) begins.push(t)
  if (begins.length > 1 && begins.length < MOST_RUNS) {
    for (const begin of begins) {
      const fewer = labels.slice()
      for (let t = begin; t === begin || fewer[t] === Argument.contentInside; t++) fewer[t] = Argument.out
      variants.push(fewer)
    }
  }
  const end = tokens.sentences[cue.sentence + 1]
  const begin = tokens.sentences[cue.sentence]
  for (const i of [end, begin - 1]) {
    if (i < cue.from || i >= cue.to || quotation[i] < 0) continue
    const whole = quotationAround(parsed, cue, i)
    if (whole === null || (i === end ? whole.first < i : whole.last > i)) continue
    if (!free(labels, cue, whole.first, whole.last, -1)) continue
    const more = labels.slice()
    more[whole.first - cue.from] = Argument.contentBegin
    more.fill(Argument.contentInside, whole.first - cue.from + 1, whole.last - cue.from + 1)
    variants.push(more)
  }
  return variants
}

/** The words of the quotation that token `i` lies in, as far as the window goes; null outside of quotations. */
function quotationAround(parsed: Parsed, cue: CueView, i: number): TokenRun | null {
  const { quotation } = parsed
  if (quotation[i] < 0) return null
  let first = i
  let last = i
  while (first > cue.from && quotation[first - 1] === quotation[i]) first--
  while (last + 1 < cue.to && quotation[last + 1] === quotation[i]) last++
  while (first < i && isMark(parsed, first)) first++
  while (last > i && isMark(parsed, last)) last--
  return { first, last }
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

/** Behind the piece of the tree that a content begins with. */
function laterStarts(parsed: Parsed, first: number, last: number): number[] {
  const { right } = parsed
  let node = pieceFrom(parsed, first)
  if (right[node] >= last) node = first
  let start = right[node] + 1
  while (start < last && isMark(parsed, start)) start++
  return start < last ? [start] : []
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
