import { describe, expect, it } from 'vitest'
import type { Stance } from '../../reading/index.ts'
import { positionsOf, type StatementRow } from './index.ts'

let serial = 0

interface Told {
  readonly retold?: true
  readonly corrects?: true
}

function told(day: string, outlet: string, stance: Stance, { retold, corrects }: Told = {}): StatementRow {
  const document = `doc${String(serial++).padStart(7, '0')}`
  const span = { start: 0, end: 15 }
  return {
    id: `${document}:s1`,
    kind: 'statement',
    document,
    party: 'Arland',
    issue: 'The islet',
    span,
    words: `leave the islet, edition ${serial}`,
    sentence: { span, words: `leave the islet, edition ${serial}` },
    confidence: 0.9,
    why: [],
    claim: (retold === undefined
      ? null
      : {
          id: `${document}:a1`,
          words: { source: 'it' },
          profile: { kind: 'document' },
          retracted: span,
        }) as StatementRow['claim'],
    metadata: { outlet: { value: outlet } } as StatementRow['metadata'],
    sort: day,
    ruling: null,
    data: {
      act: 'SAY',
      recipient: null,
      stance,
      modality: 'asserted',
      how: retold === undefined ? 'official' : 'claimed',
      by: 'Arland',
      predicate: 'say',
      change: false,
      about: span,
      ...(corrects === undefined ? {} : { corrects }),
    },
  }
}

const originOf = ({ metadata }: StatementRow) => ({ key: metadata.outlet!.value, name: metadata.outlet!.value })
const tableOf = (...rows: StatementRow[]) => positionsOf(rows, { originOf })

describe('what an outlet takes back', () => {
  const first = told('2031-03-01', 'Post', 'accepts')
  const wrong = told('2031-03-04', 'Post', 'accepts')
  const right = told('2031-03-06', 'Post', 'rejects', { corrects: true })
  const retold = told('2031-03-06', 'Post', 'accepts', { retold: true })

  it.each([
    ['told again as wrong', [retold, told('2031-03-07', 'Post', 'rejects')]],
    ['told otherwise in its place', [right]],
    ['both', [retold, right]],
  ])('counts for nothing, and is shown as corrected: %s', (_, correction) => {
    const { positions, reversals, contradictions } = tableOf(wrong, ...correction)
    expect([...reversals, ...contradictions]).toEqual([])
    expect(positions).toHaveLength(1)
    const { stance, history, contested, corrected } = positions[0]!
    expect([stance, history.length, contested]).toEqual(['rejects', 1, []])
    expect(corrected!.map(({ evidence, by }) => [evidence.id, by.id])).toEqual([[wrong.id, correction[0]!.id]])
  })

  it('is its last report alone, and no other outlet’s', () => {
    const other = told('2031-03-04', 'Herald', 'accepts')
    const { positions } = tableOf(first, wrong, other, retold)
    expect(positions[0]!.evidence.map(({ id }) => id).sort()).toEqual([first.id, other.id].sort())
    expect(positions[0]!.corrected!.map(({ evidence }) => evidence.id)).toEqual([wrong.id])
  })

  it('without a correction, who says otherwise reversed itself', () =>
    expect(tableOf(wrong, told('2031-03-06', 'Post', 'rejects')).reversals).toHaveLength(1))

  it('nothing of the other side, of what comes after it or long before', () => {
    const rows = [
      told('2031-01-01', 'Post', 'accepts'),
      told('2031-03-07', 'Post', 'accepts'),
      told('2031-03-05', 'Post', 'rejects'),
    ]
    expect(tableOf(...rows, retold).positions[0]!.corrected).toBeUndefined()
  })
})

it('evidence says where its document has two dates of publication', () => {
  const row = told('2031-03-04', 'Post', 'accepts')
  const published = { written: '2031-03-04', resolved: '2031-03-04', certainty: 'stated', from: 'test' } as const
  const against = { written: '2031-02-04', from: 'a meta tag' }
  const evidenceWith = (more: object) =>
    tableOf({ ...row, metadata: { ...row.metadata, published: { ...published, ...more } } }).positions[0]!.evidence[0]!
  expect(evidenceWith({ against }).datesContradict).toBe(true)
  expect(evidenceWith({}).datesContradict).toBeUndefined()
})

describe('versions of one article', () => {
  const at = (row: StatementRow, value: string): StatementRow => ({
    ...row,
    metadata: { ...row.metadata, canonicalUrl: { value, certainty: 'stated', from: 'test' } },
  })
  const [before, after] = [told('2031-03-04', 'Post', 'accepts'), told('2031-03-04', 'Post', 'rejects')]

  it('that do not go together are no two statements of the party', () => {
    expect(tableOf(at(before, 'a'), at(after, 'a')).contradictions).toEqual([])
    expect(tableOf(at(before, 'a'), at(after, 'b')).contradictions).toHaveLength(1)
    expect(tableOf(before, after).contradictions).toHaveLength(1)
  })

  it('tell what came in with a change since the day of the change', () => {
    const { since, evidence } = tableOf({ ...after, changed: '2031-03-06' }).positions[0]!
    expect(since).toBe('2031-03-06')
    expect(evidence[0]).toMatchObject({ date: '2031-03-06', published: '2031-03-06' })
    expect(evidence[0]!.again).toBeUndefined()
  })
})
