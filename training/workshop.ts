import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebanks, type TreeCorpus } from './tree-corpus.ts'

/** What a stage of training works with. */
export interface Workshop {
  /** Folder of the corpora. */
  readonly corpora: string
  /** Folder of the samples with keys. */
  readonly examples: string
  /** Folder of the lessons that judges of codings learn from. */
  readonly lessons: string
  /** Folder the models go to. */
  readonly models: string
  /** Folder for what one stage leaves to the next and nobody else needs. */
  readonly cache: string
  readonly log: (line: string) => void
}

/** One step of `npm run train`: it may read the models of the steps before it. */
export interface Stage {
  readonly name: string
  readonly run: (shop: Workshop) => void | Promise<void>
}

/** The training treebanks, one after the other. */
export function treebanks(shop: Workshop): TreeCorpus {
  return readTreebanks(['ewt', 'gum'].map((name) => join(shop.corpora, 'treebanks', `${name}-train.conllu.gz`)))
}

/** Writes a model file. */
export function keepModel(shop: Workshop, name: string, bytes: Uint8Array): void {
  mkdirSync(shop.models, { recursive: true })
  writeFileSync(join(shop.models, `${name}.bin`), bytes)
  shop.log(`${name}: ${bytes.length} bytes`)
}

/** The bytes of a model file that an earlier stage wrote. */
export function modelBytes(shop: Workshop, name: string): Uint8Array {
  return readFileSync(join(shop.models, `${name}.bin`))
}
