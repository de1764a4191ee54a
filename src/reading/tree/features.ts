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

/*
 * A feature is a template and one atom or two; its hash is made of the template's number and the atoms: no strings, no keys.
 * A place of the text has its atoms written down first, template by template, and then all of them hashed in two short loops:
 * a call for each would take longer than the hashing.
 */
const first = new Int32Array(ACTION_TEMPLATES)
const second = new Int32Array(ACTION_TEMPLATES)

/** Templates of actions that have one atom stand before those of two. */
const ACTIONS_OF_ONE = 30

const saltOf = (template: number): number => Math.imul(template, 0x9e3779b1)

/** By place: the numbers of the templates that the weights were learnt with. */
const ACTION_SALTS: Int32Array = Int32Array.from(
  // biome-ignore format: a table of numbers
  [
    1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 26, 32, 37, 41, 42, 43, 44, 51, 52, 53, 54, 55, 56, 57,
    4, 8, 12, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 31, 33, 34, 35, 36, 38, 39, 40, 45, 46, 47, 48, 49, 50, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88,
  ],
  saltOf,
)
const LABEL_SALTS: Int32Array = Int32Array.from({ length: LABEL_TEMPLATES }, (_, r) => saltOf(r + 1))

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
  writeActionAtoms(state)
  for (let r = 0; r < ACTIONS_OF_ONE; r++) {
    hashes[r] = Math.imul(Math.imul(first[r] + ACTION_SALTS[r], P) ^ (first[r] >>> 15), Q)
  }
  for (let r = ACTIONS_OF_ONE; r < ACTION_TEMPLATES; r++) {
    const hash = (Math.imul(first[r] + ACTION_SALTS[r], P) + second[r]) | 0
    hashes[r] = Math.imul(hash ^ (hash >>> 15), Q)
  }
}

function writeActionAtoms(state: State): void {
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
  first[0] = s0w
  first[1] = s0t
  first[2] = s0x
  first[3] = b0w
  first[4] = b0t
  first[5] = b0x
  first[6] = s1w
  first[7] = s1t
  first[8] = s1x
  first[9] = word[b0 + 1]
  first[10] = b1t
  first[11] = wordTag[b0 + 1]
  first[12] = b2t
  first[13] = wordTag[b0 + 2]
  first[14] = s2t
  first[15] = wordTag[s2]
  first[16] = s0b0
  first[17] = s1s0
  first[18] = (s1t << 8) | b0t
  first[19] = s1s0b0
  first[20] = (s0b0 << 8) | b1t
  first[21] = (s2t << 16) | s1s0
  first[22] = (b0t << 16) | (b1t << 8) | b2t
  first[23] = (s0b0 << 8) | tag[s0l]
  first[24] = (s0b0 << 8) | tag[s0r]
  first[25] = (s0b0 << 8) | tag[b0l]
  first[26] = (s1s0 << 8) | tag[s1r]
  first[27] = (s1s0 << 8) | tag[s1l]
  first[28] = (s1s0 << 8) | tag[s0l]
  first[29] = (s1s0 << 8) | tag[s0r]
  first[30] = s0c
  second[30] = s0t
  first[31] = b0c
  second[31] = b0t
  first[32] = s1c
  second[32] = s1t
  first[33] = s0x
  second[33] = b0x
  first[34] = s0x
  second[34] = b0w
  first[35] = s0w
  second[35] = b0x
  first[36] = s0x
  second[36] = b0t
  first[37] = b0x
  second[37] = s0t
  first[38] = s0w
  second[38] = b0w
  first[39] = s0b0
  second[39] = gap
  first[40] = s0c
  second[40] = b0c
  first[41] = s0c
  second[41] = b0t
  first[42] = b0c
  second[42] = s0t
  first[43] = s1w
  second[43] = s0w
  first[44] = s1x
  second[44] = s0t
  first[45] = s0x
  second[45] = s1t
  first[46] = s1c
  second[46] = s0c
  first[47] = s1s0
  second[47] = gap1
  first[48] = s1w
  second[48] = b0t
  first[49] = b0w
  second[49] = s1t
  first[50] = s1w
  second[50] = b0w
  first[51] = s1s0b0
  second[51] = b1t
  first[52] = s0w
  second[52] = (b0t << 8) | b1t
  first[53] = b0w
  second[53] = (s0t << 8) | b1t
  first[54] = s1w
  second[54] = s0b0
  first[55] = s0w
  second[55] = (s1t << 8) | b0t
  first[56] = b0w
  second[56] = s1s0
  first[57] = s0t
  second[57] = few(lefts[s0]) * 4 + few(rights[s0])
  first[58] = s0w
  second[58] = few(lefts[s0]) * 4 + few(rights[s0])
  first[59] = b0t
  second[59] = few(lefts[b0])
  first[60] = b0w
  second[60] = few(lefts[b0])
  first[61] = s1t
  second[61] = few(lefts[s1]) * 4 + few(rights[s1])
  first[62] = s1w
  second[62] = few(lefts[s1]) * 4 + few(rights[s1])
  first[63] = s0t
  second[63] = relations[s0]
  first[64] = s0w
  second[64] = relations[s0]
  first[65] = s0b0
  second[65] = relations[s0]
  first[66] = s1t
  second[66] = relations[s1]
  first[67] = s1s0
  second[67] = relations[s1]
  first[68] = s1w
  second[68] = relations[s1]
  first[69] = b0t
  second[69] = relations[b0]
  first[70] = s0b0
  second[70] = relations[b0]
  first[71] = s0b0
  second[71] = (relation[s0l] << 8) | relation[s0r]
  first[72] = s0b0
  second[72] = word[s0l]
  first[73] = s0b0
  second[73] = word[s0r]
  first[74] = s0b0
  second[74] = word[b0l]
  first[75] = s1s0
  second[75] = word[s1r]
  first[76] = s1s0
  second[76] = word[s0l]
  first[77] = s0w
  second[77] = gap
  first[78] = b0w
  second[78] = gap
  first[79] = s0b0
  second[79] = between
  first[80] = s1s0
  second[80] = between1
  first[81] = s1s0b0
  second[81] = between * 32 + between1
  first[82] = b0t
  second[82] = (few(depth) << 8) | b1t
  first[83] = (s0t << 16) | (tag[s0r] << 8) | tag[right2[s0]]
  second[83] = b0t
  first[84] = (b0t << 16) | (tag[b0l] << 8) | tag[left2[b0]]
  second[84] = s0t
  first[85] = s0c
  second[85] = s1s0b0
  first[86] = b0c
  second[86] = s1s0b0
  first[87] = s0b0
  second[87] = (b1t << 16) | (b2t << 8) | gap
}

