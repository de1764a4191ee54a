import { describe, expect, it } from 'vitest'
import { codingsOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, withMoves } from '../../analyses/calendar/index.ts'
import { calendarRows } from './calendar-view.ts'
import { palette } from './colours.ts'

/** The first line of each row. */
function lines(stories: readonly string[]): string[] {
  const { rows } = calendarOf(codingsOf(stories), originOf)
  return withMoves(rows, rows).map((row) => calendarRows(row, 110, palette(false), false)[0]!.replace(/ {2,}/g, '  '))
}

const OFF = '2031-03-22 Herald: A meeting of Maurek and Temesh planned for March 28 has been postponed.'

describe('a row that was put off', () => {
  it('says to when it was moved, and the other from when', () => {
    expect(lines([OFF, '2031-03-30 Meridian: Maurek will meet Temesh on April 3.'])).toEqual([
      '2031-03-28  meeting postponed from that day, moved to 2031-04-03 (d1:m1) · Stefan Maurek',
      '2031-04-03  meeting planned, moved from 2031-03-28 (d0:m1) · Stefan Maurek (Varnia), Daro Temesh',
    ])
  })

  it('says so in one row where one report tells of both days', () => {
    const story = '2031-03-22 Herald: A meeting of Maurek and Temesh set for March 28 has been postponed to April 3.'
    expect(lines([story])[0]).toMatch(/^2031-04-03 {2}meeting postponed, moved from 2031-03-28 · Stefan Maurek/)
  })

  it('is moved to no day that nobody tells of', () => {
    expect(lines([OFF])[0]).toMatch(/postponed from that day, to none that is told/)
  })
})
