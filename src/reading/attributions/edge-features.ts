import type { CueView } from './argument-features.ts'
import { isMark, type TokenRun, topOf } from './arrangement.ts'
import type { FeatureBuffer } from './feature-buffer.ts'
import { isMeasure } from './measures.ts'
import { Class, type Parsed, Role } from './parsed.ts'

const NONE = 0x5bd1e995
const MOST_EDGE_FEATURES = 64
const MOST_SOURCE_FEATURES = 32
/** Pieces of the tree looked at behind a content, and children of a word. */
const MOST_PIECES = 4
const MOST_CHILDREN = 12
const MOST_UP = 12
/** Marks passed over in a row: a text of marks alone would be walked again from each of its words. */
const MOST_MARKS = 64

function binned(length: number): number {
  if (length < 4) return length
  if (length < 7) return 4
  if (length < 12) return 5
  return length < 20 ? 6 : 7
}

/** Bits: the word has a subject of its own, an auxiliary, a marker ("that", "if", "to"). */
export function fittings({ childStart, children, role }: Parsed, node: number): number {
  let bits = 0
  const end = Math.min(childStart[node + 1], childStart[node] + MOST_CHILDREN)
  for (let k = childStart[node]; k < end; k++) {
    const r = role[children[k]]
    if (r === Role.subject) bits |= 1
    else if (r === Role.auxiliary) bits |= 2
    else if (r === Role.marker) bits |= 4
  }
  return bits
}

/** The widest piece of the tree that begins with token `i`: its top. */
export function pieceFrom({ head, left }: Parsed, i: number): number {
  let node = i
  for (let up = 0; up < MOST_UP && head[node] >= 0 && left[head[node]] === i; up++) node = head[node]
  return node
}

/** Where a piece hangs: 1 on the content's top, 2 elsewhere in the content, 3 on the cue, 4 on what the cue hangs on. */
function placeOf({ head }: Parsed, node: number, top: number, { first, last }: TokenRun, cue: CueView): number {
  const governor = head[node]
  if (governor < 0) return 0
  if (governor === top) return 1
  if (governor >= first && governor <= last) return 2
  if (governor >= cue.first && governor <= cue.last) return 3
  return governor === head[cue.head] ? 4 : 5
}

/**
 * Features of what a content leaves out at its two edges, and of what it just takes in: clauses and phrases that trail
 * behind, and words between the cue and what is said. A verb that shares the form, but not the subject, of the content's
 * verb goes on with it, wherever the parser has hung it.
 */
