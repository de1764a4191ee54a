import { join } from 'node:path'
import { encodeAttributions } from '../src/reading/attributions/attribution-model.ts'
import { entityReaderIn, loadArticles } from './attributions/articles.ts'
import { type ArgumentFold, type CueFold, type FoldShared, type FoldTask, workerScript } from './attributions/fold-tasks.ts'
import { type FoldReading, learnFromReadings } from './attributions/learn.ts'
import { runTasks } from './tree-pool.ts'
import { keepModel, type Workshop } from './workshop.ts'

/** Articles are dealt into this many parts; each part is read by models that were trained on the others. */
const FOLDS = 4

/**
 * Trains all that finds attributions, on PolNeAR's training articles. The taggers are trained on every article; beside
 * them, one pair for each fold reads what it has not seen, and from these readings the ranker and the acceptance learn
 * what to make of a tagger's findings.
 */
export async function attributionsStage(shop: Workshop): Promise<void> {
  const folder = join(shop.corpora, 'polnear', 'train')
  const shared: FoldShared = { models: shop.models, folder, folds: FOLDS }
  const parts = [...Array.from({ length: FOLDS }, (_, fold) => fold), null]
  const cues = await runTasks<FoldTask, CueFold>(
    workerScript,
    shared,
    parts.map((fold) => ({ kind: 'cues', fold })),
    shop.log,
  )
  const articles = loadArticles(shop.models, folder, FOLDS)
  const foundIn = cues.map(({ found }) => found.values())
  const found = articles.map(({ fold }) => foundIn[fold].next().value as CueFold['found'][number])
  const args = await runTasks<FoldTask, ArgumentFold>(
    workerScript,
    shared,
    parts.map((fold) => ({ kind: 'arguments', fold, cues: found })),
    shop.log,
  )
  const readIn = args.map(({ read }) => read.values())
  const readings: FoldReading[] = []
  articles.forEach((article, k) => {
    const { labelled, golden } = readIn[article.fold].next().value as ArgumentFold['read'][number]
    if (article.firstAnnotator) readings.push({ article, fold: article.fold, cues: found[k], labelled, golden })
  })
  const learned = learnFromReadings(readings, FOLDS, shop.log)
  const models = { cues: cues[FOLDS].model, arguments: args[FOLDS].model, ...learned }
  keepModel(shop, 'attributions', encodeAttributions(models, entityReaderIn(shop.models).parser))
}
