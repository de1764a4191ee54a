import type { FeatureBuffer } from './feature-buffer.ts'
import { Class, type Parsed, Role } from './parsed.ts'

/** Stands for "beyond the sentence" in every column. */
const NONE = 0x5bd1e995
/** Most children looked at; a token of a broken tree may have thousands. */
const MOST_CHILDREN = 12
/** Most features that one position can have. */
const MOST_CUE_FEATURES: number = 110 + 3 * MOST_CHILDREN

/** What is the same for every token of a sentence. */
export interface SentenceContext {
  readonly first: number
  readonly end: number
  /** 0 no quotation mark, 1 some words quoted, 2 begins inside a quotation. */
  readonly quoted: number
  /** Place of the sentence: first of the text, first of its paragraph, other; and whether it stands alone. */
  readonly place: number
}

export function sentenceContext(parsed: Parsed, sentence: number): SentenceContext {
  const { tokens, mark, quotation, paragraph } = parsed
  const first = tokens.sentences[sentence]
  const end = tokens.sentences[sentence + 1]
  let quoted = first < end && quotation[first] >= 0 && mark[first] === 0 ? 2 : 0
  for (let i = first; i < end && quoted === 0; i++) if (mark[i] === 1) quoted = 1
  const p = paragraph[sentence]
  const opens = tokens.paragraphs[p] === sentence
  const alone = opens && tokens.paragraphs[p + 1] === sentence + 1
  const place = (sentence === 0 ? 4 : 0) + (opens ? 2 : 0) + (alone ? 1 : 0)
  return { first, end, quoted, place }
}

function binned(distance: number): number {
  if (distance < 5) return distance
  if (distance < 9) return 5
  return distance < 17 ? 6 : 7
}

/** The features of token `i` as part of a cue. The numbers are the templates' names; they only need to differ. */
export function cueFeatures(parsed: Parsed, context: SentenceContext, i: number, out: FeatureBuffer): void {
  out.reserve(MOST_CUE_FEATURES)
  wordFeatures(parsed, context, i, out)
  nameFeatures(parsed, context, i, out)
  headFeatures(parsed, i, out)
  const governed = childFeatures(parsed, i, out)
  argumentFeatures(parsed, i, governed, out)
  subjectFeatures(parsed, i, governed, out)
  clauseFeatures(parsed, i, governed, out)
  quotationFeatures(parsed, context, i, out)
  laterFeatures(parsed, context, i, out)
  earlierFeatures(parsed, context, i, out)
  placeFeatures(parsed, context, i, out)
}

/** What a column says of a token of the sentence. */
function valueAt(column: ArrayLike<number>, k: number, { first, end }: SentenceContext): number {
  return k >= first && k < end ? column[k] : NONE
}

/** The word and those around it, with their tags. */
function wordFeatures(parsed: Parsed, context: SentenceContext, i: number, out: FeatureBuffer): void {
  const { lower, lemma, tag, suffix, shape, cluster } = parsed
  const w = lemma[i]
  const t = tag[i]
  const l1 = valueAt(lemma, i - 1, context)
  const l2 = valueAt(lemma, i - 2, context)
  const n1 = valueAt(lemma, i + 1, context)
  const n2 = valueAt(lemma, i + 2, context)
  const tl1 = valueAt(tag, i - 1, context)
  const tl2 = valueAt(tag, i - 2, context)
  const tn1 = valueAt(tag, i + 1, context)
  const tn2 = valueAt(tag, i + 2, context)
  const tn3 = valueAt(tag, i + 3, context)
  out.one(0, 0)
  out.one(1, lower[i])
  out.one(2, w)
  out.one(3, t)
  out.two(4, w, t)
  out.one(5, suffix[i])
  out.one(6, shape[i])
  out.one(7, cluster[i])
  out.one(8, l1)
  out.one(9, n1)
  out.one(10, l2)
  out.one(11, n2)
  out.one(12, valueAt(lemma, i - 3, context))
  out.one(13, valueAt(lemma, i + 3, context))
  out.one(14, tl1)
  out.one(15, tn1)
  out.one(16, tl2)
  out.one(17, tn2)
  out.one(18, valueAt(tag, i - 3, context))
  out.one(19, tn3)
  out.two(20, l1, w)
  out.two(21, w, n1)
  out.three(22, l1, w, n1)
  out.three(23, l2, l1, w)
  out.three(24, w, n1, n2)
  out.two(25, tl1, t)
  out.two(26, t, tn1)
  out.three(27, tl1, t, tn1)
  out.three(28, tl2, tl1, t)
  out.three(29, t, tn1, tn2)
  out.two(30, tl1, w)
  out.two(31, w, tn1)
  out.three(32, tl1, w, tn1)
  out.three(33, w, tn1, tn2)
  out.three(34, tl2, tl1, w)
  out.two(35, valueAt(cluster, i - 1, context), w)
  out.two(36, w, valueAt(cluster, i + 1, context))
  out.one(37, valueAt(cluster, i - 1, context))
  out.one(38, valueAt(cluster, i + 1, context))
}

