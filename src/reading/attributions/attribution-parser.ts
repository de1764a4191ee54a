import { type Entities, type EntityReader, findEntities } from '../entities/index.ts'
import { tag, type Tags } from '../tags/index.ts'
import { type Tokens, tokenize } from '../tokens/index.ts'
import { parse, type Tree } from '../tree/index.ts'
import { internWords } from '../words/index.ts'
import { parsedOf, rolesOf } from './parse-columns.ts'
import type { Parsed } from './parsed.ts'

/** Number of each entity type in the column `Parsed.name`. */
const NAME_NUMBER: Readonly<Record<string, number>> = { person: 1, organisation: 2, place: 3, group: 4 }

/** All that is known of a text before its attributions are looked for. */
export interface ParsedText {
  readonly tokens: Tokens
  readonly ids: Int32Array
  readonly tags: Tags
  readonly tree: Tree
  readonly entities: Entities
  readonly parsed: Parsed
}

/** Text to tokens, tags, tree and entities, and from these to the columns that attributions are read from. */
export class AttributionParser {
  private readonly reader: EntityReader
  private readonly roles: Uint8Array

  constructor(reader: EntityReader) {
    this.reader = reader
    this.roles = rolesOf(reader.parser.relationNames)
  }

  parse(text: string): ParsedText {
    const { parser } = this.reader
    const tokens = tokenize(text)
    const ids = internWords(tokens, parser.tagger.words)
    const tags = tag(tokens, ids, parser.tagger)
    const tree = parse(tokens, ids, tags, parser)
    const entities = findEntities(tokens, ids, tags, tree, this.reader)
    const parsed = parsedOf(tokens, ids, tags, tree, namesColumn(entities, tokens.count), parser, this.roles)
    return { tokens, ids, tags, tree, entities, parsed }
  }
}

/** By token, the type of the name it lies in, from 1; 0 for none. */
export function namesColumn({ entities, mentions }: Entities, count: number): Uint8Array {
  const names = new Uint8Array(count)
  for (const { form, first, end, entity } of mentions) {
    if (form === 'name') names.fill(NAME_NUMBER[entities[entity].type] ?? 0, first, end)
  }
  return names
}
