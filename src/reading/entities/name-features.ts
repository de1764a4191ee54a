import { type Chains, placesAt } from './chains.ts'
import { type Parse, tagNumber } from './parse.ts'
import { Fact, LISTED, type WordTypes } from './word-facts.ts'

/** Rows of the weight table: `2 ** NAME_BITS`. */
export const NAME_BITS = 17
const SHIFT = 32 - NAME_BITS

/** Rows that one token may use at most; the buffer of a run is made for this many a token. */
export const MOST_FEATURES = 96

/** Other places of the same word in the text whose neighbours are looked at. */
const MOST_ELSEWHERE = 4

/** What the whole text tells of a word, by type. */
interface Elsewhere {
  /** Bits of `Seen`. */
  readonly seen: Uint16Array
  /** Up to four tokens of the type, in text order, from `type * MOST_ELSEWHERE`; -1 where there are fewer. */
  readonly places: Int32Array
}

/** What was seen of a word anywhere in the text; values are bits. */
const Seen = {
  small: 1,
  capitalInside: 2,
  afterTitle: 4,
  afterFirstName: 8,
  beforeOrganisationWord: 16,
  possessive: 32,
  afterIn: 64,
  beforeVerb: 128,
  acronymOf: 256,
  afterThe: 512,
} as const

const verbs = new Set(['VBD', 'VBZ', 'VBP', 'MD'].map(tagNumber))

/** Numbers that stand for what lies before a text's or sentence's first token and after its last. */
const OUTSIDE = 0x5bd1e995

function elsewhereOf(parse: Parse, words: WordTypes, chains: Chains): Elsewhere {
  const { tokens, tag } = parse
  const { type, facts, lower } = words
  const types = lower.length
  const seen = new Uint16Array(types)
  const places = new Int32Array(types * MOST_ELSEWHERE).fill(-1)
  const bySmall = new Map<string, number>()
  const sentenceStart = new Uint8Array(tokens.count + 1)
  for (const start of tokens.sentences) sentenceStart[start] = 1
  const capitalType = new Map<string, number>()
  for (let id = 0; id < types; id++) {
    if (facts[id] & Fact.capital) capitalType.set(lower[id], id)
    else bySmall.set(lower[id], id)
  }
  for (const [low, id] of capitalType) if (bySmall.has(low)) seen[id] |= Seen.small
  for (let c = 0; c < chains.count; c++) {
    const end = chains.ends[c]
    for (let i = chains.starts[c]; i < end; i++) {
      const t = type[i]
      if ((facts[t] & Fact.capital) === 0) continue
      let slot = t * MOST_ELSEWHERE
      const last = slot + MOST_ELSEWHERE
      while (slot < last && places[slot] >= 0) slot++
      if (slot < last) places[slot] = i
      if (!sentenceStart[i]) seen[t] |= Seen.capitalInside
      const before = i > 0 && !sentenceStart[i] ? facts[type[i - 1]] : 0
      if (before & Fact.capital && before & Fact.title) seen[t] |= Seen.afterTitle
      if (before & Fact.capital && before & Fact.firstName) seen[t] |= Seen.afterFirstName
      if (i > 0 && !sentenceStart[i] && lower[type[i - 1]] === 'in') seen[t] |= Seen.afterIn
      if (i > 0 && !sentenceStart[i] && lower[type[i - 1]] === 'the') seen[t] |= Seen.afterThe
      if (i + 1 < tokens.count && !sentenceStart[i + 1]) {
        const after = facts[type[i + 1]]
        if (after & Fact.capital && after & Fact.organisationWord) seen[t] |= Seen.beforeOrganisationWord
        const low = lower[type[i + 1]]
        if (low === "'s" || low === '’s') seen[t] |= Seen.possessive
        if (verbs.has(tag[i + 1])) seen[t] |= Seen.beforeVerb
      }
    }
    if (end - chains.starts[c] > 2) {
      let letters = ''
      for (let i = chains.starts[c]; i < end; i++) if (facts[type[i]] & Fact.capital) letters += lower[type[i]][0]
      const acronym = capitalType.get(letters)
      if (acronym !== undefined && facts[acronym] & Fact.allCapitals) seen[acronym] |= Seen.acronymOf
    }
  }
  return { seen, places }
}

/**
 * Features of the tokens of a text, as rows of the weight table. `fill(i, start, end, rows)` writes the rows of token
 * `i` of the run `start .. end - 1` and returns how many there are.
 *
 * A row is a hash of a template's number and up to three values; the values are hashes of spellings, bits of lists, tags
 * and clusters of the token and of up to two on either side, of the words around the run, and of the neighbours that
 * the same word has elsewhere in the text.
 */
