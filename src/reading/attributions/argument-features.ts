import type { FeatureBuffer } from './feature-buffer.ts'
import { Class, type Parsed, Role } from './parsed.ts'

/** Stands for "beyond the window" in every column. */
const NONE = 0x5bd1e995
const MOST_UP = 24

/** Where a token stands as seen from the cue. */
export const Zone = {
  before: 0,
  cue: 1,
  after: 2,
  previousSentence: 3,
  earlierSentence: 4,
  nextSentence: 5,
  laterSentence: 6,
} as const

export const ZONES = 7

/** Window of a cue: its paragraph, at most this many sentences and tokens to either side. */
const SENTENCES_BEFORE = 6
const SENTENCES_AFTER = 8
export const TOKENS_BEFORE = 160
export const TOKENS_AFTER = 240

/** A cue as the argument tagger sees it, with all that is the same for each token of its window. */
export interface CueView {
  /** First and last token of the cue. */
  readonly first: number
  readonly last: number
  /** The cue's token that governs the others. */
  readonly head: number
  /** Window `[from, to)` in tokens. */
  readonly from: number
  readonly to: number
  readonly sentence: number
  /** Hash of the head's lemma and of the whole cue's lemmas. */
  readonly lemma: number
  readonly words: number
  readonly inQuotation: number
  /** Hash of what stands around: classes of the tokens before and after, and what the head governs. */
  readonly setting: number
  readonly governs: number
  readonly place: number
}

/** The cue's window and setting. `first` and `last` are tokens of one sentence. */
export function viewCue(parsed: Parsed, first: number, last: number): CueView {
  const { tokens, sentence, paragraph, head, lemma, wordClass, quotation, mark, role } = parsed
  const s = sentence[first]
  const p = paragraph[s]
  const firstSentence = Math.max(tokens.paragraphs[p], s - SENTENCES_BEFORE)
  const endSentence = Math.min(tokens.paragraphs[p + 1], s + SENTENCES_AFTER + 1)
  const from = Math.max(tokens.sentences[firstSentence], first - TOKENS_BEFORE)
  const to = Math.min(tokens.sentences[endSentence], last + 1 + TOKENS_AFTER)
  let governor = first
  for (let i = first; i <= last; i++) {
    const outside = head[i] < first || head[i] > last
    if (outside && (wordClass[i] === Class.verb || wordClass[governor] !== Class.verb)) {
      governor = i
      if (wordClass[i] === Class.verb) break
    }
  }
  let words = 17
  for (let i = first; i <= last; i++) words = (Math.imul(words, 31) + lemma[i]) | 0
  let governs = 0
  const end = Math.min(parsed.childStart[governor + 1], parsed.childStart[governor] + 16)
  for (let k = parsed.childStart[governor]; k < end; k++) {
    const child = parsed.children[k]
    const r = role[child]
    if (r === Role.subject || r === Role.parataxis || r === Role.clause)
      governs |= 1 << (r * 2 + (child < governor ? 0 : 1))
    else if (r === Role.openClause || r === Role.object || r === Role.adverbialClause || r === Role.nounClause)
      governs |= 1 << (r * 2)
  }
  const sentenceFirst = tokens.sentences[s]
  const sentenceEnd = tokens.sentences[s + 1]
  const beforeClass = first > sentenceFirst ? wordClass[first - 1] : 15
  const afterClass = last + 1 < sentenceEnd ? wordClass[last + 1] : 15
  const quotedStart = mark[sentenceFirst] === 1 ? 1 : quotation[sentenceFirst] >= 0 ? 2 : 0
  const setting = (beforeClass << 8) | (afterClass << 4) | (quotedStart << 2) | (quotation[first] >= 0 ? 1 : 0)
  const gap = first - sentenceFirst
  const rest = sentenceEnd - 1 - last
  const place = Math.min(gap, 5) * 8 + Math.min(rest, 5)
  return {
    first,
    last,
    head: governor,
    from,
    to,
    sentence: s,
    lemma: lemma[governor],
    words,
    inQuotation: quotation[first],
    setting,
    governs,
    place,
  }
}

export function zoneOf(parsed: Parsed, cue: CueView, i: number): number {
  const offset = parsed.sentence[i] - cue.sentence
  if (offset === 0) return i < cue.first ? Zone.before : i <= cue.last ? Zone.cue : Zone.after
  if (offset < 0) return offset === -1 ? Zone.previousSentence : Zone.earlierSentence
  return offset === 1 ? Zone.nextSentence : Zone.laterSentence
}

const MOST_STATIC_FEATURES = 64

