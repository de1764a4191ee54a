import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** Each outcome of what a word tells of, with its day, whatever was learnt. */
function daysIn(text: string, word: string): string[] {
  const own = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(({ sign }) => sign.word === word)
  return own.map(({ draft: { data } }) => `${data.status} ${data.times.map(({ words }) => words).join(' ')}`)
}

describe('the day of a dateline', () => {
  it.each([
    ['OSTREL, March 4 (Wire) - Maurek said he would hold talks with Temesh.', 'talks'],
    ['OSTREL, March 4 (River Wire) — Maurek will meet Temesh, aides said.', 'meet'],
    ['MARADIN, Kessar, March 3 (Wire) - Maurek expects to hold talks with Temesh.', 'talks'],
  ])('is none on which something is to come: %s', (text, word) => {
    const days = daysIn(text, word)
    expect(days.some((day) => day === 'planned ')).toBe(true)
    expect(days.filter((day) => /^planned \S/.test(day))).toEqual([])
  })

  it.each([
    ['OSTREL, March 4 (Wire) - Maurek held talks with Temesh.', 'talks', 'held March 4'],
    ['OSTREL, March 4 (Wire) - Maurek will meet Temesh on Friday.', 'meet', 'planned Friday'],
    ['On March 4 the two - Maurek and Temesh - will meet.', 'meet', 'planned March 4'],
  ])('may be that of what was held, and hides no other: %s', (text, word, day) => {
    expect(daysIn(text, word)).toContain(day)
  })
})
