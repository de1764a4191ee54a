import { type CueView, zoneOf } from './argument-features.ts'
import { type Arrangement, isMark, type TokenRun } from './arrangement.ts'
import { sourceEdgeFeatures } from './edge-features.ts'
import type { FeatureBuffer } from './feature-buffer.ts'
import { Class, type Parsed } from './parsed.ts'
import { contentFeatures } from './ranking-content.ts'
import { binned, shapeOf, valueAt, way } from './run-shape.ts'

const MOST_RANKING_FEATURES = 190

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
  arrangement: Arrangement,
  other: Uint8Array,
  out: FeatureBuffer,
): void {
  const { source, content } = arrangement
  out.reserve(MOST_RANKING_FEATURES)
  const w = cue.lemma
  const order = orderOf(cue, arrangement)
  out.one(200, order)
  out.two(201, order, w)
  out.two(202, order, cue.setting)
  out.two(203, order, cue.governs)
  out.three(204, order, cue.words, cue.inQuotation >= 0 ? 1 : 0)
  out.three(205, order, cue.governs, parsed.tag[cue.head])
  if (source) sourceFeatures(parsed, cue, source, content, other, out)
  else {
    out.two(240, w, cue.governs)
    out.two(241, cue.setting, cue.governs)
    out.two(242, cue.words, 0)
    out.two(243, parsed.relation[cue.head], w)
  }
  out.one(250, Math.min(content.length, 3))
  out.two(251, Math.min(content.length, 3), w)
  let size = 0
  for (const run of content.slice(0, 3)) {
    size += run.last - run.first + 1
    contentFeatures(parsed, cue, arrangement, run, other, out)
  }
  out.two(310, binned(size), w)
  leftOverFeatures(parsed, cue, arrangement, order, out)
  if (content.length > 1) apartFeatures(parsed, cue, content, order, out)
}

/** The order of the parts, as digits to the base of four: 1 source, 2 cue, 3 content. */
function orderOf(cue: CueView, { source, content }: Arrangement): number {
  const parts: { first: number; what: number }[] = [{ first: cue.first, what: 2 }]
  if (source) parts.push({ first: source.first, what: 1 })
  for (const run of content.slice(0, 4)) parts.push({ first: run.first, what: 3 })
  parts.sort((a, b) => a.first - b.first)
  let order = 0
  for (const { what } of parts) order = order * 4 + what
  return order
}

/** Features of the source: how it lies in the tree, what stands at its edges, how it hangs together with the cue. */
function sourceFeatures(
  parsed: Parsed,
  cue: CueView,
  source: TokenRun,
  content: readonly TokenRun[],
  other: Uint8Array,
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, lower, wordClass, quotation, relation, name } = parsed
  const n = tokens.count
  const w = cue.lemma
  const { top, exact, pieces } = shapeOf(parsed, source)
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
  out.three(217, valueAt(tag, source.first - 1, n), tag[source.first], zone)
  out.three(218, valueAt(tag, source.last + 1, n), tag[source.last], zone)
  out.two(219, valueAt(lower, source.first - 1, n), zone)
  out.two(220, valueAt(lower, source.last + 1, n), zone)
  out.two(221, lower[source.first], zone)
  out.two(222, lower[source.last], zone)
  out.two(223, binned(source.last - source.first + 1), zone)
  out.two(224, lemma[top], tag[top])
  out.three(225, lemma[top], w, zone)
  out.three(226, name[top], tag[top], kind)
  const after = valueAt(wordClass, source.last + 1, n)
  const beyond = source.last + 2 < n ? relation[source.last + 2] : 0
  out.three(227, after, beyond, binned(source.last - source.first + 1))
  out.three(228, after, valueAt(tag, source.last + 2, n), zone)
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
}

/** Features of the words of the cue's sentence that no part takes: at its beginning, at its end and between. */
function leftOverFeatures(
  parsed: Parsed,
  cue: CueView,
  { source, content }: Arrangement,
  order: number,
  out: FeatureBuffer,
): void {
  const { tokens } = parsed
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
    } else if (!isMark(parsed, i)) {
      all++
      after++
      if (!met) before++
    }
  }
  const between = Math.max(0, all - before - after)
  out.three(330, binned(before), order, cue.setting)
  out.three(331, binned(before), binned(after), order)
  out.three(332, binned(before) * 16 + binned(between), binned(after), cue.lemma)
  out.three(333, binned(between), order, cue.governs)
  out.two(334, before + between + after === 0 ? 1 : 0, cue.lemma)
}

/** Features of what lies between the first two runs of a content. */
function apartFeatures(
  { lemma, quotation, sentence }: Parsed,
  cue: CueView,
  content: readonly TokenRun[],
  order: number,
  out: FeatureBuffer,
): void {
  const gap = content[1].first - content[0].last - 1
  const holds = cue.first > content[0].last && cue.last < content[1].first ? 1 : 0
  out.three(311, binned(gap), holds, cue.setting)
  out.three(312, holds, quotation[content[1].first] >= 0 ? 1 : 0, quotation[content[0].first] >= 0 ? 1 : 0)
  out.three(313, holds, sentence[content[1].first] - sentence[content[0].last], order)
  out.three(314, holds, lemma[content[1].first], sentence[content[1].first] - cue.sentence)
}
