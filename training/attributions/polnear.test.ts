import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/reading/tokens/index.ts'
import { parseBrat, runsOf } from './polnear.ts'

const ANN = [
  'T1\tSource 0 9\tThe envoy',
  'T2\tCue 10 14\tsaid',
  'T3\tContent 20 30;40 44\tthe ferry … runs',
  'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
].join('\n')

describe('parseBrat', () => {
  it('joins spans by their event, discontinuous ones in text order', () => {
    expect(parseBrat(ANN)).toEqual([
      {
        cue: [{ start: 10, end: 14 }],
        source: [{ start: 0, end: 9 }],
        content: [
          { start: 20, end: 30 },
          { start: 40, end: 44 },
        ],
      },
    ])
  })

  it.each([
    ['a span without numbers', 'T9\tCue x y\tsaid\nE9\tAttribution:T9 Cue:T9 Content:T3'],
    ['an event that points at nothing', 'E9\tAttribution:T8 Cue:T8 Content:T3'],
    ['a line that is cut off', 'T9'],
    ['an event without content', 'E9\tAttribution:T2 Cue:T2 Source:T1'],
  ])('passes over %s', (_, line) => {
    expect(parseBrat(`${ANN}\n${line}`)).toHaveLength(1)
  })
})

describe('runsOf', () => {
  const tokens = tokenize('"No deal," the envoy said. "Not yet."')
  const words = (from: number, to: number): string => tokens.text.slice(tokens.starts[from], tokens.ends[to])

  it('drops marks at the ends', () => {
    const [run, ...rest] = runsOf(tokens, [{ start: 0, end: 10 }])
    expect(rest).toEqual([])
    expect(words(run.first, run.last)).toBe('No deal')
  })

  it('keeps runs with words between them apart, and joins those with marks alone', () => {
    const apart = runsOf(tokens, [
      { start: 27, end: 36 },
      { start: 0, end: 9 },
    ])
    expect(apart.map(({ first, last }) => words(first, last))).toEqual(['No deal', 'Not yet'])
    const joined = runsOf(tokens, [
      { start: 21, end: 25 },
      { start: 28, end: 31 },
    ])
    expect(joined.map(({ first, last }) => words(first, last))).toEqual(['said. "Not'])
  })

  it('has nothing for a span of marks', () => {
    expect(runsOf(tokens, [{ start: 8, end: 10 }])).toEqual([])
  })
})
