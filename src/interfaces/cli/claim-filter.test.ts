import { describe, expect, it } from 'vitest'
import { day, firstDay, lastDay } from './claim-filter.ts'

describe('days of a limit', () => {
  it('are days, or the ends of months', () => {
    expect([firstDay('2031-03-04'), lastDay('2031-03-04')]).toEqual(['2031-03-04', '2031-03-04'])
    expect([firstDay('2031-03'), lastDay('2031-03')]).toEqual(['2031-03-01', '2031-03-31'])
    expect([lastDay('2031-02'), lastDay('2032-02')]).toEqual(['2031-02-28', '2032-02-29'])
  })

  it.each(['2031', '2031-13', '2031-02-30', '2031-3', 'March'])('%s is none', (value) => {
    expect(() => firstDay(value)).toThrow('It must be a day as 2031-04-02. A month as 2031-04 will do, too.')
    expect(() => lastDay(value)).toThrow('It must be a day')
  })

  it('a month is no day where a day is asked for', () => {
    expect(() => day('2031-03')).toThrow(/^It must be a day as 2031-04-02\.$/)
  })
})
