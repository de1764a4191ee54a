import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { resolveTime } from '../times/index.ts'
import { findMeetings } from './index.ts'

/** A Wednesday. */
const PUBLISHED = { published: '2031-04-02' }

/** Meetings of a text: `talks planned: Varnia, Kessar; at Vienna; on Friday; was Monday; about the strip; called the …`. */
function toldIn(text: string): string[] {
  return findMeetings(analysedText(text), RIVER).map(({ data }) => {
    const { meeting, status, participants, place, times, before, about, named } = data
    return [
      `${meeting} ${status}: ${participants.map(({ name }) => name).join(', ')}`,
      ...(place === null ? [] : [`at ${place.name}`]),
      ...times.map(({ words }) => `on ${words}`),
      ...before.map(({ words }) => `was ${words}`),
      ...(about === null ? [] : [`about ${about.words}`]),
      ...(named === null ? [] : [`called ${named.words}`]),
    ].join('; ')
  })
}

/** The first days of the times of all meetings of a text. */
const daysIn = (text: string): (string | null)[] =>
  findMeetings(analysedText(text), RIVER).flatMap(({ data }) =>
    data.times.map((time) => resolveTime(time, PUBLISHED)?.first ?? null),
  )

describe('who takes part', () => {
  it('is each of those whose leaders meet', () => {
    expect(toldIn('Leaders of Varnia, Kessar and Oriel will meet in Vienna on Friday.')).toEqual([
      'meeting planned: Varnia, Kessar, Oriel; at Vienna; on Friday',
    ])
  })

  it('by "the two sides" is nobody of a meeting told of long before', () => {
    const between =
      'Varnia shelled the hills. Maurek denied it. Varnia has lost two ships. Mills closed. Dorvan, who is ill, blamed the rain.'
    const tell = (words: string): string =>
      toldIn(`Temesh met Solvane on Monday. ${words} The two sides are expected to meet in Lowenna on April 9.`).join()
    expect(tell(between)).toMatch(/meeting planned: ; at Lowenna; on April 9/)
    expect(tell('')).toMatch(/meeting planned: Kessar, Oriel; at Lowenna; on April 9/)
  })

  it('is not he who was named long before, where another does something beside it', () => {
    const told = toldIn(
      'Temesh insisted that the front had not given up its rule, only put it off. The front wants an assembly by 2034, he said, and would not give up its guns without one.\n\nMaurek said Varnia backed the pact, though he blamed it for its silence on refugees. He will visit Lowenna next week.',
    )
    expect(told.join('\n')).toMatch(/^visit planned/m)
    expect(told.filter((line) => /visit.*Temesh/.test(line))).toEqual([])
  })

  it('is not whom the last meeting had where another has to do with this one', () => {
    const told = toldIn(
      'Maurek met Solvane in Vienna on Monday. Kessar pulled out of talks set for April 9 in Vienna. The talks on April 16 will go ahead without Kessar.',
    )
    expect(told.filter((line) => /April/.test(line) && /Maurek|Solvane/.test(line))).toEqual([])
    expect(told.some((line) => /April/.test(line))).toBe(true)
  })
})

describe('where and when', () => {
  it.each([
    [
      'a town is where, and not the state whose capital it is',
      'The two sides are expected to meet in the Orielan capital, Lowenna, on April 9.',
      'meeting planned: ; at Lowenna; on April 9',
    ],
    [
      'what was to have been on a day was moved from it',
      'The ministers, who were to have met on March 9, will now meet on April 20 after the meeting was postponed.',
      'meeting postponed: ; on April 20; was March 9',
    ],
  ])('%s', (_, text, told) => expect(toldIn(text).join('\n')).toContain(told))

  it('what somebody has a share in is no place', () => {
    const told = toldIn('Shareholders in Lowenna are to vote on the bid on Friday.')
    expect(told.join()).toMatch(/^vote planned/)
    expect(told.join()).not.toMatch(/at Lowenna/)
  })

  it('a day of what was told before is none from which something was put off', () => {
    const told = toldIn('Last week Maurek met Solvane. The vote on the levy has been postponed to May, an aide said.')
    expect(told.some((line) => /^vote postponed.* on (?:to )?May/.test(line))).toBe(true)
    expect(told.filter((line) => /was /.test(line))).toEqual([])
  })

  it('the day before is counted from the last that was told of', () => {
    const text =
      'Temesh said on Tuesday that the levy would stay. After two hours with Maurek the day before, he flew home.'
    expect(daysIn(text)).toContain('2031-03-31')
    expect(daysIn(text)).not.toContain('2031-04-01')
  })

  it('when it was said that it was put off is no day from which it was', () => {
    const told = toldIn(
      'Oriel said on Tuesday that the talks between Varnia and Kessar set for April 9 had been postponed.',
    )
    expect(told.join()).toMatch(/^talks postponed: Varnia, Kessar; on for April 9/)
    expect(told.join()).not.toMatch(/was Tuesday/)
  })

  it('what was to be on a day may have been', () => {
    expect(daysIn('Temesh was to arrive in Vienna on Tuesday for talks.')).toEqual(['2031-04-01'])
    expect(daysIn('Temesh is to arrive in Vienna on Tuesday for talks.')).toEqual(['2031-04-08'])
    expect(daysIn('Temesh was to arrive in Vienna on Friday for talks.')).toEqual(['2031-04-04'])
  })

  it('since a month that lies ahead it was last year', () => {
    expect(daysIn('Varnia and Kessar have held no talks since May.')).toEqual(['2030-05-01'])
  })
})

describe('what it is called, and about', () => {
  it.each([
    [
      'has no day in it',
      'Parliament in Varnia will vote on the treaty on Thursday or Friday.',
      /about the treaty(?:;|$)/m,
    ],
    [
      'ends before its day',
      'Temesh will attend a meeting of river users on Friday.',
      /called meeting of river users$/m,
    ],
    [
      'ends before what it is planned for',
      'A second round of talks with Kessar planned for May 4 was cancelled.',
      /called second round of talks(?: with Kessar)?$/m,
    ],
    [
      'is nothing where it is put on hold',
      'Talks of April 9 between Varnia and Kessar have been put on hold.',
      /Kessar; on April 9/m,
    ],
    [
      'is what is to be done',
      'A deadline for Kessar to leave the strip passed on Sunday.',
      /about Kessar to leave the strip$/m,
    ],
    ['is not whose it was', 'A deadline of March 15, which it had set itself, passed.', /on March 15$/m],
  ])('%s: %s', (_, text, told) => expect(toldIn(text).join('\n')).toMatch(told))
})