export function edgeFeatures(parsed: Parsed, cue: CueView, run: TokenRun, other: Uint8Array, out: FeatureBuffer): void {
  const { tokens, tag, lemma, wordClass, quotation, relation, sentence, left, right, name, cluster, head } = parsed
  const { first, last } = run
  out.reserve(MOST_EDGE_FEATURES)
  const top = topOf(parsed, first, last)
  const own = fittings(parsed, top)
  const end = tokens.sentences[sentence[last] + 1]
  let next = last + 1
  while (next < end && next - last <= MOST_MARKS && isMark(parsed, next)) next++
  const comma = next > last + 1 ? wordClass[last + 1] : 0
  if (next < end) {
    const node = pieceFrom(parsed, next)
    const place = placeOf(parsed, node, top, run, cue)
    const hung = relation[node] * 8 + place
    const after = next + 1 < end ? tag[next + 1] : NONE
    const bits = fittings(parsed, node)
    out.three(340, hung, tag[node], tag[top])
    out.three(341, tag[node] * 64 + tag[cue.head], bits * 8 + own, relation[node])
    out.three(342, lemma[node], relation[node], place)
    out.three(343, lemma[next], after, comma)
    out.three(344, lemma[next], next + 1 < end ? lemma[next + 1] : NONE, comma)
    out.three(345, tag[last], lemma[next], comma)
    out.three(346, hung, comma, bits)
    out.three(347, lemma[last], lemma[next], comma)
    out.three(348, cluster[last], tag[next], comma)
    out.three(349, name[next], tag[next], comma)
    out.three(350, cue.lemma, lemma[next], comma)
    out.three(351, quotation[last] >= 0 ? 1 : 0, quotation[next] >= 0 ? 1 : 0, hung)
    let cues = 0
    let verbs = 0
    for (let i = next; i < end && i < next + 40; i++) {
      if (other[i] === 1 && (i === next || other[i - 1] === 0)) cues++
      if (wordClass[i] === Class.verb && verbs < 3) verbs++
    }
    out.three(352, Math.min(cues, 2), comma, place)
    out.three(353, other[node], hung, comma)
    out.three(354, binned(end - next), comma, place)
    out.three(355, verbs, comma, hung)
    // The pieces up to the end of the sentence.
    let pieces = 7
    let count = 0
    for (let i = next; i < end && count < MOST_PIECES; count++) {
      const piece = pieceFrom(parsed, i)
      pieces = (Math.imul(pieces, 131) + relation[piece] * 8 + placeOf(parsed, piece, top, run, cue)) | 0
      i = right[piece] + 1
      for (let marks = 0; marks < MOST_MARKS && i < end && isMark(parsed, i); marks++) i++
    }
    out.two(356, pieces, comma)
    out.three(357, count, comma, tag[top])
    out.three(358, bits, tag[node], own * 64 + tag[top])
    // What it hangs on, how far back that is, and whether verbs agree in form: with that, with the content's, with the cue.
    const governor = head[node]
    const within = governor >= first && governor <= last
    const theirs = governor < 0 ? 0 : fittings(parsed, governor)
    const agrees =
      (governor >= 0 && tag[node] === tag[governor] ? 1 : 0) +
      (tag[node] === tag[top] ? 2 : 0) +
      (tag[node] === tag[cue.head] ? 4 : 0)
    const size = binned(right[node] - next + 1)
    out.three(400, hung, tag[node], governor < 0 ? NONE : tag[governor])
    out.three(401, hung, bits * 8 + theirs, agrees)
    out.three(402, hung, lemma[next], tag[node])
    out.three(403, governor < 0 ? NONE : lemma[governor], relation[node], lemma[next])
    out.three(404, cluster[node], governor < 0 ? NONE : cluster[governor], hung)
    out.three(405, hung, within ? binned(next - governor) : 9, comma)
    out.three(406, hung, size * 16 + comma, right[node] + 1 >= end - 1 ? 1 : 0)
    out.three(407, agrees, bits * 16 + comma, cue.lemma)
    out.three(408, agrees, bits * 16 + comma, lemma[next])
    out.three(409, hung, within && right[governor] > last ? 1 : 0, left[top] === first && right[top] === last ? 1 : 0)
    out.three(410, lemma[node], hung, comma)
    out.three(411, hung, comma, tag[cue.head] * 64 + tag[top])
  } else {
    out.two(359, comma, own)
    out.three(360, tag[top], own, relation[top])
  }
  // The last piece taken in, and what it hangs on.
  let node = last
  for (let up = 0; up < MOST_UP && head[node] > first && head[node] <= last && right[head[node]] === last; up++) {
    if (head[head[node]] < first || head[head[node]] > last) break
    node = head[node]
  }
  const governor = head[node] >= first && head[node] <= last ? head[node] : -1
  out.three(361, relation[node], governor < 0 ? NONE : lemma[governor], lemma[node])
  out.three(362, relation[node], governor < 0 ? NONE : tag[governor], tag[node])
  if (left[node] > first) {
    // The same of the last piece taken in.
    const opens = left[node]
    const bits = fittings(parsed, node)
    const agrees =
      (governor >= 0 && tag[node] === tag[governor] ? 1 : 0) +
      (tag[node] === tag[top] ? 2 : 0) +
      (tag[node] === tag[cue.head] ? 4 : 0)
    const set = wordClass[opens - 1] >= Class.comma && wordClass[opens - 1] <= Class.bracket ? wordClass[opens - 1] : 0
    const hung = relation[node] * 8 + (governor === top ? 1 : governor < 0 ? 0 : 2)
    out.three(420, hung, tag[node], governor < 0 ? NONE : tag[governor])
    out.three(421, hung, bits * 16 + set, agrees)
    out.three(422, hung, lemma[opens], tag[node])
    out.three(423, governor < 0 ? NONE : lemma[governor], relation[node], lemma[opens])
    out.three(424, cluster[node], governor < 0 ? NONE : cluster[governor], hung)
    out.three(425, hung, governor < 0 ? 9 : binned(opens - governor), set)
    out.three(426, hung, binned(last - opens + 1) * 16 + set, last >= end - 2 ? 1 : 0)
    out.three(427, agrees, bits * 16 + set, cue.lemma)
    out.three(428, agrees, bits * 16 + set, lemma[opens])
    out.three(430, lemma[node], hung, set)
    out.three(431, hung, set, tag[cue.head] * 64 + tag[top])
  }
  // The first piece taken in: would the content better begin behind it?
  let opener = pieceFrom(parsed, first)
  if (right[opener] >= last) opener = first
  let behind = right[opener] + 1
  while (behind < last && isMark(parsed, behind)) behind++
  if (behind <= last) {
    out.three(363, relation[opener], lemma[behind], right[opener] === first ? 1 : 0)
    out.three(364, lemma[first], lemma[behind], relation[opener])
    out.three(365, tag[first], tag[behind], relation[behind])
    out.three(366, relation[opener], relation[behind], own)
  }
  // What is left out just before.
  const begin = tokens.sentences[sentence[first]]
  let prior = first - 1
  while (prior >= begin && first - prior <= MOST_MARKS && isMark(parsed, prior)) prior--
  if (prior >= begin) {
    const at = prior >= cue.first && prior <= cue.last ? 1 : 0
    out.three(367, lemma[prior], lemma[first], at)
    out.three(368, tag[prior], lemma[first], at)
    out.three(369, relation[prior], relation[first], head[prior] >= first && head[prior] <= last ? 1 : 0)
  }
}

