import {
  allowedSteps,
  begins,
  chainsOf,
  firstLabels,
  goesOn,
  LABELS,
  MOST_FEATURES,
  NAME_BITS,
  NAME_MODEL,
  NameFeatures,
  type NameModel,
  nameFeatureSet,
  STEP_KINDS,
  stepKind,
  type WordFacts,
  wordTypesOf,
} from '../src/reading/entities/index.ts'
import { encodeModel } from '../src/reading/model/index.ts'
import { internWords, type Words } from '../src/reading/words/index.ts'
import { type Sequence, trainCrf } from './crf.ts'
import type { GoldText } from './entities-gold.ts'

export interface NameTrainingOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  readonly log?: (line: string) => void
}

/** Weights are rounded to this many steps a unit, so that int8 reaches from -4 to 4. */
const STEPS = 32

/**
 * Features (by place in `NameFeatures.fill`'s rows: headline, word, lists) that silver texts have a second time, in rows
 * of their own: these take up where the machine's habits differ from the treebank's, and are never met in reading (Daumé
 * 2007, "Frustratingly easy domain adaptation").
 */
const OWN_HABITS: readonly number[] = [0, 1, 11, 14, 24, 25, 26, 27]

/** One sequence a run of capitalised words, labelled with the text's names. */
export function sequencesOf({ parse, names }: GoldText, known: WordFacts, silver = false): Sequence[] {
  const { tokens } = parse
  const words = wordTypesOf(internWords(tokens, known.words), known)
  const chains = chainsOf(parse, words)
  const labels = new Uint8Array(tokens.count)
  for (const { first, end, type } of names) {
    labels.fill(goesOn(type), first, end)
    labels[first] = begins(type)
  }
  const rows = new Int32Array(MOST_FEATURES)
  const features = new NameFeatures(parse, words, chains, rows)
  const sequences: Sequence[] = []
  for (let c = 0; c < chains.count; c++) {
    const start = chains.starts[c]
    const end = chains.ends[c]
    const length = end - start
    const unaryStart = new Int32Array(length + 1)
    const unary: number[] = []
    const right = new Uint8Array(length)
    const pairStart = new Int32Array(length + 1)
    const pair = new Int32Array(length - 1)
    for (let t = 0; t < length; t++) {
      const count = features.fill(start + t, start, end, 0)
      for (let k = 0; k < count; k++) unary.push(rows[k])
      if (silver) for (const k of OWN_HABITS) unary.push(Math.imul(rows[k] + 1, 0x9e3779b1) >>> (32 - NAME_BITS))
      unaryStart[t + 1] = unary.length
      const label = labels[start + t]
      // A name that began outside of the run begins with it here.
      const before = t === 0 ? 0 : right[t - 1]
      right[t] = label > 0 && label % 2 === 0 && before !== label && before !== label - 1 ? label - 1 : label
      pairStart[t + 1] = t
      if (t > 0) {
        const type = words.type[start + t]
        pair[t - 1] = stepKind(words.facts[type], words.lower[type])
      }
    }
    sequences.push({ length, unaryStart, unary: Int32Array.from(unary), pairStart, pair, labels: right })
  }
  return sequences
}

/** Trains the recogniser's weights on texts with names; the same input gives the same weights to the byte. */
export function trainNames(sequences: readonly Sequence[], options: NameTrainingOptions): NameModel {
  const weights = trainCrf(sequences.length, (index) => sequences[index], {
    labels: LABELS,
    allowed: allowedSteps,
    first: firstLabels,
    unaryRows: 2 ** NAME_BITS,
    pairRows: STEP_KINDS,
    start: 0.1,
    pairDropout: 0,
    ...options,
  })
  const unary = new Int8Array(2 ** NAME_BITS * 8)
  for (let row = 0; row < 2 ** NAME_BITS; row++) {
    const none = weights.unary[row * LABELS]
    for (let y = 1; y < LABELS; y++) {
      const steps = Math.round((weights.unary[row * LABELS + y] - none) * STEPS)
      unary[row * 8 + y - 1] = Math.max(-127, Math.min(127, steps))
    }
  }
  return { unary, pair: Int16Array.from(weights.pair, (weight) => Math.round(weight * STEPS)) }
}

export function encodeEntities(model: NameModel, words: Words): Uint8Array {
  return encodeModel({
    name: NAME_MODEL,
    featureSet: nameFeatureSet(words),
    sections: [
      { name: 'unary', kind: 'i8', data: model.unary },
      { name: 'pair', kind: 'i16', data: model.pair },
    ],
  })
}