function nameFeatures({ lemma, name }: Parsed, context: SentenceContext, i: number, out: FeatureBuffer): void {
  const before = valueAt(name, i - 1, context)
  const after = valueAt(name, i + 1, context)
  out.three(39, before, name[i], after)
  out.two(40, lemma[i], before)
  out.two(41, lemma[i], after)
}

/** The tree above: own and governor's relation and words. */
function headFeatures({ lemma, tag, relation, head }: Parsed, i: number, out: FeatureBuffer): void {
  const w = lemma[i]
  const t = tag[i]
  const r = relation[i]
  out.one(42, r)
  out.two(43, r, w)
  out.two(44, r, t)
  const h = head[i]
  const hl = h >= 0 ? lemma[h] : NONE
  const ht = h >= 0 ? tag[h] : NONE
  const hr = h >= 0 ? relation[h] : NONE
  const side = h < 0 ? 0 : h < i ? 1 : 2
  out.two(45, hl, side)
  out.three(46, hl, r, side)
  out.three(47, hl, w, r)
  out.three(48, ht, r, t)
  out.three(49, r, hr, ht)
  out.three(50, r, hr, w)
  const hh = h >= 0 ? head[h] : -1
  out.three(51, r, hr, hh >= 0 ? lemma[hh] : NONE)
}

/** What a token governs, of what says whether something is being said. */
interface Governed {
  /** A bit for each `Role` of `ARGUMENTS` that a child has. */
  readonly arguments: number
  /** The last child that is a subject, or -1. */
  readonly subject: number
  /** The last child that is a clause or beside it, or -1. */
  readonly clause: number
}

const ARGUMENTS: number =
  (1 << Role.subject) |
  (1 << Role.clause) |
  (1 << Role.openClause) |
  (1 << Role.object) |
  (1 << Role.parataxis) |
  (1 << Role.oblique) |
  (1 << Role.nounClause) |
  (1 << Role.marker)

function childFeatures(parsed: Parsed, i: number, out: FeatureBuffer): Governed {
  const { lemma, relation, role, childStart, children } = parsed
  let roles = 0
  let subject = -1
  let clause = -1
  const from = childStart[i]
  const to = Math.min(childStart[i + 1], from + MOST_CHILDREN)
  for (let k = from; k < to; k++) {
    const c = children[k]
    const where = c < i ? 1 : 2
    roles |= 1 << role[c]
    if (role[c] === Role.subject) subject = c
    if (role[c] === Role.clause || role[c] === Role.parataxis || role[c] === Role.openClause) clause = c
    out.two(52, relation[c], where)
    out.three(53, relation[c], lemma[i], where)
    out.two(54, relation[c], lemma[c])
  }
  return { arguments: roles & ARGUMENTS, subject, clause }
}

function argumentFeatures({ lemma, tag, cluster }: Parsed, i: number, governed: Governed, out: FeatureBuffer): void {
  out.one(55, governed.arguments)
  out.two(56, governed.arguments, lemma[i])
  out.two(57, governed.arguments, tag[i])
  out.three(58, governed.arguments, tag[i], cluster[i])
}

function subjectFeatures(parsed: Parsed, i: number, governed: Governed, out: FeatureBuffer): void {
  const { lemma, tag, cluster, name } = parsed
  const w = lemma[i]
  const t = tag[i]
  const subject = governed.subject >= 0 ? governed.subject : sharedSubject(parsed, i)
  if (subject < 0) {
    out.two(66, w, 0)
    out.two(67, t, governed.arguments)
    return
  }
  out.one(59, lemma[subject])
  out.two(60, lemma[subject], w)
  out.two(61, tag[subject], w)
  out.three(62, tag[subject], name[subject], t)
  out.two(63, name[subject], w)
  out.two(64, cluster[subject], w)
  out.two(65, cluster[subject], governed.arguments)
}

