import { expect, test } from 'vitest'
import type { Part } from '../codings/index.ts'
import { encodedJudges, loadJudges } from '../judging/index.ts'
import { placeOdds, placesIn } from './beside.ts'

const placeAt = (start: number, feature: string) => {
  const place: Part = { judge: 'prediction place', of: null, choice: 'foretold', features: [feature] }
  const why = [{ field: 'likelihood', span: { start, end: start + 5 }, reading: null }] as const
  const voice = (name: string): Part => ({ judge: 'prediction voice', of: place, choice: name, features: [name] })
  return [
    { why, parts: [place, voice('outlet')] },
    { why, parts: [place, voice('source')] },
  ]
}
const text = [...placeAt(900, 'late'), ...placeAt(20, 'sure'), ...placeAt(60, 'doubtful')]
const judge = (kind: string, weights: Record<string, number>) => {
  return { kind, bias: 0, least: 0, weights: new Map(Object.entries(weights)) }
}
const alone = judge('prediction place', { sure: 4, doubtful: -0.5, late: -4 })

test('each place of a text is one, in text order', () => {
  expect(placesIn(text).map(({ start }) => start)).toEqual([20, 60, 900])
})

test('a place is likelier beside one that foretells', () => {
  const judges = loadJudges(encodedJudges([alone, judge('prediction beside', { '-1 6 near': 1.5, '+1 0': -0.25 })]))
  const odds = [...placeOdds(text, judges)].map(([[feature], odd]) => [feature, odd])
  expect(odds).toEqual([
    ['sure', 4],
    ['doubtful', -0.5 + 1.5 - 0.25],
    ['late', -4],
  ])
})

test('where nothing was learnt of what stands beside, each is judged by itself', () => {
  expect(placeOdds(text, loadJudges(encodedJudges([alone]))).size).toBe(0)
})
