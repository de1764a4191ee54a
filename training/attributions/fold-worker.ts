import { parentPort, workerData } from 'node:worker_threads'
import { CueTagger } from '../../src/reading/attributions/cue-tagger.ts'
import { findCues } from '../../src/reading/attributions/propose.ts'
import { type FoldedArticle, loadArticles } from './articles.ts'
import type { ArgumentFold, CueFold, FoldShared, FoldTask } from './fold-tasks.ts'
import { trainArguments, trainCues } from './taggers.ts'

const { models, folder, folds } = workerData as FoldShared
const articles = loadArticles(models, folder, folds)
const log = (line: string): void => parentPort?.postMessage({ log: line })

parentPort?.on('message', (task: FoldTask) => {
  const rest = articles.filter(({ fold }) => fold !== task.fold)
  const own = articles.filter(({ fold }) => fold === task.fold)
  const part = task.fold === null ? 'all articles' : `fold ${task.fold + 1} of ${folds}`
  if (task.kind === 'cues') {
    const model = trainCues(rest)
    const tagger = new CueTagger(model)
    const found = own.map(({ parsed }) => findCues(parsed, tagger))
    log(`cues: ${part}`)
    parentPort?.postMessage({ result: { model, found } satisfies CueFold })
  } else {
    const marks = new Map(articles.map((article, k) => [article as FoldedArticle, task.cues[k].marks]))
    const model = trainArguments(rest, (article) => marks.get(article as FoldedArticle) as Uint8Array)
    log(`arguments: ${part}`)
    parentPort?.postMessage({ result: { model } satisfies ArgumentFold })
  }
})
