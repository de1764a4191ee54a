import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../tokens/index.ts'
import { internWords, loadWords, UPOS, type Words, wordsOver } from '../words/index.ts'
import { loadTagger, tag } from './index.ts'

const model = (name: string): Uint8Array => readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))
const words = loadWords(model('words'))
const tagger = loadTagger(model('tags'), words)

function tagged(text: string): string {
  const tokens = tokenize(text)
  const tags = tag(tokens, internWords(tokens, words), tagger)
  return [...tags.upos].map((upos, i) => `${text.slice(tokens.starts[i], tokens.ends[i])}/${UPOS[upos]}`).join(' ')
}

describe('tags', () => {
  test.each([
    'The/DET minister/NOUN said/VERB nothing/PRON ./PUNCT',
    'She/PRON has/AUX signed/VERB the/DET treaty/NOUN in/ADP Oslo/PROPN ./PUNCT',
    '“/PUNCT We/PRON can/AUX wait/VERB ,/PUNCT ”/PUNCT he/PRON told/VERB reporters/NOUN ./PUNCT',
    'OIL/NOUN PRICES/NOUN RISE/VERB AFTER/ADP STRIKE/NOUN',
  ])('of %s', (wanted) => {
    const text = wanted
      .replace(/\/[A-Z]+/g, '')
      .replace(/ ([.,])/g, '$1')
      .replace('“ ', '“')
      .replace(' ”', '”')
    expect(tagged(text)).toBe(wanted)
  })

  test.each([
    ['The plan, announced on Monday by the ministry, is expected to pass.', 'announced', 'VBN'],
    ['The bill, rejected by the senate last year, would cut taxes.', 'rejected', 'VBN'],
    ['The envoy, who spoke to reporters, rejected the plan.', 'rejected', 'VBD'],
    ['The ferry, built in 1931 and never repaired, was sold.', 'built', 'VBN'],
  ])('tell past tense from participle in %s', (text, word, wanted) => {
    const tokens = tokenize(text)
    const tags = tag(tokens, internWords(tokens, words), tagger)
    const at = [...tokens.starts].findIndex((start) => text.startsWith(word, start))
    expect(tagger.xposNames[tags.xpos[at]!]).toBe(wanted)
  })

  test('name the parts of the joint tag', () => {
    const tokens = tokenize('They left early.')
    const tags = tag(tokens, internWords(tokens, words), tagger)
    tags.joint.forEach((joint, i) => {
      expect(tagger.names[joint]).toBe(`${tagger.xposNames[tags.xpos[i]!]}|${UPOS[tags.upos[i]!]}`)
    })
  })

  test('are the same whatever was tagged before', () => {
    const fresh = (): Words => wordsOver(words.lexicon)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }), (text, earlier) => {
        const tokens = tokenize(text)
        const used = loadTagger(model('tags'), fresh())
        const before = tokenize(earlier)
        tag(before, internWords(before, used.words), used)
        const unused = loadTagger(model('tags'), fresh())
        expect(tag(tokens, internWords(tokens, used.words), used)).toEqual(
          tag(tokens, internWords(tokens, unused.words), unused),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('refuse a model that was made for other words', () => {
    const other = { ...words, lexicon: { ...words.lexicon, model: { ...words.lexicon.model, checksum: 1 } } }
    expect(() => loadTagger(model('tags'), other)).toThrow(/model "tags": feature set \w+, expected \w+; make it anew/)
  })
})
