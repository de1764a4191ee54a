import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** Days on which something may be due, whatever was learnt. */
const dueIn = (text: string, word: string): string[] =>
  readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
    .filter(
      ({ sign, draft: { data } }) => sign.word === word && data.meeting === 'deadline' && data.status === 'planned',
    )
    .flatMap(({ draft }) => draft.data.times.map(({ words }) => words))

describe('nothing is due on a day', () => {
  it.each([
    ['on which something happened', 'The bill died on May 12, 1979.', 'die'],
    ['on which it was given', 'The row is over comments Maurek made on Tuesday.', 'comment'],
    ['by which somebody tries to have it', 'They are trying to halt the mill by June 2.', 'halt'],
    ['on which a way leads through a place', 'The way to it runs through Ostrel on April 7.', 'run'],
    ['on which it is settled who may vote', 'The record date for the vote is May 4.', 'date'],
    ['on which something without an end begins', 'Crews struck for an indefinite period on Monday.', 'period'],
    ['on which a year ends', 'The gap of the budget year, which ends Sept. 30, is large.', 'end'],
    ['by whose midnight it was done', 'Under the pact, signed by Maurek shortly before midnight, tolls fall.', 'sign'],
    ['to which it is counted', 'The comments come just weeks before the May 9 session in Ostrel.', 'come'],
  ])('%s: %s', (_, text, word) => expect(dueIn(text, word)).toEqual([]))

  it.each([
    ['The mill must close by June 30.', 'close', 'by June 30'],
    ['Comments are due on Tuesday.', 'comment', 'Tuesday'],
    ['They were told to halt the mill by June 2.', 'halt', 'by June 2'],
    ['The contract ends Sept. 30.', 'end', 'Sept. 30'],
    ['The closing date for bids is May 4.', 'date', 'May 4'],
    ['The contract runs until April 7.', 'run', 'until April 7'],
  ])('unlike %s', (text, word, day) => expect(dueIn(text, word)).toContain(day))
})
