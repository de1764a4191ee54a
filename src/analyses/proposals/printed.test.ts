import { expect, it } from 'vitest'
import { report } from '../../../test/made-plans.ts'
import type { LedgerCoding } from '../../ledger/index.ts'
import { proposalsOf } from './index.ts'

const plansOf = (...reports: LedgerCoding[][]) =>
  proposalsOf(reports.flat(), { originOf: ({ document }) => ({ key: document, name: document }), issues: [] })

const NO = ['Arland', 'rejects', 'rejected', 'Arland rejected the accord'] as const
const YES = ['Arland', 'accepts', 'accepted', 'Arland accepted the accord'] as const

it('a text that is printed again tells what was done when it was first printed', () => {
  const refused = report('2031-03-02', { acts: [NO] })
  const took = report('2031-03-05', { acts: [YES], terms: [['Monitors', 'admit two hundred observers']] })
  const again = refused.map((row) => ({ ...row, sort: '2031-03-09' }))
  const [plan] = plansOf(refused, took, again)
  expect(plan!.status).toMatchObject({ status: 'accepted', day: '2031-03-05' })
  expect(plan!.reactions.map(({ stance, day }) => `${stance} ${day}`)).toEqual([
    'rejects 2031-03-02',
    'rejects 2031-03-02',
    'accepts 2031-03-05',
  ])
})

it('so does a sentence that stands word for word in an earlier text, unless it is of a few words', () => {
  const long = (day: string) =>
    report(day, {
      acts: [['Arland', 'rejects', 'rejected', 'Arland on Monday rejected the accord that Velk had put to it']],
    })
  const days = (...reports: LedgerCoding[][]) => plansOf(...reports)[0]!.history.map(({ day }) => day)
  expect(days(long('2031-03-02'), long('2031-03-09'))).toEqual(['2031-03-02', '2031-03-02'])
  expect(days(report('2031-03-02', { acts: [NO] }), report('2031-03-09', { acts: [NO] }))).toEqual([
    '2031-03-02',
    '2031-03-09',
  ])
})
