import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** What may have become of what a word tells of, as kind and outcome, whatever was learnt. */
function outcomesIn(text: string, word: string, isTimed = true): string[] {
  const all = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
  const own = all.filter(({ sign, time }) => sign.word === word && (!isTimed || time !== null))
  return [...new Set(own.map(({ draft: { data } }) => `${data.meeting} ${data.status}`))].sort()
}

describe('what will not be', () => {
  it.each([
    ['that nobody expects', 'Solvane and Temesh are not expected to meet before June.', 'meet'],
    ['that was hoped for once', 'Temesh had hoped to meet Solvane on March 12.', 'meet'],
    ['that is asked about', 'Asked whether he would travel to Ostrel on Friday, Temesh laughed.', 'travel'],
    ['that there will not be', 'There will be no session on Monday, Temesh said.', 'session'],
    ['that is off, whatever stands between', "Temesh's trip to Ostrel, planned for Friday, is off.", 'trip'],
    ['that fell through', 'Talks between Varnia and Kessar set for Monday fell through.', 'talks'],
    ['that is brought forward', 'The session planned for March 20 was brought forward to March 17.', 'session'],
  ])('a meeting %s is neither to come nor over', (_, text, word) =>
    expect(outcomesIn(text, word).join()).not.toMatch(/planned|held|null/),
  )

  it('is not what is only not expected until some day', () => {
    expect(outcomesIn('Solvane and Temesh are not expected to meet until Friday.', 'meet').join()).toMatch(/planned/)
  })

  it('is not what is expected, or hoped for now', () => {
    expect(outcomesIn('Solvane and Temesh are expected to meet on Friday.', 'meet').join()).toMatch(/planned/)
    expect(outcomesIn('Temesh hopes to meet Solvane on Friday.', 'meet').join()).toMatch(/planned/)
  })
})

it('is on no day since which there was none', () => {
  expect(outcomesIn('It was the first session of Solvane and Temesh since June 2030.', 'session')).toEqual([])
})
