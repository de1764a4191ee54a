import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evidence,
  meeting,
  position,
  prediction,
  price,
  proposal,
  said,
  tablesWith,
  term,
} from '../../../test/brief-tables.ts'
import type { ClaimCluster } from '../origins/index.ts'
import { type BriefKind, type BriefTables, briefOf } from './index.ts'

const SINCE = '2031-03-10'
const NOW = '2031-03-14'
const briefed = (some: Partial<BriefTables>) => briefOf(tablesWith(some), { since: SINCE, now: NOW })
/** What the lines of a section say. */
const lines = (kind: BriefKind, some: Partial<BriefTables>): string[] =>
  briefed(some)
    .sections.filter((section) => section.kind === kind)
    .flatMap((section) => section.lines.map(({ what }) => what))
const POSITIONS = tablesWith({}).positions

describe('what is asked for', () => {
  const change = (party: string, issue: string) => {
    const evidence = [said('2031-03-12', { stance: 'accepts' })]
    return position({ party, issue, history: [{ stance: 'accepts', from: '2031-03-12', to: '2031-03-12', evidence }] })
  }
  const talks = meeting('planned', '2031-03-20', '2031-03-12')
  const [report] = talks.reports
  const about = { ...talks, reports: [{ ...report!, coding: { ...report!.coding, issue: 'Toll' } }] }
  const tables = tablesWith({
    positions: {
      ...POSITIONS,
      positions: [change('Arland', 'Delta'), change('Velk', 'Delta'), change('Velk', 'Toll')],
    },
    calendar: { rows: [about], undated: [], today: NOW },
  })
  const asked = (filter: { party?: string; issue?: string; sourceKind?: string }): string[] =>
    briefOf(tables, { since: SINCE, now: NOW, ...filter }).sections.flatMap((section) =>
      section.lines.map(({ kind, parties, issues }) => `${kind} ${parties} ${issues}`),
    )

  it.each([
    [{}, ['change Arland Delta', 'change Velk Delta', 'change Velk Toll', 'coming Arland Toll']],
    [{ party: 'Velk' }, ['change Velk Delta', 'change Velk Toll']],
    [{ issue: 'Toll' }, ['change Velk Toll', 'coming Arland Toll']],
    [{ party: 'Arland', issue: 'Toll' }, ['coming Arland Toll']],
    [{ sourceKind: 'role' }, ['change Arland Delta', 'change Velk Delta', 'change Velk Toll']],
    [{ sourceKind: 'document' }, []],
  ])('%j', (filter, expected) => {
    expect(asked(filter).sort()).toEqual(expected)
  })
})

