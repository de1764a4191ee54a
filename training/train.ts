import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTagger } from '../src/reading/tags/index.ts'
import { loadWords } from '../src/reading/words/index.ts'
import { trainClusters } from './clusters.ts'
import { encodeTags, tagNumbers, trainTags } from './tags.ts'
import { encodeTree } from './tree.ts'
import { runTasks } from './tree-pool.ts'
import type { TrainedParser, TreeShared, TreeTask } from './tree-worker.ts'
import { readTreebanks, type TreeCorpus } from './tree-corpus.ts'
import { buildWords } from './words.ts'

const workerScript = new URL('./tree-worker.js', import.meta.url)

/** What a stage works with: where the corpora lie, where the models go. */
export interface Workshop {
  readonly corpora: string
  readonly models: string
  /** What one stage leaves for the next and nobody else needs. */
  readonly cache: string
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
  { name: 'jackknife', run: jackknifeStage },
  { name: 'tree', run: treeStage },
]

function treebankPaths(shop: Workshop): string[] {
  return ['ewt', 'gum'].map((name) => join(shop.corpora, 'treebanks', `${name}-train.conllu.gz`))
}

function treebanks(shop: Workshop): TreeCorpus {
  return readTreebanks(treebankPaths(shop))
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

const FOLDS = 5
const SEEDS = [101, 102]

/** Tags of the training treebanks by taggers that have not seen them, kept for the stage after. */
async function jackknifeStage(shop: Workshop): Promise<void> {
  const shared: TreeShared = {
    wordsModel: readFileSync(join(shop.models, 'words.bin')),
    treebanks: treebankPaths(shop),
  }
  const tasks: TreeTask[] = Array.from({ length: FOLDS }, (_, fold) => ({ fold, folds: FOLDS }))
  const tagged = await runTasks<TreeTask, Uint8Array>(workerScript, shared, tasks, shop.log)
  const { sentences } = treebanks(shop).tokens
  const joint = new Uint8Array(sentences[sentences.length - 1])
  for (let s = 0; s + 1 < sentences.length; s++) {
    joint.set(tagged[s % FOLDS].subarray(sentences[s], sentences[s + 1]), sentences[s])
  }
  mkdirSync(shop.cache, { recursive: true })
  writeFileSync(join(shop.cache, 'jackknife.bin'), joint)
}

async function treeStage(shop: Workshop): Promise<void> {
  const wordsModel = readFileSync(join(shop.models, 'words.bin'))
  const joint = new Uint8Array(readFileSync(join(shop.cache, 'jackknife.bin')))
  const shared: TreeShared = { wordsModel, treebanks: treebankPaths(shop), joint }
  const tasks = SEEDS.map((seed) => ({ seed }))
  const trained = await runTasks<TreeTask, TrainedParser>(workerScript, shared, tasks, shop.log)
  const tagger = loadTagger(readFileSync(join(shop.models, 'tags.bin')), loadWords(wordsModel))
  const [{ sets, names }] = trained
  keep(shop, 'tree', encodeTree(trained.map(({ weights }) => weights), sets, names, tagger))
}

async function train(args: readonly string[]): Promise<void> {
  const root = process.env.RAPPORTEUR_ROOT ?? process.cwd()
  const started = Date.now()
  const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const shop: Workshop = { corpora: join(root, '../shared/corpora'), models: join(root, 'models'), cache: join(root, '.cache/training'), log }
  const at = args.indexOf('--only')
  const only = at < 0 ? undefined : args[at + 1]
  if (at >= 0 && !STAGES.some(({ name }) => name === only)) {
    throw new Error(`--only ${only}: no such stage (${STAGES.map(({ name }) => name).join(', ')})`)
  }
  for (const stage of STAGES) if (only === undefined || stage.name === only) await stage.run(shop)
}

await train(process.argv.slice(2))
