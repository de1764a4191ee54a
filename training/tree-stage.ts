import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTagger, tag } from '../src/reading/tags/index.ts'
import { loadParser, parse } from '../src/reading/tree/index.ts'
import { internWords, loadWords } from '../src/reading/words/index.ts'
import { JACKKNIFE } from './tags-stage.ts'
import { encodeTree, relationNames, relationSets } from './tree.ts'
import { joined } from './tree-corpus.ts'
import type { TreeWeights } from './tree-learner.ts'
import { runTasks } from './tree-pool.ts'
import { agreedHeads, readSilver, UNKNOWN_HEAD } from './tree-silver.ts'
import { type TreeShared, type TreeTask, workerScript } from './tree-tasks.ts'
import { keepModel, modelBytes, treebanks, type Workshop } from './workshop.ts'

/** A parser for the news is trained first, on the treebanks alone. */
const TEACHER = { seed: 100, epochs: 4 }
/** The weights of these are added up. */
const SEEDS = [101, 102, 103, 104]
const OPTIONS = { epochs: 6 }
/** Relation of a token whose relation is not to be learnt. */
const NO_RELATION = 255

/**
 * Trains the parser: first on the treebanks alone; then that parser reads the news, and the heads on which it agrees with
 * another program's are learnt from together with the treebanks.
 */
export async function treeStage(shop: Workshop): Promise<void> {
  const wordsModel = modelBytes(shop, 'words')
  const tagger = loadTagger(modelBytes(shop, 'tags'), loadWords(wordsModel))
  const joint = new Uint8Array(readFileSync(join(shop.cache, JACKKNIFE)))
  const { tokens, heads, relations: written } = treebanks(shop)
  const names = relationNames(written)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const relations = Uint8Array.from(written, (name) => numbers.get(name) as number)
  const sets = relationSets(tagger.names.length, joint, heads, relations, names.length)
  const relationCount = names.length
  const silverFrom = tokens.sentences.length - 1
  const train = (shared: TreeShared, tasks: TreeTask[]): Promise<TreeWeights[]> =>
    runTasks<TreeTask, TreeWeights>(workerScript, shared, tasks, shop.log)

  const trees = { heads, relations, sets, relationCount }
  const teacher = await train({ wordsModel, tokens, joint, trees }, [{ ...TEACHER, silverFrom }])
  const parser = loadParser(encodeTree(teacher, sets, names, tagger), tagger)

  const silver = readSilver(shop.corpora)
  const ids = internWords(silver.tokens, tagger.words)
  const silverTags = tag(silver.tokens, ids, tagger)
  const agreed = agreedHeads(silver, parse(silver.tokens, ids, silverTags, parser).heads)
  const known = agreed.reduce((sum, head) => sum + (head === UNKNOWN_HEAD ? 0 : 1), 0)
  shop.log(`tree: ${known} of ${agreed.length} heads of the news to learn from`)

  const all = joined([tokens, silver.tokens])
  const allHeads = new Int32Array(all.count)
  allHeads.set(heads)
  allHeads.set(
    agreed.map((head) => (head >= 0 ? head + tokens.count : head)),
    tokens.count,
  )
  const allRelations = new Uint8Array(all.count).fill(NO_RELATION)
  allRelations.set(relations)
  const allJoint = new Uint8Array(all.count)
  allJoint.set(joint)
  allJoint.set(silverTags.joint, tokens.count)
  const lesson: TreeShared = {
    wordsModel,
    tokens: all,
    joint: allJoint,
    trees: { ...trees, heads: allHeads, relations: allRelations },
  }
  const trained = await train(
    lesson,
    SEEDS.map((seed) => ({ ...OPTIONS, seed, silverFrom })),
  )
  keepModel(shop, 'tree', encodeTree(trained, sets, names, tagger))
}
