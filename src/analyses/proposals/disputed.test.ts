import { describe, expect, it } from 'vitest'
import { report } from '../../../test/made-plans.ts'
import type { LedgerCoding } from '../../ledger/index.ts'
import { narrowProposals, type ProposalRow, proposalsOf } from './index.ts'

const PUT = report('2031-03-01', { acts: [['Velk', null, 'presented', 'Velk presented the accord']] })
const CLAIMED = report('2031-03-03', {
  acts: [['Arland', 'accepts', 'accepted', 'Arland had accepted the accord']],
  claim: 'Velk',
})

function tableOf(...reports: LedgerCoding[][]) {
  const [proposal] = proposalsOf(reports.flat(), {
    originOf: ({ document }) => ({ key: document, name: document }),
    issues: [],
  })
  const { status, history, reactions } = proposal!
  const marks = [...history, ...reactions].flatMap(({ disputed, party }) => (disputed ? [party] : []))
  return { status: status?.status, marks }
}

describe('what one party says that another did', () => {
  it('is where a proposal stands, as long as nobody says otherwise', () => {
    expect(tableOf(PUT, CLAIMED)).toEqual({ status: 'accepted', marks: [] })
    const denied = report('2031-03-04', {})
    const elsewhere = { ...denied[0]!, data: { ...denied[0]!.data, denials: [denial('Oriel')] } } as LedgerCoding
    expect(tableOf(PUT, CLAIMED, [elsewhere]).marks).toEqual([])
  })

  it('is claimed by that party, though nothing else stands in its claim', () => {
    const [row] = report('2031-03-03', { acts: [['Arland', 'accepts', 'accepted', 'Arland had accepted the accord']] })
    const { data } = row as ProposalRow
    const said = { attribution: 'a9', by: 'Velk' }
    const claimed = {
      ...row!,
      data: {
        ...data,
        stages: data.stages.map((one) => ({ ...one, ...said })),
        reactions: data.reactions.map((one) => ({ ...one, ...said })),
      },
    } as ProposalRow
    const [proposal] = proposalsOf([claimed], { originOf: () => ({ key: 'k', name: 'k' }), issues: [] })
    expect([...proposal!.history, ...proposal!.reactions].map(({ claimedBy }) => claimedBy)).toEqual(['Velk', 'Velk'])
  })

  it('is disputed where that other denies it, and no stage of it', () => {
    const denied = report('2031-03-04', {})
    const own = { ...denied[0]!, data: { ...denied[0]!.data, denials: [denial('Arland')] } } as LedgerCoding
    expect(tableOf(PUT, CLAIMED, [own])).toEqual({ status: 'presented', marks: ['Arland', 'Arland'] })
  })

  it('is disputed too where nobody of the dossier tells it, unless it may have come about since it was denied', () => {
    const plain = (day: string) =>
      report(day, { acts: [['Arland', 'accepts', 'accepted', 'Arland accepted the accord']], claim: '' })
    const denied = report('2031-03-04', {})
    const own = { ...denied[0]!, data: { ...denied[0]!.data, denials: [denial('Arland')] } } as LedgerCoding
    expect(tableOf(PUT, plain('2031-03-03'), [own])).toEqual({ status: 'presented', marks: ['Arland', 'Arland'] })
    expect(tableOf(PUT, [own], plain('2031-03-06'))).toEqual({ status: 'accepted', marks: [] })
  })

  it('is disputed where that other is told to be against it then or since, not where it was before', () => {
    const against = (day: string) =>
      report(day, { acts: [['Arland', 'resists', null, 'Arland called the accord unfair']] })
    expect(tableOf(PUT, CLAIMED, against('2031-03-05')).marks).toEqual(['Arland', 'Arland'])
    expect(tableOf(PUT, against('2031-03-02'), CLAIMED).marks).toEqual([])
  })
})

