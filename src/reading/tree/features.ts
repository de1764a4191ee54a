import type { State } from './state.ts'

/** Rows of the table that chooses actions, and of the one that names relations: powers of two. */
export const ACTION_ROW_BITS = 20
export const LABEL_ROW_BITS = 17

export const ACTION_TEMPLATES = 88
export const LABEL_TEMPLATES = 36

/** A template's hash `>>> ACTION_SHIFT` is its row. */
export const ACTION_SHIFT: number = 32 - ACTION_ROW_BITS
const LABEL_SHIFT = 32 - LABEL_ROW_BITS
const P = 0x2c1b3c6d
const Q = 0x297a2d39
const SALT = 0x9e3779b1

// A feature's hash: its template's number and its atoms. No strings, no keys.

function a1(template: number, a: number): number {
  return Math.imul(Math.imul(a + Math.imul(template, SALT), P) ^ (a >>> 15), Q)
}

function a2(template: number, a: number, b: number): number {
  const hash = Math.imul(a + Math.imul(template, SALT), P) + b
  return Math.imul(hash ^ (hash >>> 15), Q)
}

function b1(template: number, a: number): number {
  return Math.imul(Math.imul(a + Math.imul(template, SALT), P) ^ (a >>> 15), Q) >>> LABEL_SHIFT
}

function b2(template: number, a: number, b: number): number {
  const hash = Math.imul(a + Math.imul(template, SALT), P) + b
  return Math.imul(hash ^ (hash >>> 15), Q) >>> LABEL_SHIFT
}

/** Distances of 1 to 4, then 5 to 7, 8 to 11, 12 to 20, and more. */
function distanceBin(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 21 ? 7 : 8
}

function few(count: number): number {
  return Math.min(count, 3)
}

/**
 * Writes the hashes of what speaks for or against each action: `hashes[0 .. ACTION_TEMPLATES - 1]`; a hash `>>>
 * ACTION_SHIFT` is a row of the table. `s` counts down the stack, `b` along the words to come (Zhang and Nivre 2011, with clusters and what lies between).
 */
