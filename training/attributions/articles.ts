import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Parsed, parsedOf, rolesOf } from '../../src/reading/attributions/index.ts'
import { type EntityReader, findEntities, loadEntities } from '../../src/reading/entities/index.ts'
import { loadTagger, tag } from '../../src/reading/tags/index.ts'
import { findQuotations, tokenize } from '../../src/reading/tokens/index.ts'
import { loadParser, parse } from '../../src/reading/tree/index.ts'
import { internWords, loadWords } from '../../src/reading/words/index.ts'
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

/** What the attribution models see of a text: the steps of the reader, up to them. */
function parsedText(text: string, entityReader: EntityReader, roles: Uint8Array): Parsed {
  const { parser } = entityReader
  const tokens = tokenize(text)
  const ids = internWords(tokens, parser.tagger.words)
  const tags = tag(tokens, ids, parser.tagger)
  const tree = parse(tokens, ids, tags, parser)
  const entities = findEntities(tokens, ids, tags, tree, entityReader)
  return parsedOf(tokens, ids, tags, tree, entities.kinds, parser, roles, findQuotations(tokens, { toParagraph: true }))
}

/** Reads and parses all articles of a part of PolNeAR, in the order of their names. */
export function loadArticles(models: string, folder: string, folds: number): FoldedArticle[] {
  const reader = entityReaderIn(models)
  const roles = rolesOf(reader.parser.relationNames)
  const articles: FoldedArticle[] = []
  let number = -1
  let before: FoldedArticle | undefined
  for (const gold of loadPolnear(folder)) {
    const again = before?.name === gold.name
    if (!again) number++
    const parsed = again && before ? before.parsed : parsedText(polnearText(folder, gold.name), reader, roles)
    before = { ...annotate(gold, parsed), fold: number % folds, firstAnnotator: !again }
    articles.push(before)
  }
  return articles
}
