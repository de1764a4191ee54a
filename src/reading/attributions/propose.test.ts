import { expect, it } from 'vitest'
import { withoutCrowds } from './propose.ts'

const every = (step: number, tokens: number) =>
  Array.from({ length: Math.floor(tokens / step) }, (_, k) => ({
    first: k * step,
    last: k * step,
    probability: 0.1 + ((k * 7) % 11) / 20,
  }))

it('looks at every candidate of prose', () => {
  const candidates = every(5, 2000)
  expect(withoutCrowds(candidates)).toEqual(candidates)
})

it('looks at the likeliest few where every other word may be a cue, in their order', () => {
  const kept = withoutCrowds(every(2, 2560))
  expect(kept.length).toBe(10 * 8)
  expect(kept.map(({ first }) => first)).toEqual(kept.map(({ first }) => first).sort((a, b) => a - b))
  expect(Math.min(...kept.map(({ probability }) => probability))).toBeGreaterThan(0.5)
})

it('keeps what stands beside a crowd', () => {
  const crowd = every(1, 256)
  const beside = { first: 300, last: 301, probability: 0.06 }
  expect(withoutCrowds([...crowd, beside]).at(-1)).toEqual(beside)
})