describe('positions that changed', () => {
  const before = said('2031-03-02')
  const after = said('2031-03-12', { stance: 'accepts' })
  const turned = position({
    history: [
      { stance: 'rejects', from: '2031-03-02', to: '2031-03-02', evidence: [before] },
      { stance: 'accepts', from: '2031-03-12', to: '2031-03-12', evidence: [after] },
    ],
  })

  it('a stance that was another before', () => {
    expect(lines('change', { positions: { ...POSITIONS, positions: [turned] } })).toEqual([
      'Arland on Delta: accepts; before: rejects (2031-03-02)',
    ])
  })

  it('a reversal takes its place, with both statements', () => {
    const reversal = { party: 'Arland', issue: 'Delta', before, after }
    const { sections } = briefed({ positions: { ...POSITIONS, positions: [turned], reversals: [reversal] } })
    expect(sections[0]!.lines).toMatchObject([
      { mark: 'reversal', evidence: { coding: after.id, source: 'a spokesman' }, against: { coding: before.id } },
    ])
  })

  it('a reversal of what is told as past is not of the day on which it was told', () => {
    const old = { ...before, past: true as const }
    const reversal = { party: 'Arland', issue: 'Delta', before: old, after }
    expect(lines('change', { positions: { ...POSITIONS, reversals: [reversal] } })).toEqual([
      'Arland reversed itself on Delta: accepts, after rejects earlier, as told on 2031-03-02',
    ])
  })

  it('nothing of what was confirmed, and of what lies before', () => {
    const steady = position({
      history: [{ stance: 'rejects', from: '2031-03-02', to: '2031-03-12', evidence: [before, said('2031-03-12')] }],
    })
    const old = position({
      issue: 'Toll',
      history: [{ stance: 'rejects', from: '2031-03-02', to: '2031-03-02', evidence: [before] }],
    })
    expect(lines('change', { positions: { ...POSITIONS, positions: [steady, old] } })).toEqual([])
  })

  it('what somebody claims stays claimed', () => {
    const claimed = {
      whose: null,
      party: 'Arland',
      issue: 'Delta',
      evidence: said('2031-03-12'),
      predicate: 'backed down',
    }
    const { sections } = briefed({ positions: { ...POSITIONS, claimedChanges: [claimed] } })
    expect(sections[0]!.lines).toMatchObject([
      {
        mark: 'claimed reversal',
        what: 'Arland is said to have changed course on Delta (“backed down”), by a spokesman',
      },
    ])
  })

  it('an outlet that claims a change goes by its name', () => {
    const claimed = {
      whose: null,
      party: 'Arland',
      issue: 'Delta',
      evidence: { ...said('2031-03-12'), source: null, outlet: 'wire' },
      predicate: 'turn',
    }
    const tables = tablesWith({ positions: { ...POSITIONS, claimedChanges: [claimed] } })
    const { sections } = briefOf(tables, { since: SINCE, now: NOW, outletName: () => 'The Daily Wire' })
    expect(sections[0]!.lines[0]!.what).toMatch(/by The Daily Wire$/)
  })
})

describe('on the table', () => {
  it('a new proposal with its terms, and a name alone not at all', () => {
    const table = [
      proposal('2031-03-11', { terms: [term('2031-03-11')] }),
      proposal('2031-03-12', { name: 'the paper' }),
    ]
    const { sections } = briefed({ proposals: table })
    expect(sections[0]!.lines).toMatchObject([
      {
        what: 'New proposal: delta plan',
        details: ['Arland: share the delta out by halves (Delta)'],
        issues: ['Delta'],
      },
    ])
  })

  it('whose it is, once', () => {
    const author = { party: 'Borland', words: 'Borland', how: 'owned', evidence: [evidence('2031-03-11')] }
    const whatOf = (name: string): string | undefined =>
      briefed({ proposals: [proposal('2031-03-11', { name, authors: [author], terms: [term('2031-03-11')] })] })
        .sections[0]!.lines[0]?.what
    expect(whatOf('Borland’s offer')).toBe('New proposal: Borland’s offer')
    expect(whatOf('the delta plan')).toBe('New proposal: delta plan by Borland')
  })

  it('a term on a condition, in words that need no marks of their own', () => {
    const told = term('2031-03-11', { condition: 'if the guns leave' })
    const { sections } = briefed({ proposals: [proposal('2031-03-11', { terms: [told] })] })
    expect(sections[0]!.lines[0]!.details).toEqual(['Arland: share the delta out by halves, if the guns leave (Delta)'])
  })

  it('a figure that changed', () => {
    const changed = term('2031-03-02', {
      figures: [
        { value: '180', evidence: [evidence('2031-03-02')] },
        { value: '195', evidence: [evidence('2031-03-12')] },
      ],
    })
    expect(lines('proposal', { proposals: [proposal('2031-03-02', { terms: [changed] })] })).toEqual([
      'delta plan; Delta: 180 → 195',
    ])
  })

  it('what is known of a month alone is of its first day, as in lists', () => {
    const told = proposal('2031-03', { authors: [{ party: 'Arland', words: 'Arland', how: 'offered' }] as never })
    const kinds = (since: string): string[] =>
      briefOf(tablesWith({ proposals: [told] }), { since, now: NOW }).sections.map(({ kind }) => kind)
    expect([kinds('2031-03-01'), kinds('2031-03-02')]).toEqual([['proposal'], []])
  })

  it('nothing of a proposal of which nothing new is known', () => {
    const again = proposal('2031-03-02', { reports: [evidence('2031-03-02'), evidence('2031-03-12')] })
    expect(lines('proposal', { proposals: [again] })).toEqual([])
  })
})

