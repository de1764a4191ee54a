import { Class, type Parsed, Role, reachOf } from './parsed.ts'

/** Steps up the tree and children of a word: a broken tree is as deep and as wide as its sentence is long. */
const MOST_UP = 40
const MOST_CHILDREN = 12
/** Marks passed over in a row. */
const MOST_MARKS = 64

/** Numbers of the Penn Treebank tags that are told apart. */
export interface VerbForms {
  readonly bare: number
  /** By tag, 1 for the other forms of a verb. */
  readonly other: Uint8Array
}

export function verbForms(xposNames: readonly string[]): VerbForms {
  const other = Uint8Array.from(xposNames, (name) => (/^VB[DGNPZ]$/.test(name) ? 1 : 0))
  return { bare: xposNames.indexOf('VB'), other }
}

/**
 * Heads with three attachments mended that a parser which never looks back gets wrong where something is reported, and that
 * grammar settles:
 *
 * - Conjuncts share their form. A bare infinitive without subject and auxiliary ("they warn it would slow exports, *close*
 *   the port and *cost* jobs") is no conjunct of the reporting verb but of the infinitive before it that has a modal or "to".
 * - Conjuncts are of one kind. A noun that an adverb brings in behind a comma ("will not sell the mill or its land, especially
 *   the *meadows*") is no conjunct of a verb but goes on with the noun before the comma.
 * - A clause begins with its "that". What stands before it ("told the paper *earlier* that …") belongs to the reporting
 *   verb, unless it is a verb or its subject.
 *
 * Returns the same array where nothing was to be mended. No cycle comes about: the new head lies before the word's subtree.
 */
export function mendedHeads(
  parsed: Pick<Parsed, 'tokens' | 'head' | 'role' | 'tag' | 'wordClass' | 'left' | 'childStart' | 'children'>,
  forms: VerbForms,
): Int32Array {
  const { head, role, tag, wordClass } = parsed
  let mended = head
  const hang = (node: number, governor: number): void => {
    if (mended === head) mended = head.slice()
    mended[node] = governor
  }
  for (let i = 0; i < head.length; i++) {
    const governor = head[i]
    if (governor < 0 || governor > i) continue
    if (role[i] === Role.conjunct && tag[i] === forms.bare && forms.other[tag[governor]] === 1) {
      const infinitive = infinitiveBefore(parsed, mended, i, forms)
      if (infinitive >= 0) hang(i, infinitive)
    } else if (role[i] === Role.conjunct && isNoun(wordClass[i]) && wordClass[governor] === Class.verb) {
      const noun = nounBefore(parsed, mended, i)
      if (noun >= 0) hang(i, noun)
    } else if (role[i] === Role.clause) for (const early of beforeThat(parsed, i)) hang(early, governor)
  }
  return mended
}

/** A text's columns over mended heads; the same where nothing was to be mended. */
export function withMendedHeads(parsed: Parsed, forms: VerbForms): Parsed {
  const head = mendedHeads(parsed, forms)
  return head === parsed.head ? parsed : { ...parsed, head, ...reachOf(parsed.tokens, head) }
}

/** Whether one of the first children of a word has one of the roles. */
function hasChild(
  { childStart, children, role }: Pick<Parsed, 'childStart' | 'children' | 'role'>,
  node: number,
  roles: number,
): boolean {
  const end = Math.min(childStart[node + 1], childStart[node] + MOST_CHILDREN)
  for (let k = childStart[node]; k < end; k++) if ((roles & (1 << role[children[k]])) !== 0) return true
  return false
}

const FITTED = (1 << Role.auxiliary) | (1 << Role.marker)

/** The nearest infinitive with a modal or "to" on the way up from what stands before conjunct `i` to its head, or -1. */
function infinitiveBefore(
  parsed: Pick<Parsed, 'role' | 'tag' | 'wordClass' | 'left' | 'childStart' | 'children' | 'head'>,
  heads: Int32Array,
  i: number,
  forms: VerbForms,
): number {
  if (hasChild(parsed, i, FITTED | (1 << Role.subject))) return -1
  const governor = parsed.head[i]
  let node = parsed.left[i] - 1
  const isMark = (k: number): boolean => parsed.wordClass[k] >= Class.comma && parsed.wordClass[k] <= Class.bracket
  for (let marks = 0; marks < MOST_MARKS && node > governor && isMark(node); marks++) node--
  let found = -1
  for (let up = 0; up < MOST_UP && node >= 0 && node !== governor; up++) {
    if (found < 0 && parsed.tag[node] === forms.bare && hasChild(parsed, node, FITTED)) found = node
    node = heads[node]
  }
  return node === governor ? found : -1
}

const CLAUSAL = (1 << Role.auxiliary) | (1 << Role.marker) | (1 << Role.subject)

/**
 * The noun, with all that hangs on it, that ends before the comma which sets off noun `i`; or -1. The comma stands right before
 * what hangs on `i`, which begins with an adverb.
 */
function nounBefore(
  parsed: Pick<Parsed, 'role' | 'tag' | 'wordClass' | 'left' | 'childStart' | 'children' | 'head'>,
  heads: Int32Array,
  i: number,
): number {
  const { wordClass, left, head } = parsed
  let first = left[i]
  for (let commas = 0; commas < MOST_MARKS && first < i && wordClass[first] === Class.comma; commas++) first++
  const comma = first - 1
  if (comma < 1 || wordClass[comma] !== Class.comma || hasChild(parsed, i, CLAUSAL)) return -1
  if (wordClass[first] !== Class.adverb) return -1
  // Of two commas in a row, the first may hang on the noun itself.
  if (comma - 1 >= left[i]) return -1
  let noun = -1
  for (let node = comma - 1, up = 0; up < MOST_UP && node > head[i] && wordClass[node] !== Class.verb; up++) {
    if (isNoun(wordClass[node])) noun = node
    node = heads[node]
  }
  return noun
}

function isNoun(kind: number): boolean {
  return kind === Class.noun || kind === Class.properNoun
}

/** Dependants of clause `i` that stand between its head and its "that", and are neither verbs nor arguments. */
function beforeThat(
  {
    tokens,
    role,
    wordClass,
    head,
    childStart,
    children,
  }: Pick<Parsed, 'tokens' | 'role' | 'wordClass' | 'head' | 'childStart' | 'children'>,
  i: number,
): number[] {
  const end = Math.min(childStart[i + 1], childStart[i] + MOST_CHILDREN)
  let that = -1
  for (let k = childStart[i]; k < end && children[k] < i; k++) {
    const child = children[k]
    const { text, starts, ends } = tokens
    if (role[child] === Role.marker && text.slice(starts[child], ends[child]).toLowerCase() === 'that') that = child
  }
  if (that < 0) return []
  const early: number[] = []
  for (let k = childStart[i]; k < end && children[k] < that; k++) {
    const child = children[k]
    if (child > head[i] && isAdjunct(role[child]) && wordClass[child] !== Class.verb) early.push(child)
  }
  return early
}

function isAdjunct(role: number): boolean {
  return role === Role.other || role === Role.oblique || role === Role.nounModifier || role === Role.punctuation
}
