import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

const kindsIn = (text: string): string[] => [
  ...new Set(
    readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
      .filter(({ sign: { form, word } }) => form === 'verb' && /^(?:return|fly|fly back|come back)$/.test(word))
      .map(({ draft: { data } }) => data.meeting),
  ),
]

describe('who goes home', () => {
  it.each(['Temesh returned to Maradin on Monday.', 'Temesh flew back to Maradin on Monday after the talks.'])(
    'visits nobody: %s',
    (text) => expect(kindsIn(text)).toEqual([]),
  )

  it.each(['Temesh returned to Ostrel on Monday for talks.', 'Solvane flew back to Maradin on Monday.'])(
    'is no guest of another: %s',
    (text) => expect(kindsIn(text)).toContain('visit'),
  )
})
