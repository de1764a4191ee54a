import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mixedText } from '../model/index.ts'
import type { Tokens } from '../tokens/index.ts'
import { tokenize } from '../tokens/index.ts'
import { COLUMN_NAMES, Flag, internWords, loadWords, MARK_SHIFT, Mark, type Words, wordOf, wordsOver } from './index.ts'

const model = readFileSync(new URL('../../../models/words.bin', import.meta.url))
const loaded = loadWords(model)

/** The columns of each token's word, by a cache that has seen `before`. */
function columnsOf(tokens: Tokens, words: Words): number[][] {
  const ids = internWords(tokens, words)
  return [...ids].map((id) => COLUMN_NAMES.map((name) => words.columns[name][id]!))
}

describe('words', () => {
  test('are told apart letter by letter', () => {
    const tokens = tokenize('The ship met the other ship at The Hague.')
    const words = wordsOver(loaded.lexicon)
    const ids = internWords(tokens, words)
    expect([...ids].map((id) => wordOf(words, id))).toEqual(
      [...tokens.starts].map((start, i) => tokens.text.slice(start, tokens.ends[i])),
    )
    expect(ids[1]).toBe(ids[5])
    expect(ids[0]).not.toBe(ids[3])
    expect(words.columns.lower[ids[0]!]).toBe(words.columns.lower[ids[3]!])
    expect(words.columns.lower[ids[3]!]).toBe(mixedText('the'))
  })

  test('that differ in digits or quotation marks only have one norm', () => {
    const tokens = tokenize('“1987” "2025"')
    const { norm } = loaded.columns
    const [open, first, close, straight, second] = internWords(tokens, loaded)
    expect(norm[first!]).toBe(norm[second!])
    expect(new Set([norm[open!], norm[close!], norm[straight!]]).size).toBe(1)
  })

  test('have flags and kinds of marks', () => {
    const tokens = tokenize('NATO met Anna , 12 —')
    const ids = internWords(tokens, loaded)
    const flags = [...ids].map((id) => loaded.columns.flags[id]!)
    expect(flags[0]! & Flag.allCapitals).toBeTruthy()
    expect(flags[1]! & (Flag.capitalised | Flag.mark)).toBe(0)
    expect(flags[2]! & (Flag.capitalised | Flag.allCapitals)).toBe(Flag.capitalised)
    expect(flags[3]! >> MARK_SHIFT).toBe(Mark.comma)
    expect(flags[4]! & Flag.digit).toBeTruthy()
    expect(flags[5]! >> MARK_SHIFT).toBe(Mark.dash)
  })

  test('that are used alike share a cluster', () => {
    const { cluster } = loaded.columns
    const [monday, tuesday, bread, nonsense] = internWords(tokenize('Monday Tuesday bread qzxvkj'), loaded)
    expect(cluster[monday!]).toBe(cluster[tuesday!])
    expect(cluster[monday!]).not.toBe(cluster[bread!])
    expect(cluster[nonsense!]).toBe(0)
  })

  test('read the same whatever was read before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }), (text, earlier) => {
        const used = wordsOver(loaded.lexicon)
        internWords(tokenize(earlier), used)
        const tokens = tokenize(text)
        expect(columnsOf(tokens, used)).toEqual(columnsOf(tokens, wordsOver(loaded.lexicon)))
      }),
      { numRuns: 200 },
    )
  })

  test('are forgotten when there are too many, and no column changes', () => {
    const words = wordsOver(loaded.lexicon)
    const many = Array.from({ length: 140_000 }, (_, n) => `w${n.toString(36)}x`).join(' ')
    internWords(tokenize(many), words)
    expect(words.count).toBeGreaterThan(131_072)
    const tokens = tokenize('A quiet harbour at dawn')
    const after = columnsOf(tokens, words)
    expect(words.generation).toBe(1)
    expect(words.count).toBe(5)
    expect(after).toEqual(columnsOf(tokens, wordsOver(loaded.lexicon)))
  })

  test('refuse another model file by name', () => {
    const other = readFileSync(new URL('../../../models/tags.bin', import.meta.url))
    expect(() => loadWords(other)).toThrow('model "words": file holds the model "tags"')
    const damaged = Uint8Array.from(model)
    damaged[1000] = damaged[1000]! ^ 1
    expect(() => loadWords(damaged)).toThrow('model "words": damaged')
  })
})
