import { decodeModel, mixed, mixedText } from '../model/index.ts'
import type { Words } from '../words/index.ts'
import { NAME_BITS } from './name-features.ts'
import { LABELS, STEP_KINDS } from './name-labels.ts'

/**
 * Weights of the name recogniser.
 *
 * `unary` has eight int8 a row, for the labels 1 to 8; label 0 scores nothing. `pair` holds `LABELS * LABELS` int16
 * (from-major) for every kind of step.
 */
export interface NameModel {
  readonly unary: Int8Array
  readonly pair: Int16Array
}

export const NAME_MODEL = 'entities'

/** Change the number whenever `name-features.ts` changes what a row means; rows also depend on the words' clusters. */
export function nameFeatureSet(words: Words): number {
  return mixed(mixedText(`names 1 ${NAME_BITS} ${LABELS} ${STEP_KINDS}`) + words.lexicon.model.checksum) >>> 0
}

/** Reads `models/entities.bin`. Throws a `ModelError` where the file is damaged, of another version or another model. */
export function loadNameModel(bytes: Uint8Array, words: Words): NameModel {
  const model = decodeModel(bytes, { name: NAME_MODEL, featureSet: nameFeatureSet(words) })
  return { unary: model.section('i8', 'unary'), pair: model.section('i16', 'pair') }
}
