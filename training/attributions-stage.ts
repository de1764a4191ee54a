import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { ArgumentTagger } from '../src/reading/attributions/argument-tagger.ts'
import { encodeAttributions } from '../src/reading/attributions/attribution-model.ts'
import { CueTagger } from '../src/reading/attributions/cue-tagger.ts'
import { type AttributionModels, verbForms, withMendedHeads } from '../src/reading/attributions/index.ts'
import { findCues, labelCues } from '../src/reading/attributions/propose.ts'
import { entityReaderIn, loadArticles } from './attributions/articles.ts'
import {
  type ArgumentFold,
  type CueFold,
  type FoldShared,
  type FoldTask,
  workerScript,
} from './attributions/fold-tasks.ts'
import { thresholdOfInner } from './attributions/inner.ts'
import { type FoldReading, learnFromReadings } from './attributions/learn.ts'
import { runTasks } from './tree-pool.ts'
import { keepModel, type Workshop } from './workshop.ts'

/** Articles are dealt into this many parts; each part is read by models that were trained on the others. */
const FOLDS = 4
/** What the taggers' stage leaves to the next. */
const TAGGERS = 'attribution-taggers.bin'

interface Taggers {
  readonly cues: readonly CueFold[]
  readonly arguments: readonly ArgumentFold[]
}

function articlesFolder(shop: Workshop): string {
  return join(shop.corpora, 'polnear', 'train')
}

/** What the taggers found in each article, in the articles' order. */
function inOrder<T>(articles: readonly { fold: number }[], folds: readonly (readonly T[])[]): T[] {
  const next = folds.map((list) => list.values())
  return articles.map(({ fold }) => next[fold].next().value as T)
}

/**
 * Trains the cue and the argument tagger on PolNeAR's training articles: one of each on all of them, and one of each for
 * every fold, which then reads the articles of that fold.
 */
export async function attributionTaggersStage(shop: Workshop): Promise<void> {
  const folder = articlesFolder(shop)
  const shared: FoldShared = { models: shop.models, folder, folds: FOLDS }
  const parts = [...Array.from({ length: FOLDS }, (_, fold) => fold), null]
  const run = <Result>(tasks: readonly FoldTask[]): Promise<Result[]> =>
    runTasks<FoldTask, Result>(workerScript, shared, tasks, shop.log)
  const cues = await run<CueFold>(parts.map((fold) => ({ kind: 'cues', fold })))
  const articles = loadArticles(shop.models, folder, FOLDS)
  const found = inOrder(
    articles,
    cues.map((fold) => fold.found),
  )
  const args = await run<ArgumentFold>(parts.map((fold) => ({ kind: 'arguments', fold, cues: found })))
  mkdirSync(shop.cache, { recursive: true })
  writeFileSync(join(shop.cache, TAGGERS), serialize({ cues, arguments: args } satisfies Taggers))
}

/**
 * What the fold's taggers make of each article that they have not seen, over mended heads as the reader has them, one
 * annotator an article. (The taggers themselves learn from the trees as the parser gives them.)
 */
function foldReadings(shop: Workshop, taggers: Taggers): FoldReading[] {
  const forms = verbForms(entityReaderIn(shop.models).parser.tagger.xposNames)
  const cueTaggers = taggers.cues.slice(0, FOLDS).map(({ model }) => new CueTagger(model))
  const argumentTaggers = taggers.arguments.slice(0, FOLDS).map(({ model }) => new ArgumentTagger(model))
  return loadArticles(shop.models, articlesFolder(shop), FOLDS).flatMap((unmended) => {
    if (!unmended.firstAnnotator) return []
    const parsed = withMendedHeads(unmended.parsed, forms)
    const article = { ...unmended, parsed }
    const { fold } = article
    const cues = findCues(parsed, cueTaggers[fold])
    const tagger = argumentTaggers[fold]
    const labelled = labelCues(parsed, cues, tagger)
    const golden = article.attributions.map(({ cue }) => tagger.label(parsed, cues.marks, cue.first, cue.last))
    return [{ article, fold, cues, labelled, golden }]
  })
}

function readTaggers(shop: Workshop): Taggers {
  return deserialize(readFileSync(join(shop.cache, TAGGERS))) as Taggers
}

/**
 * From what the taggers made of articles they had not seen, learns to choose among their labellings and which findings to
 * tell, and writes the model.
 */
export function attributionsStage(shop: Workshop): void {
  const taggers = readTaggers(shop)
  const readings = foldReadings(shop, taggers)
  const { ranking, acceptance } = learnFromReadings(readings, FOLDS, shop.log)
  const [own, ...folds] = [FOLDS, ...Array.from({ length: FOLDS }, (_, f) => f)].map(
    (at): AttributionModels => ({
      cues: taggers.cues[at].model,
      arguments: taggers.arguments[at].model,
      ranking: at < FOLDS ? ranking.without[at] : ranking.model,
      acceptance: at < FOLDS ? acceptance.without[at] : acceptance.model,
    }),
  )
  const leastOfInner = thresholdOfInner(readings, folds, shop.log)
  const models = { ...own, acceptance: { ...own.acceptance, leastOfInner } }
  keepModel(shop, 'attributions', encodeAttributions(models, entityReaderIn(shop.models).parser))
}
