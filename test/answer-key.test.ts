import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../src/text/index.ts'
import { readAnswerKey } from './answer-key.ts'

const dossier = join(import.meta.dirname, '../examples/sorrel-river')
const articles = readdirSync(join(dossier, 'articles'))

describe('the answer keys of the fictional dossier', () => {
  for (const file of readdirSync(join(dossier, 'key')).filter((name) => name.endsWith('.key'))) {
    it(`${file} stands in its article, word for word`, () => {
      const article = articles.find((name) => name.startsWith(file.slice(0, 2)))!
      const text = readFileSync(join(dossier, 'articles', article), 'utf8')
      const entries = readAnswerKey(readFileSync(join(dossier, 'key', file), 'utf8'), text)
      expect(entries.length).toBeGreaterThan(10)
      for (const entry of entries) {
        const said = `line ${entry.line}`
        expect(entry.cue.length, said).toBeGreaterThan(0)
        expect(['direct', 'indirect', 'mixed'], said).toContain(entry.quotation)
        expect(['named', 'role', 'anonymous', 'collective', 'document', 'outlet', 'unstated'], said).toContain(
          entry.kind,
        )
        expect(entry.source.length === 0, said).toBe(entry.kind === 'unstated')
        expect(entry.quotation !== 'direct' || /^["“‘]/.test(wordsOf(text, entry.content)), said).toBe(true)
        for (const value of [entry.name, entry.outlet, entry.reason, entry.affiliation, entry.knowledge])
          if (value !== null) expect(text, said).toContain(value)
      }
    })
  }
})

describe('a key against its article', () => {
  const text = 'Title\n\n"Yes," she said, and he said: "No."\nBut they said nothing.'
  const key = (cue: string, content = '"Yes,"') =>
    `2 direct\nsource: she\ncue: ${cue}\ncontent: ${content}\nkind: role\ncount: 1`

  it('resolves words to offsets', () => {
    const [entry] = readAnswerKey(key('said #2', '"Yes," + "No."'), text)
    expect(entry!.cue).toEqual([{ start: 31, end: 35 }])
    expect(wordsOf(text, entry!.content)).toBe('"Yes," "No."')
  })
  it('reads from the first words through the last', () => {
    const [entry] = readAnswerKey(key('said #1', 'and … they'), text)
    expect(wordsOf(text, entry!.content)).toBe('and he said: "No."\nBut they')
  })
  it('refuses words that stand twice, or nowhere', () => {
    expect(() => readAnswerKey(key('said'), text)).toThrow('"said" stands 2 times')
    expect(() => readAnswerKey(key('asked'), text)).toThrow('"asked" does not stand')
  })
})
