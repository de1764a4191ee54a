import { describe, expect, it } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { loadModels } from '../models.ts'
import { inCorrections } from './corrections.ts'
import { createReader } from './index.ts'

const flagsOf = (text: string): string => inCorrections(analysedText(text)).join('')

describe('a sentence tells what an older version had wrong', () => {
  it.each([
    ['CORRECTION: An earlier version of this report said the toll would be 40 crowns. It is 14 crowns.', '10'],
    ['A previous version of this story misstated the size of the herd.', '1'],
    ['The original version of the article gave the wrong day for the vote.', '1'],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

describe('a sentence corrects nothing', () => {
  it.each([
    ['An earlier version of the treaty said the river would be shared.', '0'],
    ['This article said that the herd was small.', '0'],
    ['The minister said an earlier version of the bill went further.', '0'],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

it('what a correction takes back is no term', () => {
  const codebook = {
    parties: [{ name: 'Ferry Company', aliases: ['the company'], metonyms: [], people: [] }],
    issues: [{ name: 'Fares', words: ['fare'] }],
  }
  const reader = createReader(loadModels())
  const termsOf = (text: string): number =>
    reader.read(text, { codebook }).codings.filter(({ kind }) => kind === 'term').length
  const plan = 'The company put forward a plan on Monday. The plan would raise the fare to 9 crowns.'
  const wrong = 'An earlier version of this article said the plan would raise the fare to 90 crowns.'
  expect(termsOf(plan)).toBeGreaterThan(0)
  expect(termsOf(`${plan}\n\nCorrection: ${wrong}`)).toBe(termsOf(plan))
})
