import { expect, test } from 'vitest'
import { encodedJudges, loadJudges } from '../judging/index.ts'
import { termsBeside, togetherWith } from './term-beside.ts'

const pieces = [
  ['topic=3', 'topic=3&g=offer', 'v=lift'],
  ['topic=3', 'v=say'],
]

test('the next pieces count by how much the text is about the negotiation', () => {
  expect(termsBeside([2, -4], pieces)).toEqual([
    ['+1 0', '+1 0&topic=3'],
    ['-1 6', '-1 6&topic=3'],
  ])
  expect(termsBeside([2, 0, 0], [...pieces, ['topic=3']])[2]).toEqual(['-2 6', '-1 4', '-1 4&topic=3'])
})

test('what stands beside a piece is added to what it is by itself', () => {
  const weights = new Map([['-1 6&topic=3', 4]])
  const beside = loadJudges(encodedJudges([{ kind: 'term beside', bias: 0, least: 0, weights }]))('term beside')
  expect(togetherWith([2, -4], pieces, beside)).toEqual([1 / (1 + Math.exp(-2)), 0.5])
  expect(togetherWith([0], [[]], null)).toEqual([0.5])
})
