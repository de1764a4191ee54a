import { describe, expect, it } from 'vitest'
import { seeded } from '../../../training/random.ts'
import { ARGUMENT_FIRST, ARGUMENT_LABELS, ARGUMENT_STEPS, Argument } from './argument-labels.ts'
import { BestLabellings } from './best-labellings.ts'

const L = ARGUMENT_LABELS

/** Every allowed labelling with at most one source, best first. */
function byTrying(length: number, emission: Float64Array, step: Float64Array): { labels: number[]; score: number }[] {
  let all: { labels: number[]; score: number; sources: number }[] = []
  for (let y = 0; y < L; y++) {
    if (ARGUMENT_FIRST[y] === 1)
      all.push({ labels: [y], score: emission[y], sources: y === Argument.sourceBegin ? 1 : 0 })
  }
  for (let t = 1; t < length; t++) {
    all = all.flatMap(({ labels, score, sources }) => {
      const x = labels[t - 1]
      return Array.from({ length: L }, (_, y) => y).flatMap((y) => {
        const more = sources + (y === Argument.sourceBegin ? 1 : 0)
        if (ARGUMENT_STEPS[x * L + y] === 0 || more > 1) return []
        return [
          { labels: [...labels, y], score: score + emission[t * L + y] + step[t * 25 + x * L + y], sources: more },
        ]
      })
    })
  }
  return all.sort((a, b) => b.score - a.score)
}

describe('BestLabellings', () => {
  it.each([1, 2, 3, 5, 6])('finds what trying all labellings of %i tokens finds', (length) => {
    for (let seed = 0; seed < 20; seed++) {
      const random = seeded(seed)
      const emission = Float64Array.from({ length: length * L }, () => random() * 4 - 2)
      const step = Float64Array.from({ length: length * 25 }, () => random() * 4 - 2)
      const best = new BestLabellings(6)
      best.find(length, emission, step)
      const tried = byTrying(length, emission, step).slice(0, 6)
      expect(best.scores.length).toBe(tried.length)
      tried.forEach(({ labels, score }, k) => {
        expect(best.scores[k]).toBeCloseTo(score, 9)
        expect([...best.labellings[k]]).toEqual(labels)
      })
    }
  })

  it('of a long window finds what a window in two halves has, whatever was found before', () => {
    // Nothing in the step between the halves: the best of the whole are sums of the best of each.
    const random = seeded(7)
    const half = 150
    const emission = Float64Array.from({ length: 2 * half * L }, (_, i) =>
      i % L === Argument.sourceBegin ? -1e6 : random() * 4 - 2,
    )
    const step = Float64Array.from({ length: 2 * half * 25 }, () => random() * 4 - 2)
    // Between the halves there is an "out", which anything may follow.
    for (const y of [1, 2, 3, 4]) emission[half * L + y] = -1e6
    step.fill(0, half * 25, (half + 2) * 25)
    const best = new BestLabellings(6)
    const bestOf = (from: number, to: number): number[] => {
      best.find(to - from, emission.slice(from * L, to * L), step.slice(from * 25, to * 25))
      return [...best.scores]
    }
    const sums = bestOf(0, half + 1).flatMap((one) => bestOf(half, 2 * half).map((other) => one + other))
    const twice = emission[half * L] as number
    const wanted = sums.sort((a, b) => b - a).slice(0, 6)
    bestOf(0, 2 * half).forEach((score, k) => {
      expect(score).toBeCloseTo((wanted[k] as number) - twice, 6)
    })
    best.labellings.forEach((labels, k) => {
      const score = labels.reduce(
        (sum, y, t) => sum + emission[t * L + y] + (t === 0 ? 0 : step[t * 25 + labels[t - 1] * L + y]),
        0,
      )
      expect(score).toBeCloseTo(best.scores[k] as number, 6)
    })
  })

  it('has nothing for an empty window', () => {
    const best = new BestLabellings(4)
    best.find(0, new Float64Array(), new Float64Array())
    expect(best.labellings).toEqual([])
  })
})
