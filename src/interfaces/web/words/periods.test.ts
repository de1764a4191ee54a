import { expect, it } from 'vitest'
import { periodsBetween } from './periods.ts'

it('names all days or months between two, both included, over the ends of months, years and summer time', () => {
  expect(periodsBetween('2032-02-28', '2032-03-01')).toEqual(['2032-02-28', '2032-02-29', '2032-03-01'])
  expect(periodsBetween('2031-11', '2032-02')).toEqual(['2031-11', '2031-12', '2032-01', '2032-02'])
  expect(periodsBetween('2031-03-04', '2031-03-04')).toEqual(['2031-03-04'])
  expect(periodsBetween('2031-03-01', '2031-11-30')).toHaveLength(275)
})