describe('the calendar', () => {
  const calendar = (...rows: ReturnType<typeof meeting>[]) => ({ calendar: { rows, undated: [], today: null } })

  it('what is coming by day, and what was held; nothing of what was planned and is over', () => {
    const table = calendar(
      meeting('planned', '2031-03-20', '2031-03-12'),
      meeting('planned', '2031-03-16', '2031-03-12'),
      meeting('planned', '2031-03-11', '2031-03-08'),
      meeting('held', '2031-03-11', '2031-03-12'),
      meeting('held', '2031-03-02', '2031-03-12'),
    )
    expect(lines('coming', table)).toEqual(['2031-03-16: talks of Arland', '2031-03-20: talks of Arland'])
    expect(lines('held', table)).toEqual(['2031-03-11: talks of Arland'])
  })

  it('what is denied is told once', () => {
    const table = calendar(meeting('denied', '2031-03-16', '2031-03-12'))
    expect(lines('denied', table)).toEqual(['Denied: talks of Arland'])
    expect(lines('coming', table)).toEqual([])
  })
})

it('a position that the party denies', () => {
  const denied = (stance: 'open' | 'accepts') =>
    position({
      history: [{ stance, from: '2031-03-02', to: '2031-03-02', evidence: [said('2031-03-02', { stance })] }],
      contested: [{ kind: 'denied', evidence: said('2031-03-12', { stance, modality: 'denied' }) }],
    })
  const told = (stance: 'open' | 'accepts') =>
    lines('denied', {
      positions: { positions: [denied(stance)], reversals: [], contradictions: [], claimedChanges: [] },
    })
  expect(told('open')).toEqual(['Arland denies that it is open on Delta'])
  expect(told('accepts')).toEqual(['Arland denies that it accepts on Delta'])
})

it('a proposal that is denied', () => {
  const denied = proposal('2031-03-02', {
    denials: [{ party: 'Borland', of: null, whose: null, day: '2031-03-12', evidence: evidence('2031-03-12') }],
  })
  expect(lines('denied', { proposals: [denied] })).toEqual([
    'Borland denies that there is such a proposal: the delta plan',
  ])
  const undone = proposal('2031-03-02', {
    denials: [
      { party: 'Borland', of: 'accepted', whose: 'Borland', day: '2031-03-12', evidence: evidence('2031-03-12') },
    ],
  })
  expect(lines('denied', { proposals: [undone] })).toEqual([])
})

