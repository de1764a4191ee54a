import { describe, expect, it } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { loadModels } from '../models.ts'
import { inCorrections } from './corrections.ts'
import { createReader } from './index.ts'

const flagsOf = (text: string): string => inCorrections(analysedText(text).tokens).join('')

describe('a sentence tells what an older version had wrong', () => {
  it.each([
    ['CORRECTION: An earlier version of this report said the toll would be 40 crowns. It is 14 crowns.', '10'],
    ['A previous version of this story misstated the size of the herd.', '1'],
    ['The original version of the article gave the wrong day for the vote.', '1'],
    ['Correction: a report on Monday said that the ferry had sunk. That report was wrong.', '10'],
    [
      'Correction: The Harbour Post reported on Monday that Solvane would resign. Solvane said that she would not.',
      '10',
    ],
    ['An article on Monday misstated the fare. The article said that it was 40 crowns. In fact it is 4.', '110'],
    ['Clarification\n\nA story in the Monday edition said that Solvane had left. She was on leave.', '010'],
    [
      'A dispatch on Monday said that the ferry had sunk. That dispatch arrived late. That report was incorrect.',
      '000',
    ],
    ['A dispatch on Monday said that the ferry had sunk. The story was incorrect.', '10'],
    ['Our headline on Monday incorrectly said that the ferry had sunk.', '1'],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

describe('a sentence corrects nothing', () => {
  it.each([
    ['An earlier version of the treaty said the river would be shared.', '0'],
    ['This article said that the herd was small.', '0'],
    ['Correction: Solvane said that she would not resign.', '0'],
    ['A report by the ministry said that the ferry was safe. The report was wrong, the union said.', '00'],
    ['A government study misstated the fare, the union said. The report said that it was 40 crowns.', '00'],
    ['Correction: it is 4 crowns.\n\nA report by the ministry said that the ferry was safe.', '00'],
    ['The minister wrongly said that the ferry had sunk.', '0'],
    ['The correction of prices went on. A report by the bank said that they would fall.', '00'],
    ['The minister said an earlier version of the bill went further.', '0'],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

it('what is told again as wrong is an attribution that is marked so', () => {
  const text = 'Correction: a report on Monday said that the ferry had sunk. Solvane said that it was late.'
  const { attributions } = createReader(loadModels()).read(text)
  expect(attributions.map(({ retracted }) => retracted && text.slice(retracted.start, retracted.end))).toEqual([
    text.slice(0, text.indexOf(' Solvane')),
    undefined,
  ])
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
