import { describe, expect, it } from 'vitest'
import { outright, report } from '../../../test/made-plans.ts'
import type { LedgerCoding } from '../../ledger/index.ts'
import type { TermData } from '../../reading/index.ts'
import { proposalsOf } from '../proposals/index.ts'
import { narrowByPlans, positionsOf, type StatementRow, stancesByPlans } from './index.ts'

const SIGNED = ['Arland', 'accepts', 'in force', 'signed the accord'] as const
const MONITORS = ['Monitors', 'admit two hundred observers'] as const
const QUOTA = ['Fishing', 'fix a quota of forty tonnes'] as const

const plansOf = (...reports: LedgerCoding[][]) =>
  proposalsOf(reports.flat(), { originOf: ({ document }) => ({ key: document, name: document }), issues: [] })

/** `Arland Monitors accepts` */
const followed = (...reports: LedgerCoding[][]) =>
  stancesByPlans(plansOf(...reports)).map(({ party, issue, evidence }) => `${party} ${issue} ${evidence.stance}`)

function tableOf(reports: readonly LedgerCoding[][], ...told: StatementRow[]) {
  return positionsOf(told, {
    originOf: ({ document }) => ({ key: document, name: document }),
    byPlans: stancesByPlans(plansOf(...reports)),
  })
}

