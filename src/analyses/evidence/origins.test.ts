import { describe, expect, it } from 'vitest'
import { originsOf, reportsByOrigin } from './index.ts'

const report = (document: string, key: string, claim: object | null = null) => ({
  document,
  claim,
  origin: { key, name: key },
})
const WORD = {}

describe('origins of one thing', () => {
  it('an outlet that tells it in its headline and on a word below has it from that word', () => {
    const reports = [report('d1', 'outlet:Courier'), report('d1', 'source:envoys', WORD)]
    expect(originsOf(reports)).toBe(1)
    expect(reportsByOrigin(reports)).toEqual([{ key: 'source:envoys', name: 'source:envoys', reports: 2 }])
    expect(reportsByOrigin([...reports].reverse())).toEqual(reportsByOrigin(reports))
  })

  it('so has who prints the same again, or tells it by that outlet', () => {
    const reports = [report('d1', 'outlet:Wire'), report('d1', 'source:envoys', WORD), report('d2', 'outlet:Wire')]
    expect(originsOf(reports)).toBe(1)
  })

  it('so has who says that the outlet reported it, where that has it from a source of its own', () => {
    const reports = [report('d1', 'official@Wire', WORD), report('d2', 'outlet:Wire', WORD)]
    expect(originsOf(reports)).toBe(1)
    expect(originsOf([...reports].reverse())).toBe(1)
    expect(originsOf([report('d1', 'official@Post', WORD), report('d2', 'outlet:Wire', WORD)])).toBe(2)
  })

  it('another outlet, and another word, are origins of their own', () => {
    const reports = [report('d1', 'outlet:Courier'), report('d1', 'source:envoys', WORD)]
    expect(originsOf([...reports, report('d2', 'outlet:Post')])).toBe(2)
    expect(originsOf([...reports, report('d1', 'source:union', WORD)])).toBe(2)
    expect(originsOf([report('d1', 'outlet:Courier'), report('d2', 'source:envoys', WORD)])).toBe(2)
  })
})
