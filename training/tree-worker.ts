import { parentPort, workerData } from 'node:worker_threads'
import { startsOf, tag, taggerOver, tagParts } from '../src/reading/tags/index.ts'
import { internWords, loadWords } from '../src/reading/words/index.ts'
import { trainTags } from './tags.ts'
import { type TreeOptions, type TreeWeights, trainTree } from './tree-learner.ts'
import type { TreeShared, TreeTask } from './tree-tasks.ts'

/** Epochs of the taggers that tag their fold and are thrown away. */
const FOLD_EPOCHS = 6

const { wordsModel, tokens, joint, trees } = workerData as TreeShared
const words = loadWords(wordsModel)
const log = (line: string): void => parentPort?.postMessage({ log: line })

parentPort?.on('message', (task: TreeTask) => {
  parentPort?.postMessage({ result: 'fold' in task ? tagFold(task.fold, task.folds) : parserOf(task) })
})

/** Tags of the whole corpus by a tagger that has not seen the sentences of this fold. */
function tagFold(fold: number, folds: number): Uint8Array {
  const use = Uint8Array.from({ length: tokens.sentences.length - 1 }, (_, s) => (s % folds === fold ? 0 : 1))
  const { sizes, entries } = trainTags({ tokens, joint, words, use }, { epochs: FOLD_EPOCHS }, () => {})
  log(`tags: fold ${fold + 1} of ${folds}`)
  return tag(tokens, internWords(tokens, words), taggerOver(words, startsOf(sizes), entries)).joint
}

function parserOf(options: TreeOptions): TreeWeights {
  if (!trees) throw new Error('no trees to learn from')
  const { uposOf } = tagParts(words.lexicon.tagNames)
  const lesson = { ids: internWords(tokens, words), joint, uposOf, sentences: tokens.sentences, words, ...trees }
  return trainTree(lesson, trees.sets, trees.relationCount, options, log)
}