describe('footing', () => {
  it('a term that another origin tells too', () => {
    const told = term('2031-03-02', { evidence: [evidence('2031-03-02'), evidence('2031-03-12')] })
    expect(lines('footing', { proposals: [proposal('2031-03-02', { terms: [told] })] })).toEqual([
      '1 → 2 independent origins: Arland: share the delta out by halves',
    ])
    const origin = told.evidence[0]!.origin
    const copied = term('2031-03-02', { evidence: told.evidence.map((one) => ({ ...one, origin })) })
    expect(lines('footing', { proposals: [proposal('2031-03-02', { terms: [copied] })] })).toEqual([])
  })

  it('a term is no better founded where its figure is another than before', () => {
    const [was, is] = [evidence('2031-03-02'), evidence('2031-03-12')]
    const figures = [
      { value: 'within 60 days', evidence: [was] },
      { value: 'within 90 days', evidence: [is] },
    ]
    const told = term('2031-03-02', { figures, evidence: [was, is] })
    expect(lines('footing', { proposals: [proposal('2031-03-02', { terms: [told] })] })).toEqual([])
  })

  it('a claim whose two origins turn out to be one', () => {
    const report = (id: string, key: string) => ({
      claim: {
        id,
        appearance: id,
        document: id,
        party: null,
        metadata: { outlet: null, published: null },
        words: { cue: 'said', source: 'an aide', content: 'the delta is lost' },
        profile: { kind: 'anonymous' },
      },
      origin: { key, name: key, named: false, chain: [] },
      reason: null,
    })
    const cluster = (...keys: string[]) =>
      ({
        reports: keys.map((key, i) => report(`r${i}`, key)),
        origins: [...new Set(keys)].map((name) => ({ name, named: false, reports: 1 })),
        articles: keys.length,
        outlets: [],
        families: [],
      }) as unknown as ClaimCluster
    expect(lines('footing', { origins: { before: [cluster('a', 'b')], now: [cluster('a', 'a', 'a')] } })).toEqual([
      '2 → 1 independent origins: “the delta is lost”',
    ])
    const back = cluster('a', 'b')
    const reports = back.reports.map((report) => ({ ...report, takenBack: 'r1' }))
    const now = [{ ...back, reports, origins: [] }]
    expect(lines('footing', { origins: { before: [cluster('a')], now } })).toEqual([
      '1 → 0 independent origins: “the delta is lost”',
    ])
    expect(lines('footing', { origins: { before: [cluster('a')], now: [cluster('a', 'b')] } })).toEqual([
      '1 → 2 independent origins: “the delta is lost”',
    ])
    expect(lines('footing', { origins: { before: [cluster('a')], now: [cluster('a', 'a')] } })).toEqual([])
  })
})

it('of one price the newest move', () => {
  const markets = [price('2031-03-13'), price('2031-03-12'), price('2031-03-02', { kind: 'bond' })]
  expect(lines('market', { markets })).toEqual(['Arlish crown: down'])
})

it('predictions whose time came since, or comes within a week', () => {
  const days = ['2031-03-12', '2031-03-18', '2031-03-30', '2031-03-02', null]
  const predictions = { predictions: days.map((day) => prediction(day)), records: [], today: null }
  expect(lines('prediction', { predictions })).toEqual([
    'Was to come true by 2031-03-12: “the harbour will freeze over”',
    'Is to come true by 2031-03-18: “the harbour will freeze over”',
  ])
})

it('what is not a day is refused, with the mend', () => {
  expect(() => briefOf(tablesWith({}), { since: 'Monday' })).toThrow('"Monday" is no day: write it as 2031-03-04')
})

it('headlines are lines of the brief, ids are unique, sections are as long as asked', () => {
  const day = fc.constantFrom('2031-03-02', '2031-03-10', '2031-03-12', '2031-03-17')
  const tables = fc.record({
    proposals: fc.array(
      day.map((at) => proposal(at, { terms: [term(at)] })),
      { maxLength: 9 },
    ),
    rows: fc.array(
      fc
        .tuple(fc.constantFrom('held', 'planned', 'denied', 'missed'), day, day)
        .map((of) => meeting(...(of as ['held', string, string]))),
      { maxLength: 9 },
    ),
    markets: fc.array(day.map((at) => price(at))),
  })
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 4 }), ({ proposals, rows, markets }, most) => {
      const filled = tablesWith({ proposals, markets, calendar: { rows, undated: [], today: null } })
      const brief = briefOf(filled, { since: SINCE, now: NOW, linesPerSection: most })
      const all = brief.sections.flatMap((section) => section.lines)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const id of brief.headlines) expect(all.map((line) => line.id)).toContain(id)
      for (const section of brief.sections) {
        expect(section.lines.length).toBeGreaterThan(0)
        expect(section.lines.length).toBeLessThanOrEqual(most)
      }
      for (const { weight } of all) expect(weight >= 0 && weight <= 1).toBe(true)
    }),
    { numRuns: 60 },
  )
})
