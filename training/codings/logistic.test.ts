import { describe, expect, test } from 'vitest'
import { seeded } from '../random.ts'
import { type Example, logistic, probabilityOf } from './logistic.ts'

const OPTIONS = { leastSeen: 1, ridge: 1, sweeps: 40 }

describe('logistic regression', () => {
  test('of one feature has the shares it was shown', () => {
    const shown = (feature: string, right: number, wrong: number): Example[] => [
      ...Array.from({ length: right }, () => ({ features: [feature], right: true })),
      ...Array.from({ length: wrong }, () => ({ features: [feature], right: false })),
    ]
    const model = logistic([...shown('sun', 800, 200), ...shown('rain', 300, 700)], { ...OPTIONS, ridge: 0.01 })
    expect(probabilityOf(model, ['sun'])).toBeCloseTo(0.8, 2)
    expect(probabilityOf(model, ['rain'])).toBeCloseTo(0.3, 2)
  })

  test('finds the weights that made the examples, and is the same each time', () => {
    const random = seeded(3)
    const truth = new Map([
      ['a', 2],
      ['b', -1.5],
      ['c', 0.5],
    ]) // prettier-ignore
    const examples = Array.from({ length: 6000 }, (): Example => {
      const features = [...truth.keys()].filter(() => random() < 0.5)
      const odds = features.reduce((sum, feature) => sum + truth.get(feature)!, -0.5)
      return { features, right: random() < 1 / (1 + Math.exp(-odds)) }
    })
    const model = logistic(examples, OPTIONS)
    for (const [feature, weight] of truth) expect(model.weights.get(feature)).toBeCloseTo(weight, 0)
    expect(model.bias).toBeCloseTo(-0.5, 0)
    expect(logistic(examples, OPTIONS)).toEqual(model)
  })

  test('leaves out what is too rare, and stays finite where a feature decides', () => {
    const examples = [
      { features: ['always'], right: true },
      { features: ['always'], right: true },
      { features: ['once'], right: false },
    ]
    const model = logistic(examples, { ...OPTIONS, leastSeen: 2 })
    expect([...model.weights.keys()]).toEqual(['always'])
    expect(Number.isFinite(model.weights.get('always'))).toBe(true)
  })

  test('pulls what many examples have more, where that is asked for', () => {
    const times = (count: number, feature: string, right: boolean): Example[] =>
      Array.from({ length: count }, () => ({ features: [feature], right }))
    const plain = (count: number, right: boolean): Example[] =>
      Array.from({ length: count }, () => ({ features: [], right }))
    const examples = [
      ...times(300, 'common', true),
      ...times(100, 'common', false),
      ...times(6, 'rare', true),
      ...plain(300, false),
      ...plain(100, true),
    ]
    const weightOf = (feature: string, byCount?: number): number =>
      logistic(examples, { ...OPTIONS, ...(byCount === undefined ? {} : { byCount }) }).weights.get(feature)!
    expect(weightOf('common', 0)).toBe(weightOf('common'))
    expect(weightOf('common', 1)).toBeLessThan(weightOf('common') - 0.02)
    expect(weightOf('rare', 1)).toBeGreaterThan(weightOf('rare'))
  })
})
