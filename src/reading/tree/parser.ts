import { decodeModel, mixed, textOf } from '../model/index.ts'
import { startsOf, type Tagger } from '../tags/index.ts'
import type { Parser } from './tree.ts'

/** Changes whenever the templates or the transitions do. */
const TREE_FEATURES = 0x74720001

/** What the model `tree` must have been made for: these templates, and this very lexicon. */
export function treeFeatureSet(tagger: Tagger): number {
  return mixed(TREE_FEATURES + tagger.words.lexicon.model.checksum) >>> 0
}

/**
 * Loads the model `tree`. Throws a `ModelError` where the file can't be used, also where it was made for other words.
 *
 * Sections: `relation-names` (ASCII lines), `actions` (i16, as in `Parser`), and the labeller's `row-sizes` (u8),
 * `entries` (i16), `sets` (u16), `set-starts` (u16), `set-relations` (u8), as in `Labeller`.
 *
 * @example const parser = loadParser(readFileSync('models/tree.bin'), tagger)
 */
export function loadParser(bytes: Uint8Array, tagger: Tagger): Parser {
  const model = decodeModel(bytes, { name: 'tree', featureSet: treeFeatureSet(tagger) })
  const relationNames = textOf(model.section('u8', 'relation-names')).split('\n')
  return {
    tagger,
    relationNames,
    root: relationNames.indexOf('root'),
    actions: model.section('i16', 'actions'),
    labeller: {
      tags: tagger.names.length,
      starts: startsOf(model.section('u8', 'row-sizes')),
      entries: model.section('i16', 'entries'),
      sets: model.section('u16', 'sets'),
      setStarts: model.section('u16', 'set-starts'),
      setRelations: model.section('u8', 'set-relations'),
    },
  }
}
