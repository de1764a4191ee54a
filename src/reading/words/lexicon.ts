import { decodeModel, type Model, mixed, placeOf, textOf } from '../model/index.ts'
import { LEMMA_CLASS } from './upos.ts'

/** Slots of the cluster table: a power of two. */
export const CLUSTER_BITS = 17

/** Changes whenever the hashing of words or the layout of the sections does. */
export const WORDS_FEATURES: number = 0x77020001

/**
 * What training learnt about words. Tables by hash:
 *
 * - clusters: open addressing, slot = `lower >>> (32 - CLUSTER_BITS)`, next slot on a clash; `clusterChecks` holds the
 *   low 16 bits of the hash, `clusters` the number from 1 (0: the slot is empty);
 * - tag sets: `tagSetKeys` are hashes of norm forms in rising order, `tagSetNumbers` beside them the set's number from 1;
 *   set `n` holds the tags `setTags[setStarts[n]] .. setTags[setStarts[n + 1] - 1]`; set 0 is what rare words may take;
 * - lemmas: `lemmaKeys` in rising order are `lemmaKey(lower, upos)`; entry `e` is `lemmaText.slice(lemmaStarts[e],
 *   lemmaStarts[e + 1])`.
 */
export interface Lexicon {
  readonly model: Model
  /** `XPOS|UPOS` of each joint tag. */
  readonly tagNames: readonly string[]
  readonly clusterChecks: Uint16Array
  readonly clusters: Uint16Array
  readonly groups: Uint8Array
  readonly tagSetKeys: Int32Array
  readonly tagSetNumbers: Uint16Array
  readonly setStarts: Uint16Array
  readonly setTags: Uint8Array
  readonly lemmaKeys: Int32Array
  readonly lemmaStarts: Int32Array
  readonly lemmaText: string
}

/** Reads the model file `words`. Throws a `ModelError` where it can't be used. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const model = decodeModel(bytes, { name: 'words', featureSet: WORDS_FEATURES })
  return {
    model,
    tagNames: textOf(model.section('u8', 'tag-names')).split('\n'),
    clusterChecks: model.section('u16', 'cluster-checks'),
    clusters: model.section('u16', 'clusters'),
    groups: model.section('u8', 'groups'),
    tagSetKeys: model.section('i32', 'tag-set-keys'),
    tagSetNumbers: model.section('u16', 'tag-set-numbers'),
    setStarts: model.section('u16', 'set-starts'),
    setTags: model.section('u8', 'set-tags'),
    lemmaKeys: model.section('i32', 'lemma-keys'),
    lemmaStarts: model.section('i32', 'lemma-starts'),
    lemmaText: textOf(model.section('u8', 'lemma-text')),
  }
}

/** Cluster of the word whose `lower` hash this is, 1 to 512, or 0. */
export function clusterOf(lexicon: Lexicon, lower: number): number {
  const { clusters, clusterChecks } = lexicon
  const last = clusters.length - 1
  const check = lower & 0xffff
  for (let slot = lower >>> (32 - CLUSTER_BITS); clusters[slot] !== 0; slot = (slot + 1) & last) {
    if (clusterChecks[slot] === check) return clusters[slot]
  }
  return 0
}

/** Number of the tag set of the word whose `norm` hash this is, or 0. */
export function tagSetOf(lexicon: Lexicon, norm: number): number {
  const at = placeOf(lexicon.tagSetKeys, norm)
  return at < 0 ? 0 : lexicon.tagSetNumbers[at]
}

/** Key of a lemma exception: the word's `lower` hash and the class of its part of speech. */
export function lemmaKey(lower: number, upos: number): number {
  return mixed(lower + Math.imul(LEMMA_CLASS[upos] + 1, 0x9e3779b1))
}
