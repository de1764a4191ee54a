import { join } from 'node:path'
import { loadTagger } from '../src/reading/tags/index.ts'
import { loadParser } from '../src/reading/tree/index.ts'
import { loadWords } from '../src/reading/words/index.ts'
import { encodeEntities, sequencesOf, trainNames } from './entities.ts'
import { readCoreNlp, readGum } from './entities-gold.ts'
import { readerFor, reread } from './entities-texts.ts'
import { keepModel, modelBytes, type Workshop } from './workshop.ts'

/**
 * How often the treebank's names are seen in a round, and of how many in a hundred news articles the machine-made ones
 * are: found by cross-validation on GUM's training part, with an eye on the news.
 */
const GOLD_COPIES = 2
const SILVER_SHARE = 40
const OPTIONS = { epochs: 5, rate: 0.05, dropout: 0.2, seed: 7 }

/** Two articles in five, spread evenly over the outlets that the corpus lists one after the other. */
function isPicked(article: number): boolean {
  return (article * 37) % 100 < SILVER_SHARE
}

/**
 * Trains `models/entities.bin` with the models `words` to `tree`, on the names of GUM and on machine-made ones of a share
 * of PolNeAR's articles.
 */
export function entitiesStage(shop: Workshop): void {
  const { corpora, log } = shop
  const words = loadWords(modelBytes(shop, 'words'))
  const tagger = loadTagger(modelBytes(shop, 'tags'), words)
  const reader = readerFor(loadParser(modelBytes(shop, 'tree'), tagger))
  const gold = readGum(join(corpora, 'treebanks', 'gum-train.conllu.gz')).flatMap((text) =>
    sequencesOf(reread(text, reader), reader.known),
  )
  const silver = readCoreNlp(join(corpora, 'polnear'), 'train')
    .filter((_, article) => isPicked(article))
    .flatMap((text) => sequencesOf(reread(text, reader), reader.known, true))
  const runs = [...Array.from({ length: GOLD_COPIES }, () => gold).flat(), ...silver]
  log(`entities: ${gold.length} runs of capitalised words from the treebank, ${silver.length} from the news`)
  const model = trainNames(runs, { ...OPTIONS, log: (line) => log(`entities: ${line}`) })
  keepModel(shop, 'entities', encodeEntities(model, words))
}
