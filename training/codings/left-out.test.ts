import { describe, expect, test } from 'vitest'
import { bestLeast, bestOf, worthOf } from './left-out.ts'

describe('the worth of telling', () => {
  test('is F0.5 where no more than two in eleven are wrong', () => {
    expect(worthOf(0.9, 0.3)).toBeCloseTo((1.25 * 0.9 * 0.3) / (0.25 * 0.9 + 0.3))
    expect(worthOf(0.83, 0.9)).toBeGreaterThan(worthOf(0.83, 0.2))
  })

  test('is less than nothing where more is wrong, however much is found', () => {
    expect(worthOf(0.74, 1)).toBeLessThan(worthOf(0.75, 0))
    expect(worthOf(0.7, 0.1)).toBeGreaterThan(worthOf(0.6, 1))
  })
})

describe('the threshold', () => {
  const examples = (rights: readonly boolean[]) => rights.map((right) => ({ features: [], right }))

  test('stands where what is told is right often enough', () => {
    const rights = [true, true, true, true, false, false, false, true]
    const sure = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6]
    expect(bestLeast(examples(rights), sure).least).toBeCloseTo(0.8)
  })

  test('is never below one half', () => {
    expect(bestLeast(examples([true, true]), [0.4, 0.3]).least).toBe(0.5)
  })

  test('the threshold is the lowest that is worth about as much as the best', () => {
    const told = (count: number, right: boolean) => Array.from({ length: count }, () => ({ features: [], right }))
    const at = (likely: number[], all: readonly { right: boolean }[]) =>
      bestLeast(
        all.map(({ right }) => ({ features: [], right })),
        likely,
      ).least
    const sure = Array.from({ length: 80 }, () => 0.9)
    // One wrong of 81 is as good as none of 80; of forty-five, five wrong are not.
    expect(at([...sure, 0.6], [...told(80, true), ...told(1, false)])).toBe(0.6)
    expect(at([...sure.slice(0, 40), 0.6, 0.6, 0.6, 0.6, 0.6], [...told(40, true), ...told(5, false)])).toBe(0.9)
    // What is more likely wrong than right is never told.
    expect(at([...sure, 0.4], told(81, true))).toBe(0.9)
  })

  test('is one of those tried, none below one half', () => {
    const tried = [0.8, 0.6, 0.4].map((least, i) => ({ least, precision: 1 - i / 10, recall: (i + 1) / 4 }))
    expect(bestOf(tried).least).toBe(0.6)
    expect(bestOf(tried, 0.95).least).toBe(0.8)
    expect(bestOf([])).toEqual({ least: 0.5, worth: Number.NEGATIVE_INFINITY })
  })
})
