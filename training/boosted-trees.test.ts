import { describe, expect, it } from 'vitest'
import { logOdds } from '../src/reading/attributions/decision-trees.ts'
import { boost } from './boosted-trees.ts'
import { seeded } from './random.ts'

const OPTIONS = { trees: 40, depth: 3, rate: 0.2, leastWeight: 1, ridge: 1 }

/** Rows of two numbers; right where exactly one of them is above a half: no single cut tells. */
function rows(count: number, seed: number): { values: Float32Array; targets: Float32Array } {
  const random = seeded(seed)
  const values = Float32Array.from({ length: count * 2 }, () => random())
  const targets = Float32Array.from({ length: count }, (_, i) => +(values[i * 2] > 0.5 !== values[i * 2 + 1] > 0.5))
  return { values, targets }
}

describe('boost', () => {
  it('learns what takes two questions to tell', () => {
    const { values, targets } = rows(2000, 1)
    const trees = boost(values, 2, targets, OPTIONS)
    const fresh = rows(500, 2)
    let right = 0
    fresh.targets.forEach((target, i) => {
      if (logOdds(trees, fresh.values.subarray(i * 2, i * 2 + 2)) > 0 === target > 0.5) right++
    })
    expect(right).toBeGreaterThan(470)
  })

  it('gives the share where there is nothing to tell by', () => {
    const targets = Float32Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0))
    const trees = boost(new Float32Array(400), 1, targets, OPTIONS)
    expect(1 / (1 + Math.exp(-logOdds(trees, Float32Array.of(0))))).toBeCloseTo(0.25, 5)
  })

  it('learns as well from rows drawn anew for each tree, the same each time', () => {
    const { values, targets } = rows(2000, 1)
    const drawn = { ...OPTIONS, drawn: { rows: 0.5, features: 1, seed: 7 } }
    const trees = boost(values, 2, targets, drawn)
    const fresh = rows(500, 2)
    const right = fresh.targets.filter(
      (target, i) => logOdds(trees, fresh.values.subarray(i * 2, i * 2 + 2)) > 0 === target > 0.5,
    )
    expect(right.length).toBeGreaterThan(470)
    expect(trees).toEqual(boost(values, 2, targets, drawn))
    expect(trees).not.toEqual(boost(values, 2, targets, OPTIONS))
  })

  it('gives the same trees each time', () => {
    const { values, targets } = rows(500, 3)
    expect(boost(values, 2, targets, OPTIONS)).toEqual(boost(values, 2, targets, OPTIONS))
  })
})