/** Features of token `i` that depend on the cue only by its zone; they can be kept from one cue to the next. */
export function staticFeatures(
  parsed: Parsed,
  cueMarks: Uint8Array,
  i: number,
  zone: number,
  out: FeatureBuffer,
): void {
  const { tokens, lower, lemma, tag, suffix, cluster, name, relation, role, head, wordClass, quotation, mark } = parsed
  const s = parsed.sentence[i]
  const first = tokens.sentences[s]
  const end = tokens.sentences[s + 1]
  const at = (column: ArrayLike<number>, k: number): number => (k >= first && k < end ? column[k] : NONE)
  out.reserve(MOST_STATIC_FEATURES)
  const w = lemma[i]
  const t = tag[i]
  const z = zone
  const r = relation[i]
  const l1 = at(lemma, i - 1)
  const n1 = at(lemma, i + 1)
  const tl1 = at(tag, i - 1)
  const tl2 = at(tag, i - 2)
  const tn1 = at(tag, i + 1)
  const tn2 = at(tag, i + 2)
  const q = (quotation[i] >= 0 ? 1 : 0) + 2 * mark[i]
  const c = cueMarks[i]
  const c1 = i > first ? cueMarks[i - 1] : 0
  const c2 = i + 1 < end ? cueMarks[i + 1] : 0
  out.one(0, z)
  out.two(1, z, lower[i])
  out.two(2, z, w)
  out.two(3, z, t)
  out.two(4, z, l1)
  out.two(5, z, n1)
  out.two(6, z, at(lemma, i - 2))
  out.two(7, z, at(lemma, i + 2))
  out.three(8, z, l1, w)
  out.three(9, z, w, n1)
  out.two(10, z, tl1)
  out.two(11, z, tn1)
  out.three(12, z, tl1, t)
  out.three(13, z, t, tn1)
  out.three(14, z * 128 + t, tl1, tn1)
  out.three(15, z * 128 + t, tl1, tl2)
  out.three(16, z * 128 + t, tn1, tn2)
  out.two(17, z, cluster[i])
  out.three(18, z, name[i], t)
  out.two(19, z, suffix[i])
  out.three(20, z, r, t)
  out.three(21, z, r, w)
  const h = head[i]
  const hw = h >= 0 ? lemma[h] : NONE
  const ht = h >= 0 ? tag[h] : NONE
  const hr = h >= 0 ? relation[h] : NONE
  out.three(22, z, hw, r)
  out.three(23, z * 128 + t, ht, r)
  out.three(24, z, hr, r)
  const hh = h >= 0 ? head[h] : -1
  out.three(25, z * 256 + r, hr, hh >= 0 ? relation[hh] : NONE)
  out.three(26, z, q, t)
  out.three(27, z, q, (at(mark, i - 1) & 3) * 4 + (at(mark, i + 1) & 3))
  out.three(28, z, c, t)
  out.three(29, z, c * 16 + c1 * 4 + c2, q)
  out.three(30, z, c * 16 + c1 * 4 + c2, w)
  out.two(31, z, i === first ? 0 : i === first + 1 ? 1 : i >= end - 1 ? 3 : 2)
  out.three(32, z, i === first ? 1 : 0, w)
  let roles = 0
  const last = Math.min(parsed.childStart[i + 1], parsed.childStart[i] + 12)
  for (let k = parsed.childStart[i]; k < last; k++) roles |= 1 << role[parsed.children[k]]
  out.three(33, z, roles, t)
  out.two(34, z, at(cluster, i - 1))
  out.two(35, z, at(cluster, i + 1))
  out.three(36, z, wordClass[i], (first < i ? wordClass[i - 1] : 15) * 16 + (i + 1 < end ? wordClass[i + 1] : 15))
}

/** Working space that one pass over a window needs; made once, used again for each cue. */
export class PathFinder {
  /** Number of the cue for which `depth` was set, by token; a stale number means "no ancestor of this cue". */
  private stamp: Int32Array = new Int32Array(0)
  private depth: Int32Array = new Int32Array(0)
  private turn = 0
  private readonly ancestors: number[] = []

  /** What the last call of `find` found. */
  path = 0
  branchRelation = 0
  branch = -1
  up = 0
  down = 0
  cueSide = 0

  begin(parsed: Parsed, cue: CueView): void {
    const n = parsed.tokens.count
    if (this.stamp.length < n) {
      this.stamp = new Int32Array(n + (n >> 1))
      this.depth = new Int32Array(n + (n >> 1))
      this.turn = 0
    }
    this.turn++
    this.ancestors.length = 0
    let node = cue.head
    for (let d = 0; node >= 0 && d < MOST_UP; d++) {
      this.stamp[node] = this.turn
      this.depth[node] = d
      this.ancestors.push(node)
      node = parsed.head[node]
    }
  }

