import { type CueView, zoneOf } from './argument-features.ts'
import type { Arrangement, TokenRun } from './arrangement.ts'
import { edgeFeatures, sourceEdgeFeatures } from './edge-features.ts'
import type { FeatureBuffer } from './feature-buffer.ts'
import { Class, type Parsed } from './parsed.ts'

const NONE = 0x5bd1e995
const MOST_RANKING_FEATURES = 190

function binned(length: number): number {
  if (length < 4) return length
  if (length < 7) return 4
  if (length < 12) return 5
  if (length < 20) return 6
  return length < 40 ? 7 : 8
}

/** How a run of tokens lies in the tree. */
interface Shape {
  /** The token nearest the root whose head is outside. */
  readonly top: number
  /** How many tokens have their head outside, up to 4: 1 is a whole piece of the tree. */
  readonly pieces: number
  /** Bits: the run begins, and ends, where the subtree of `top` does. */
  readonly exact: number
}

function shapeOf(parsed: Parsed, { first, last }: TokenRun): Shape {
  const { head, left, right, wordClass } = parsed
  let top = -1
  let pieces = 0
  for (let i = first; i <= last; i++) {
    const h = head[i]
    if (h >= first && h <= last) continue
    if (wordClass[i] >= Class.comma && wordClass[i] <= Class.bracket) continue
    if (top < 0 || right[i] - left[i] > right[top] - left[top]) top = i
    if (pieces < 4) pieces++
  }
  if (top < 0) top = first
  let from = left[top]
  let to = right[top]
  while (from < to && wordClass[from] >= Class.comma && wordClass[from] <= Class.bracket) from++
  while (to > from && wordClass[to] >= Class.comma && wordClass[to] <= Class.bracket) to--
  return { top, pieces, exact: (from === first ? 1 : 0) + (to === last ? 2 : 0) }
}

