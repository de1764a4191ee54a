import { describe, expect, test } from 'vitest'
import { type Decided, decisionExamples } from './decisions.ts'

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