describe('what follows from a plan as a whole', () => {
  const terms = report('2031-03-01', { terms: [MONITORS, QUOTA] })

  it('is a stance on the issue of each of its terms, in whatever article they are told, with both sentences', () => {
    const act = report('2031-03-04', { acts: [SIGNED] })
    expect(followed(terms, act)).toEqual(['Arland Monitors accepts', 'Arland Fishing accepts'])
    expect(followed(act, report('2031-03-05', { terms: [MONITORS] }))).toEqual(['Arland Monitors accepts'])
    const position = tableOf([terms, act]).positions.find(({ issue }) => issue === 'Monitors')
    expect(position).toMatchObject({ stance: 'accepts', rests: 'own', since: '2031-03-04', firmness: 0.3 })
    expect(position!.evidence).toMatchObject([
      {
        id: act[0]!.id,
        words: 'signed the accord',
        about: 'admit two hundred observers',
        byPlan: { name: 'Osk Accord', reported: '2031-03-01', term: { coding: terms[1]!.id, day: '2031-03-01' } },
      },
    ])
  })

  it('is nothing where a plan is only welcomed, or its name is not in the words', () => {
    expect(followed(terms, report('2031-03-04', { acts: [['Arland', 'accepts', null, 'backs the accord']] }))).toEqual(
      [],
    )
    expect(followed(terms, report('2031-03-04', { acts: [['Arland', 'open', null, 'praised the accord']] }))).toEqual(
      [],
    )
    const idea = ['Arland', 'accepts', 'accepted', 'accepted the idea'] as const
    expect(followed(terms, report('2031-03-04', { acts: [idea] }))).toEqual([])
  })

  it.each([
    'accepted the accord in principle',
    'accepted the accord, except for the quota',
    'accepted most of the accord but not its quota',
    'accepted the accord as a basis for talks',
    'accepted the accord, on condition that the fleet is paid',
  ])('is nothing where only a part is taken, or not yet: %s', (words) => {
    expect(followed(terms, report('2031-03-04', { acts: [['Arland', 'accepts', 'accepted', words]] }))).toEqual([])
  })

  it('is nothing on what is taken out, and nothing at all where it is not told of which issue that is', () => {
    const took = (...except: string[]) =>
      report('2031-03-04', {
        acts: [['Arland', 'accepts', null, 'accepted the accord, except for a part', except]],
      })
    expect(followed(terms, took('Fishing'))).toEqual(['Arland Monitors accepts'])
    expect(followed(terms, took('Fishing', 'Monitors'))).toEqual([])
    expect(followed(terms, took())).toEqual([])
    const headline = ['Arland', 'accepts', 'accepted', 'accepts the accord'] as const
    const both = report('2031-03-04', {
      acts: [headline, ['Arland', 'accepts', null, 'accepted the accord, except for a part', ['Fishing']]],
    })
    expect(followed(terms, both)).toEqual(['Arland Monitors accepts'])
  })

  it('is nothing where a figure is turned down: it may be too low or too high', () => {
    const no = ['Velk', 'rejects', 'rejected', 'rejected the accord'] as const
    const figure = report('2031-03-01', { terms: [['Fishing', 'fix a quota of 40 tonnes']] })
    expect(followed(figure, report('2031-03-04', { acts: [no] }))).toEqual([])
    const ban = report('2031-03-01', { terms: [['Fishing', 'ban trawling']] })
    expect(followed(ban, report('2031-03-04', { acts: [no] }))).toEqual(['Velk Fishing rejects'])
  })

  it('is nothing any more once the plan was turned down or taken back by the party, or nobody says by whom', () => {
    const took = report('2031-03-04', { acts: [['Arland', 'accepts', 'accepted', 'accepted the accord']] })
    const later = (party: string | null, status: 'rejected' | 'withdrawn', day = '2031-03-06') =>
      followed(terms, took, report(day, { acts: [[party, null, status, 'it was voted down, the accord']] }))
    expect(later(null, 'rejected')).toEqual([])
    expect(later('Arland', 'withdrawn')).toEqual([])
    expect(later(null, 'rejected', '2031-03-02')).toHaveLength(2)
    expect(later('Velk', 'rejected')).toHaveLength(2)
  })

  it('is not undone by an earlier refusal that is printed again', () => {
    const refused = report('2031-03-02', { acts: [['Arland', 'rejects', 'rejected', 'Arland rejected the accord']] })
    const again = refused.map((row) => ({ ...row, sort: '2031-03-09' }))
    const took = report('2031-03-05', { acts: [['Arland', 'accepts', 'accepted', 'Arland accepted the accord']] })
    expect(followed(terms, refused, took, again)).toHaveLength(2)
    expect(
      followed(terms, took, report('2031-03-09', { acts: [['Arland', 'rejects', 'rejected', 'no accord']] })),
    ).toEqual([])
  })

  it('is nothing on the word of somebody else', () => {
    expect(followed(terms, report('2031-03-04', { acts: [SIGNED], claim: 'Velk' }))).toEqual([])
    expect(followed(terms, report('2031-03-04', { acts: [SIGNED], claim: '' }))).toEqual([])
    expect(followed(terms, report('2031-03-04', { acts: [SIGNED], claim: 'Arland' }))).toHaveLength(2)
  })

  it('is nothing where it is not sure that both articles are of one plan, unless one tells both', () => {
    const loose = { title: null, form: 'plan', names: ['plan'] } as const
    const took = ['Arland', 'accepts', 'accepted', 'accepted the plan'] as const
    const [first, second] = [
      report('2031-03-01', { ...loose, terms: [MONITORS] }),
      report('2031-03-04', { ...loose, acts: [took] }),
    ]
    expect(plansOf(first, second)).toHaveLength(1)
    expect(followed(first, second)).toEqual([])
    expect(followed(report('2031-03-04', { ...loose, acts: [took], terms: [MONITORS] }))).toHaveLength(1)
  })

  it('is nothing of terms of another version, or told after what may have changed since', () => {
    const plan = { form: 'plan', names: ['draft'] } as const
    const took = ['Arland', 'accepts', 'accepted', 'accepted the draft'] as const
    const version = (number: number) => ({ words: number === 1 ? 'first' : 'second', number, date: null })
    const old = report('2031-03-01', { ...plan, draft: version(1), terms: [MONITORS] })
    expect(followed(old, report('2031-03-04', { ...plan, draft: version(2), acts: [took] }))).toEqual([])
    expect(followed(old, report('2031-03-04', { ...plan, draft: version(1), acts: [took] }))).toHaveLength(1)
    const act = report('2031-03-04', { ...plan, acts: [took] })
    expect(followed(act, report('2031-03-09', { ...plan, terms: [MONITORS] }))).toEqual([])
  })

  it('is nothing of what a plan asks on a condition, leaves open, or is not surely read', () => {
    const act = { acts: [SIGNED] }
    const of = (...term: [string, string, Partial<TermData & { sure: number }>?]) =>
      followed(report('2031-03-04', { ...act, terms: [term] }))
    expect(of('Fishing', 'fix a quota')).toHaveLength(1)
    expect(of('Fishing', 'fix a quota', { role: 'condition' })).toEqual([])
    expect(of('Fishing', 'fix a quota', { condition: { words: 'if it snows', span: { start: 0, end: 1 } } })).toEqual(
      [],
    )
    expect(of('Fishing', 'fix a quota', { negated: true })).toEqual([])
    expect(of('Fishing', 'fix a quota', { sure: 0.6 })).toEqual([])
    expect(of('Fishing', 'shelves the matter of the quota')).toEqual([])
  })

  it('is nothing of whoever made it, of a demand, of an undated report, and of who turned from it since', () => {
    expect(followed(report('2031-03-04', { authors: ['Arland'], acts: [SIGNED], terms: [MONITORS] }))).toEqual([])
    expect(followed(report('2031-03-04', { form: 'demand', acts: [SIGNED], terms: [MONITORS] }))).toEqual([])
    expect(followed(report('', { acts: [SIGNED], terms: [MONITORS] }))).toEqual([])
    const left = report('2031-03-09', { acts: [['Arland', 'rejects', 'rejected', 'rejected the accord']] })
    expect(followed(terms, report('2031-03-04', { acts: [SIGNED] }), left)).toEqual([])
    const both = report('2031-03-04', { acts: [SIGNED, ['Arland', 'rejects', 'rejected', 'rejected the accord']] })
    expect(followed(terms, both)).toEqual([])
  })

  it('is a refusal where the plan is of one issue; of several it is not known which are meant', () => {
    const refused = { form: 'plan', acts: [['Arland', 'rejects', 'rejected', 'rejected the plan']] } as const
    const admit = ['Monitors', 'admit foreign observers'] as const
    expect(followed(report('2031-03-04', { ...refused, terms: [admit] }))).toEqual(['Arland Monitors rejects'])
    expect(followed(report('2031-03-04', { ...refused, terms: [MONITORS, QUOTA] }))).toEqual([])
  })

  it('is a demand of whoever makes one, on the issue of each thing that its own article has it ask for', () => {
    const made = { form: 'demand', title: null, names: ['demand'], authors: ['Arland'] } as const
    const demand = report('2031-03-04', { ...made, terms: [MONITORS, QUOTA] })
    expect(followed(demand)).toEqual(['Arland Monitors demands', 'Arland Fishing demands'])
    expect(followed(report('2031-03-04', { ...made, terms: [MONITORS], claim: 'Velk' }))).toEqual([])
    expect(followed(report('2031-03-04', { ...made, form: 'plan', terms: [MONITORS] }))).toEqual([])
    for (const none of [
      'Arland is not seeking observers.',
      "Arland doesn't really want them.",
      'It no longer insists.',
    ])
      expect(followed(report('2031-03-04', { ...made, terms: [MONITORS], sentence: none }))).toEqual([])
    const some = 'Arland, which has not signed, wants observers.'
    expect(followed(report('2031-03-04', { ...made, terms: [MONITORS], sentence: some }))).toHaveLength(1)
    const own = { ...demand[1]!, party: 'Arland' } as LedgerCoding
    expect(followed([demand[0]!, own])).toEqual([])
    expect(followed(report('2031-03-04', { ...made, terms: [['Monitors', 'admit some', { sure: 0.6 }]] }))).toEqual([])
    expect(
      followed(report('2031-03-04', { ...made, terms: [['Monitors', 'admit some', { role: 'condition' }]] })),
    ).toEqual([])
    expect(tableOf([demand], outright('2031-03-01', 'rejects')).positions[1]).toMatchObject({
      issue: 'Monitors',
      stance: 'demands',
      also: 'rejects',
    })
  })

  it('can be narrowed as statements are', () => {
    const all = stancesByPlans(plansOf(terms, report('2031-03-04', { acts: [SIGNED] })))
    expect(narrowByPlans(all, {})).toEqual(all)
    expect(narrowByPlans(all, { issue: 'Fishing' })).toHaveLength(1)
    expect(narrowByPlans(all, { party: 'Velk' })).toEqual([])
    expect(narrowByPlans(all, { until: '2031-03-03' })).toEqual([])
    expect(narrowByPlans(all, { kinds: ['named'] })).toEqual([])
    expect(narrowByPlans(all, { sure: 0.95 })).toEqual([])
  })
})

