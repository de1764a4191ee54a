import { decodeModel, encodeModel, mixedText, textOf, textSection } from '../model/index.ts'

/** Changes whenever the layout of the model's sections does. */
const JUDGES_FEATURES: number = 0x4a550001

/** What was learnt of one kind of finding. */
export interface JudgeWeights {
  /** Name of what is judged: a kind of coding. */
  readonly kind: string
  /** Log-odds of a finding of which nothing is known. */
  readonly bias: number
  /** A finding that is right with less than this probability is not told. */
  readonly least: number
  /** What each feature adds to the log-odds. */
  readonly weights: ReadonlyMap<string, number>
}

/** Judges findings of one kind. */
export interface Judge {
  readonly least: number
  /** Probability, 0 to 1, that a finding with these features is right: logistic regression, features that are not known add nothing. */
  probability(features: readonly string[]): number
  /** The logarithm of its odds. */
  odds(features: readonly string[]): number
}

/** Judges by the kind of what they judge; null for a kind that nothing was learnt of. */
export type Judges = (kind: string) => Judge | null

/** Nothing was learnt: finders say by rule how sure they are. */
export const NO_JUDGES: Judges = () => null

/**
 * The model file `codings`. Sections: `kinds`, a line for each; `scales`, bias and least of each; `counts`, how many
 * features each has; `keys`, hashes of features in rising order within a kind; `weights` beside them.
 */
export function encodedJudges(all: readonly JudgeWeights[]): Uint8Array {
  const columns = all.map(({ weights }) => {
    const byKey = new Map([...weights].map(([feature, weight]) => [mixedText(feature), weight]))
    return [...byKey].sort(([a], [b]) => a - b)
  })
  return encodeModel({
    name: 'codings',
    featureSet: JUDGES_FEATURES,
    sections: [
      textSection('kinds', all.map(({ kind }) => kind).join('\n')),
      { name: 'scales', kind: 'f32', data: Float32Array.from(all.flatMap(({ bias, least }) => [bias, least])) },
      { name: 'counts', kind: 'i32', data: Int32Array.from(columns, ({ length }) => length) },
      { name: 'keys', kind: 'i32', data: Int32Array.from(columns.flat(), ([key]) => key) },
      { name: 'weights', kind: 'f32', data: Float32Array.from(columns.flat(), ([, weight]) => weight) },
    ],
  })
}

/** @throws ModelError where the file can't be used */
export function loadJudges(bytes: Uint8Array): Judges {
  const model = decodeModel(bytes, { name: 'codings', featureSet: JUDGES_FEATURES })
  const kinds = textOf(model.section('u8', 'kinds'))
    .split('\n')
    .filter((kind) => kind !== '')
  const scales = model.section('f32', 'scales')
  const counts = model.section('i32', 'counts')
  const keys = model.section('i32', 'keys')
  const weights = model.section('f32', 'weights')
  const judges = new Map<string, Judge>()
  let from = 0
  kinds.forEach((kind, k) => {
    const to = from + counts[k]
    const known = new WeightTable(keys.subarray(from, to), weights.subarray(from, to))
    judges.set(kind, judgeOf(scales[2 * k], scales[2 * k + 1], known))
    from = to
  })
  return (kind) => judges.get(kind) ?? null
}

function judgeOf(bias: number, least: number, weights: WeightTable): Judge {
  const odds = (features: readonly string[]): number => {
    let sum = bias
    for (const feature of features) sum += weights.of(mixedText(feature))
    return sum
  }
  return { least, odds, probability: (features) => 1 / (1 + Math.exp(-odds(features))) }
}

/** Weights by hash, 0 for a hash that has none: open addressing, at most half full; a free slot's weight is 0. */
class WeightTable {
  readonly #mask: number
  readonly #keys: Int32Array
  readonly #weights: Float32Array

  constructor(keys: Int32Array, weights: Float32Array) {
    let slots = 4
    while (slots < 2 * keys.length) slots *= 2
    this.#mask = slots - 1
    this.#keys = new Int32Array(slots)
    this.#weights = new Float32Array(slots)
    for (let i = 0; i < keys.length; i++) {
      // What adds nothing need not be known.
      if (weights[i] === 0) continue
      const slot = this.#slotOf(keys[i])
      this.#keys[slot] = keys[i]
      this.#weights[slot] = weights[i]
    }
  }

  of(key: number): number {
    return this.#weights[this.#slotOf(key)]
  }

  /** Where a key is, or the free slot where it would be. */
  #slotOf(key: number): number {
    let slot = key & this.#mask
    while (this.#weights[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }
}
