import { decodeModel, mixedText } from '../model/index.ts'
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

/** Name and feature set of the file. Change the number whenever `name-features.ts` changes what a row means. */
export const nameModel: { readonly name: string; readonly featureSet: number } = {
  name: 'entities',
  featureSet: mixedText(`entities 1 ${NAME_BITS} ${LABELS} ${STEP_KINDS}`),
}

/** Reads `models/entities.bin`. Throws a `ModelError` where the file is damaged, of another version or another model. */
export function loadEntities(bytes: Uint8Array): NameModel {
  const model = decodeModel(bytes, nameModel)
  return { unary: model.section('i8', 'unary'), pair: model.section('i16', 'pair') }
}
