import { describe, expect, it } from 'vitest'
import type { Codebook, Coding } from './index.ts'
import { type Judgeable, likelihoods, numbered, perCodebook } from './index.ts'

const BOOK: Codebook = { parties: [], issues: [{ name: 'Tolls', words: ['toll'] }] }

function draft(start: number, end: number, issue: string | null = null): Omit<Coding<'meeting'>, 'id'> {
  return {
    kind: 'meeting',
    attribution: null,
    party: null,
    issue,
    span: { start, end },
    confidence: 0.9,
    why: [],
    data: {},
  }
}

describe('numbered', () => {
  it('numbers in text order, and of one place in the order given', () => {
    const codings = numbered([draft(9, 12), draft(0, 4, 'Tolls'), draft(0, 4), draft(0, 2)])
    expect(codings.map(({ id, span, issue }) => [id, span.start, span.end, issue])).toEqual([
      ['m1', 0, 2, null],
      ['m2', 0, 4, 'Tolls'],
      ['m3', 0, 4, null],
      ['m4', 9, 12, null],
    ])
  })
})

describe('perCodebook', () => {
  it('makes something of each codebook once', () => {
    let made = 0
    const wordsOf = perCodebook(({ issues }) => {
      made++
      return issues.flatMap(({ words }) => words)
    })
    expect(wordsOf(BOOK)).toEqual(['toll'])
    expect(wordsOf(BOOK)).toBe(wordsOf(BOOK))
    expect(made).toBe(1)
    expect(wordsOf({ ...BOOK, issues: [] })).toEqual([])
    expect(made).toBe(2)
  })
})

describe('likelihoods', () => {
  it('multiply the answers to all questions; answers to one question share what is certain', () => {
    const odds: Record<string, number> = { told: 0, near: Math.log(3), far: 0 }
    const judge = { least: 0.5, probability: () => 0.25, odds: (features: readonly string[]) => odds[features[0]!]! }
    const which = {}
    const [told, near, far] = [['told'], ['near'], ['far']]
    const candidate = (features: readonly string[]): Judgeable => ({
      kind: 'meeting',
      features: [],
      parts: [
        { judge: 'whether', of: null, choice: '', features: told },
        { judge: 'who', of: which, choice: features[0]!, features },
      ],
    })
    const likely = likelihoods([candidate(near), candidate(far), { kind: 'meeting', features: [] }], () => judge)
    expect(likely[0]).toBeCloseTo(0.375)
    expect(likely[1]).toBeCloseTo(0.125)
    expect(likely[2]).toBe(0.25)
  })
})
