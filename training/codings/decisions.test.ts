import { describe, expect, test } from 'vitest'
import { type Decided, type DecisionExample, decisionExamples, trainDecisions } from './decisions.ts'

const candidate = (right: boolean, ...of: string[]): Decided => ({
  right,
  candidate: {
    kind: 'term',
    features: [],
    decisions: of.map((name, i) => ({ judge: ['whether', 'which', 'whose'][i]!, of: name, features: [name] })),
  },
})

describe('decisions', () => {
  test('are told once, right where they led to something right', () => {
    const examples = decisionExamples([
      candidate(false, '1', '1 Water'),
      candidate(true, '1', '1 Tolls'),
      candidate(false, '2', '2 Water'),
    ])
    expect(examples).toEqual([
      { judge: 'whether', features: ['1'], right: true },
      { judge: 'which', features: ['1 Water'], right: false },
      { judge: 'which', features: ['1 Tolls'], right: true },
      { judge: 'whether', features: ['2'], right: false },
    ])
  })

  test('that are right whatever is decided teach nothing', () => {
    const whose = [candidate(true, '1', '1 Water', 'Kessar'), candidate(true, '1', '1 Water', 'Varnia')]
    expect(decisionExamples(whose).map(({ judge }) => judge)).toEqual(['whether'])
    const judges = decisionExamples([...whose, candidate(false, '1', '1 Tolls')]).map(({ judge }) => judge)
    expect(judges).toEqual(['whether', 'which', 'which'])
  })

  test('a candidate without is one by itself', () => {
    const alone: Decided = { right: true, candidate: { kind: 'meeting', features: ['verb'] } }
    expect(decisionExamples([alone])).toEqual([{ judge: 'meeting', features: ['verb'], right: true }])
  })
})

test('what is learnt without a negotiation knows nothing that only it has', () => {
  const of = (sample: string, feature: string, right: boolean): DecisionExample => ({
    judge: 'term',
    sample,
    features: [feature],
    right,
  })
  const all = ['north', 'south'].flatMap((sample) =>
    Array.from({ length: 12 }, (_, i) => [
      of(sample, `${sample} words`, i > 1),
      of(sample, 'other words', i < 2),
    ]).flat(),
  )
  const learnt = trainDecisions(all, () => {})
  const [whole, left] = [learnt.judges, learnt.without('south')].map(([judge]) => judge!)
  expect([...whole.weights.keys()]).toEqual(['north words', 'other words', 'south words'])
  expect([...left.weights.keys()]).toEqual(['north words', 'other words'])
  expect(left.least).toBe(whole.least)
  expect(learnt.without('nowhere')).toEqual(learnt.judges)
})
