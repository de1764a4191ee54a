import { describe, expect, it } from 'vitest'
import { codingsOf, lineOf, originOf } from '../../../test/meeting-stories.ts'
import type { MeetingCoding } from './index.ts'
import { calendarOf } from './index.ts'

/** Rows of stories, of which the first report was read with the first of those who take part alone. */
function rowsOf(stories: readonly string[]): string[] {
  const codings = codingsOf(stories).map(
    (coding, i): MeetingCoding =>
      i > 0 ? coding : { ...coding, data: { ...coding.data, participants: coding.data.participants.slice(0, 1) } },
  )
  return calendarOf(codings, originOf).rows.map(lineOf)
}

describe('a person who was not read as taking part, and stands in the words', () => {
  const PLAN = '2031-03-28 Meridian: Maurek and Temesh are to meet on Wednesday.'

  it('is at the meeting that another text has with that person', () => {
    expect(rowsOf([PLAN, '2031-03-31 Herald: Temesh and Solvane will meet on Wednesday.'])).toEqual([
      '2031-04-02 meeting planned: Stefan Maurek, Daro Temesh, Ingrid Solvane; 2 reports, 2 origins',
    ])
  })

  it.each<[string, string]>([
    ['on another day', 'Temesh and Solvane will meet on Thursday.'],
    ['of others', 'Solvane and Dorvan will meet on Wednesday.'],
  ])('is at no meeting %s', (_, told) => expect(rowsOf([PLAN, `2031-03-31 Herald: ${told}`])).toHaveLength(2))
})
