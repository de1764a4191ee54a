import type { Tagger, Tags } from '../tags/index.ts'
import type { Tokens } from '../tokens/index.ts'
import { MARK_SHIFT, Mark, UPOS, type Words } from '../words/index.ts'
import { ACTION_SHIFT, ACTION_TEMPLATES, actionHashes } from './features.ts'
import { type Labeller, relationOf } from './labels.ts'
import { attach, begin, makeState, type State } from './state.ts'

/** Dependency trees of one text (Universal Dependencies v2), a column entry a token. */
export interface Tree {
  /** Index of the governing token in the text, -1 for the root of a sentence. */
  readonly heads: Int32Array
  /** Relation to the head, an index into the parser's `relationNames`. */
  readonly relations: Uint8Array
}

/**
 * Weights of the parser. `actions[r]` holds two signed bytes, what row `r` says for shifting and for an arc to the left,
 * each over an arc to the right: `shift << 8 | left & 255`.
 */
export interface Parser {
  readonly tagger: Tagger
  readonly relationNames: readonly string[]
  readonly root: number
  readonly actions: Int16Array
  readonly labeller: Labeller
}

const VERB = UPOS.indexOf('VERB')

const hashes = new Int32Array(ACTION_TEMPLATES)
const state = makeState(256)

/**
 * Parses every sentence from left to right (arc-hybrid, greedy; Kuhlmann et al. 2011, trained with a dynamic oracle,
 * Goldberg and Nivre 2013): time and memory are linear in its length. Every sentence gets one root and no cycle.
 *
 * @param ids what `internWords` gave for these tokens
 * @param tags what `tag` gave for them
 * @example const tree = parse(tokens, ids, tags, parser); parser.relationNames[tree.relations[0]] // 'nsubj'
 */
export function parse(tokens: Tokens, ids: Int32Array, tags: Tags, parser: Parser): Tree {
  const { count, sentences } = tokens
  const heads = new Int32Array(count)
  const relations = new Uint8Array(count)
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]
    const length = sentences[s + 1] - from
    if (length === 0) continue
    enter(state, ids, tags.joint, parser.tagger.uposOf, from, length, parser.tagger.words)
    parseSentence(state, parser)
    for (let at = 1; at <= length; at++) {
      const head = state.head[at]
      heads[from + at - 1] = head === 0 ? -1 : from + head - 1
      relations[from + at - 1] = state.relation[at]
    }
  }
  return { heads, relations }
}

/** Fills in what is known of a sentence before parsing. */
export function enter(
  state: State,
  ids: Int32Array,
  joint: Uint8Array,
  uposOf: Uint8Array,
  from: number,
  length: number,
  words: Words,
): void {
  begin(state, length)
  const { word, tag, wordTag, cluster, verbs, marks } = state
  const { columns } = words
  for (let at = 1; at <= length; at++) {
    const id = ids[from + at - 1]
    const label = joint[from + at - 1]
    const lower = columns.lower[id]
    const mark = columns.flags[id] >> MARK_SHIFT
    word[at] = lower
    tag[at] = label + 1
    wordTag[at] = Math.imul(lower ^ Math.imul(label + 1, 0x2545f491), 0x5bd1e995)
    cluster[at] = columns.cluster[id]
    verbs[at] = verbs[at - 1] + (uposOf[label] === VERB ? 1 : 0)
    marks[at] = marks[at - 1] + (mark === Mark.comma || mark === Mark.colon || mark === Mark.dash ? 1 : 0)
  }
}

function parseSentence(state: State, parser: Parser): void {
  const { actions, labeller } = parser
  const { stack, length } = state
  while (state.next <= length) {
    const { depth } = state
    if (depth === 0) {
      stack[state.depth++] = state.next++
      continue
    }
    actionHashes(state, hashes)
    let shift = 0
    let left = 0
    for (let r = 0; r < ACTION_TEMPLATES; r++) {
      const pair = actions[hashes[r] >>> ACTION_SHIFT]
      shift += pair >> 8
      left += (pair << 24) >> 24
    }
    if (depth > 1 && shift < 0 && left < 0) {
      const child = stack[--state.depth]
      const head = stack[depth - 2]
      attach(state, head, child, relationOf(state, head, child, labeller))
    } else if (left > shift) {
      const child = stack[--state.depth]
      attach(state, state.next, child, relationOf(state, state.next, child, labeller))
    } else stack[state.depth++] = state.next++
  }
  while (state.depth > 1) {
    const child = stack[--state.depth]
    const head = stack[state.depth - 1]
    attach(state, head, child, relationOf(state, head, child, labeller))
  }
  state.relation[stack[0]] = parser.root
}