describe('what one of several parties rejects', () => {
  const refused = (party: string) =>
    report('2031-03-03', { acts: [[party, 'rejects', 'rejected', `${party} rejected the accord`]] })
  const open = (party: string, day: string) =>
    report(day, { acts: [[party, 'open', null, `${party} called the accord a start`]] })

  it('is rejected where nobody else takes it', () => {
    expect(tableOf(PUT, refused('Oriel')).status).toBe('rejected')
  })

  it('is not rejected as a whole while another, which did not make it, is open to it', () => {
    expect(tableOf(PUT, refused('Oriel'), open('Arland', '2031-03-02')).status).toBe('presented')
    expect(tableOf(PUT, refused('Oriel'), open('Arland', '2031-03-05')).status).toBe('presented')
  })

  it('is rejected where that other was open before it rejected it, or made it', () => {
    expect(tableOf(PUT, open('Arland', '2031-03-02'), refused('Arland')).status).toBe('rejected')
    const put = report('2031-03-01', {
      authors: ['Velk'],
      acts: [['Velk', null, 'presented', 'Velk presented the accord']],
    })
    expect(tableOf(put, open('Velk', '2031-03-02'), refused('Arland')).status).toBe('rejected')
  })
})

describe('what is in force', () => {
  const signed = report('2031-03-05', {
    authors: ['Velk', 'Arland'],
    acts: [[null, null, 'in force', 'Velk and Arland signed the accord']],
  })
  const act = (party: string, stance: 'accepts' | 'rejects', status: 'accepted' | 'rejected') =>
    report('2031-03-07', { acts: [[party, stance, status, `${party} ${status} the accord`]] })

  it('stays so, whoever without a part in it turns it down or accepts it too', () => {
    expect(tableOf(PUT, signed, act('Oriel', 'rejects', 'rejected')).status).toBe('in force')
    expect(tableOf(PUT, signed, act('Arland', 'accepts', 'accepted')).status).toBe('in force')
  })

  it('is left by whoever made it, and ends when it is withdrawn', () => {
    expect(tableOf(PUT, signed, act('Arland', 'rejects', 'rejected')).status).toBe('rejected')
    const withdrawn = report('2031-03-08', { acts: [['Velk', null, 'withdrawn', 'Velk withdrew the accord']] })
    expect(tableOf(PUT, signed, withdrawn).status).toBe('withdrawn')
  })
})

it('is not floated any more once more was done with it', () => {
  const floated = (day: string) => report(day, { acts: [[null, null, 'floated', 'an accord was floated']] })
  const refused = report('2031-03-03', { acts: [['Oriel', 'rejects', 'rejected', 'Oriel rejected the accord']] })
  expect(tableOf(floated('2031-03-01')).status).toBe('floated')
  expect(tableOf(PUT, refused, floated('2031-03-06')).status).toBe('rejected')
})

describe('a table until a day', () => {
  const rejected = report('2031-03-09', {
    acts: [['Arland', 'rejects', 'rejected', 'Arland rejected the accord']],
  })
  const options = { originOf: ({ document }: { document: string }) => ({ key: document, name: document }), issues: [] }

  it('tells nothing that was told later', () => {
    const table = proposalsOf([...PUT, ...rejected], options)
    expect(table).toMatchObject([{ status: { status: 'rejected' }, lastReported: '2031-03-09' }])
    const [known] = narrowProposals(table, { until: '2031-03-05' })
    expect(known).toMatchObject({
      status: { status: 'presented' },
      history: [{ status: 'presented' }],
      reactions: [],
      lastReported: '2031-03-01',
      origins: 1,
    })
    expect(known!.reports.map(({ day }) => day)).toEqual(['2031-03-01'])
    expect(narrowProposals(table, { until: '2031-03-09' })).toEqual(table)
  })
})

const denial = (party: string) => ({
  party,
  of: 'accepted',
  whose: 'Arland',
  words: 'it had accepted the accord',
  span: { start: 0, end: 1 },
  attribution: null,
})
