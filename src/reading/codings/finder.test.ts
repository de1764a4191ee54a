import { describe, expect, it } from 'vitest'
import type { Codebook, Coding } from './index.ts'
import { numbered, perCodebook } from './index.ts'

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
