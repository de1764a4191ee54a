import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mixedText } from '../model/index.ts'
import { tokenize } from '../tokens/index.ts'
import { internWords, lemmaByRule, lemmaHashes, lemmaOf, loadWords, UPOS, wordsOver } from './index.ts'

const words = loadWords(readFileSync(new URL('../../../models/words.bin', import.meta.url)))
const number = (upos: string): number => UPOS.indexOf(upos)

describe('the lemma', () => {
  test.each([
    ['said', 'VERB', 'say'],
    ['says', 'VERB', 'say'],
    ['saying', 'VERB', 'say'],
    ['told', 'VERB', 'tell'],
    ['announced', 'VERB', 'announce'],
    ['denied', 'VERB', 'deny'],
    ['insisting', 'VERB', 'insist'],
    ['been', 'AUX', 'be'],
    ["'s", 'AUX', 'be'],
    ['officials', 'NOUN', 'official'],
    ['countries', 'NOUN', 'country'],
    ['men', 'NOUN', 'man'],
    ['better', 'ADJ', 'good'],
    ['news', 'NOUN', 'news'],
    ['united', 'PROPN', 'united'],
  ])('of %s as %s is %s', (word, upos, lemma) => {
    expect(lemmaOf(words.lexicon, word, number(upos))).toBe(lemma)
  })

  test.each([
    ['blorping', 'VERB', 'blorp'],
    ['blorpped', 'VERB', 'blorp'],
    ['drunified', 'VERB', 'drunify'],
    ['grelts', 'NOUN', 'grelt'],
    ['frixes', 'NOUN', 'frix'],
    ['quorries', 'NOUN', 'quorry'],
  ])('of the unknown %s as %s is %s by rule', (word, upos, lemma) => {
    expect(lemmaByRule(word, number(upos))).toBe(lemma)
  })

  test('hash is that of the lemma, for every part of speech the word takes, first or again', () => {
    const cache = wordsOver(words.lexicon)
    const tokens = tokenize('Saw saw saw SAW')
    const ids = internWords(tokens, cache)
    const upos = Uint8Array.of(number('VERB'), number('NOUN'), number('VERB'), number('VERB'))
    const wanted = ['see', 'saw', 'see', 'see'].map(mixedText)
    expect([...lemmaHashes(ids, upos, cache)]).toEqual(wanted)
    expect([...lemmaHashes(ids, upos, cache)]).toEqual(wanted)
  })

  test('of a word of a million letters is the word', () => {
    const long = 'ing'.repeat(333_333)
    expect(lemmaOf(words.lexicon, long, number('VERB'))).toBe(long)
  })
})
