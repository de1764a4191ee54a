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

  it('has nothing for an empty window', () => {
    const best = new BestLabellings(4)
    best.find(0, new Float64Array(), new Float64Array())
    expect(best.labellings).toEqual([])
  })
})
