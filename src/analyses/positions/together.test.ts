import { describe, expect, it } from 'vitest'
import type { StatementRow } from './position.ts'
import { positionsOf } from './positions.ts'
import { isSameSaying, toldOf } from './together.ts'

let serial = 0

/** A statement in a document of its own, with words of its own. */
function said(confidence: number, more: object = {}, data: object = {}): StatementRow {
  const n = ++serial
  return {
    id: `${n}:s1`,
    kind: 'statement',
    document: `${n}`,
    party: 'Arland',
    issue: 'Delta',
    words: `words ${n}`,
    span: { start: 0, end: 9 },
    sentence: { span: { start: 0, end: 9 }, words: `words ${n}` },
    confidence,
    why: [],
    claim: null,
    metadata: { outlet: null, published: null },
    sort: `2031-03-${String(n % 28).padStart(2, '0')}`,
    ruling: null,
    data: {
      act: 'SAY',
      recipient: null,
      stance: 'rejects',
      modality: 'asserted',
      how: 'official',
      by: 'Arland',
      predicate: 'refuse',
      change: false,
      about: null,
      ...(confidence < 0.7 ? { weak: true } : {}),
      ...data,
    },
    ...more,
  } as unknown as StatementRow
}

const confidences = (rows: readonly StatementRow[], least = 0): number[] =>
  toldOf(rows, least).map(({ row }) => row.confidence)

describe('weak statements', () => {
  it('are not told alone, and are where several texts say the same', () => {
    expect(toldOf([said(0.6)], 0)).toEqual([])
    const both = toldOf([said(0.6), said(0.55)], 0)
    expect(both.map(({ together }) => together)).toEqual([0.82, 0.82])
    expect(confidences([said(0.5), said(0.45)])).toEqual([])
    expect(confidences([said(0.5), said(0.45), said(0.4)])).toEqual([0.5, 0.45, 0.4])
  })

  it('are not needed beside one that is told by itself', () => {
    expect(toldOf([said(0.8), said(0.6), said(0.6)], 0).map(({ together }) => together)).toEqual([null])
  })

  it('count once a document, and once for what two documents have in the same words', () => {
    expect(confidences([said(0.6, { document: 'a' }), said(0.6, { document: 'a' })])).toEqual([])
    const copied = { words: 'will not share\nthe delta' }
    expect(confidences([said(0.6, copied), said(0.6, { words: 'Will not share the delta' })])).toEqual([])
  })

  it.each([
    ['another party', { party: 'Borland' }, {}],
    ['another issue', { issue: 'Tolls' }, {}],
    ['another stance', {}, { stance: 'resists' }],
    ['the word of others', {}, { how: 'claimed' }],
    ['what is denied', {}, { modality: 'denied' }],
    ['what is asked', {}, { modality: 'asked' }],
  ])('say nothing of %s', (_, more, data) => {
    const [one, other] = [said(0.6), said(0.6, more, data)]
    expect(confidences([one, other])).toEqual([])
    expect(isSameSaying(one, other)).toBe(false)
  })

  it('that an analyst settled are told by themselves', () => {
    const accepted = said(1, { ruling: { action: 'accept' } }, { weak: true })
    expect(confidences([accepted, said(0.4)])).toEqual([1])
  })

  it('have to be as sure together as is asked for', () => {
    const rows = [said(0.75), said(0.6), said(0.6)]
    expect(confidences(rows)).toEqual([0.75])
    expect(confidences(rows, 0.9)).toEqual([0.75, 0.6, 0.6])
    expect(confidences(rows, 0.99)).toEqual([])
    expect(confidences([said(0.75)], 0.8)).toEqual([])
  })

  it('come to the same in any order', () => {
    const rows = [said(0.51), said(0.43), said(0.37), said(0.61)]
    const sure = (some: readonly StatementRow[]) => toldOf(some, 0).map(({ together }) => together)
    expect(sure([...rows].reverse())).toEqual(sure(rows))
  })
})

describe('a position that weak statements tell', () => {
  const originOf = ({ document }: StatementRow) => ({ key: document, name: document })

  it('says so, and how sure it is', () => {
    const [position] = positionsOf([said(0.6), said(0.6)], { originOf }).positions
    expect(position).toMatchObject({ stance: 'rejects', together: { statements: 2, sure: 0.84 }, origins: 2 })
    expect(position!.firmness).toBeLessThan(0.6)
    expect(positionsOf([said(0.6), said(0.6)], { originOf, sure: 0.9 }).positions).toEqual([])
  })

  it('is not what was told at another time', () => {
    const days = (row: StatementRow, sort: string): StatementRow => ({ ...row, sort })
    const open = { stance: 'open' }
    const rows = [
      days(said(0.6, {}, open), '2031-03-01'),
      days(said(0.6, {}, open), '2031-03-01'),
      days(said(0.9), '2031-03-02'),
      days(said(0.4, {}, open), '2031-03-03'),
    ]
    const [position] = positionsOf(rows, { originOf }).positions
    expect(position).toMatchObject({ stance: 'rejects', together: null })
    expect(position!.history.map(({ stance }) => stance)).toEqual(['open', 'rejects'])
    const again = [...rows, days(said(0.69, {}, open), '2031-03-04')]
    expect(positionsOf(again, { originOf }).positions[0]).toMatchObject({
      stance: 'open',
      together: { statements: 2, sure: 0.814 },
    })
  })

  it('has no note where one statement is sure enough, and is no reversal of that', () => {
    const rows = [said(0.9), said(0.65, {}, { stance: 'accepts' }), said(0.65, {}, { stance: 'accepts' })]
    const { positions, reversals } = positionsOf(rows, { originOf })
    expect(positions[0]).toMatchObject({ stance: 'accepts', together: { statements: 2 } })
    expect(reversals).toEqual([])
    const [alone] = positionsOf([said(0.9), said(0.5)], { originOf }).positions
    expect(alone).toMatchObject({ together: null, evidence: [{ confidence: 0.9 }] })
  })
})