export class NameFeatures {
  private readonly rows: Int32Array
  private at = 0
  private readonly elsewhere: Elsewhere
  private readonly places: Uint8Array
  private readonly sentenceStart: Int32Array
  private readonly sentenceEnd: Int32Array
  private readonly capitals: Uint8Array
  private readonly parse: Parse
  private readonly words: WordTypes

  constructor(parse: Parse, words: WordTypes, chains: Chains, rows: Int32Array) {
    this.parse = parse
    this.words = words
    this.rows = rows
    this.elsewhere = elsewhereOf(parse, words, chains)
    const { tokens } = parse
    this.places = placesAt(tokens.count, words)
    this.sentenceStart = new Int32Array(tokens.count)
    this.sentenceEnd = new Int32Array(tokens.count)
    this.capitals = new Uint8Array(tokens.count)
    for (let s = 0; s + 1 < tokens.sentences.length; s++) {
      const from = tokens.sentences[s]
      const to = tokens.sentences[s + 1]
      this.sentenceStart.fill(from, from, to)
      this.sentenceEnd.fill(to, from, to)
      let capital = 0
      let small = 0
      let all = 0
      for (let i = from; i < to; i++) {
        const bits = words.facts[words.type[i]]
        if (bits & Fact.capital) capital++
        else if ((bits & (Fact.joiner | Fact.hasDigit)) === 0) small++
        if (bits & Fact.allCapitals) all++
      }
      // A headline's capitals say little: 1 for most words capitalised, 2 for all in capitals.
      const kind = all > 3 && all * 2 > to - from ? 2 : capital > 3 && capital > small ? 1 : 0
      this.capitals.fill(kind, from, to)
    }
  }

  private one(template: number, a: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    this.rows[this.at++] = (hash ^ (hash << 7)) >>> SHIFT
  }

