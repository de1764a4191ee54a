import { expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { ageOf } from './ages.ts'
import { type ProposalData, proposalFinder } from './index.ts'

it.each([
  ['the new wool pact', 'new'],
  ['a successor treaty', 'new'],
  ['the current accord', 'old'],
  ['the 1979 accord', 'old'],
  ['the wool pact', null],
  ['the new 2031 accord', null],
])('tells of %s: %s', (words, age) => expect(ageOf(words.split(' '))).toBe(age))

/** What each agreement of a text is called. */
const told = (text: string): string[] =>
  codingsOf<ProposalData>(proposalFinder, text).flatMap(({ kind, data }) =>
    kind === 'proposal' ? [data.names.map(({ words }) => words).join('; ')] : [],
  )

it('takes the new and the current one for two, and "the accord" for the last', () => {
  expect(
    told(
      'Varnia and Kessar adopted a new wool accord on Monday. The current accord, signed by Varnia and Kessar, expires in May. The new accord ' +
        'would open the dam. The present accord leaves the dam shut, Kessar said.',
    ),
  ).toEqual(['a new wool accord; The new accord', 'The current accord; The present accord'])
})

it('takes what is called by two things for two, though both are "international"', () => {
  expect(
    told(
      'Kessar signed the International Wool Agreement on Monday. Varnia signed the International Copper Agreement. The wool agreement was ' +
        'rejected by Oriel.',
    ),
  ).toHaveLength(2)
})

it('tells of no agreement of which nothing is said', () => {
  expect(told('Kessar and Varnia met on Monday. The first agreement is long. The first agreement is old.')).toEqual([])
})