  /** The way from token `i` up to the lowest node that also governs the cue, and down to the cue. */
  find(parsed: Parsed, i: number): void {
    const { head, relation } = parsed
    let node = i
    let before = -1
    let path = 7
    let up = 0
    while (node >= 0 && this.stamp[node] !== this.turn && up < MOST_UP) {
      if (up < 3) path = (Math.imul(path, 131) + relation[node] + 1) | 0
      before = node
      node = head[node]
      up++
    }
    this.up = up
    this.branch = before
    this.branchRelation = before >= 0 ? relation[before] + 1 : 0
    if (node < 0 || this.stamp[node] !== this.turn) {
      this.down = 99
      this.path = (Math.imul(path, 131) + 997) | 0
      this.cueSide = 0
      return
    }
    const down = this.depth[node]
    this.down = down
    path = (Math.imul(path, 131) + (up > 3 ? 500 : 400)) | 0
    for (let d = Math.min(down, 2); d > 0; d--) path = (Math.imul(path, 131) + relation[this.ancestors[d - 1]] + 1) | 0
    if (down > 2) path = (Math.imul(path, 131) + 600) | 0
    this.path = path
    this.cueSide = down > 0 ? relation[this.ancestors[down - 1]] + 1 : 0
  }
}

function binned(distance: number): number {
  if (distance < 4) return distance
  if (distance < 6) return 4
  if (distance < 9) return 5
  if (distance < 14) return 6
  if (distance < 22) return 7
  return distance < 40 ? 8 : 9
}

const MOST_CUE_DEPENDENT_FEATURES = 64
const MOST_PAIR_FEATURES = 32

/** Counts of what stands between each token and the cue, filled for a whole window at once. */
export interface Between {
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  readonly marks: Uint8Array
  readonly cues: Uint8Array
  readonly conjunctions: Uint8Array
}

/** Fills, for each token of the window (position 0 is `cue.from`), what stands between it and the cue, each up to 3. */
export function lookBetween(parsed: Parsed, cue: CueView, cueMarks: Uint8Array, between: Between): void {
  const { wordClass, mark, role } = parsed
  const walk = (start: number, stop: number, way: number): void => {
    let commas = 0
    let verbs = 0
    let marks = 0
    let cues = 0
    let conjunctions = 0
    for (let i = start; i !== stop; i += way) {
      const at = i - cue.from
      between.commas[at] = commas
      between.verbs[at] = verbs
      between.marks[at] = marks
      between.cues[at] = cues
      between.conjunctions[at] = conjunctions
      if (wordClass[i] === Class.comma && commas < 3) commas++
      if (wordClass[i] === Class.verb && verbs < 3) verbs++
      if (mark[i] === 1 && marks < 3) marks++
      if (cueMarks[i] === 1 && cues < 3) cues++
      if (role[i] === Role.conjunct && conjunctions < 3) conjunctions++
    }
  }
  walk(cue.first - 1, cue.from - 1, -1)
  walk(cue.last + 1, cue.to, 1)
  for (let i = cue.first; i <= cue.last; i++) {
    const at = i - cue.from
    between.commas[at] = between.verbs[at] = between.marks[at] = between.cues[at] = between.conjunctions[at] = 0
  }
}

