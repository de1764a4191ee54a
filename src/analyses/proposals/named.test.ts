import { describe, expect, it } from 'vitest'
import { report } from '../../../test/made-plans.ts'
import type { LedgerCoding } from '../../ledger/index.ts'
import { proposalsOf } from './index.ts'

const LEVY = ['Fishing', 'levy a harbour fee on trawlers'] as const
const OBSERVERS = ['Monitors', 'admit two hundred observers'] as const

const plan = (day: string, name: string, ...terms: (typeof LEVY | typeof OBSERVERS)[]) =>
  report(day, { form: 'plan', title: null, names: [name], terms })

/** The same reports, the second in the text of the first. */
function inOneText(first: LedgerCoding[], second: LedgerCoding[]): LedgerCoding[] {
  const { document, sort } = first[0]!
  const within = second.map((row) => ({
    ...row,
    ...{ document, sort, id: `${document}:${row.id.split(':')[1]!.replace(/(?<=p|t)/, '2')}` },
    data: row.kind === 'term' ? { ...(row.data as object), proposal: 'p21' } : row.data,
  })) as LedgerCoding[]
  return [...first, ...within]
}

/** Names of each proposal. */
const namesOf = (...reports: LedgerCoding[][]) =>
  proposalsOf(reports.flat(), { originOf: ({ document }) => ({ key: document, name: document }), issues: [] })
    .map(({ names }) => names.join(', '))
    .sort()

describe('plans that one text tells of by names of their own', () => {
  const elm = plan('2031-03-01', 'Elm plan', LEVY, OBSERVERS)
  const whit = plan('2031-03-01', 'Whit plan', LEVY, OBSERVERS)

  it('are two, though they have terms in common', () => {
    expect(namesOf(inOneText(elm, whit))).toEqual(['Elm plan', 'Whit plan'])
    // Nobody tells of both: they may be one under two names.
    expect(namesOf(elm, whit)).toEqual(['Elm plan, Whit plan'])
  })

  it('stay two, whatever a third report has in common with both', () => {
    const [fee, monitors] = [plan('2031-03-01', 'Elm plan', LEVY), plan('2031-03-01', 'Whit plan', OBSERVERS)]
    const package_ = plan('2031-03-04', 'package', LEVY, OBSERVERS)
    expect(namesOf(inOneText(fee, monitors), package_)).toHaveLength(2)
  })
})

describe('plans that are called by their years', () => {
  const [first, next] = [
    plan('2031-03-01', '2031 harbour plan', LEVY, OBSERVERS),
    plan('2031-03-04', '2032 harbour plan', LEVY, OBSERVERS),
  ]

  it('are two where these differ', () => {
    expect(namesOf(first, next)).toEqual(['2031 harbour plan', '2032 harbour plan'])
  })

  it('are one where these are the same, or one is not said', () => {
    expect(namesOf(first, plan('2031-03-04', 'harbour plan for 2031', LEVY, OBSERVERS))).toHaveLength(1)
    expect(namesOf(first, plan('2031-03-04', 'harbour plan', LEVY, OBSERVERS))).toHaveLength(1)
  })

  it('are told by no sum or quantity', () => {
    expect(
      namesOf(
        plan('2031-03-01', '2000-tonne harbour plan', LEVY, OBSERVERS),
        plan('2031-03-04', '2031 harbour plan', LEVY, OBSERVERS),
      ),
    ).toHaveLength(1)
  })
})

describe('agreements without parties', () => {
  const pact = (day: string, name: string) => report(day, { title: null, names: [name] })

  it('are one by a name in capitals, however far apart', () => {
    expect(
      namesOf(
        pact('2031-03-01', 'new International Wool Agreement'),
        pact('2031-09-20', 'five-year International Wool Agreement'),
      ),
    ).toHaveLength(1)
    expect(
      namesOf(pact('2031-03-01', 'International Wool Agreement'), pact('2031-09-20', 'International Copper Agreement')),
    ).toHaveLength(2)
  })

  it('are two where one is the new and one the current', () => {
    expect(
      namesOf(
        pact('2031-03-01', 'current International Wool Agreement'),
        pact('2031-03-04', 'new International Wool Agreement'),
        pact('2031-03-05', 'new pact'),
      ),
    ).toEqual(['current International Wool Agreement', 'new International Wool Agreement, new pact'])
  })
})
