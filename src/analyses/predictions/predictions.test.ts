import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NO_METADATA } from '../../ledger/index.ts'
import { type PredictionRow, PredictionTable, predictionsOf } from './index.ts'

const WORDS = ['the levy will fall', 'talks will resume', 'no ship will pass']
const originOf = ({ document }: Pick<PredictionRow, 'document'>) => {
  const key = document.slice(0, 1)
  return { key, name: key }
}

const IN_TWO_DAYS = {
  span: { start: 0, end: 11 },
  words: 'in two days',
  form: { kind: 'unit', unit: 'day', least: 2, most: 2 },
  part: null,
  hour: null,
  relation: 'at',
  tense: 'coming',
  beside: null,
} as const

/** One of six predictions, told on a day of March; on day 0 without a date. Half of them are for two days later. */
function row(n: number, what: number, day: number): PredictionRow {
  const words = WORDS[what % WORDS.length]!
  const date = `2031-03-${String(1 + (day % 28)).padStart(2, '0')}`
  const document = `${'ab'[what % 2]}${n}`
  const span = { start: 0, end: words.length }
  return {
    id: `${document}:f1`,
    kind: 'prediction',
    document,
    words,
    span,
    sentence: { span, words },
    confidence: 0.9,
    party: null,
    issue: null,
    why: [],
    claim: null,
    metadata: NO_METADATA,
    sort: day === 0 ? '' : `${date} `,
    ruling: null,
    data: {
      subtype: 'prediction',
      likelihood: 'likely',
      negated: false,
      event: 'fall',
      subject: null,
      source: null,
      condition: null,
      by: what % 2 === 0 ? null : { words: 'in two days', span, time: IN_TWO_DAYS },
      outcome: what === 2 && n % 5 === 0 ? 'came true' : null,
      options: [],
    },
  } as PredictionRow
}

it('a part of the reports has the table of that part, whatever was asked before', () => {
  const rows = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 28 })), { maxLength: 40 })
  const windows = fc.array(fc.tuple(fc.nat({ max: 28 }), fc.nat({ max: 28 }), fc.boolean()), { maxLength: 5 })
  fc.assert(
    fc.property(rows, windows, (made, asked) => {
      const all = made.map(([what, day], n) => row(n, what, day))
      all.sort((a, b) => (a.sort || '~').localeCompare(b.sort || '~'))
      const table = new PredictionTable(all, originOf)
      for (const [first, last, withToday] of asked) {
        const isWanted = ({ sort }: PredictionRow): boolean => {
          const day = Number(sort.slice(8, 10))
          return day >= first && day <= last
        }
        const today = withToday ? '2031-03-15' : undefined
        const expected = predictionsOf(all.filter(isWanted), { originOf, ...(today === undefined ? {} : { today }) })
        expect(table.of(isWanted, today)).toEqual(expected)
      }
    }),
  )
})

it('what is foretold for "in two days" is reckoned from a report of which the day is known, not from a month', () => {
  const month = { ...row(1, 1, 1), sort: '2031-03' }
  const { predictions } = predictionsOf([month, row(2, 1, 3)], { originOf, today: '2031-03-05' })
  expect(predictions.map(({ dueDay, evidence }) => [dueDay, evidence.map(({ day }) => day)])).toEqual([
    ['2031-03-06', ['2031-03', '2031-03-04']],
  ])
})
