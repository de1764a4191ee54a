import { describe, expect, it } from 'vitest'
import { firstWhere } from './first-where.ts'

describe('the first of which something is true', () => {
  const rising = [2, 3, 3, 5]
  const firstFrom = (least: number): number => firstWhere(rising.length, (i) => rising[i]! >= least)

  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 3],
    [5, 3],
    [6, 4],
  ])('at least %i', (least, index) => {
    expect(firstFrom(least)).toBe(index)
  })

  it('is the count where there is nothing', () => {
    expect(firstWhere(0, () => true)).toBe(0)
  })

  it('is found by few questions', () => {
    let asked = 0
    expect(
      firstWhere(1_000_000, (i) => {
        asked++
        return i >= 777_777
      }),
    ).toBe(777_777)
    expect(asked).toBeLessThanOrEqual(20)
  })
})
