import { describe, expect, it } from 'vitest'
import { outright, report } from '../../../test/made-plans.ts'
import { proposalsOf } from '../proposals/index.ts'
import { confirmedSince, positionsOf, type StatementRow, stancesByPlans } from './index.ts'

const LONG = 'Arland rejected the observers on Monday, its premier told the assembly after midnight.'

/** A statement in a sentence, of a text that may be a copy of another. */
function said(day: string, stance: 'rejects' | 'accepts', sentence: string, more: Partial<StatementRow> = {}) {
  const row = outright(day, stance)
  return { ...row, sentence: { span: row.span, words: sentence }, ...more }
}

const tableOf = (rows: readonly StatementRow[], copies: Readonly<Record<string, StatementRow>> = {}) =>
  positionsOf(rows, {
    originOf: (row) => {
      const first = copies[row.id]
      const origin = { key: row.document, name: row.document }
      return first === undefined ? origin : { ...origin, copyOf: `${first.document} ${first.sort}` }
    },
  })

/** "On Monday". */
const MONDAY: StatementRow['data']['times'] = [
  {
    ...{
      words: 'Monday',
      span: { start: 0, end: 1 },
      relation: 'at',
      tense: 'past',
      part: null,
      hour: null,
      beside: null,
    },
    form: { kind: 'weekday', day: 0, which: null, week: null },
  },
]

describe('what is printed again', () => {
  it('counts at the day on which it was first: no confirmation, no turn, no news', () => {
    const first = said('2031-03-04', 'rejects', LONG)
    const turned = said('2031-03-08', 'accepts', 'Arland accepted them.')
    const copy = said('2031-03-12', 'rejects', LONG)
    const table = tableOf([first, turned, copy])
    expect(table.positions).toMatchObject([{ stance: 'accepts', since: '2031-03-08', lastConfirmed: '2031-03-08' }])
    expect(table.reversals).toHaveLength(1)
    expect(table.positions[0]!.history[0]).toMatchObject({ from: '2031-03-04', to: '2031-03-04' })
    expect(table.positions[0]!.history[0]!.evidence.map(({ again }) => again)).toEqual(['2031-03-12', undefined])
    expect(confirmedSince(tableOf([first, copy]), '2031-03-10').positions).toEqual([])
  })

  it('is known by its text, where that is a copy, though the sentence is short or not quite the same', () => {
    const first = said('2031-03-04', 'rejects', 'Arland rejected them.')
    const copy = said('2031-03-12', 'rejects', 'Arland has rejected them.')
    expect(tableOf([first, copy], { [copy.id]: first }).positions[0]).toMatchObject({ lastConfirmed: '2031-03-04' })
    expect(tableOf([first, copy]).positions[0]).toMatchObject({ lastConfirmed: '2031-03-12' })
  })

  it('gives no day to a text that has none', () => {
    const dated = said('2031-03-04', 'rejects', LONG)
    const undated = said('', 'rejects', LONG, { sort: '' })
    const [position] = tableOf([dated, undated]).positions
    expect(position!.evidence.map(({ date }) => date)).toEqual(['2031-03-04'])
    expect(position!.undated.map(({ published }) => published)).toEqual([null])
  })

  it('is none where a few words are the same, or the copy tells what the first did not', () => {
    const short = 'Arland rejected the plan.'
    const again = tableOf([said('2031-03-04', 'rejects', short), said('2031-03-12', 'rejects', short)])
    expect(again.positions[0]).toMatchObject({ lastConfirmed: '2031-03-12' })
    const first = said('2031-03-04', 'rejects', short)
    const other = said('2031-03-12', 'accepts', 'Arland accepted the plan.')
    expect(tableOf([first, other], { [other.id]: first }).positions[0]).toMatchObject({
      stance: 'accepts',
      since: '2031-03-12',
    })
  })

  it('has its days from the first time: "on Monday" is the Monday before that', () => {
    const first = said('2031-03-06', 'rejects', LONG)
    const copy = said('2031-03-13', 'rejects', LONG)
    const dated = [first, copy].map((row) => ({ ...row, data: { ...row.data, times: MONDAY } }))
    expect(tableOf(dated).positions[0]).toMatchObject({ since: '2031-03-03', lastConfirmed: '2031-03-03' })
  })

  it('is a demand at the day on which it was first made, and none anew where it is told as made before', () => {
    const terms = [['Monitors', 'admit two hundred observers']] as const
    const made = (day: string, sentence: string) =>
      report(day, { form: 'demand', title: null, names: ['demand'], authors: ['Arland'], terms, sentence })
    const demands = (...reports: ReturnType<typeof made>[]) =>
      positionsOf([], {
        originOf: ({ document }) => ({ key: document, name: document }),
        byPlans: stancesByPlans(
          proposalsOf(reports.flat(), { originOf: ({ document }) => ({ key: document, name: document }), issues: [] }),
        ),
      }).positions[0]
    const long = 'Arland demanded on Monday that Velk admit two hundred observers to the port.'
    expect(demands(made('2031-03-04', long), made('2031-03-12', long))).toMatchObject({ lastConfirmed: '2031-03-04' })
    const first = made('2031-03-04', 'Arland demanded observers.')
    expect(demands(first, made('2031-03-12', 'Arland demanded observers.'))).toMatchObject({
      lastConfirmed: '2031-03-12',
    })
    expect(demands(first, made('2031-03-12', 'Arland, which had demanded observers, waited.'))).toMatchObject({
      lastConfirmed: '2031-03-04',
    })
  })
})