  private two(template: number, a: number, b: number): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0x27d4eb2f)
    hash = Math.imul(hash ^ (hash >>> 14), 0x297a2d39)
    this.rows[this.at++] = (hash ^ (hash << 7)) >>> SHIFT
  }

  private three(template: number, a: number, b: number, c: number): void {
    this.two(template, Math.imul(a, 0x165667b1) ^ (a >>> 13) ^ b, c)
  }

  fill(i: number, start: number, end: number, from: number): number {
    const { tag } = this.parse
    const { type, facts, norm, small, first3, last2, last3, last4, shape, cluster, group } = this.words
    const first = this.sentenceStart[i]
    const last = this.sentenceEnd[i]
    const t0 = type[i]
    const tB = i - 1 >= first ? type[i - 1] : -1
    const tBB = i - 2 >= first ? type[i - 2] : -1
    const tA = i + 1 < last ? type[i + 1] : -1
    const tAA = i + 2 < last ? type[i + 2] : -1
    const w0 = small[t0]
    const wB = tB < 0 ? OUTSIDE : small[tB]
    const wBB = tBB < 0 ? OUTSIDE : small[tBB]
    const wA = tA < 0 ? OUTSIDE : small[tA]
    const wAA = tAA < 0 ? OUTSIDE : small[tAA]
    const g0 = tag[i]
    const gB = tB < 0 ? 63 : tag[i - 1]
    const gBB = tBB < 0 ? 63 : tag[i - 2]
    const gA = tA < 0 ? 63 : tag[i + 1]
    const gAA = tAA < 0 ? 63 : tag[i + 2]
    const s0 = shape[t0]
    const sB = tB < 0 ? OUTSIDE : shape[tB]
    const sA = tA < 0 ? OUTSIDE : shape[tA]
    const f0 = (facts[t0] & LISTED & ~63) | this.places[i]
    const fB = tB < 0 ? 0 : (facts[tB] & LISTED & ~63) | this.places[i - 1]
    const fA = tA < 0 ? 0 : (facts[tA] & LISTED & ~63) | this.places[i + 1]
    const fAA = tAA < 0 ? 0 : (facts[tAA] & LISTED & ~63) | this.places[i + 2]
    const opening = i === first ? 1 : 0
    const headline = this.capitals[i]
    this.at = from
    this.one(0, headline)
    this.one(1, w0)
    this.two(2, norm[t0], opening | (headline << 1))
    this.one(3, wB)
    this.one(4, wA)
    this.one(5, wBB)
    this.one(6, wAA)
    this.two(7, wB, w0)
    this.two(8, w0, wA)
    this.two(9, wB, wA)
    this.one(10, first3[t0])
    this.one(11, last3[t0])
    this.one(12, last4[t0])
    this.one(13, last2[t0])
    this.two(14, s0, headline)
    this.two(15, s0, sB)
    this.two(16, s0, sA)
    this.three(17, sB, s0, sA)
    this.two(18, g0, opening)
    this.two(19, gB, g0)
    this.two(20, g0, gA)
    this.three(21, gB, g0, gA)
    this.three(22, gBB, gB, g0)
    this.three(23, g0, gA, gAA)
    this.two(24, f0, g0)
    this.two(25, f0, fA)
    this.two(26, fB, f0)
    this.three(27, fB, f0, fA)
    this.two(28, fA, fAA)
    this.two(29, f0, wB)
    this.two(30, f0, wA)
    this.two(31, s0, wB)
    this.two(32, s0, wA)
    this.two(33, g0, wA)
    this.two(34, g0, wB)
    this.three(35, wBB, wB, s0)
    this.three(36, wA, wAA, s0)
    if (tA >= 0) this.two(37, last3[tA], s0)
    if (tB >= 0) this.two(38, last3[tB], s0)

    // The run: where in it, how long, what stands around it, its first and last word.
    const before = start > first ? small[type[start - 1]] : OUTSIDE
    const before2 = start - 1 > first ? small[type[start - 2]] : OUTSIDE
    const after = end < last ? small[type[end]] : OUTSIDE
    const after2 = end + 1 < last ? small[type[end + 1]] : OUTSIDE
    const left = Math.min(i - start, 3)
    const right = Math.min(end - 1 - i, 3)
    const where = left * 4 + right
    this.two(40, where, s0)
    this.two(41, where, before)
    this.two(42, where, after)
    this.two(43, before, w0)
    this.two(44, after, w0)
    this.three(45, before2, before, where)
    this.three(46, after, after2, where)
    this.two(47, small[type[end - 1]], right)
    this.two(48, small[type[start]], left)
    this.three(49, small[type[start]], small[type[end - 1]], where)
    let runFacts = 0
    for (let k = start; k < end; k++) runFacts |= facts[type[k]] & (Fact.organisationWord | Fact.firstName | Fact.title)
    this.two(50, runFacts, where)
    const endFacts = (facts[type[end - 1]] & LISTED & ~63) | this.places[end - 1]
    this.two(51, endFacts, where)
    this.three(52, endFacts, f0, right)
    if (end < last) this.two(53, tag[end], where)
    if (start > first) this.two(54, tag[start - 1], where)

    // The same word elsewhere.
    const seen = this.elsewhere.seen[t0]
    this.two(60, seen & 15, opening)
    this.two(61, seen, 0)
    this.two(62, seen & (Seen.small | Seen.capitalInside), opening | (headline << 1))
    if (seen & Seen.acronymOf) this.one(63, s0)
    if (seen & (Seen.afterTitle | Seen.afterFirstName)) this.two(64, seen & 12, left === 0 ? 0 : 1)
    if (tA >= 0) this.two(65, this.elsewhere.seen[tA] & 31, s0)
    if (tB >= 0) this.two(66, this.elsewhere.seen[tB] & 31, s0)
    const { places } = this.elsewhere
    for (let slot = t0 * MOST_ELSEWHERE; slot < t0 * MOST_ELSEWHERE + MOST_ELSEWHERE; slot++) {
      const at = places[slot]
      if (at < 0) break
      if (at === i) continue
      if (at > this.sentenceStart[at]) {
        this.one(70, small[type[at - 1]])
        this.one(71, facts[type[at - 1]] & LISTED)
      }
      if (at + 1 < this.sentenceEnd[at]) {
        this.one(72, small[type[at + 1]])
        this.two(73, tag[at + 1], facts[type[at + 1]] & LISTED)
      }
    }
    const c0 = cluster[t0]
    const cB = tB < 0 ? -1 : cluster[tB]
    const cA = tA < 0 ? -1 : cluster[tA]
    const k0 = group[t0]
    const kB = tB < 0 ? -1 : group[tB]
    const kA = tA < 0 ? -1 : group[tA]
    this.one(80, c0)
    this.one(81, cB)
    this.one(82, cA)
    this.two(83, cB, c0)
    this.two(84, c0, cA)
    this.two(85, cluster[type[end - 1]], right)
    this.two(86, c0, where)
    this.two(87, start > first ? cluster[type[start - 1]] : -1, where)
    this.two(88, end < last ? cluster[type[end]] : -1, where)
    this.two(89, k0, where)
    this.three(90, kB, k0, kA)
    this.two(91, k0, s0)
    this.two(92, group[type[end - 1]], k0)
    return this.at - from
  }
}
