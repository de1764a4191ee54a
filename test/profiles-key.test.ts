import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Attribution } from '../src/reading/attributions/index.ts'
import { findEntities, fineTags, loadEntities, parseOf } from '../src/reading/entities/index.ts'
import { type ProfiledText, profileSources, type SourceProfile } from '../src/reading/profiles/index.ts'
import { loadTagger, tag } from '../src/reading/tags/index.ts'
import { type Tokens, tokenize } from '../src/reading/tokens/index.ts'
import { loadParser, parse } from '../src/reading/tree/index.ts'
import { internWords, loadWords } from '../src/reading/words/index.ts'
import { type KeyEntry, readAnswerKey } from './answer-key.ts'

const root = join(import.meta.dirname, '..')
const model = (name: string): Buffer => readFileSync(join(root, 'models', `${name}.bin`))
const words = loadWords(model('words'))
const parser = loadParser(model('tree'), loadTagger(model('tags'), words))
const entityReader = loadEntities(model('entities'), parser)

function analysed(tokens: Tokens): ProfiledText {
  const ids = internWords(tokens, words)
  const tags = tag(tokens, ids, parser.tagger)
  const tree = parse(tokens, ids, tags, parser)
  const { entities } = findEntities(tokens, ids, tags, tree, entityReader)
  return { tokens, tag: parseOf(tokens, tags, tree, entityReader).tag, tagNames: fineTags, entities }
}

/** The key's spans as attributions, each within the one whose content holds its cue. */
function attributionsOf(key: readonly KeyEntry[]): Attribution[] {
  return key.map((entry, i) => {
    const at = entry.cue[0]!.start
    const outer = key.findIndex(
      (other, k) => k !== i && other.content.some(({ start, end }) => start <= at && at < end),
    )
    return { ...entry, id: `a${i + 1}`, confidence: 1, within: outer < 0 ? null : `a${outer + 1}` }
  })
}

const read: Record<string, (profile: SourceProfile) => unknown> = {
  kind: ({ kind }) => kind,
  count: ({ count }) => count,
  outlet: ({ outlet }) => outlet?.value ?? null,
  reason: ({ anonymityReason }) => anonymityReason?.value ?? null,
  affiliation: ({ affiliation }) => affiliation?.value ?? null,
  knowledge: ({ knowledge }) => knowledge?.value ?? null,
}

describe('profiles of the fictional dossier, with the spans of its answer keys', () => {
  const dossier = join(root, 'examples/sorrel-river')
  const keys = readdirSync(join(dossier, 'key')).filter((file) => file.endsWith('.key'))
  const rows = keys.flatMap((file) => {
    const article = readdirSync(join(dossier, 'articles')).find((name) => name.startsWith(file.slice(0, 2)))!
    const text = readFileSync(join(dossier, 'articles', article), 'utf8')
    const key = readAnswerKey(readFileSync(join(dossier, 'key', file), 'utf8'), text)
    const profiles = profileSources(analysed(tokenize(text)), attributionsOf(key))
    return key.map((entry, i) => ({ file, text, entry, profile: profiles[i]! }))
  })

  for (const [field, of] of Object.entries(read))
    it(`${field} is as a person reads it, 19 times in 20`, () => {
      const wrong = rows.flatMap(({ file, entry, profile }) => {
        const want = entry[field as keyof KeyEntry]
        const got = of(profile)
        return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ at: `${file}:${entry.line}`, want, got }]
      })
      expect(wrong.length / rows.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.05)
    })

  it('rests every value on the words of its span, or on the country they name', () => {
    for (const { text, profile } of rows) {
      for (const stated of [profile.outlet, profile.anonymityReason, profile.knowledge])
        if (stated) expect(text.slice(stated.span.start, stated.span.end)).toBe(stated.value)
      if (profile.affiliation) {
        const { value, span } = profile.affiliation
        expect(text.slice(span.start, span.end).slice(0, 3)).toBe(value.slice(0, 3))
      }
    }
  })
})
