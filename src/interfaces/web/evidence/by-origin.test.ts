import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../contract/index.ts'
import { byOrigin, evidenceHref } from './by-origin.ts'

const sentence = (text: string, origin: string, day: string | null, more: Partial<Sentence> = {}): Sentence =>
  ({
    text,
    day,
    origin: { key: origin, name: origin, named: true },
    document: 'd1',
    claim: null,
    start: 100,
    marked: [],
    ...more,
  }) as unknown as Sentence

describe('sentences by origin', () => {
  it('stand in one group for each independent origin, groups and sentences the newest first, undated ones last', () => {
    const groups = byOrigin([
      sentence('old, of the envoy', 'envoy', '2031-03-02'),
      sentence('undated, of the wire', 'wire', null),
      sentence('new, of the wire', 'wire', '2031-03-09'),
      sentence('middle, of the envoy', 'envoy', '2031-03-05'),
      sentence('undated, of nobody else', 'aide', null),
    ])
    expect(groups.map(({ name, sentences }) => [name, sentences.map(({ text }) => text)])).toEqual([
      ['wire', ['new, of the wire', 'undated, of the wire']],
      ['envoy', ['middle, of the envoy', 'old, of the envoy']],
      ['aide', ['undated, of nobody else']],
    ])
  })

  it('lead to their words in the article, and to the claim in which they stand', () => {
    const marked = [
      { start: 4, end: 9 },
      { start: 12, end: 15 },
    ]
    expect(evidenceHref(sentence('the envoy refused it', 'envoy', null, { marked }))).toBe(
      '/article/d1?words=104-109%2C112-115',
    )
    expect(evidenceHref(sentence('it', 'envoy', null, { claim: 'd1:a7', marked: [] }))).toMatch(/claim=a7/)
  })
})
