import { describe, expect, test } from 'vitest'
import { encodedJudges, loadJudges, NO_JUDGES } from './index.ts'

const bytes = encodedJudges([
  {
    kind: 'statement',
    bias: -1,
    least: 0.6,
    weights: new Map([
      ['verb', 2],
      ['far', -3],
    ]),
  }, // prettier-ignore
  { kind: 'term', bias: 0.5, least: 0.5, weights: new Map([['verb', -1]]) },
])
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

describe('judges', () => {
  test('add up what they know of a finding', () => {
    const judge = loadJudges(bytes)('statement')!
    expect(judge.least).toBeCloseTo(0.6)
    expect(judge.probability([])).toBeCloseTo(logistic(-1))
    expect(judge.probability(['verb', 'unheard of'])).toBeCloseTo(logistic(1))
    expect(judge.probability(['far', 'verb'])).toBeCloseTo(logistic(-2))
  })

  test('know each kind by itself', () => {
    expect(loadJudges(bytes)('term')!.probability(['verb'])).toBeCloseTo(logistic(-0.5))
    expect(loadJudges(bytes)('meeting')).toBeNull()
    expect(NO_JUDGES('term')).toBeNull()
  })

  test('are refused where the file is damaged', () => {
    const damaged = bytes.slice()
    damaged[damaged.length - 1]! ^= 1
    expect(() => loadJudges(damaged)).toThrow('model "codings"')
  })
})
