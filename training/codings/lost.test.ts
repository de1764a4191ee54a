import { describe, expect, it } from 'vitest'
import { averagePrecision } from './lost.ts'
import { decisionsOf } from './questions.ts'

describe('average precision', () => {
  it('is 1 where what is right is likelier than what is not, and 0 of nothing', () => {
    const right = { right: true, probability: 0.9 }
    const wrong = { right: false, probability: 0.4 }
    expect(averagePrecision([wrong, right])).toBe(1)
    expect(averagePrecision([{ ...wrong, probability: 0.95 }, right])).toBe(0.5)
    expect(averagePrecision([wrong])).toBe(0)
  })
})

describe('decisions', () => {
  const [told, untold, hers, his, nobodys] = [['told'], ['untold'], ['hers'], ['his'], ['nobodys']]
  const taught = (right: boolean, whether: string[], who: string[] | null) => ({
    right,
    sure: right,
    features: [],
    candidate: {
      decisions: [
        { judge: 'event', of: '', features: whether },
        ...(who === null ? [] : [{ judge: 'event who', of: '', features: who }]),
      ],
    } as never,
  })

  it('are right where a candidate is that they led to, and learnt where the one before was right', () => {
    const all = [taught(false, told, his), taught(true, told, hers), taught(false, untold, nobodys)]
    expect(
      decisionsOf(all).map(({ judge, examples }) => [judge, ...examples.map((one) => `${one.features} ${one.right}`)]),
    ).toEqual([
      ['event', 'told true', 'untold false'],
      ['event who', 'his false', 'hers true'],
    ])
  })
})
