import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AttributionParser } from '../../src/reading/attributions/attribution-parser.ts'
import { type EntityReader, loadEntities } from '../../src/reading/entities/index.ts'
import { loadTagger } from '../../src/reading/tags/index.ts'
import { loadParser } from '../../src/reading/tree/index.ts'
import { loadWords } from '../../src/reading/words/index.ts'
import { type Annotated, annotate } from './annotated.ts'
import { loadPolnear, polnearText } from './polnear.ts'

/** An annotated article and the fold it belongs to; an article's annotators share a fold. */
export interface FoldedArticle extends Annotated {
  readonly fold: number
  /** False for the second and later annotators of one article. */
  readonly firstAnnotator: boolean
}

export function entityReaderIn(models: string): EntityReader {
  const bytes = (name: string): Uint8Array => readFileSync(join(models, `${name}.bin`))
  const tagger = loadTagger(bytes('tags'), loadWords(bytes('words')))
  return loadEntities(bytes('entities'), loadParser(bytes('tree'), tagger))
}

/** Reads and parses all articles of a part of PolNeAR, in the order of their names. */
export function loadArticles(models: string, folder: string, folds: number): FoldedArticle[] {
  const parser = new AttributionParser(entityReaderIn(models))
  const articles: FoldedArticle[] = []
  let number = -1
  let before: FoldedArticle | undefined
  for (const gold of loadPolnear(folder)) {
    const again = before?.name === gold.name
    if (!again) number++
    const parsed = again && before ? before.parsed : parser.parse(polnearText(folder, gold.name)).parsed
    before = { ...annotate(gold, parsed), fold: number % folds, firstAnnotator: !again }
    articles.push(before)
  }
  return articles
}