/** The way up from token `i` to the cue's head or an ancestor of it, in relations; up to four steps. */
function way(parsed: Parsed, i: number, cue: CueView): number {
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

/**
 * How the source hangs together with the cue, by their heads: 1 the cue governs the source, 2 the source the cue, 3 both
 * hang on one word, 4 the source hangs on a word of the content, 0 otherwise. A source that is the subject of what it is
 * said to say is rarely one.
 */
export function bondOf({ head }: Parsed, cue: CueView, source: number, content: readonly TokenRun[]): number {
  const governor = head[source]
  if (governor >= cue.first && governor <= cue.last) return 1
  if (head[cue.head] === source) return 2
  if (governor >= 0 && governor === head[cue.head]) return 3
  for (const { first, last } of content) if (governor >= first && governor <= last) return 4
  return 0
}

/**
 * Features of a whole arrangement, for choosing among the best labellings of a window: where its spans begin and end, how
 * they lie in the tree, and what they leave out. `other` marks the tokens of all chosen cues.
 */
export function rankingFeatures(
  parsed: Parsed,
  cue: CueView,
  { source, content }: Arrangement,
  other: Uint8Array,
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, lower, wordClass, mark, quotation, relation, sentence, head, left, right, name } = parsed
  const n = tokens.count
  const at = (column: ArrayLike<number>, k: number): number => (k >= 0 && k < n ? column[k] : NONE)
  out.reserve(MOST_RANKING_FEATURES)
  const w = cue.lemma
  // The order of the parts, as letters: 1 source, 2 cue, 3 content.
  const parts: { first: number; what: number }[] = [{ first: cue.first, what: 2 }]
  if (source) parts.push({ first: source.first, what: 1 })
  for (const run of content.slice(0, 4)) parts.push({ first: run.first, what: 3 })
  parts.sort((a, b) => a.first - b.first)
  let order = 0
  for (const { what } of parts) order = order * 4 + what
  out.one(200, order)
  out.two(201, order, w)
  out.two(202, order, cue.setting)
  out.two(203, order, cue.governs)
  out.three(204, order, cue.words, cue.inQuotation >= 0 ? 1 : 0)
  out.three(205, order, cue.governs, tag[cue.head])
  if (source) {
    const shape = shapeOf(parsed, source)
    const { top, exact, pieces } = shape
    const zone = zoneOf(parsed, cue, source.first)
    const kind = exact * 8 + pieces
    const r = relation[top]
    const path = way(parsed, top, cue)
    out.two(210, kind, zone)
    out.three(211, kind, r, zone)
    out.three(212, r, zone, w)
    out.two(213, path, zone)
    out.three(214, path, zone, w)
    out.two(215, tag[source.first], tag[source.last])
    out.three(216, tag[source.first], zone, kind)
    out.three(217, at(tag, source.first - 1), tag[source.first], zone)
    out.three(218, at(tag, source.last + 1), tag[source.last], zone)
    out.two(219, at(lower, source.first - 1), zone)
    out.two(220, at(lower, source.last + 1), zone)
    out.two(221, lower[source.first], zone)
    out.two(222, lower[source.last], zone)
    out.two(223, binned(source.last - source.first + 1), zone)
    out.two(224, lemma[top], tag[top])
    out.three(225, lemma[top], w, zone)
    out.three(226, name[top], tag[top], kind)
    const after = at(wordClass, source.last + 1)
    const beyond = source.last + 2 < n ? relation[source.last + 2] : 0
    out.three(227, after, beyond, binned(source.last - source.first + 1))
    out.three(228, after, at(tag, source.last + 2), zone)
    const gap = source.last < cue.first ? cue.first - source.last - 1 : source.first - cue.last - 1
    out.three(229, binned(Math.max(0, gap)), zone, kind)
    const inside = (quotation[source.first] >= 0 ? 1 : 0) + (quotation[source.first] === cue.inQuotation ? 2 : 0)
    out.two(230, inside, zone)
    let commas = 0
    for (let i = source.first; i <= source.last; i++) if (wordClass[i] === Class.comma && commas < 3) commas++
    out.three(231, commas, after, zone)
    out.two(232, other[source.first] + other[source.last], zone)
    const bond = bondOf(parsed, cue, top, content)
    out.two(233, bond, zone)
    out.three(234, bond, w, zone)
    out.three(235, bond, r, tag[cue.head])
    out.three(236, bond, kind, cue.governs)
    sourceEdgeFeatures(parsed, cue, source, top, zone, out)
  } else {
    out.two(240, w, cue.governs)
    out.two(241, cue.setting, cue.governs)
    out.two(242, cue.words, 0)
    out.two(243, relation[cue.head], w)
  }
  out.one(250, Math.min(content.length, 3))
  out.two(251, Math.min(content.length, 3), w)
  let size = 0
  for (let k = 0; k < content.length && k < 3; k++) {
    const run = content[k]
    const { first, last } = run
    size += last - first + 1
    const { top, exact, pieces } = shapeOf(parsed, run)
    const zone = zoneOf(parsed, cue, first)
    const zoneEnd = zoneOf(parsed, cue, last)
    const kind = exact * 8 + pieces
    const r = relation[top]
    const path = way(parsed, top, cue)
    const z = zone * 8 + zoneEnd
    out.three(260, kind, z, content.length)
    out.three(261, kind, r, z)
    out.three(262, r, z, w)
    out.two(263, path, kind)
    out.three(264, path, z, w)
    out.three(265, tag[first], z, w)
    out.three(266, lemma[first], z, kind)
    out.three(267, lemma[first], w, zone)
    out.three(268, at(tag, first - 1), tag[first], z)
    out.three(269, at(lower, first - 1), tag[first], zone)
    out.three(270, tag[last], at(tag, last + 1), z)
    out.three(271, at(lower, last + 1), tag[last], zoneEnd)
    out.three(272, at(wordClass, last + 1), at(lower, last + 2), zoneEnd)
    out.three(273, at(wordClass, last + 1), at(tag, last + 2), kind)
    const opens = at(mark, first - 1) === 1 || mark[first] === 1 ? 1 : 0
    const closes = at(mark, last + 1) === 1 || at(mark, last + 2) === 1 ? 1 : 0
    const quotes =
      opens +
      closes * 2 +
      (quotation[first] >= 0 ? 4 : 0) +
      (quotation[last] >= 0 ? 8 : 0) +
      (quotation[first] === quotation[last] ? 16 : 0)
    out.two(274, quotes, z)
    out.three(275, quotes, cue.setting, z)
    out.three(276, quotes, w, content.length)
    const s = sentence[last]
    const begins = first - tokens.sentences[sentence[first]]
    const rest = tokens.sentences[s + 1] - 1 - last
    out.three(277, Math.min(begins, 3), Math.min(rest, 4), z)
    out.two(278, binned(last - first + 1), z)
    out.three(279, binned(last - first + 1), z, w)
    out.two(280, Math.min(s - sentence[first], 3), quotes)
    let cues = 0
    for (let i = first; i <= last && cues < 3; i++) if (other[i] === 1) cues++
    out.two(281, cues, z)
    const gap = last < cue.first ? cue.first - last - 1 : first > cue.last ? first - cue.last - 1 : 0
    out.three(282, binned(gap), z, kind)
    if (gap === 1) out.two(283, lower[last < cue.first ? cue.first - 1 : first - 1], z)
    // What is left out just after: is it governed from within, what is it, how long?
    const next = last + 1 < n && isEdge(wordClass[last + 1]) ? last + 2 : last + 1
    const comma = next === last + 2 ? wordClass[last + 1] : 0
    if (next < n && sentence[next] === s) {
      let node = next
      for (let up = 0; up < 12 && head[node] >= 0 && left[head[node]] === next; up++) node = head[node]
      const inside =
        head[node] >= first && head[node] <= last ? 1 : head[node] >= cue.first && head[node] <= cue.last ? 2 : 0
      const length = binned(right[node] - next + 1)
      out.three(290, relation[node], inside, comma)
      out.three(291, relation[node] * 4 + inside, comma, length)
      out.three(292, lemma[next], inside, comma)
      out.three(293, tag[next], inside * 16 + comma, quotes)
      out.three(294, relation[node] * 4 + inside, comma, w)
      out.three(295, tag[node], relation[node] * 4 + inside, comma)
      out.three(296, relation[node] * 4 + inside, Math.min(3, rest - (right[node] - last)), comma)
    } else out.two(297, comma, quotes)
    // What is left out just before, seen in the same way.
    const prior = first > 0 && isEdge(wordClass[first - 1]) ? first - 2 : first - 1
    const edge = prior === first - 2 ? wordClass[first - 1] : 0
    if (prior >= tokens.sentences[sentence[first]]) {
      let node = prior
      for (let up = 0; up < 12 && head[node] >= 0 && right[head[node]] === prior; up++) node = head[node]
      const taken =
        prior >= cue.first && prior <= cue.last ? 3 : source && prior >= source.first && prior <= source.last ? 4 : 0
      const governor = head[node]
      const inside =
        taken > 0
          ? taken
          : governor >= first && governor <= last
            ? 1
            : governor >= cue.first && governor <= cue.last
              ? 2
              : 0
      const length = binned(prior - left[node] + 1)
      out.three(320, relation[node], inside, edge)
      out.three(321, relation[node] * 8 + inside, edge, length)
      out.three(322, lemma[prior], inside, edge)
      out.three(323, relation[node] * 8 + inside, edge, w)
      out.three(324, tag[prior], tag[first], inside * 16 + edge)
      out.three(325, relation[node] * 8 + inside, left[node] === tokens.sentences[sentence[first]] ? 1 : 0, z)
    } else out.two(326, edge, z)
    // The last piece taken in: would the content better end before it?
    let node = last
    for (let up = 0; up < 12 && head[node] >= first && head[node] <= last && right[head[node]] === right[node]; up++) {
      if (left[node] > first && left[node] - 1 >= first && isEdge(wordClass[left[node] - 1])) break
      node = head[node]
    }
    const before = left[node] > first ? wordClass[left[node] - 1] : 15
    out.three(300, relation[node], before, binned(last - left[node] + 1))
    out.three(301, relation[node], before, tag[left[node] < n ? left[node] : last])
    out.three(302, lemma[Math.max(first, left[node])], before, relation[node])
    out.three(303, relation[node], before, quotation[last] >= 0 ? 1 : 0)
    edgeFeatures(parsed, cue, run, other, out)
  }
  out.two(310, binned(size), w)
  // Words of the cue's sentence that no part takes, at its beginning, at its end and between.
  const end = tokens.sentences[cue.sentence + 1]
  const inPart = (i: number): boolean =>
    (i >= cue.first && i <= cue.last) ||
    (source !== null && i >= source.first && i <= source.last) ||
    content.some(({ first, last }) => i >= first && i <= last)
  let before = 0
  let after = 0
  let all = 0
  let met = false
  for (let i = tokens.sentences[cue.sentence]; i < end && all < 60; i++) {
    if (inPart(i)) {
      met = true
      after = 0
    } else if (!isEdge(wordClass[i])) {
      all++
      after++
      if (!met) before++
    }
  }
  const between = Math.max(0, all - before - after)
  out.three(330, binned(before), order, cue.setting)
  out.three(331, binned(before), binned(after), order)
  out.three(332, binned(before) * 16 + binned(between), binned(after), w)
  out.three(333, binned(between), order, cue.governs)
  out.two(334, before + between + after === 0 ? 1 : 0, w)
  if (content.length > 1) {
    const gap = content[1].first - content[0].last - 1
    const holds = cue.first > content[0].last && cue.last < content[1].first ? 1 : 0
    out.three(311, binned(gap), holds, cue.setting)
    out.three(312, holds, quotation[content[1].first] >= 0 ? 1 : 0, quotation[content[0].first] >= 0 ? 1 : 0)
    out.three(313, holds, sentence[content[1].first] - sentence[content[0].last], order)
    out.three(314, holds, lemma[content[1].first], sentence[content[1].first] - cue.sentence)
  }
}

function isEdge(kind: number): boolean {
  return kind >= Class.comma && kind <= Class.bracket
}
