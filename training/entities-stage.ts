import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordFacts } from '../src/reading/entities/index.ts'
import { loadTagger } from '../src/reading/tags/index.ts'
import { loadParser } from '../src/reading/tree/index.ts'
import { loadWords } from '../src/reading/words/index.ts'
import type { Sequence } from './crf.ts'
import { agreeing, encodeEntities, sequencesOf, trainNames } from './entities.ts'
import { readCoreNlp, readGum } from './entities-gold.ts'
import { type ReadText, readerFor, reread } from './entities-texts.ts'

/** Where the corpora lie, where the models go. */
interface Shop {
  readonly corpora: string
  readonly models: string
  readonly log: (line: string) => void
}

/** Of the news articles with machine-made names every so-manieth is used whole: more teach the machine's errors. */
const WHOLE_EVERY = 5
const OPTIONS = { epochs: 5, rate: 0.05, dropout: 0.2, seed: 7 }

/** Training runs: the treebank's all, and what is picked of the news. */
export function entityRuns(gum: readonly ReadText[], news: readonly ReadText[], known: WordFacts): Sequence[] {
  const gold = gum.flatMap((text) => sequencesOf(text, known))
  const teacher = trainNames(gold, OPTIONS)
  const silver = news.flatMap((text, index) => {
    const runs = sequencesOf(text, known, true)
    return index % WHOLE_EVERY === 0 ? runs : agreeing(text, runs, known, teacher)
  })
  return [...gold, ...silver]
}

/**
 * Trains `models/entities.bin` with the models `words` to `tree`: on the names of GUM; on those of a fifth of PolNeAR's
 * articles, machine-made; and on the runs of its other articles where a model trained on GUM alone reads what the machine
 * read.
 */
export function entitiesStage({ corpora, models, log }: Shop): void {
  const words = loadWords(readFileSync(join(models, 'words.bin')))
  const tagger = loadTagger(readFileSync(join(models, 'tags.bin')), words)
  const reader = readerFor(loadParser(readFileSync(join(models, 'tree.bin')), tagger))
  const gum = readGum(join(corpora, 'treebanks', 'gum-train.conllu.gz')).map((text) => reread(text, reader))
  const news = readCoreNlp(join(corpora, 'polnear'), 'train').map((text) => reread(text, reader))
  const runs = entityRuns(gum, news, reader.known)
  log(`entities: ${runs.length} runs of capitalised words`)
  const bytes = encodeEntities(trainNames(runs, { ...OPTIONS, log: (line) => log(`entities: ${line}`) }), words)
  writeFileSync(join(models, 'entities.bin'), bytes)
  log(`entities: ${bytes.length} bytes`)
}
