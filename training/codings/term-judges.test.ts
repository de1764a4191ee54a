import { expect, test } from 'vitest'
import { encodedJudges, loadJudges } from '../../src/reading/judging/index.ts'
import { togetherWith } from '../../src/reading/proposals/find-terms.ts'
import type { DecisionExample } from './decisions.ts'
import { trainTerms } from './term-judges.ts'

/** Articles of rows of three pieces that look alike: all three are terms, or none is but for its look. */
function articles(sample: string): DecisionExample[] {
  return Array.from({ length: 20 }, (_, a) => {
    const article = {}
    const piece = (feature: string, right: boolean): DecisionExample => {
      return { judge: 'term', sample, article, features: [feature], right }
    }
    const isRow = a % 2 === 0
    const edge = isRow ? 'sure' : 'never'
    return [piece(edge, isRow), piece('doubtful', isRow), piece(edge, isRow)]
  }).flat()
}

test('a doubtful piece is likelier among terms than among what is none', () => {
  const learnt = trainTerms(['north', 'south', 'east'].flatMap(articles), () => {}, [1])
  const judges = loadJudges(encodedJudges(learnt.judges))
  const alone = (feature: string): number => judges('term')!.odds([feature])
  const sureOf = (edge: string): number => togetherWith([edge, 'doubtful', edge].map(alone), judges('term beside'))[1]!
  expect(sureOf('sure')).toBeGreaterThan(0.8)
  expect(sureOf('never')).toBeLessThan(0.2)
  expect(togetherWith([0], null)).toEqual([0.5])
})

test('what is learnt without a negotiation is learnt of the others', () => {
  const learnt = trainTerms(['north', 'south', 'east'].flatMap(articles), () => {}, [1])
  expect(learnt.judges.map(({ kind }) => kind)).toEqual(['term', 'term beside'])
  expect(learnt.without('nowhere')).toEqual(learnt.judges)
  expect(learnt.without('south')[0]!.least).toBe(learnt.judges[0]!.least)
  expect(learnt.without('south')).not.toEqual(learnt.judges)
})
