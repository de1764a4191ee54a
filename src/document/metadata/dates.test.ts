import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, monthAndDay, resolveDate, resolveEpoch } from './dates.ts'

describe('written dates', () => {
  it.each([
    ['2031-11-20', '2031-11-20'],
    ['2031-11', '2031-11'],
    ['2031-11-20T14:05', '2031-11-20T14:05'],
    ['2031-11-20T14:05:09.123Z', '2031-11-20T14:05:09Z'],
    ['2031-11-20 14:05:09 +0200', '2031-11-20T14:05:09+02:00'],
    ['2031-11-20T14:05:00-05:00', '2031-11-20T14:05:00-05:00'],
    ['2031-11-20T14:05:00+00:00', '2031-11-20T14:05:00Z'],
    ['2031/11/20', '2031-11-20'],
    ['20311120', '2031-11-20'],
    ['20311120T140509Z', '2031-11-20T14:05:09Z'],
    ['Thu, 20 Nov 2031 14:05:09 GMT', '2031-11-20T14:05:09Z'],
    ['Thu, 20 Nov 2031 14:05 EST', '2031-11-20T14:05-05:00'],
    ['20 November 2031', '2031-11-20'],
    ['the', null],
    ['November 20, 2031', '2031-11-20'],
    ['Nov. 20, 2031 3:45 p.m.', '2031-11-20T15:45'],
    ['Nov. 20, 2031, 12:05 AM EDT', '2031-11-20T00:05-04:00'],
    ['Published on November 20th, 2031 at 3:45 pm', '2031-11-20T15:45'],
    ['Last updated: 20 Nov 2031', '2031-11-20'],
    ['3:45 PM EST, Thu November 20, 2031', '2031-11-20T15:45-05:00'],
    ['Thu Nov 20 14:05:09 2031', '2031-11-20T14:05:09'],
    ['Thu Nov 20 2031 14:05:09 GMT+0200 (Eastern European Standard Time)', '2031-11-20T14:05:09+02:00'],
    ['20.11.2031', '2031-11-20'],
    ['20/11/2031', '2031-11-20'],
    ['11/20/2031', '2031-11-20'],
    ['5/5/2031', '2031-05-05'],
    ['November 2031', '2031-11'],
  ])('%s is %s', (written, resolved) => {
    expect(resolveDate(written)).toBe(resolved)
  })

  it.each([
    ['a day and a month that could change places', '03/04/2031'],
    ['a day that does not exist', '2031-02-30'],
    ['a leap day of a common year', 'February 29, 2031'],
    ['an hour that does not exist', '2031-11-20T25:00'],
    ['13 p.m.', 'Nov 20, 2031 13:05 p.m.'],
    ['the stand-in of year one', '0001-01-01T00:00:00Z'],
    ['the stand-in of the first second of 1970', '1970-01-01T00:00:00Z'],
    ['a number', '12345'],
    ['an endless string', '2'.repeat(100_000)],
    ['nothing', ''],
  ])('%s is no date', (_, written) => {
    expect(resolveDate(written)).toBeNull()
  })

  it('a leap day is one in a leap year', () => {
    expect(resolveDate('29 Feb 2032')).toBe('2032-02-29')
  })

  it('any instant comes back from ISO 8601, from RFC 822 and from words', () => {
    const instants = fc.date({ min: new Date('1601-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (instant) => {
        const seconds = new Date(Math.floor(instant.getTime() / 1000) * 1000)
        fc.pre(seconds.getTime() !== 0)
        for (const written of [seconds.toISOString(), seconds.toUTCString()]) {
          expect(beginningOf(resolveDate(written)!)).toBe(seconds.getTime())
        }
        const words = instant.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
        expect(resolveDate(words)).toBe(instant.toISOString().slice(0, 10))
      }),
    )
  })

  it('whatever is resolved is a time that Date knows too', () => {
    const parts = fc.constantFrom(
      '20',
      '11',
      '2031',
      'Nov',
      'Thu,',
      '-',
      '/',
      ' ',
      ':',
      'T',
      'Z',
      '14',
      '05',
      'pm',
      ',',
      '.',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const resolved = resolveDate(list.join(''))
        if (resolved !== null) expect(beginningOf(resolved)).not.toBeNaN()
      }),
    )
  })
})

describe('counts since 1970', () => {
  it.each([
    [1_952_950_000, '2031-11-20T14:06:40Z'],
    [1_952_950_000_000, '2031-11-20T14:06:40Z'],
    [0, null],
    [42, null],
    [Number.NaN, null],
    [1e18, null],
  ])('%d is %s', (count, resolved) => {
    expect(resolveEpoch(count)).toBe(resolved)
  })
})

describe('days without a year', () => {
  it.each([
    ['Nov 20', [11, 20]],
    ['20 November', [11, 20]],
    ['Thursday, March 4', [3, 4]],
    ['March 40', null],
    ['March', null],
    ['in March 4', null],
  ])('%s', (written, expected) => {
    expect(monthAndDay(written)).toEqual(expected)
  })
})