/**
 * Features of where a source begins and ends: whether it is a whole phrase, how far up from it the word is that the cue hangs
 * on, what it sets off by a comma, and what it leaves out behind one: a role ("Ms. Orlin, the minister") or a clause ("the
 * officials, who asked not to be named").
 *
 * @param top the source's top, as `topOf` has it
 */
export function sourceEdgeFeatures(
  parsed: Parsed,
  cue: CueView,
  { first, last }: TokenRun,
  top: number,
  zone: number,
  out: FeatureBuffer,
): void {
  const { tokens, tag, lemma, wordClass, relation, right, sentence, head, cluster, name } = parsed
  out.reserve(MOST_SOURCE_FEATURES)
  const form = tag[cue.head]
  const governor = head[cue.head]
  // Whether it is a whole phrase but for the preposition before it and the cue that hangs on it.
  let from = parsed.left[top]
  const isBefore = (i: number): boolean => i < first && (wordClass[i] === Class.adposition || isMark(parsed, i))
  for (let passed = 0; passed < MOST_MARKS && isBefore(from); passed++) from++
  let to = right[top]
  if (cue.first > last && to >= cue.first) to = Math.min(parsed.left[cue.head], cue.first) - 1
  for (let marks = 0; marks < MOST_MARKS && to > last && isMark(parsed, to); marks++) to--
  const whole = (from === first ? 1 : 0) + (to === last ? 2 : 0)
  out.three(452, whole, zone, relation[top])
  out.three(453, whole, zone, relation[cue.head])
  out.three(454, whole, zone, cue.lemma)
  out.three(455, whole, form, relation[cue.head])
  out.three(440, cluster[top], form, zone)
  out.three(441, cluster[top], relation[cue.head], zone)
  if (governor >= first && governor <= last) {
    let up = 0
    for (let node = governor; node !== top && node >= 0 && up < 4; up++) node = head[node]
    out.three(442, up, form, relation[cue.head])
    out.three(456, up, whole, relation[cue.head])
    // "A chorus of critics warning" is the chorus, "the cover of a paper warning" the paper.
    const over = up > 0 ? top : head[top]
    const joined = over >= 0 && (up > 0 || (over < first && first - over < 4 && isNominal(wordClass[over])))
    const measure = !joined ? 0 : (isMeasure(parsed, over) ? 1 : 2) + (up > 0 ? 2 : 0)
    out.three(458, measure, relation[cue.head], zone)
    out.three(459, measure, form, whole)
    out.three(460, measure, form, zone)
    out.three(457, up * 4 + whole, wordClass[governor] * 16 + wordClass[top], form)
    out.three(443, up, cluster[top], cluster[governor])
    out.three(444, up, cluster[top], form)
    out.three(445, up, name[top] * 16 + name[governor], form)
    out.three(446, up, lemma[top], relation[cue.head])
    out.three(447, up, lemma[governor], relation[cue.head])
    out.three(448, up, tag[governor] * 64 + tag[top], form)
  } else if (governor >= 0 && head[top] >= 0) {
    out.three(449, form, relation[cue.head], relation[top])
    out.three(450, cluster[top], cluster[governor], relation[cue.head])
  }
  const end = tokens.sentences[sentence[last] + 1]
  let comma = first + 1
  while (comma < last && wordClass[comma] !== Class.comma) comma++
  if (comma < last) {
    const piece = pieceFrom(parsed, comma + 1)
    out.three(380, relation[piece], zone, right[piece] >= last ? 1 : 0)
    out.three(381, relation[piece], lemma[comma + 1], zone)
    out.three(382, relation[piece], tag[comma + 1], tag[piece])
  }
  if (last + 2 < end && wordClass[last + 1] === Class.comma) {
    const piece = pieceFrom(parsed, last + 2)
    out.three(383, relation[piece], zone, placeIn(parsed, piece, first, last))
    out.three(384, relation[piece], lemma[last + 2], zone)
    out.three(385, relation[piece], tag[last + 2], tag[piece])
  }
}

function isNominal(kind: number): boolean {
  return kind === Class.noun || kind === Class.properNoun || kind === Class.other
}

function placeIn({ head }: Parsed, node: number, first: number, last: number): number {
  return head[node] >= first && head[node] <= last ? 1 : 0
}