/** Features of token `i` that depend on the cue itself. */
export function cueDependentFeatures(
  parsed: Parsed,
  cue: CueView,
  zone: number,
  between: Between,
  finder: PathFinder,
  i: number,
  out: FeatureBuffer,
): void {
  const { lemma, tag, name, quotation, mark, relation } = parsed
  out.reserve(MOST_CUE_DEPENDENT_FEATURES)
  const z = zone
  const t = tag[i]
  const w = lemma[i]
  const at = i - cue.from
  const distance = i < cue.first ? cue.first - i : i > cue.last ? i - cue.last : 0
  const d = binned(distance)
  const q = quotation[i]
  const same = q >= 0 ? (q === cue.inQuotation ? 3 : cue.inQuotation >= 0 ? 2 : 1) : cue.inQuotation >= 0 ? 4 : 0
  const counts = between.commas[at] | (between.verbs[at] << 2) | (between.marks[at] << 4) | (between.cues[at] << 6)
  out.two(40, z, cue.lemma)
  out.three(41, z, cue.lemma, t)
  out.three(42, z, cue.words, d)
  out.three(43, z, cue.setting, t)
  out.two(44, z, cue.setting)
  out.three(45, z, cue.governs, t)
  out.three(46, z, d, t)
  out.three(47, z, same, t)
  out.three(48, z, same, cue.setting)
  out.three(49, z * 8 + same, cue.lemma, mark[i])
  out.three(50, z, between.commas[at], t)
  out.three(51, z, between.verbs[at], t)
  out.three(52, z, between.marks[at], same)
  out.three(53, z, between.cues[at], t)
  out.three(54, z, counts, same)
  out.three(55, z, between.marks[at] * 4 + between.commas[at], cue.setting)
  out.three(56, z, cue.place, t)
  out.three(57, z, cue.governs, cue.setting)
  out.three(58, z, between.conjunctions[at], between.verbs[at])
  out.three(59, z, cue.lemma, same * 64 + between.marks[at] * 16 + between.commas[at] * 4 + between.cues[at])
  if (zone <= Zone.after) {
    finder.find(parsed, i)
    const { path, branchRelation, branch, up, down, cueSide } = finder
    const lca = Math.min(down, 4)
    const b = branchRelation * 8 + lca
    out.two(70, z, path)
    out.three(71, z, path, t)
    out.three(72, z, path, cue.lemma)
    out.three(73, z, path, w)
    out.three(74, z, path, name[i])
    out.two(75, z, b)
    out.three(76, z, b, t)
    out.three(77, z, b, cue.lemma)
    out.three(78, z, b, cueSide)
    out.three(79, z * 64 + cueSide, b, cue.lemma)
    out.three(80, z, b, cue.governs)
    out.three(81, z, b, cue.setting)
    out.three(82, z, b, between.commas[at] * 16 + between.verbs[at] * 4 + between.cues[at])
    out.three(83, z, b, same)
    out.three(84, z, Math.min(up, 6) * 8 + lca, t)
    if (branch >= 0) {
      out.three(85, z, b, lemma[parsed.left[branch]])
      out.three(86, z, b, lemma[branch])
      out.three(87, z, b, tag[branch])
      out.three(88, z * 8 + lca, cue.lemma, lemma[parsed.left[branch]])
    }
    out.three(89, z, cue.inQuotation >= 0 ? 1 : 0, relation[cue.head] * 8 + lca)
  }
}

/**
 * Features of the step from token `i - 1` to token `i`: where spans open and close. The step's weights are as many as
 * pairs of labels, so these are few.
 */
export function stepFeatures(
  parsed: Parsed,
  cue: CueView,
  zone: number,
  branchBefore: number,
  branchHere: number,
  cueMarks: Uint8Array,
  i: number,
  out: FeatureBuffer,
): void {
  const { tag, wordClass, quotation, mark, lower, relation, left, right, head, sentence } = parsed
  out.reserve(MOST_PAIR_FEATURES)
  const z = zone
  const turn = sentence[i] !== sentence[i - 1] ? 1 : 0
  const crossing = i === cue.first ? 1 : i === cue.last + 1 ? 2 : 0
  const quoted =
    (quotation[i - 1] === quotation[i] ? 0 : quotation[i] < 0 ? 1 : quotation[i - 1] < 0 ? 2 : 3) * 4 +
    mark[i - 1] * 2 +
    mark[i]
  // The largest subtree that opens here, and the largest that closes just before.
  let opens = 0
  let node = i
  for (let up = 0; node >= 0 && left[node] === i && up < 12; up++) {
    opens = relation[node] + 1
    node = head[node]
  }
  let closes = 0
  node = i - 1
  for (let up = 0; node >= 0 && right[node] === i - 1 && up < 12; up++) {
    closes = relation[node] + 1
    node = head[node]
  }
  const change = branchBefore === branchHere ? 0 : 1
  out.two(100, 0, 0)
  out.two(101, z, crossing * 2 + turn)
  out.three(102, tag[i - 1], tag[i], z)
  out.three(103, wordClass[i - 1], wordClass[i], quoted)
  out.three(104, quoted, z, turn)
  out.three(105, cueMarks[i - 1], cueMarks[i], z)
  out.three(106, opens, closes, change)
  out.three(107, opens, z, change)
  out.three(108, closes, z, change)
  out.three(109, opens, tag[i], wordClass[i - 1])
  out.three(110, lower[i], z, change)
  out.three(111, lower[i - 1], z, change)
  out.three(112, opens, change, cue.lemma)
  out.three(113, quoted * 4 + crossing, cue.setting, z)
  out.three(114, lower[i - 1], tag[i], opens)
}
