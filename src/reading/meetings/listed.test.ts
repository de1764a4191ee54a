import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { findMeetings } from './index.ts'

/** Who takes part in the first meeting of a text. */
const whoIn = (text: string): string[] =>
  findMeetings(analysedText(text), RIVER)[0]?.data.participants.map(({ name }) => name) ?? []

it('who is named right behind the talks is there', () => {
  const told = findMeetings(analysedText("Temesh met Maurek to prepare for next week's talks with Oriel."), RIVER)
  expect(told.find(({ data }) => data.status === 'planned')?.data.participants.map(({ name }) => name)).toContain(
    'Oriel',
  )
})

describe('who is listed', () => {
  it.each([
    [
      'with titles behind the first',
      'Temesh held talks on Monday with President Ilka Dorvan, Foreign Minister Stefan Maurek and Trade Minister Ingrid Solvane.',
      ['Daro Temesh', 'Ilka Dorvan', 'Stefan Maurek', 'Ingrid Solvane'],
    ],
    [
      'with an office of two words',
      'On Friday Temesh held talks with Vice President Ilka Dorvan, Secretary of State Stefan Maurek and Commerce Secretary Ingrid Solvane.',
      ['Daro Temesh', 'Ilka Dorvan', 'Stefan Maurek', 'Ingrid Solvane'],
    ],
    ['behind the day, without a comma', 'On Friday Kessar held talks with Varnia.', ['Kessar', 'Varnia']],
    [
      'as those who send them',
      'Officials from Varnia, Oriel and Kessar will meet on Friday.',
      ['Varnia', 'Oriel', 'Kessar'],
    ],
    [
      'but for whoever may come',
      'Officials from Varnia, Oriel and, perhaps, Kessar will meet on Friday.',
      ['Varnia', 'Oriel'],
    ],
    [
      'but for what the last does',
      'Temesh met Dorvan on Friday, and Maurek and Solvane left.',
      ['Daro Temesh', 'Ilka Dorvan'],
    ],
  ])('takes part, %s', (_, text, names) => expect(whoIn(text)).toEqual(names))
})
