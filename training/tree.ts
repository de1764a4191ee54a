import { encodeModel, textSection } from '../src/reading/model/index.ts'
import type { Tagger } from '../src/reading/tags/index.ts'
import { ACTION_ROW_BITS, LABEL_ROW_BITS, pairOf, treeFeatureSet } from '../src/reading/tree/index.ts'
import type { RelationSets, TreeWeights } from './tree-learner.ts'

/** Smaller weights (of 127) of the labeller are left out. */
const LEAST_LABEL = 14
/** A relation seen this often with a pair of tags may be given to it. */
const LEAST_PAIR = 1

/** Relations of the training trees in order of the alphabet. */
export function relationNames(relations: readonly string[]): string[] {
  return [...new Set(relations)].sort()
}

/** Which relations each pair of tags takes; a pair that was never seen may take any. */
export function relationSets(
  tags: number,
  joint: Uint8Array,
  heads: Int32Array,
  relations: Uint8Array,
  relationCount: number,
): RelationSets {
  const pairs = (tags + 1) * (tags + 1) * 2
  const counts = new Int32Array(pairs * relationCount)
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]
    if (head >= 0)
      counts[pairOf(tags, joint[head] + 1, joint[i] + 1, i < head ? 1 : 0) * relationCount + relations[i]]++
  }
  const lists: number[][] = [Array.from({ length: relationCount }, (_, r) => r)]
  const numbers = new Map<string, number>()
  const sets = new Uint16Array(pairs)
  for (let pair = 0; pair < pairs; pair++) {
    const list: number[] = []
    for (let r = 0; r < relationCount; r++) if (counts[pair * relationCount + r] >= LEAST_PAIR) list.push(r)
    if (list.length === 0) continue
    const key = list.join(' ')
    let number = numbers.get(key)
    if (number === undefined) {
      number = lists.length
      numbers.set(key, number)
      lists.push(list)
    }
    sets[pair] = number
  }
  const setStarts = new Uint16Array(lists.length + 1)
  lists.forEach((list, n) => {
    setStarts[n + 1] = setStarts[n] + list.length
  })
  return { sets, setStarts, setRelations: Uint8Array.from(lists.flat()) }
}

/** The model file `tree` from the sum of several parsers' weights. */
export function encodeTree(
  weights: readonly TreeWeights[],
  candidates: RelationSets,
  names: readonly string[],
  tagger: Tagger,
): Uint8Array {
  const { sizes, entries } = packedLabels(summed(weights.map(({ labels }) => labels)), names.length)
  return encodeModel({
    name: 'tree',
    featureSet: treeFeatureSet(tagger),
    sections: [
      textSection('relation-names', names.join('\n')),
      { name: 'actions', kind: 'i16', data: packedActions(summed(weights.map(({ actions }) => actions))) },
      { name: 'row-sizes', kind: 'u8', data: sizes },
      { name: 'entries', kind: 'i16', data: entries },
      { name: 'sets', kind: 'u16', data: candidates.sets },
      { name: 'set-starts', kind: 'u16', data: candidates.setStarts },
      { name: 'set-relations', kind: 'u8', data: candidates.setRelations },
    ],
  })
}

function summed(columns: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(columns[0].length)
  for (const column of columns) for (let at = 0; at < sum.length; at++) sum[at] += column[at]
  return sum
}

/** The scale at which one weight in ten thousand is cut off at 127. */
function scaleOf(weights: Float64Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  return 127 / sizes[Math.floor(sizes.length * 0.9999)]
}

function byte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}

function packedActions(weights: Float64Array): Int16Array {
  const scale = scaleOf(weights)
  const packed = new Int16Array(1 << ACTION_ROW_BITS)
  for (let row = 0; row < packed.length; row++) {
    packed[row] = (byte(weights[row * 2] * scale) << 8) | (byte(weights[row * 2 + 1] * scale) & 255)
  }
  return packed
}

function packedLabels(weights: Float64Array, relations: number): { sizes: Uint8Array; entries: Int16Array } {
  const scale = scaleOf(weights)
  const sizes = new Uint8Array(1 << LABEL_ROW_BITS)
  const entries: number[] = []
  for (let row = 0; row < sizes.length; row++) {
    for (let r = 0; r < relations; r++) {
      const value = byte(weights[row * relations + r] * scale)
      if (Math.abs(value) < LEAST_LABEL) continue
      sizes[row]++
      entries.push((value << 8) | r)
    }
  }
  return { sizes, entries: Int16Array.from(entries) }
}
