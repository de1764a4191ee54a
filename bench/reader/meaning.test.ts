import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadMeaning } from '../../src/reading/meaning/index.ts'
import { ROOT } from '../corpora.ts'
import { scoreMeaning } from './meaning.ts'

it('a word is right where it is likest its own issue, and never by being itself', () => {
  const meaning = loadMeaning(readFileSync(join(ROOT, 'models/meaning.bin')))
  const money = ['debt', 'loan', 'bond']
  const water = ['river', 'dam', 'xyzzyx']
  expect(scoreMeaning(meaning, [[money, water]])).toEqual({ words: 6, known: 5, right: 5, chance: 2.5 })
  // Alone in its issue, a word has nothing of its own to be like.
  expect(scoreMeaning(meaning, [[['debt'], ['river', 'dam']]])).toMatchObject({ known: 3, right: 2 })
  expect(scoreMeaning(meaning, [])).toEqual({ words: 0, known: 0, right: 0, chance: 0 })
})
