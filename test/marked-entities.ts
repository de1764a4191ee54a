import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Entities, findEntities, loadEntities } from '../src/reading/entities/index.ts'
import { loadTagger, tag } from '../src/reading/tags/index.ts'
import { tokenize } from '../src/reading/tokens/index.ts'
import { loadParser, parse } from '../src/reading/tree/index.ts'
import { internWords, loadWords } from '../src/reading/words/index.ts'
import type { Span } from '../src/text/index.ts'

const model = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../models', `${name}.bin`))
const words = loadWords(model('words'))
const parser = loadParser(model('tree'), loadTagger(model('tags'), words))
const reader = loadEntities(model('entities'), parser)

/** The entities of a text, read as the reader does. */
export function readEntities(text: string): Entities {
  const tokens = tokenize(text)
  const ids = internWords(tokens, words)
  const tags = tag(tokens, ids, parser.tagger)
  return findEntities(tokens, ids, tags, parse(tokens, ids, tags, parser), reader)
}

/** Marks of a text such as `[President]{role} [Mara Dole]{person:1} left.`: spans with labels, and the text without. */
function unmark(marked: string): { text: string; marks: { span: Span; label: string }[] } {
  const marks: { span: Span; label: string }[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[([^\]]*)\]\{([^}]*)\}/g)) {
    text += marked.slice(at, match.index)
    marks.push({ span: { start: text.length, end: text.length + match[1]!.length }, label: match[2]! })
    text += match[1]
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), marks }
}

/**
 * Holds a reading to its marks: `{person:1}` is a mention of that type, mentions of one number are one entity and of two
 * numbers two; `{role}` is a role tied to some name.
 */
export function expectMarks(marked: string): Entities {
  const { text, marks } = unmark(marked)
  const reading = readEntities(text)
  const entityOf = new Map<string, number>()
  for (const { span, label } of marks) {
    const words = text.slice(span.start, span.end)
    if (label === 'role') {
      expect(
        reading.mentions.map(({ role }) => role),
        `role "${words}"`,
      ).toContainEqual(span)
      continue
    }
    const [type, number] = label.split(':') as [string, string]
    const mention = reading.mentions.find((m) => m.span.start === span.start && m.span.end === span.end)
    const found = reading.mentions.map((m) => text.slice(m.span.start, m.span.end)).join(' | ')
    expect(mention, `"${words}" among ${found}`).toBeDefined()
    const entity = reading.entities[mention!.entity]!
    expect(entity.type, `type of "${words}"`).toBe(type)
    const known = entityOf.get(number)
    if (known === undefined) {
      expect([...entityOf.values()], `"${words}" is someone new`).not.toContain(mention!.entity)
      entityOf.set(number, mention!.entity)
    } else expect(mention!.entity, `"${words}" is number ${number}`).toBe(known)
  }
  return reading
}
