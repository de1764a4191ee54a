import {
  type EntityReader,
  entityReaderOver,
  LABELS,
  NAME_BITS,
  type NameModel,
  parseOf,
  STEP_KINDS,
} from '../src/reading/entities/index.ts'
import { tag } from '../src/reading/tags/index.ts'
import { tokenize } from '../src/reading/tokens/index.ts'
import { type Parser, parse } from '../src/reading/tree/index.ts'
import { internWords } from '../src/reading/words/index.ts'
import type { GoldMention, GoldName, GoldText } from './entities-gold.ts'

/** Weights that say nothing: for reading a text without its names. */
function emptyNames(): NameModel {
  return { unary: new Int8Array(2 ** NAME_BITS * 8), pair: new Int16Array(STEP_KINDS * LABELS * LABELS) }
}

/** Reads texts with the project's own tokens, tags and trees. */
export function readerFor(parser: Parser, model: NameModel = emptyNames()): EntityReader {
  return entityReaderOver(model, parser)
}

/** A text as the pipeline reads it, with the annotation that could be carried over. */
export interface ReadText extends GoldText {
  readonly ids: Int32Array
  /** Annotated names whose ends are no ends of the pipeline's tokens: they can't be found. */
  readonly lost: number
}

/** Reads an annotated text anew from its characters and carries the annotation over to the new tokens by offsets. */
export function reread(gold: GoldText, reader: EntityReader): ReadText {
  const { text } = gold.parse.tokens
  const tokens = tokenize(text)
  const ids = internWords(tokens, reader.known.words)
  const tags = tag(tokens, ids, reader.parser.tagger)
  const tree = parse(tokens, ids, tags, reader.parser)
  const atStart = new Map<number, number>()
  const atEnd = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) {
    atStart.set(tokens.starts[i], i)
    atEnd.set(tokens.ends[i], i + 1)
  }
  const names: GoldName[] = []
  const mentions: GoldMention[] = []
  const { starts, ends } = gold.parse.tokens
  for (const name of gold.names) {
    const first = atStart.get(starts[name.first])
    const end = atEnd.get(ends[name.end - 1])
    if (first !== undefined && end !== undefined) names.push({ ...name, first, end })
  }
  for (const mention of gold.mentions) {
    const first = atStart.get(starts[mention.first])
    const end = atEnd.get(ends[mention.end - 1])
    const head = atStart.get(starts[mention.head])
    if (first !== undefined && end !== undefined && head !== undefined) mentions.push({ ...mention, first, end, head })
  }
  const lost = gold.names.length - names.length
  return { id: gold.id, parse: parseOf(tokens, tags, tree, reader), names, mentions, ids, lost }
}