/** A verb in a chain shares the subject of the verb it hangs on; -1 for none within two steps. */
function sharedSubject({ role, head, childStart, children }: Parsed, i: number): number {
  let subject = -1
  let owner = i
  for (let up = 0; subject < 0 && up < 2 && head[owner] >= 0; up++) {
    if (role[owner] !== Role.conjunct && role[owner] !== Role.openClause && role[owner] !== Role.adverbialClause) break
    owner = head[owner]
    const last = Math.min(childStart[owner + 1], childStart[owner] + MOST_CHILDREN)
    for (let k = childStart[owner]; k < last; k++) if (role[children[k]] === Role.subject) subject = children[k]
  }
  return subject
}

function clauseFeatures(parsed: Parsed, i: number, { clause }: Governed, out: FeatureBuffer): void {
  if (clause < 0) return
  const { lemma, tag, left } = parsed
  const w = lemma[i]
  const t = tag[i]
  out.two(68, w, tag[clause])
  out.three(69, t, tag[clause], clause < i ? 0 : 1)
  out.two(70, w, lemma[clause])
  const opens = left[clause]
  out.two(71, w, lemma[opens])
  out.two(72, t, lemma[opens])
}

/** How far to the quotation marks, and on which side of them. */
function quotationFeatures(parsed: Parsed, context: SentenceContext, i: number, out: FeatureBuffer): void {
  const { lemma, tag, quotation, mark } = parsed
  const { first, end, quoted } = context
  const w = lemma[i]
  const t = tag[i]
  const inside = quotation[i] >= 0 ? 1 : 0
  let before = 0
  while (before < 16 && i - before - 1 >= first && mark[i - before - 1] === 0) before++
  if (i - before - 1 < first) before = 17
  let after = 0
  while (after < 16 && i + after + 1 < end && mark[i + after + 1] === 0) after++
  if (i + after + 1 >= end) after = 17
  out.two(73, inside, quoted)
  out.two(74, inside, w)
  out.three(75, inside, binned(before), t)
  out.three(76, inside, binned(after), t)
  out.three(77, inside, binned(before), binned(after))
  out.three(78, inside, quoted, w)
  out.three(79, inside, before < 5 ? before : 9, w)
  out.three(80, inside, after < 5 ? after : 9, w)
}

/** The nearest verb after, and a "that" soon after. */
function laterFeatures(parsed: Parsed, { end }: SentenceContext, i: number, out: FeatureBuffer): void {
  const { lemma, tag, role, wordClass } = parsed
  let verb = NONE
  let that = 0
  for (let k = i + 1; k < end && k < i + 12; k++) {
    if (wordClass[k] === Class.verb) {
      verb = lemma[k]
      break
    }
    if (role[k] === Role.marker && k < i + 6) that = k - i
  }
  out.two(81, lemma[i], verb)
  out.two(82, that, lemma[i])
  out.two(83, that, tag[i])
}

/** The nearest noun before. */
function earlierFeatures(parsed: Parsed, { first }: SentenceContext, i: number, out: FeatureBuffer): void {
  const { lemma, cluster, wordClass } = parsed
  let noun = NONE
  let nounCluster = NONE
  for (let k = i - 1; k >= first && k > i - 8; k--) {
    if (wordClass[k] === Class.noun || wordClass[k] === Class.properNoun || wordClass[k] === Class.pronoun) {
      noun = lemma[k]
      nounCluster = cluster[k]
      break
    }
  }
  out.two(84, noun, lemma[i])
  out.two(85, nounCluster, lemma[i])
}

/** Place in sentence and text. */
function placeFeatures({ lemma, tag, mark }: Parsed, context: SentenceContext, i: number, out: FeatureBuffer): void {
  const { first, end, place } = context
  const w = lemma[i]
  const t = tag[i]
  out.two(86, i === first ? 0 : i === first + 1 ? 1 : i === end - 1 ? 3 : i === end - 2 ? 4 : 2, t)
  out.two(87, place, t)
  out.two(88, place, w)
  out.two(89, Math.min(6, (end - first) >> 2), t)
  out.two(90, w, valueAt(mark, i + 1, context) + 2 * valueAt(mark, i - 1, context))
}
