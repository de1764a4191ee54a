import { type CueView, zoneOf } from './argument-features.ts'
import { type Arrangement, isMark, type TokenRun } from './arrangement.ts'
import { edgeFeatures } from './edge-features.ts'
import type { FeatureBuffer } from './feature-buffer.ts'
import type { Parsed } from './parsed.ts'
import { binned, shapeOf, valueAt, way } from './run-shape.ts'

const MOST_UP = 12

/**
 * Features of one run of a content: how it lies in the tree and in quotation marks, what stands at its edges, what is left out
 * beyond them, and what was taken in last. `other` marks the tokens of all chosen cues.
 */
export function contentFeatures(
  parsed: Parsed,
  cue: CueView,
  { source, content }: Arrangement,
  run: TokenRun,
  other: Uint8Array,
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, lower, wordClass, mark, quotation, relation, sentence } = parsed
  const n = tokens.count
  const w = cue.lemma
  const { first, last } = run
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
  out.three(268, valueAt(tag, first - 1, n), tag[first], z)
  out.three(269, valueAt(lower, first - 1, n), tag[first], zone)
  out.three(270, tag[last], valueAt(tag, last + 1, n), z)
  out.three(271, valueAt(lower, last + 1, n), tag[last], zoneEnd)
  out.three(272, valueAt(wordClass, last + 1, n), valueAt(lower, last + 2, n), zoneEnd)
  out.three(273, valueAt(wordClass, last + 1, n), valueAt(tag, last + 2, n), kind)
  const opens = valueAt(mark, first - 1, n) === 1 || mark[first] === 1 ? 1 : 0
  const closes = valueAt(mark, last + 1, n) === 1 || valueAt(mark, last + 2, n) === 1 ? 1 : 0
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
  leftOutAfter(parsed, cue, run, { rest, quotes }, out)
  leftOutBefore(parsed, cue, source, run, z, out)
  lastTakenIn(parsed, run, out)
  edgeFeatures(parsed, cue, run, other, out)
}

/** What is left out just after: is it governed from within, what is it, how long? @param rest tokens to the sentence's end */
function leftOutAfter(
  parsed: Parsed,
  cue: CueView,
  { first, last }: TokenRun,
  { rest, quotes }: { readonly rest: number; readonly quotes: number },
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, wordClass, relation, sentence, head, left, right } = parsed
  const n = tokens.count
  const next = last + 1 < n && isMark(parsed, last + 1) ? last + 2 : last + 1
  const comma = next === last + 2 ? wordClass[last + 1] : 0
  if (next < n && sentence[next] === sentence[last]) {
    let node = next
    for (let up = 0; up < MOST_UP && head[node] >= 0 && left[head[node]] === next; up++) node = head[node]
    const inside =
      head[node] >= first && head[node] <= last ? 1 : head[node] >= cue.first && head[node] <= cue.last ? 2 : 0
    const length = binned(right[node] - next + 1)
    out.three(290, relation[node], inside, comma)
    out.three(291, relation[node] * 4 + inside, comma, length)
    out.three(292, lemma[next], inside, comma)
    out.three(293, tag[next], inside * 16 + comma, quotes)
    out.three(294, relation[node] * 4 + inside, comma, cue.lemma)
    out.three(295, tag[node], relation[node] * 4 + inside, comma)
    out.three(296, relation[node] * 4 + inside, Math.min(3, rest - (right[node] - last)), comma)
  } else out.two(297, comma, quotes)
}

/** What is left out just before, seen in the same way. @param z where the content lies about the cue */
function leftOutBefore(
  parsed: Parsed,
  cue: CueView,
  source: TokenRun | null,
  { first, last }: TokenRun,
  z: number,
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, wordClass, relation, sentence, head, left, right } = parsed
  const prior = first > 0 && isMark(parsed, first - 1) ? first - 2 : first - 1
  const edge = prior === first - 2 ? wordClass[first - 1] : 0
  if (prior >= tokens.sentences[sentence[first]]) {
    let node = prior
    for (let up = 0; up < MOST_UP && head[node] >= 0 && right[head[node]] === prior; up++) node = head[node]
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
    out.three(323, relation[node] * 8 + inside, edge, cue.lemma)
    out.three(324, tag[prior], tag[first], inside * 16 + edge)
    out.three(325, relation[node] * 8 + inside, left[node] === tokens.sentences[sentence[first]] ? 1 : 0, z)
  } else out.two(326, edge, z)
}

/** The last piece taken in: would the content better end before it? */
function lastTakenIn(parsed: Parsed, { first, last }: TokenRun, out: FeatureBuffer): void {
  const { tokens, tag, lemma, wordClass, quotation, relation, head, left, right } = parsed
  const n = tokens.count
  let node = last
  for (
    let up = 0;
    up < MOST_UP && head[node] >= first && head[node] <= last && right[head[node]] === right[node];
    up++
  ) {
    if (left[node] > first && left[node] - 1 >= first && isMark(parsed, left[node] - 1)) break
    node = head[node]
  }
  const before = left[node] > first ? wordClass[left[node] - 1] : 15
  out.three(300, relation[node], before, binned(last - left[node] + 1))
  out.three(301, relation[node], before, tag[left[node] < n ? left[node] : last])
  out.three(302, lemma[Math.max(first, left[node])], before, relation[node])
  out.three(303, relation[node], before, quotation[last] >= 0 ? 1 : 0)
}