/** Writes the rows that name the relation of `child` to `head`: `rows[0 .. LABEL_TEMPLATES - 1]`. */
export function labelRows(state: State, head: number, child: number, rows: Int32Array): void {
  writeLabelAtoms(state, head, child)
  rows[0] = Math.imul(Math.imul(first[0] + LABEL_SALTS[0], P) ^ (first[0] >>> 15), Q) >>> LABEL_SHIFT
  for (let r = 1; r < LABEL_TEMPLATES; r++) {
    const hash = (Math.imul(first[r] + LABEL_SALTS[r], P) + second[r]) | 0
    rows[r] = Math.imul(hash ^ (hash >>> 15), Q) >>> LABEL_SHIFT
  }
}

function writeLabelAtoms(state: State, head: number, child: number): void {
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
  first[0] = sided
  first[1] = hw
  second[1] = side
  first[2] = dw
  second[2] = side
  first[3] = wordTag[head]
  second[3] = dt * 2 + side
  first[4] = wordTag[child]
  second[4] = ht * 2 + side
  first[5] = hw
  second[5] = dw
  first[6] = cluster[head] * 1024 + cluster[child]
  second[6] = side
  first[7] = cluster[head]
  second[7] = dt * 2 + side
  first[8] = cluster[child]
  second[8] = ht * 2 + side
  first[9] = sided
  second[9] = gap
  first[10] = sided
  second[10] = between
  first[11] = dw
  second[11] = word[dl]
  first[12] = word[dl]
  second[12] = sided
  first[13] = word[dr]
  second[13] = sided
  first[14] = (tag[dl] << 8) | tag[dr]
  second[14] = sided
  first[15] = relations[child]
  second[15] = sided
  first[16] = relations[head]
  second[16] = sided
  first[17] = hw
  second[17] = relations[head]
  first[18] = dw
  second[18] = relations[child]
  first[19] = (relation[hl] << 8) | relation[hr]
  second[19] = sided
  first[20] = (tag[child - 1] << 8) | tag[child + 1]
  second[20] = sided
  first[21] = (tag[head - 1] << 8) | tag[head + 1]
  second[21] = sided
  first[22] = word[child - 1]
  second[22] = dt * 2 + side
  first[23] = word[child + 1]
  second[23] = dt * 2 + side
  first[24] = few(lefts[head]) * 4 + few(rights[head])
  second[24] = sided
  first[25] = few(lefts[child]) * 4 + few(rights[child])
  second[25] = sided
  first[26] = cluster[child]
  second[26] = (side << 16) | relation[dl]
  first[27] = cluster[child]
  second[27] = word[dl]
  first[28] = hw
  second[28] = word[dl]
  first[29] = hw
  second[29] = (relation[dl] << 16) | (dt << 8) | gap
  first[30] = hw
  second[30] = (relation[hl] << 16) | (relation[hr] << 8) | side
  first[31] = cluster[head] * 1024 + cluster[child]
  second[31] = word[dl]
  first[32] = (tag[dl] << 16) | (relation[dl] << 8) | relation[dr]
  second[32] = sided
  first[33] = wordTag[head]
  second[33] = between * 4 + side
  first[34] = hw
  second[34] = (cluster[child] << 1) | side
  first[35] = dw
  second[35] = (cluster[head] << 1) | side
}
