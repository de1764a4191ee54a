import { describe, expect, it } from 'vitest'
import { type LedgerCoding, NO_METADATA } from '../../ledger/index.ts'
import type { CodingKind, StatementData } from '../../reading/index.ts'
import { cellsOf, newerByCell, type ToldCell, unsureOf, whatItSays } from './index.ts'

const SPAN = { start: 4, end: 20 }

function coding(document: string, more: Partial<LedgerCoding> = {}): LedgerCoding {
  return {
    id: `${document}:s1`,
    document,
    kind: 'statement',
    party: 'Kessar',
    issue: 'Tolls',
    span: SPAN,
    words: 'balked at a toll',
    sentence: { span: { start: 0, end: 30 }, words: `${document} balked at a toll.` },
    confidence: 0.5,
    unsure: true,
    why: [],
    data: { act: 'SAY', stance: 'resists', modality: 'asserted' },
    claim: null,
    metadata: NO_METADATA,
    sort: '2031-03-04 ',
    ruling: null,
    ...more,
  }
}

const originOf = ({ document }: LedgerCoding) => ({ key: document, name: document })

it('has the surest first, and of equals the one whose id comes first', () => {
  const codings = [coding('b'), coding('c', { confidence: 0.6 }), coding('a')]
  const rows = unsureOf(codings, { originOf, told: [] })
  expect(rows.map(({ coding: id }) => id)).toEqual(['c:s1', 'a:s1', 'b:s1'])
  expect(unsureOf(codings.toReversed(), { originOf, told: [] })).toEqual(rows)
})

it('joins what stands in the same sentence of several documents, by its surest report', () => {
  const sentence = { span: { start: 0, end: 30 }, words: 'Kessar  balked at\na toll.' }
  const copy = { span: { start: 9, end: 30 }, words: 'Kessar balked at a toll.' }
  const rows = unsureOf(
    [coding('a', { sentence }), coding('a', { sentence }), coding('b', { sentence: copy, confidence: 0.55 })],
    { originOf, told: [] },
  )
  expect(rows).toMatchObject([{ coding: 'b:s1', copies: 2, evidence: { confidence: 0.55 } }])
  const other = coding('b', { sentence: copy, party: 'Varnia' })
  expect(unsureOf([coding('a', { sentence }), other], { originOf, told: [] })).toHaveLength(2)
})

const cell = (more: Partial<ToldCell> = {}): ToldCell => ({
  ...{ party: 'Kessar', issue: 'Tolls', stance: 'accepts', also: null, lastConfirmed: '2031-03-03' },
  ...more,
})

describe('a stance that is newer than its cell', () => {
  const said = (data: Partial<StatementData>, more: Partial<LedgerCoding> = {}): LedgerCoding =>
    coding('a', { data: { act: 'SAY', stance: 'resists', modality: 'asserted', ...data }, ...more })
  const isNewer = (one: LedgerCoding, told: ToldCell = cell()): boolean =>
    unsureOf([one], { originOf, told: [told] })[0]!.newer

  it('is told where it is another one', () => {
    expect(isNewer(said({}))).toBe(true)
    expect(isNewer(said({ modality: 'possible' }))).toBe(true)
    expect(isNewer(said({ stance: 'accepts' }))).toBe(false)
    expect(isNewer(said({}), cell({ also: 'resists' }))).toBe(false)
    expect(isNewer(said({}), cell({ stance: 'demands' }))).toBe(true)
    expect(isNewer(said({}), cell({ issue: 'Water' }))).toBe(false)
  })

  it('is newer by its day, and by nothing where a day is not known', () => {
    expect(isNewer(said({}), cell({ lastConfirmed: '2031-03-04' }))).toBe(false)
    expect(isNewer(said({}), cell({ lastConfirmed: null }))).toBe(false)
    expect(isNewer(said({}, { sort: '' }))).toBe(false)
  })

  it('is none where it is denied, asked or of what was before', () => {
    expect(isNewer(said({ modality: 'denied' }))).toBe(false)
    expect(isNewer(said({ modality: 'asked' }))).toBe(false)
    expect(isNewer(said({ past: true }))).toBe(false)
  })

  it('is of the day that its sentence tells, where that is before publication', () => {
    const on = (year: number, month: number, day: number): StatementData['times'] => [
      {
        ...{ span: SPAN, words: 'then', form: { kind: 'date', year, month, day, which: null }, part: null, hour: null },
        ...{ relation: 'at', tense: 'past', beside: null },
      },
    ]
    expect(isNewer(said({ times: on(2031, 3, 3) }))).toBe(false)
    expect(isNewer(said({ times: on(2031, 3, 3) }), cell({ lastConfirmed: '2031-03-02' }))).toBe(true)
    expect(isNewer(said({ times: on(2031, 4, 1) }), cell({ lastConfirmed: '2031-03-04' }))).toBe(false)
  })

  it('stands by cell, the newest first, of one day the surest', () => {
    const at = (id: string, sort: string, confidence: number): LedgerCoding =>
      coding(id, { sort: `${sort} `, confidence })
    const codings = [
      at('a', '2031-03-05', 0.4),
      at('b', '2031-03-06', 0.4),
      at('c', '2031-03-05', 0.5),
      at('d', '2031-03-02', 0.9),
    ]
    const told = [cell()]
    const all = unsureOf([...codings, coding('e', { party: 'Varnia' })], { originOf, told })
    const reading = { stance: 'resists' }
    expect(newerByCell(all, cellsOf(told))).toEqual([
      {
        ...{ party: 'Kessar', issue: 'Tolls' },
        newer: [
          { ...reading, coding: 'b:s1', day: '2031-03-06', confidence: 0.4 },
          { ...reading, coding: 'c:s1', day: '2031-03-05', confidence: 0.5 },
          { ...reading, coding: 'a:s1', day: '2031-03-05', confidence: 0.4 },
        ],
      },
    ])
  })
})

