import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type IcalendarEntry, icalendarFile } from './index.ts'

const ENTRY: IcalendarEntry = {
  uid: 'a1:m1@rapporteur',
  first: '2031-02-28',
  last: '2031-02-28',
  clock: null,
  summary: 'Talks: Kessar, Varnia',
  description: 'first\nsecond; with a \\',
  location: 'Vienna',
  status: 'TENTATIVE',
  sequence: 1,
  stamp: '2031-02-20',
}

it('an entry ends the day before its end, with what must be escaped', () => {
  const lines = icalendarFile('Ferry', [ENTRY]).split('\r\n')
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapporteur//calendar//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Ferry',
    'X-WR-CALNAME:Ferry',
    'BEGIN:VEVENT',
    'UID:a1:m1@rapporteur',
    'DTSTAMP:20310220T000000Z',
    'DTSTART;VALUE=DATE:20310228',
    'DTEND;VALUE=DATE:20310301',
    'SUMMARY:Talks: Kessar\\, Varnia',
    'DESCRIPTION:first\\nsecond\\; with a \\\\',
    'LOCATION:Vienna',
    'STATUS:TENTATIVE',
    'SEQUENCE:1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('an entry begins at the time of its day where that is known, on no clock in particular', () => {
  const lines = icalendarFile('Ferry', [{ ...ENTRY, clock: '09:30' }]).split('\r\n')
  expect(lines.filter((line) => /^DT(?:START|END)/.test(line))).toEqual(['DTSTART:20310228T093000'])
  // Of several days it says of none at what time.
  const days = icalendarFile('Ferry', [{ ...ENTRY, last: '2031-03-01', clock: '09:30' }]).split('\r\n')
  expect(days).toContain('DTSTART;VALUE=DATE:20310228')
})

it('lines are of 75 octets at most, and unfold to what they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
      const file = icalendarFile('x', [{ ...ENTRY, summary }])
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n ', '').split('\r\n')).toHaveLength(20)
    }),
  )
})

/** RFC 5545, section 3.6: `component = 1*(eventc / todoc / journalc / freebusyc / timezonec / iana-comp / x-comp)`. */
it('a calendar without entries has a component that shows nothing', () => {
  const lines = icalendarFile('Ferry', []).split('\r\n')
  expect(lines.slice(6, -2)).toEqual([
    'BEGIN:VTIMEZONE',
    'TZID:UTC',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0000',
    'END:STANDARD',
    'END:VTIMEZONE',
  ])
})
