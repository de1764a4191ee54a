import { describe, expect, it } from 'vitest'
import { codingsOf, originOf } from '../../test/meeting-stories.ts'
import { calendarOf, withRivals } from '../analyses/calendar/index.ts'
import { calendarFile } from './index.ts'

const PLAN = '2031-03-10 Meridian: Varnia and Kessar will hold talks in Vienna on March 20.'

/** Of each entry of the file that stories make the lines of these names, in their order. */
function entriesOf(stories: readonly string[], names: readonly string[]): string[][] {
  const calendar = calendarOf(codingsOf(stories), originOf)
  const { file } = calendarFile('River', { ...calendar, rows: withRivals(calendar.rows, calendar.rows) })
  const entries = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  return entries.map((entry) => entry.split('\r\n').filter((line) => names.includes(line.split(/[:;]/)[0]!)))
}

describe('an entry keeps its UID', () => {
  const [[uid]] = entriesOf([PLAN], ['UID']) as [[string]]

  it.each([
    ['an earlier report of the same day comes', '2031-03-05 Herald: Kessar and Varnia will hold talks on March 20.'],
    ['a later one does', '2031-03-21 Herald: Varnia and Kessar held talks in Vienna on March 20.'],
    ['it is moved', '2031-03-12 Herald: The talks between Varnia and Kessar have been postponed until March 25.'],
  ])('where %s', (_, other) => {
    expect(entriesOf([PLAN, other].sort(), ['UID'])).toEqual([[uid]])
  })

  it('that no other entry has', () => {
    const uids = entriesOf(
      [
        '2031-03-28 Meridian: Maurek met Temesh in Vienna on March 26. Dorvan met Temesh in Geneva on March 26.',
        '2031-03-28 Herald: Maurek met Solvane on March 26.',
      ],
      ['UID'],
    ).flat()
    expect(uids).toHaveLength(3)
    expect(new Set(uids).size).toBe(3)
  })
})

it('what was put off without a new day, or called off, is off in other programs too', () => {
  const off = '2031-03-12 Herald: Talks between Varnia and Kessar planned for March 20 have been postponed.'
  expect(entriesOf([PLAN, off], ['DTSTART', 'SUMMARY', 'STATUS'])).toEqual([
    ['DTSTART;VALUE=DATE:20310320', 'SUMMARY:Talks: Varnia\\, Kessar (put off\\, no new day)', 'STATUS:CANCELLED'],
  ])
})

it('what reports do not agree on is tentative, and says so', () => {
  const entries = entriesOf(
    [
      '2031-04-04 Meridian: Maurek met Temesh in Vienna on Wednesday.',
      '2031-04-05 Courier: Maurek met Temesh in Vienna on Thursday.',
    ],
    ['SUMMARY', 'STATUS', 'DESCRIPTION'],
  )
  for (const lines of entries) {
    expect(lines).toContain('SUMMARY:Meeting: Stefan Maurek\\, Daro Temesh (contested)')
    expect(lines).toContain('STATUS:TENTATIVE')
    expect(lines.join()).toMatch(/contested date: or 2031-04-0[23]/)
  }
  expect(entries).toHaveLength(2)
  expect(entriesOf(['2031-04-04 Meridian: Maurek met Temesh in Vienna on Wednesday.'], ['STATUS'])).toEqual([
    ['STATUS:CONFIRMED'],
  ])
})

it('what no report tells for sure is tentative', () => {
  const codings = codingsOf([
    '2031-04-04 Meridian: Maurek met Temesh in Vienna on Wednesday.',
    '2031-04-05 Herald: Maurek met Temesh in Vienna on Wednesday.',
  ])
  const fileOf = (...sure: readonly boolean[]): string => {
    const rows = codings.map((coding, i) => (sure[i] ? coding : { ...coding, unsure: true as const, confidence: 0.4 }))
    return calendarFile('River', calendarOf(rows, originOf)).file
  }
  expect(codings).toHaveLength(2)
  expect(fileOf(false, false)).toContain('STATUS:TENTATIVE')
  expect(fileOf(false, true)).toContain('STATUS:CONFIRMED')
})

it('a day whose end has no year of four figures is left out', () => {
  const calendar = calendarOf(codingsOf([PLAN, '9999-12-31 Herald: Dorvan met Solvane in Geneva on Friday.']), originOf)
  const { file, leftOut } = calendarFile('River', calendar)
  expect([leftOut, file.includes('+0')]).toEqual([1, false])
  expect(file).toContain('DTSTART;VALUE=DATE:20310320')
})

describe('the time of the day', () => {
  it.each([
    ['at 10 a.m. on Thursday', 'DTSTART:20310320T100000'],
    ['at 2:30 p.m. on Thursday', 'DTSTART:20310320T143000'],
    ['on Thursday night', 'DTSTART;VALUE=DATE:20310320'],
    ['on Thursday', 'DTSTART;VALUE=DATE:20310320'],
  ])('is told where the text gives it: %s', (when, line) => {
    expect(entriesOf([`2031-03-19 Meridian: Maurek will meet Temesh in Vienna ${when}.`], ['DTSTART'])).toEqual([
      [line],
    ])
  })
})
