/**
 * One sentence being parsed, in columns by place: place 0 stands for "none", places 1 to `length` are the sentence's
 * tokens. Reused from sentence to sentence; `makeRoom` lengthens the columns.
 */
export interface State {
  length: number
  // What is known before parsing.
  /** Hash of the word in lower case. */
  word: Int32Array
  /** Joint tag + 1; 0 at place 0. */
  tag: Int32Array
  /** Hash of word and tag. */
  wordTag: Int32Array
  cluster: Int32Array
  /** Verbs, and commas and other marks that part clauses, among the places before and at this one. */
  verbs: Int32Array
  marks: Int32Array
  // What parsing fills in.
  /** Place of the governing token; 0 while unknown and for the root. */
  head: Int32Array
  relation: Int32Array
  /** Outermost child on the left and on the right, and the one next to it. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  /** Number of children on the left and on the right. */
  lefts: Int32Array
  rights: Int32Array
  /** Hash of the children's relations. */
  relations: Int32Array
  /** Places waiting for a head, the oldest first. */
  stack: Int32Array
  /** How many wait. */
  depth: number
  /** First place not yet looked at; `length + 1` at the end. */
  next: number
}

type Column = Exclude<keyof State, 'length' | 'depth' | 'next'>

const COLUMNS: readonly Column[] = [
  'word',
  'tag',
  'wordTag',
  'cluster',
  'verbs',
  'marks',
  'head',
  'relation',
  'left',
  'left2',
  'right',
  'right2',
  'lefts',
  'rights',
  'relations',
  'stack',
]

/** Columns with room for a sentence of `length` tokens. */
export function makeState(length: number): State {
  const state = { length: 0, depth: 0, next: 1 } as State
  for (const name of COLUMNS) state[name] = new Int32Array(length + 6)
  return state
}

/** Begins a sentence of `length` tokens: nothing attached, nothing on the stack. */
export function begin(state: State, length: number): void {
  if (state.word.length < length + 6) {
    for (const name of COLUMNS) state[name] = new Int32Array(length * 2 + 6)
  }
  state.length = length
  state.depth = 0
  state.next = 1
  const end = length + 6
  state.head.fill(0, 0, end)
  state.relation.fill(0, 0, end)
  state.left.fill(0, 0, end)
  state.left2.fill(0, 0, end)
  state.right.fill(0, 0, end)
  state.right2.fill(0, 0, end)
  state.lefts.fill(0, 0, end)
  state.rights.fill(0, 0, end)
  state.relations.fill(0, 0, end)
  // Places past the end look like place 0.
  for (let at = length + 1; at < end; at++) {
    state.word[at] = 0
    state.tag[at] = 0
    state.wordTag[at] = 0
    state.cluster[at] = 0
  }
}

/** Puts a token under its head. Children of one side come from the inside out. */
export function attach(state: State, head: number, child: number, relation: number): void {
  state.head[child] = head
  state.relation[child] = relation
  state.relations[head] = (state.relations[head] + Math.imul(relation + 1, 0x3c6ef372)) | 0
  if (child < head) {
    state.left2[head] = state.left[head]
    state.left[head] = child
    state.lefts[head]++
  } else {
    state.right2[head] = state.right[head]
    state.right[head] = child
    state.rights[head]++
  }
}
