import { expect, test } from 'vitest'
import { besideFeatures } from './beside.ts'

test('a place is told how likely the two before and behind it tell something', () => {
  expect(besideFeatures([2, -4])).toEqual([['+1 0'], ['-1 6']])
  expect(besideFeatures([-9, -1, 0, 1, 9])[2]).toEqual(['-2 0', '-1 3', '+1 5', '+2 6'])
  expect(besideFeatures([7])).toEqual([[]])
  expect(besideFeatures([])).toEqual([])
})

test('and whether the next stand near', () => {
  const starts = [0, 100, 900]
  expect(besideFeatures([0, 0, 0], starts)[1]).toEqual(['-1 4', '-1 4 near', '+1 4', '+1 4 far'])
})
