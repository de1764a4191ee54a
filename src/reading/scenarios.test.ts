import { describe, expect, it } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { loadModels } from '../models.ts'
import { createReader } from './index.ts'
import { inScenarios } from './scenarios.ts'

const flagsOf = (text: string): string => inScenarios(analysedText(text)).join('')

describe('a sentence lays out what may come', () => {
  it.each([
    ['In the second scenario the union leaves the talks and calls a strike.', '1'],
    ['Under the most optimistic scenario the lenders agree to a longer grace period.', '1'],
    ['In the worst case the growers refuse to sign.', '1'],
    [
      'The paper sketches three outcomes. In the first, which it thinks likely, both chambers vote for the treaty. In the second the mayor demands new talks. In the third the strike begins.',
      '0111',
    ],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

describe('a sentence tells what is or was', () => {
  it.each([
    // What was.
    ['The outcomes were two. In the first, the union left the talks.', '00'],
    ['In that scenario the bank had failed.', '0'],
    // Rounds, cases before a court, and parts of a plan are no scenarios.
    ['Three outcomes are possible. In the first round the union demands more pay.', '00'],
    ['In the first case the court rejects the claim.', '0'],
    ['Under the second option the growers keep their quota.', '0'],
    ['In the first, the union demands more pay.', '0'],
    ['The outcome of the talks is open. In the second, the union demands more pay.', '00'],
  ])('%s', (text, flags) => expect(flagsOf(text)).toBe(flags))
})

it('what a party does in a scenario of others is no position of its own, and nothing that is due', () => {
  const codebook = {
    parties: [{ name: 'Dockers Union', aliases: [], metonyms: [], people: [] }],
    issues: [{ name: 'Overtime', words: ['overtime'] }],
  }
  const reader = createReader(loadModels())
  const kinds = (text: string): string[] =>
    reader.read(text, { published: '2025-03-05', codebook }).codings.map(({ kind }) => kind)
  const told = 'The Dockers Union demands higher pay for overtime.'
  expect(kinds(told)).toContain('statement')
  expect(kinds(`The report has three scenarios. In the second ${told.replace('The', 'the')}`)).not.toContain(
    'statement',
  )
})
