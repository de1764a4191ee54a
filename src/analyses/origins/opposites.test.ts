import { describe, expect, test } from 'vitest'
import { type ComparedClaim, clusterClaims, difference } from './clusters.ts'

const claim = (content: string, story: number): ComparedClaim => ({
  cue: 'said',
  content,
  party: null,
  sort: '2026-03-02',
  story,
})

const groups = (contents: string[]): number[] => clusterClaims(contents.map(claim)).map(({ leader }) => leader)

describe('opposites are never one claim', () => {
  test.each([
    ['the government has accepted the plan for the harbour', 'the government has rejected the plan for the harbour'],
    [
      'the government has accepted the plan for the harbour',
      'the government refused to accept the plan for the harbour',
    ],
    [
      'the government has accepted the plan for the harbour',
      'the government failed to accept the plan for the harbour',
    ],
    ['inflation would rise to 15 percent by June', 'inflation would fall to 15 percent by June'],
    ['inflation would fall to 15 percent by June', 'inflation would hardly fall to 15 percent by June'],
    ['inflation would fall to 15 percent by June', 'inflation is unlikely to fall to 15 percent by June'],
    ['the ministry would extend the truce', 'the ministry ruled out extending the truce'],
  ])('%s; %s', (a, b) => {
    expect(groups([a, b])).toEqual([0, 1])
    expect(difference(claim(a, 0), claim(b, 1))).toMatch(/^one says/)
  })

  test.each([
    [
      'inflation in the delta towns would fall to 15 percent by June',
      'inflation in the delta towns would decline to 15 percent by June',
    ],
    ['talks would resume at the end of the harbour strike', 'talks would resume after the harbour strike'],
  ])('but these are one: %s; %s', (a, b) => {
    expect(groups([a, b])).toEqual([0, 0])
  })

  test('names the family', () => {
    const [a, b] = ['prices would rise', 'prices would fall']
    expect(difference(claim(a!, 0), claim(b!, 1))).toBe('one says the opposite (rise or fall)')
  })
})
