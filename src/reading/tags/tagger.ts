import { decodeModel, mixed } from '../model/index.ts'
import type { Words } from '../words/index.ts'
import { type Tagger, taggerOver } from './tags.ts'

/** Changes whenever the templates do. */
const TAG_FEATURES = 0x74010002

/** What the model `tags` must have been made for: these templates, and this very lexicon. */
export function tagFeatureSet(words: Words): number {
  return mixed(TAG_FEATURES + words.lexicon.model.checksum) >>> 0
}

/**
 * Loads the model `tags`. Throws a `ModelError` where the file can't be used, also where it was made for other words.
 *
 * Sections: `row-sizes` (u8, entries of each row) and `entries` (i16, as in `Tagger`).
 *
 * @example const tagger = loadTagger(readFileSync('models/tags.bin'), words)
 */
export function loadTagger(bytes: Uint8Array, words: Words): Tagger {
  const model = decodeModel(bytes, { name: 'tags', featureSet: tagFeatureSet(words) })
  return taggerOver(words, startsOf(model.section('u8', 'row-sizes')), model.section('i16', 'entries'))
}

/** Where each row begins, from how many entries the rows have. */
export function startsOf(sizes: Uint8Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1)
  let at = 0
  for (let row = 0; row < sizes.length; row++) {
    starts[row] = at
    at += sizes[row]
  }
  starts[sizes.length] = at
  return starts
}
