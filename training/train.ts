import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadWords } from '../src/reading/words/index.ts'
import { trainClusters } from './clusters.ts'
import { encodeTags, tagNumbers, trainTags } from './tags.ts'
import { readTreebanks, type TreeCorpus } from './tree-corpus.ts'
import { buildWords } from './words.ts'

/** What a stage works with: where the corpora lie, where the models go. */
export interface Workshop {
  readonly corpora: string
  readonly models: string
  readonly log: (line: string) => void
}

interface Stage {
  readonly name: string
  readonly run: (shop: Workshop) => void | Promise<void>
}

/** The stages in order: each may read the models of those before it. */
const STAGES: readonly Stage[] = [
  { name: 'words', run: wordsStage },
  { name: 'tags', run: tagsStage },
]

function treebanks(shop: Workshop): TreeCorpus {
  return readTreebanks(['ewt', 'gum'].map((name) => join(shop.corpora, 'treebanks', `${name}-train.conllu.gz`)))
}

function keep(shop: Workshop, name: string, bytes: Uint8Array): void {
  mkdirSync(shop.models, { recursive: true })
  writeFileSync(join(shop.models, `${name}.bin`), bytes)
  shop.log(`${name}: ${bytes.length} bytes`)
}

function wordsStage(shop: Workshop): void {
  keep(shop, 'words', buildWords(trainClusters(shop.log), treebanks(shop), []))
}

function tagsStage(shop: Workshop): void {
  const words = loadWords(readFileSync(join(shop.models, 'words.bin')))
  const corpus = treebanks(shop)
  const use = new Uint8Array(corpus.tokens.sentences.length - 1).fill(1)
  keep(shop, 'tags', encodeTags(trainTags(corpus.tokens, tagNumbers(corpus.tags, words), words, use, shop.log), words))
}

async function train(args: readonly string[]): Promise<void> {
  const root = process.env.RAPPORTEUR_ROOT ?? process.cwd()
  const started = Date.now()
  const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const shop: Workshop = { corpora: join(root, '../shared/corpora'), models: join(root, 'models'), log }
  const at = args.indexOf('--only')
  const only = at < 0 ? undefined : args[at + 1]
  if (at >= 0 && !STAGES.some(({ name }) => name === only)) {
    throw new Error(`--only ${only}: no such stage (${STAGES.map(({ name }) => name).join(', ')})`)
  }
  for (const stage of STAGES) if (only === undefined || stage.name === only) await stage.run(shop)
}

await train(process.argv.slice(2))