export function actionHashes(state: State, hashes: Int32Array): void {
  const { stack, depth, next, word, tag, wordTag, cluster, verbs, marks, left, left2, right, right2 } = state
  const { lefts, rights, relation, relations } = state
  const s0 = depth > 0 ? stack[depth - 1] : 0
  const s1 = depth > 1 ? stack[depth - 2] : 0
  const s2 = depth > 2 ? stack[depth - 3] : 0
  const b0 = next
  const s0w = word[s0]
  const s0t = tag[s0]
  const s0x = wordTag[s0]
  const s1w = word[s1]
  const s1t = tag[s1]
  const s1x = wordTag[s1]
  const s2t = tag[s2]
  const b0w = word[b0]
  const b0t = tag[b0]
  const b0x = wordTag[b0]
  const b1t = tag[b0 + 1]
  const b2t = tag[b0 + 2]
  const s0c = cluster[s0]
  const s1c = cluster[s1]
  const b0c = cluster[b0]
  const s0l = left[s0]
  const s0r = right[s0]
  const s1l = left[s1]
  const s1r = right[s1]
  const b0l = left[b0]
  const s0b0 = (s0t << 8) | b0t
  const s1s0 = (s1t << 8) | s0t
  const s1s0b0 = (s1s0 << 8) | b0t
  const gap = distanceBin(b0 - s0)
  const gap1 = distanceBin(s0 - s1)
  const between = s0 === 0 ? 99 : few(verbs[b0 - 1] - verbs[s0]) * 4 + few(marks[b0 - 1] - marks[s0])
  const between1 = s1 === 0 ? 99 : few(verbs[s0 - 1] - verbs[s1]) * 4 + few(marks[s0 - 1] - marks[s1])
  hashes[0] = a1(1, s0w)
  hashes[1] = a1(2, s0t)
  hashes[2] = a1(3, s0x)
  hashes[3] = a2(4, s0c, s0t)
  hashes[4] = a1(5, b0w)
  hashes[5] = a1(6, b0t)
  hashes[6] = a1(7, b0x)
  hashes[7] = a2(8, b0c, b0t)
  hashes[8] = a1(9, s1w)
  hashes[9] = a1(10, s1t)
  hashes[10] = a1(11, s1x)
  hashes[11] = a2(12, s1c, s1t)
  hashes[12] = a1(13, word[b0 + 1])
  hashes[13] = a1(14, b1t)
  hashes[14] = a1(15, wordTag[b0 + 1])
  hashes[15] = a1(16, b2t)
  hashes[16] = a1(17, wordTag[b0 + 2])
  hashes[17] = a1(18, s2t)
  hashes[18] = a1(19, wordTag[s2])
  hashes[19] = a2(20, s0x, b0x)
  hashes[20] = a2(21, s0x, b0w)
  hashes[21] = a2(22, s0w, b0x)
  hashes[22] = a2(23, s0x, b0t)
  hashes[23] = a2(24, b0x, s0t)
  hashes[24] = a2(25, s0w, b0w)
  hashes[25] = a1(26, s0b0)
  hashes[26] = a2(27, s0b0, gap)
  hashes[27] = a2(28, s0c, b0c)
  hashes[28] = a2(29, s0c, b0t)
  hashes[29] = a2(30, b0c, s0t)
  hashes[30] = a2(31, s1w, s0w)
  hashes[31] = a1(32, s1s0)
  hashes[32] = a2(33, s1x, s0t)
  hashes[33] = a2(34, s0x, s1t)
  hashes[34] = a2(35, s1c, s0c)
  hashes[35] = a2(36, s1s0, gap1)
  hashes[36] = a1(37, (s1t << 8) | b0t)
  hashes[37] = a2(38, s1w, b0t)
  hashes[38] = a2(39, b0w, s1t)
  hashes[39] = a2(40, s1w, b0w)
  hashes[40] = a1(41, s1s0b0)
  hashes[41] = a1(42, (s0b0 << 8) | b1t)
  hashes[42] = a1(43, (s2t << 16) | s1s0)
  hashes[43] = a1(44, (b0t << 16) | (b1t << 8) | b2t)
  hashes[44] = a2(45, s1s0b0, b1t)
  hashes[45] = a2(46, s0w, (b0t << 8) | b1t)
  hashes[46] = a2(47, b0w, (s0t << 8) | b1t)
  hashes[47] = a2(48, s1w, s0b0)
  hashes[48] = a2(49, s0w, (s1t << 8) | b0t)
  hashes[49] = a2(50, b0w, s1s0)
  hashes[50] = a1(51, (s0b0 << 8) | tag[s0l])
  hashes[51] = a1(52, (s0b0 << 8) | tag[s0r])
  hashes[52] = a1(53, (s0b0 << 8) | tag[b0l])
  hashes[53] = a1(54, (s1s0 << 8) | tag[s1r])
  hashes[54] = a1(55, (s1s0 << 8) | tag[s1l])
  hashes[55] = a1(56, (s1s0 << 8) | tag[s0l])
  hashes[56] = a1(57, (s1s0 << 8) | tag[s0r])
  hashes[57] = a2(58, s0t, few(lefts[s0]) * 4 + few(rights[s0]))
  hashes[58] = a2(59, s0w, few(lefts[s0]) * 4 + few(rights[s0]))
  hashes[59] = a2(60, b0t, few(lefts[b0]))
  hashes[60] = a2(61, b0w, few(lefts[b0]))
  hashes[61] = a2(62, s1t, few(lefts[s1]) * 4 + few(rights[s1]))
  hashes[62] = a2(63, s1w, few(lefts[s1]) * 4 + few(rights[s1]))
  hashes[63] = a2(64, s0t, relations[s0])
  hashes[64] = a2(65, s0w, relations[s0])
  hashes[65] = a2(66, s0b0, relations[s0])
  hashes[66] = a2(67, s1t, relations[s1])
  hashes[67] = a2(68, s1s0, relations[s1])
  hashes[68] = a2(69, s1w, relations[s1])
  hashes[69] = a2(70, b0t, relations[b0])
  hashes[70] = a2(71, s0b0, relations[b0])
  hashes[71] = a2(72, s0b0, (relation[s0l] << 8) | relation[s0r])
  hashes[72] = a2(73, s0b0, word[s0l])
  hashes[73] = a2(74, s0b0, word[s0r])
  hashes[74] = a2(75, s0b0, word[b0l])
  hashes[75] = a2(76, s1s0, word[s1r])
  hashes[76] = a2(77, s1s0, word[s0l])
  hashes[77] = a2(78, s0w, gap)
  hashes[78] = a2(79, b0w, gap)
  hashes[79] = a2(80, s0b0, between)
  hashes[80] = a2(81, s1s0, between1)
  hashes[81] = a2(82, s1s0b0, between * 32 + between1)
  hashes[82] = a2(83, b0t, (few(depth) << 8) | b1t)
  hashes[83] = a2(84, (s0t << 16) | (tag[s0r] << 8) | tag[right2[s0]], b0t)
  hashes[84] = a2(85, (b0t << 16) | (tag[b0l] << 8) | tag[left2[b0]], s0t)
  hashes[85] = a2(86, s0c, s1s0b0)
  hashes[86] = a2(87, b0c, s1s0b0)
  hashes[87] = a2(88, s0b0, (b1t << 16) | (b2t << 8) | gap)
}

