import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTagger } from '../src/reading/tags/index.ts'
import { loadParser } from '../src/reading/tree/index.ts'
import { loadWords } from '../src/reading/words/index.ts'
import { encodeEntities, sequencesOf, trainNames } from './entities.ts'
import { readCoreNlp, readGum } from './entities-gold.ts'
import { readerFor, reread } from './entities-texts.ts'

/** Where the corpora lie, where the models go. */
interface Shop {
  readonly corpora: string
  readonly models: string
  readonly log: (line: string) => void
}

/** Of the news articles with machine-made names every so-manieth is used: more of them teach the machine's errors. */
const SILVER_EVERY = 5
const OPTIONS = { epochs: 6, rate: 0.05, dropout: 0.2, seed: 7 }

/** Trains `models/entities.bin`: names of GUM, and of a share of PolNeAR's news, read with the models `words` to `tree`. */
export function entitiesStage({ corpora, models, log }: Shop): void {
  const words = loadWords(readFileSync(join(models, 'words.bin')))
  const tagger = loadTagger(readFileSync(join(models, 'tags.bin')), words)
  const reader = readerFor(loadParser(readFileSync(join(models, 'tree.bin')), tagger))
  const gum = readGum(join(corpora, 'treebanks', 'gum-train.conllu.gz'))
  const news = readCoreNlp(join(corpora, 'polnear'), 'train').filter((_, index) => index % SILVER_EVERY === 0)
  const sequences = [
    ...gum.flatMap((text) => sequencesOf(reread(text, reader), reader.known)),
    ...news.flatMap((text) => sequencesOf(reread(text, reader), reader.known, true)),
  ]
  log(`entities: ${sequences.length} runs of capitalised words`)
  const bytes = encodeEntities(trainNames(sequences, { ...OPTIONS, log: (line) => log(`entities: ${line}`) }), words)
  writeFileSync(join(models, 'entities.bin'), bytes)
  log(`entities: ${bytes.length} bytes`)
}
