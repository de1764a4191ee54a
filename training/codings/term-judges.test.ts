import { expect, test } from 'vitest'
import { encodedJudges, loadJudges } from '../../src/reading/judging/index.ts'
import { togetherWith } from '../../src/reading/proposals/term-beside.ts'
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
  const sureOf = (edge: string): number => {
    const row = [edge, 'doubtful', edge]
    const features = row.map((one) => [one])
    return togetherWith(row.map(alone), features, judges('term beside'))[1]!
  }
  expect(sureOf('sure')).toBeGreaterThan(0.8)
  expect(sureOf('never')).toBeLessThan(0.2)
})

test('what is learnt without a negotiation is learnt of the others', () => {
  const learnt = trainTerms(['north', 'south', 'east'].flatMap(articles), () => {}, [1])
  expect(learnt.judges.map(({ kind }) => kind)).toEqual(['term', 'term beside'])
  expect(learnt.without('nowhere')).toEqual(learnt.judges)
  expect(learnt.without('south')[0]!.least).toBe(learnt.judges[0]!.least)
  expect(learnt.without('south')).not.toEqual(learnt.judges)
})

test('a piece of which nobody has said what it is teaches nothing, but stands beside others', () => {
  const stories = (isUnknown: boolean): DecisionExample[] =>
    articles('newswire').map((piece): DecisionExample => {
      const isDoubtful = piece.features[0] === 'doubtful'
      return { ...piece, isLesson: true, right: !piece.right, ...(!isDoubtful && isUnknown && { isUnknown }) }
    })
  const of = (more: readonly DecisionExample[]) =>
    trainTerms([...['north', 'south'].flatMap(articles), ...more], () => {}, [1]).judges
  const [[none, besideNone], [some, besideSome], [all]] = [of([]), of(stories(true)), of(stories(false))]
  const neverIn = (judge: typeof none): number => judge!.weights.get('never')!
  // Of the stories it is said that what is never a term is one: only where that is said it is learnt.
  expect(neverIn(some)).toBeLessThan(-1)
  expect(neverIn(all)).toBeGreaterThan(neverIn(some) + 1)
  expect(neverIn(none)).toBeLessThan(-1)
  expect(besideSome).not.toEqual(besideNone)
})
