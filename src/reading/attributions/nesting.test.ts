import { describe, expect, it } from 'vitest'
import { enclosing } from './nesting.ts'

const one = (cue: number, ...content: [number, number][]) => ({
  cue: { first: cue, last: cue },
  source: null,
  content: content.map(([first, last]) => ({ first, last })),
  confidence: 1,
})

describe('enclosing', () => {
  it('refers the inner to the smallest content that holds its cue', () => {
    expect([...enclosing([one(1, [2, 20]), one(4, [5, 12]), one(7, [8, 12])])]).toEqual([-1, 0, 1])
  })

  it('looks at every piece of a content', () => {
    expect([...enclosing([one(2, [3, 4]), one(6, [0, 3], [8, 12]), one(10, [11, 12])])]).toEqual([1, -1, 1])
  })

  it('leaves two that hold each other apart', () => {
    expect([...enclosing([one(1, [3, 6]), one(4, [0, 2])])]).toEqual([-1, -1])
  })
})
