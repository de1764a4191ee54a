import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import { candidatesIn } from './candidates.ts'
import { contextOf, findEvents } from './find-events.ts'

/** The times that an event of an act may have, whatever was learnt. */
const timesIn = (text: string, act: string): string[] =>
  candidatesIn(contextOf(analysedText(text), BOOK)).flatMap(({ data }) =>
    data.act === act ? data.times.map(({ words }) => words) : [],
  )

describe('the day of a deed', () => {
  it.each([
    ['is not that before which it is to be answered', 'Oriel asked Kessar to reply before Friday.', 'REQUEST'],
    ['is not that by when it is to be answered', 'Oriel asked Kessar to reply by March 12.', 'REQUEST'],
    ['is none to come', 'Next month Kessar has urged Varnia to pay.', 'REQUEST'],
    ['is not that for which it was called', 'Kessar called a one-day strike for Thursday over pay.', 'PROTEST'],
    [
      'is not that of what describes something in it',
      'Oriel urged Kessar to cut its debts, which hit a record 83 billion crowns in 2029.',
      'REQUEST',
    ],
    ['is none with which something is compared', 'Oriel urged Kessar to take a third less than in 2029.', 'REQUEST'],
    ['is none with which something is compared', 'Oriel asked Kessar for fewer ships than on Monday.', 'REQUEST'],
    ['is not that for which it was announced', 'Kessar has announced a strike for Monday.', 'PROTEST'],
  ])('%s: %s', (_, text, act) => {
    expect(candidatesIn(contextOf(analysedText(text), BOOK)).some(({ data }) => data.act === act)).toBe(true)
    expect(timesIn(text, act)).toEqual([])
  })

  it.each([
    ['A strike in 1978 closed the port of Kessar.', 'COERCE', '1978'],
    ['Kessar raised its offer and began talks with Varnia in April 2014.', 'CONCEDE', 'April 2014'],
    ["Temesh walked out of Friday's session in anger.", 'PROTEST', 'Friday'],
    ['Temesh walked out of talks with Varnia on April 9.', 'PROTEST', 'April 9'],
    ['Oriel asked Kessar on Monday for an answer by March 12.', 'REQUEST', 'Monday'],
    ['By Monday Kessar had attacked Varnia.', 'ASSAULT', 'Monday'],
  ])('is told of: %s', (text, act, day) => expect(timesIn(text, act).join()).toContain(day))
})

describe('what moves by itself', () => {
  const actsIn = (text: string): string[] => findEvents(analysedText(text), BOOK).map(({ data }) => data.act)

  it.each([
    ['nobody is accused of', 'Temesh called the fall in share prices absurd.', 'ACCUSE'],
    ['is no protest', 'Kessar was glad of the rally of the last two weeks in bond prices.', 'PROTEST'],
    ['is no accord where all bid', "Kessar accepted bids for 6 billion crowns at today's tender.", 'AGREE'],
  ])('%s: %s', (_, text, act) => expect(actsIn(text)).not.toContain(act))

  it.each([
    ['Temesh called the fall of the port a crime by Varnia.', 'ACCUSE'],
    ['Kessar accepted the bid by Varnia.', 'AGREE'],
  ])('but not: %s', (text, act) => expect(actsIn(text)).toContain(act))
})

describe('who did it', () => {
  it('is who wrote, not who was written to', () => {
    const told = findEvents(analysedText('Kessar has written to Varnia asking it to reconsider the plan.'), BOOK)
    expect(told.map(({ data }) => data.actor?.party)).toEqual(['Kessar'])
  })
})
