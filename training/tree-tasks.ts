import type { Tokens } from '../src/reading/tokens/index.ts'
import type { RelationSets, TreeOptions } from './tree-learner.ts'

/** The program that the threads run. */
export const workerScript: URL = new URL('./tree-worker.js', import.meta.url)

/** What every thread knows: the lexicon and a corpus; for taggers its right tags, for parsers its right trees. */
export interface TreeShared {
  readonly wordsModel: Uint8Array
  readonly tokens: Tokens
  readonly joint: Uint8Array
  readonly trees?: {
    readonly heads: Int32Array
    readonly relations: Uint8Array
    readonly sets: RelationSets
    readonly relationCount: number
  }
}

/** Tag one fold with a tagger trained on the others, or train a parser. */
export type TreeTask = { readonly fold: number; readonly folds: number } | TreeOptions