/** Writes the rows that name the relation of `child` to `head`: `rows[0 .. LABEL_TEMPLATES - 1]`. */
export function labelRows(state: State, head: number, child: number, rows: Int32Array): void {
  const { word, tag, wordTag, cluster, verbs, marks, left, right, lefts, rights, relations, relation } = state
  const ht = tag[head]
  const hw = word[head]
  const dt = tag[child]
  const dw = word[child]
  const side = child < head ? 1 : 0
  const low = side ? child : head
  const high = side ? head : child
  const pair = (ht << 8) | dt
  const sided = pair * 2 + side
  const gap = distanceBin(high - low) * 2 + side
  const between = few(verbs[high - 1] - verbs[low]) * 4 + few(marks[high - 1] - marks[low])
  const dl = left[child]
  const dr = right[child]
  const hl = left[head]
  const hr = right[head]
  rows[0] = b1(1, sided)
  rows[1] = b2(2, hw, side)
  rows[2] = b2(3, dw, side)
  rows[3] = b2(4, wordTag[head], dt * 2 + side)
  rows[4] = b2(5, wordTag[child], ht * 2 + side)
  rows[5] = b2(6, hw, dw)
  rows[6] = b2(7, cluster[head] * 1024 + cluster[child], side)
  rows[7] = b2(8, cluster[head], dt * 2 + side)
  rows[8] = b2(9, cluster[child], ht * 2 + side)
  rows[9] = b2(10, sided, gap)
  rows[10] = b2(11, sided, between)
  rows[11] = b2(12, dw, word[dl])
  rows[12] = b2(13, word[dl], sided)
  rows[13] = b2(14, word[dr], sided)
  rows[14] = b2(15, (tag[dl] << 8) | tag[dr], sided)
  rows[15] = b2(16, relations[child], sided)
  rows[16] = b2(17, relations[head], sided)
  rows[17] = b2(18, hw, relations[head])
  rows[18] = b2(19, dw, relations[child])
  rows[19] = b2(20, (relation[hl] << 8) | relation[hr], sided)
  rows[20] = b2(21, (tag[child - 1] << 8) | tag[child + 1], sided)
  rows[21] = b2(22, (tag[head - 1] << 8) | tag[head + 1], sided)
  rows[22] = b2(23, word[child - 1], dt * 2 + side)
  rows[23] = b2(24, word[child + 1], dt * 2 + side)
  rows[24] = b2(25, few(lefts[head]) * 4 + few(rights[head]), sided)
  rows[25] = b2(26, few(lefts[child]) * 4 + few(rights[child]), sided)
  rows[26] = b2(27, cluster[child], (side << 16) | relation[dl])
  rows[27] = b2(28, cluster[child], word[dl])
  rows[28] = b2(29, hw, word[dl])
  rows[29] = b2(30, hw, (relation[dl] << 16) | (dt << 8) | gap)
  rows[30] = b2(31, hw, (relation[hl] << 16) | (relation[hr] << 8) | side)
  rows[31] = b2(32, cluster[head] * 1024 + cluster[child], word[dl])
  rows[32] = b2(33, (tag[dl] << 16) | (relation[dl] << 8) | relation[dr], sided)
  rows[33] = b2(34, wordTag[head], between * 4 + side)
  rows[34] = b2(35, hw, (cluster[child] << 1) | side)
  rows[35] = b2(36, dw, (cluster[head] << 1) | side)
}
