import { expect, test } from 'vitest'
import { besideFeatures } from './term-beside.ts'

test('a piece is told how likely the two before and behind it are terms', () => {
  expect(besideFeatures([2, -4])).toEqual([
    ['-2 none', '-1 none', '+1 0', '+2 none'],
    ['-2 none', '-1 6', '+1 none', '+2 none'],
  ])
  expect(besideFeatures([-9, -1, 0, 1, 9])[2]).toEqual(['-2 0', '-1 3', '+1 5', '+2 6'])
  expect(besideFeatures([])).toEqual([])
})