describe('beside what a party says outright', () => {
  const plan = [report('2031-03-04', { acts: [SIGNED], terms: [MONITORS] })]

  it('it stands while nothing later is said, and is no reversal of what was said before', () => {
    const { positions, reversals, contradictions } = tableOf(plan, outright('2031-02-01', 'rejects'))
    expect(positions).toMatchObject([{ stance: 'accepts', since: '2031-03-04' }])
    expect(positions[0]!.history.map(({ stance }) => stance)).toEqual(['rejects', 'accepts'])
    expect([reversals, contradictions]).toEqual([[], []])
  })

  it('it is history where something later is said', () => {
    const [position] = tableOf(plan, outright('2031-03-06', 'rejects')).positions
    expect(position).toMatchObject({ stance: 'rejects', firmness: 0.6 })
    expect(position!.history.map(({ stance }) => stance)).toEqual(['accepts', 'rejects'])
  })

  it('it is of the day on which it was first told, however often it is told again', () => {
    const again = report('2031-03-09', { acts: [SIGNED] })
    const [position] = tableOf([...plan, again], outright('2031-03-06', 'rejects')).positions
    expect(position!.stance).toBe('rejects')
    expect(tableOf([...plan, again]).positions).toMatchObject([{ since: '2031-03-04', origins: 2, firmness: 0.51 }])
  })

  it('it gives way to what is said on the same day, but not to what was so before', () => {
    const [position] = tableOf(plan, outright('2031-03-04', 'demands', { how: 'unnamed' })).positions
    expect(position).toMatchObject({ stance: 'demands', also: null })
    const [other] = tableOf(plan, outright('2031-03-04', 'demands', { past: true })).positions
    expect(other!.stance).toBe('accepts')
  })

  it('it is contested by what others say to the contrary, and moves no one else', () => {
    const claim = outright('2031-03-09', 'rejects', { how: 'claimed', by: 'Velk' })
    const [position] = tableOf(plan, claim).positions
    expect(position).toMatchObject({ stance: 'accepts', rests: 'own', contested: [{ kind: 'claimed' }] })
    expect(tableOf(plan, { ...claim, party: 'Velk' }).positions.map(({ party, stance }) => [party, stance])).toEqual([
      ['Arland', 'accepts'],
      ['Velk', 'rejects'],
    ])
  })
})
