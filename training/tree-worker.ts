import { parentPort, workerData } from 'node:worker_threads'
import { loadWords, internWords } from '../src/reading/words/index.ts'
import { tag, tagParts, taggerOver, startsOf } from '../src/reading/tags/index.ts'
import { tagNumbers, trainTags } from './tags.ts'
import { relationNames, relationSets } from './tree.ts'
import { readTreebanks } from './tree-corpus.ts'
import { type RelationSets, trainTree, type TreeWeights } from './tree-learner.ts'

/** What every thread knows: the lexicon, the training treebanks, and for parsers the tags of the whole. */
export interface TreeShared {
  readonly wordsModel: Uint8Array
  readonly treebanks: readonly string[]
  readonly joint?: Uint8Array
}

/** Tag one fold with a tagger trained on the others, or train a parser from one seed. */
export type TreeTask = { readonly fold: number; readonly folds: number } | { readonly seed: number }

const shared = workerData as TreeShared
const words = loadWords(shared.wordsModel)
const corpus = readTreebanks(shared.treebanks)
const log = (line: string): void => parentPort?.postMessage({ log: line })

parentPort?.on('message', (task: TreeTask) => {
  parentPort?.postMessage({ result: 'fold' in task ? tagFold(task.fold, task.folds) : parser(task.seed) })
})

/** Tags of the whole corpus by a tagger that has not seen the sentences of this fold. */
function tagFold(fold: number, folds: number): Uint8Array {
  const { tokens } = corpus
  const use = Uint8Array.from({ length: tokens.sentences.length - 1 }, (_, s) => (s % folds === fold ? 0 : 1))
  const { sizes, entries } = trainTags(tokens, tagNumbers(corpus.tags, words), words, use, () => {})
  log(`tags: fold ${fold + 1} of ${folds}`)
  return tag(tokens, internWords(tokens, words), taggerOver(words, startsOf(sizes), entries)).joint
}

/** One parser's weights, and what all of them agree on. */
export interface TrainedParser {
  readonly weights: TreeWeights
  readonly sets: RelationSets
  readonly names: readonly string[]
}

function parser(seed: number): TrainedParser {
  const { tokens, heads } = corpus
  const joint = shared.joint as Uint8Array
  const names = relationNames(corpus.relations)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const relations = Uint8Array.from(corpus.relations, (name) => numbers.get(name) as number)
  const sets = relationSets(words.lexicon.tagNames.length, joint, heads, relations, names.length)
  const { uposOf } = tagParts(words.lexicon.tagNames)
  const lesson = {
    ids: internWords(tokens, words),
    joint,
    uposOf,
    sentences: tokens.sentences,
    heads,
    relations,
    words,
  }
  return { weights: trainTree(lesson, sets, names.length, seed, log), sets, names }
}
