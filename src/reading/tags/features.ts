import { mixed } from '../model/index.ts'
import { Flag, type WordColumns } from '../words/index.ts'
import { NO_TAG, type SentenceView } from './sentence-view.ts'

/** Rows of the weight table: a power of two. */
export const TAG_ROW_BITS = 18

/** Templates that look at the word alone, and those that look around it. */
export const WORD_TEMPLATES = 15
export const CONTEXT_TEMPLATES = 35

const SHIFT = 32 - TAG_ROW_BITS
const P = 0x2c1b3c6d
const Q = 0x297a2d39
const SALT = 0x9e3779b1

// A feature's row in the table: its template's number and its atoms, hashed. No strings, no keys.

function row1(template: number, a: number): number {
  return Math.imul(Math.imul(a + Math.imul(template, SALT), P) ^ (a >>> 15), Q) >>> SHIFT
}

function row2(template: number, a: number, b: number): number {
  const hash = Math.imul(a + Math.imul(template, SALT), P) + b
  return Math.imul(hash ^ (hash >>> 15), Q) >>> SHIFT
}

function row3(template: number, a: number, b: number, c: number): number {
  return row2(template, Math.imul(a, 0x1b873593) + (a >>> 13) + b, c)
}

/** The tag set of a known word, or what its ending and shape say of a rare one. */
export function classAtom(columns: WordColumns, id: number): number {
  const known = columns.ambiguity[id]
  return known > 0 ? known : mixed(columns.suffix3[id] + Math.imul(columns.shape[id], 31))
}

/** Writes the rows of the templates that look at the word alone: `rows[0 .. WORD_TEMPLATES - 1]`. */
export function wordRows(columns: WordColumns, id: number, rows: Int32Array): void {
  const { suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, shape, cluster, group } = columns
  const capital = columns.flags[id] & (Flag.capitalised | Flag.allCapitals | Flag.digit | Flag.hyphen)
  rows[0] = row1(1, columns.norm[id])
  rows[1] = row1(2, columns.lower[id])
  rows[2] = row1(3, suffix1[id])
  rows[3] = row1(4, suffix2[id])
  rows[4] = row1(5, suffix3[id])
  rows[5] = row1(6, suffix4[id])
  rows[6] = row1(7, prefix2[id])
  rows[7] = row1(8, prefix3[id])
  rows[8] = row1(9, shape[id])
  rows[9] = row2(10, cluster[id], capital)
  rows[10] = row2(11, columns.lowerAmbiguity[id], capital)
  rows[11] = row2(12, shape[id], suffix3[id])
  rows[12] = row2(13, group[id], suffix2[id])
  rows[13] = row2(14, cluster[id], suffix2[id])
  rows[14] = row2(15, capital, suffix2[id])
}

/**
 * Writes the rows of the templates that look around token `at` of a sentence: `rows[0 .. CONTEXT_TEMPLATES - 1]`.
 *
 * @param classes class atom of each type
 * @param ids type ids of the text
 * @param view the sentence, as far as it is tagged
 */
export function contextRows(
  columns: WordColumns,
  classes: Int32Array,
  ids: Int32Array,
  at: number,
  view: SentenceView,
  rows: Int32Array,
): void {
  const { from, to, capitals, tag1, tag2, verb, verbTag } = view
  const { lower, cluster, suffix2, suffix3, shape, flags } = columns
  const id = ids[at]
  const before = at > from
  const after = at + 1 < to
  const id1 = before ? ids[at - 1] : 0
  const id2 = at - 1 > from ? ids[at - 2] : 0
  const next1 = after ? ids[at + 1] : 0
  const next2 = at + 2 < to ? ids[at + 2] : 0
  const w = lower[id]
  const k = classes[id]
  const wa = before ? lower[id1] : 1
  const ka = before ? classes[id1] : 1
  const wb = at - 1 > from ? lower[id2] : 1
  const kb = at - 1 > from ? classes[id2] : 1
  const wn = after ? lower[next1] : 2
  const kn = after ? classes[next1] : 2
  const wm = at + 2 < to ? lower[next2] : 2
  const km = at + 2 < to ? classes[next2] : 2
  const sn = after ? suffix3[next1] : 2
  const tn = after ? suffix2[next1] : 2
  const ca = before ? cluster[id1] : 1000
  const cn = after ? cluster[next1] : 1001
  const capital = (flags[id] & 3) + (before ? 0 : 4) + capitals * 8
  const capitalNext = after ? flags[next1] & 3 : 4
  const two = tag1 * 256 + tag2
  rows[0] = row1(20, tag1)
  rows[1] = row1(21, two)
  rows[2] = row2(22, w, tag1)
  rows[3] = row2(23, k, tag1)
  rows[4] = row2(24, k, two)
  rows[5] = row1(25, wa)
  rows[6] = row1(26, wb)
  rows[7] = row1(27, wn)
  rows[8] = row1(28, wm)
  rows[9] = row1(29, ka)
  rows[10] = row1(30, kn)
  rows[11] = row1(31, km)
  rows[12] = row1(32, kb)
  rows[13] = row2(33, kn, km)
  rows[14] = row2(34, kn, tag1)
  rows[15] = row3(35, k, kn, tag1)
  rows[16] = row2(36, w, wa)
  rows[17] = row2(37, w, wn)
  rows[18] = row1(38, ca)
  rows[19] = row1(39, cn)
  rows[20] = row2(40, cluster[id], cn)
  rows[21] = row1(41, sn)
  rows[22] = row2(42, wn, tag1)
  rows[23] = row2(43, shape[id], capital)
  rows[24] = row2(44, ka, kn)
  rows[25] = row3(45, kn, km, tag1)
  rows[26] = row2(46, k, tn)
  rows[27] = row2(47, k, capital * 8 + capitalNext)
  rows[28] = row2(48, suffix2[id], two)
  rows[29] = row3(49, ka, k, kn)
  // A participle follows its auxiliary at some distance, and a finite verb is one of few in its sentence.
  const gap = verbTag === NO_TAG ? 9 : Math.min(at - view.verbAt, 8)
  const ahead = view.finiteAhead(at)
  rows[30] = row2(50, k, verbTag * 16 + gap)
  rows[31] = row3(51, k, verb, Math.min(gap, 4))
  rows[32] = row3(52, k, verbTag * 4 + ahead, tag1)
  rows[33] = row3(53, k, kn, verbTag * 4 + ahead)
  rows[34] = row3(54, k, (verbTag === NO_TAG ? 0 : 4) + ahead, wa)
}
