import { expect, it } from 'vitest'
import { dayNumberOf, daysBetween } from './index.ts'

it.each([
  ['2031-03-04', '2031-03-04', 0],
  ['2031-03-04', '2031-03-01', -3],
  ['2028-02-28', '2028-03-01', 2],
  ['1969-12-31', '1970-01-01', 1],
  // Summer time begins in between, and whatever stands behind the day is of no account.
  ['2031-03-29T23:30:00+01:00', '2031-03-31T00:10:00+02:00', 2],
])('from %s to %s it is %i days', (from, to, days) => expect(daysBetween(from, to)).toBe(days))

it.each(['', '2031', '2031-03', 'soon', '2031-13-01'])('“%s” is no day', (iso) => {
  expect(dayNumberOf(iso)).toBeNaN()
  expect(daysBetween('2031-03-04', iso)).toBeNaN()
})