it('says of a stance whether its cell is empty; of nothing else', () => {
  const fills = (more: Partial<LedgerCoding>, told: ToldCell[]) =>
    unsureOf([coding('a', more)], { originOf, told })[0]!.fills
  expect(fills({}, [cell({ issue: 'Water' })])).toBe(true)
  expect(fills({}, [cell()])).toBe(false)
  expect(fills({ data: { act: 'SAY', stance: null, modality: 'asserted' } }, [])).toBe(false)
  expect(fills({ party: null }, [])).toBe(false)
})

const ANA = { name: 'Ana Olm', party: 'Varnia', person: true, span: SPAN }
const COUNCIL = { name: 'the council', party: 'Kessar', person: false, named: false, span: SPAN }

it.each<[CodingKind, Partial<LedgerCoding>, string]>([
  ['statement', {}, 'Kessar resists: Tolls'],
  [
    'statement',
    { issue: null, data: { act: 'ACCUSE', stance: null, modality: 'possible' } },
    'Kessar ACCUSE (possible)',
  ],
  ['event', { data: { act: 'AGREE', actor: COUNCIL, recipient: ANA } }, 'AGREE by Kessar, to Ana Olm'],
  ['event', { party: null, data: { act: 'PROTEST', actor: null, recipient: null } }, 'PROTEST by somebody'],
  [
    'meeting',
    {
      data: {
        ...{ meeting: 'talks', status: 'held', participants: [COUNCIL, ANA, COUNCIL], place: { name: 'Ostrel' } },
        times: [{ words: 'on Friday' }, { words: 'at noon' }, { words: 'on Friday' }],
      },
    },
    'talks held: Kessar, Ana Olm, in Ostrel, when: on Friday, at noon',
  ],
  ['meeting', { data: { meeting: 'call', status: null, participants: [], place: null, times: [] } }, 'call named'],
  [
    'proposal',
    { data: { form: 'plan', names: [{ words: 'the toll plan', span: SPAN }] } },
    'plan of Kessar: the toll plan',
  ],
  ['term', { data: { negated: true, action: 'raise' } }, 'Kessar would not raise: Tolls'],
  [
    'prediction',
    {
      data: { subtype: 'prediction', likelihood: 'may', negated: true, event: 'hold', subject: { words: 'the truce' } },
    },
    'prediction: the truce may not hold: Tolls',
  ],
  ['market', { data: { instrument: { words: 'Kessari bonds' }, direction: null } }, 'Kessari bonds stands'],
  ['market', { data: { instrument: { words: 'Kessari bonds' }, direction: 'up' } }, 'Kessari bonds up'],
])('what a %s says: %o', (kind, more, expected) => {
  expect(whatItSays(coding('a', { kind, ...more }))).toBe(expected)
})
