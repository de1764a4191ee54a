import { describe, expect, it } from 'vitest'
import { dateText, dayText } from './times.ts'

describe('a moment', () => {
  it('is told in the zone of the reader, by the clock that the zone had then', () => {
    // Clocks went forward in Berlin at 01:00 UTC, and back seven months later.
    expect(dateText('2031-03-30T00:59:00Z', 'Europe/Berlin')).toBe('30 March 2031, 01:59 CET')
    expect(dateText('2031-03-30T01:01:00Z', 'Europe/Berlin')).toBe('30 March 2031, 03:01 CEST')
    expect(dateText('2031-10-26T00:30:00Z', 'Europe/Berlin')).toBe('26 October 2031, 02:30 CEST')
    expect(dateText('2031-10-26T01:30:00Z', 'Europe/Berlin')).toBe('26 October 2031, 02:30 CET')
    expect(dateText('2031-03-30T00:59:00Z', 'America/New_York')).toBe('29 March 2031, 20:59 GMT-4')
    expect(dayText('2031-03-30T00:59:00Z', 'America/New_York')).toBe('29 Mar 2031')
  })

  it('without a zone is not moved', () => {
    expect(dateText('2031-03-30T23:30', 'Asia/Tokyo')).toBe('30 March 2031')
  })
})

it.each(['2031-13-01', '2031-00-10', '2031-99-99', '2031-13', 'yesterday', ''])(
  'what is no date stands as it is: %j',
  (words) => {
    expect(dateText(words)).toBe(words)
    expect(dayText(words)).toBe(words)
  },
)
