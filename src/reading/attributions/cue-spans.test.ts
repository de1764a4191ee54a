import { describe, expect, it } from 'vitest'
import { seeded } from '../../../training/random.ts'
import { CUE_FIRST, CUE_LABELS, CUE_STEPS } from './cue-labels.ts'
import { type CueCandidate, chooseCues, cueSpans, cueSteps } from './cue-spans.ts'

const L = CUE_LABELS

/** Probability that exactly the tokens `first` to `last` are one cue, by summing over all labellings. */
function bySumming(length: number, emission: Float64Array, step: Float64Array): Map<string, number> {
  let all: { labels: number[]; score: number }[] = []
  for (let y = 0; y < L; y++) if (CUE_FIRST[y] === 1) all.push({ labels: [y], score: emission[y] })
  for (let t = 1; t < length; t++) {
    all = all.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, y) => y)
        .filter((y) => CUE_STEPS[labels[t - 1] * L + y] === 1)
        .map((y) => ({ labels: [...labels, y], score: score + step[labels[t - 1] * L + y] + emission[t * L + y] })),
    )
  }
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
  const sums = new Map<string, number>()
  for (const { labels, score } of all) {
    for (let i = 0; i < length; i++) {
      if (labels[i] !== 1) continue
      let j = i
      while (labels[j + 1] === 2) j++
      sums.set(`${i}-${j}`, (sums.get(`${i}-${j}`) ?? 0) + Math.exp(score) / total)
    }
  }
  return sums
}

describe('cueSpans', () => {
  it('gives each run the share of all labellings that have it as a cue', () => {
    for (let seed = 0; seed < 30; seed++) {
      const random = seeded(seed)
      const length = 1 + (seed % 6)
      const emission = Float64Array.from({ length: length * L }, () => random() * 3 - 1.5)
      const step = cueSteps(Array.from({ length: L * L }, () => random() * 2 - 1))
      const found: CueCandidate[] = []
      const sums = { alpha: new Float64Array(0), beta: new Float64Array(0), logZ: 0 }
      cueSpans(length, 100, emission, step, sums, 0.001, found)
      const expected = [...bySumming(length, emission, step)].filter(([, p]) => p >= 0.001)
      expect(found.length).toBe(expected.length)
      for (const { first, last, probability } of found) {
        expect(probability).toBeCloseTo(expected.find(([key]) => key === `${first - 100}-${last - 100}`)?.[1] ?? -1, 9)
      }
    }
  })
})

describe('chooseCues', () => {
  it('takes the more probable first and lets none overlap', () => {
    const candidate = (first: number, last: number, probability: number): CueCandidate => ({ first, last, probability })
    const chosen = chooseCues(
      [candidate(0, 1, 0.4), candidate(1, 1, 0.5), candidate(3, 4, 0.3), candidate(5, 5, 0.1)],
      0.25,
      new Uint8Array(6),
    )
    expect(chosen.map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [3, 4],
    ])
  })
})
