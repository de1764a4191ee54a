import type { Tokens } from '../tokens/index.ts'

/**
 * One tagged and parsed text as this room looks at it: columns by token, in this room's own small numbers, so that a
 * change in how the tagger numbers its tags can't change what is read here.
 */
export interface Parse {
  readonly tokens: Tokens
  /** Fine tag of each token: an index of `fineTags`. */
  readonly tag: Uint8Array
  /** Head in the tree as a token number of the text, -1 at a root. */
  readonly head: Int32Array
  /** Relation to the head: an index of `relations`. */
  readonly relation: Uint8Array
}

/** Penn Treebank tags as the treebanks' XPOS column has them; 0 stands for all others. */
export const fineTags: readonly string[] = (
  '_ NN NNS NNP NNPS PRP PRP$ WP WP$ DT WDT PDT JJ JJR JJS CD IN TO CC VB VBD VBZ VBP VBG VBN MD RB RBR RBS RP EX POS ' +
  "UH FW SYM LS HYPH ADD NFP WRB , . : `` '' \" -LRB- -RRB- $ # GW XX AFX"
).split(' ')

/** Universal Dependencies relations that are told apart here; 0 stands for all others. */
const relations: readonly string[] = (
  '_ root nsubj nsubj:pass obj iobj obl nmod nmod:poss nmod:desc amod compound flat appos det case nummod conj cc ' +
  'punct acl acl:relcl ccomp xcomp cop aux aux:pass parataxis advcl advmod nsubj:outer obl:agent vocative mark fixed ' +
  'nmod:unmarked dep list csubj orphan'
).split(' ')

const numbered = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index]))
const tagNumbers = numbered(fineTags)
const relationNumbers = numbered(relations)

/** Number of a fine tag in `fineTags`. */
export function tagNumber(name: string): number {
  return tagNumbers.get(name) ?? 0
}

/** Number of a relation in `relations`; a subtype that is not listed counts as its base. */
export function relationNumber(name: string): number {
  const known = relationNumbers.get(name)
  if (known !== undefined) return known
  const colon = name.indexOf(':')
  return colon < 0 ? 0 : (relationNumbers.get(name.slice(0, colon)) ?? 0)
}
