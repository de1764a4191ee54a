import { describe, expect, it } from 'vitest'
import { calendar, codingsOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, withOutcomes } from './index.ts'

const PLAN = '2031-03-28 Meridian: Varnia and Kessar will hold talks in Vienna on Monday.'

describe('talks that are told of by their end', () => {
  it.each<[string, string[], string]>([
    [
      'began on the day that they were planned for',
      [PLAN, '2031-04-03 Herald: The talks between Varnia and Kessar ended on Wednesday without agreement.'],
      '2031-03-31..2031-04-02 talks held: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > held',
    ],
    [
      'over the end of a month',
      [
        '2031-04-29 Meridian: Varnia and Kessar will open talks in Vienna on Wednesday.',
        '2031-05-03 Herald: Talks between Varnia and Kessar in Vienna broke up on Friday without a date.',
      ],
      '2031-04-30..2031-05-02 talks held: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > held',
    ],
  ])('%s', (_, stories, row) => expect(calendar(stories)).toEqual([row]))

  it.each<[string, string]>([
    ['of other people', 'The talks between Varnia and Oriel ended on Wednesday without agreement.'],
    ['many days later', 'The talks between Varnia and Kessar ended on April 9 without agreement.'],
    ['and are no talks', 'A meeting of Varnia and Kessar ended on Wednesday without agreement.'],
    ['elsewhere, of one of the two', 'The talks with Varnia in Geneva ended on Wednesday without agreement.'],
  ])('are others: %s', (_, told) => expect(calendar([PLAN, `2031-04-10 Herald: ${told}`])).toHaveLength(2))

  it('end once', () => {
    expect(
      calendar([
        PLAN,
        '2031-04-02 Herald: Talks between Varnia and Kessar ended on Monday without agreement.',
        '2031-04-04 Herald: The talks between Varnia and Kessar ended on Thursday without agreement.',
      ]),
    ).toHaveLength(2)
  })
})

it('a day of those that talks go on for makes them no shorter', () => {
  expect(
    calendar([
      '2031-03-28 Meridian: Varnia and Kessar will hold talks on 9 and 10 April in Vienna.',
      '2031-04-08 Herald: Traders look to Wednesday, when Varnia and Kessar hold talks in Vienna.',
      '2031-04-11 Meridian: Talks between Varnia and Kessar ended on Thursday without agreement.',
    ]),
  ).toEqual(['2031-04-09..2031-04-10 talks held: Varnia, Kessar; at Vienna; 3 reports, 1 origins; planned > held'])
})

it('what went on for days bears a plan for one of them out', () => {
  const { rows } = calendarOf(
    codingsOf([
      '2031-03-28 Herald: Temesh will travel to Vienna on Wednesday.',
      '2031-04-04 Meridian: Temesh met Maurek in Vienna on 2 and 3 April.',
    ]),
    originOf,
  )
  expect(withOutcomes(rows, rows).map(({ id, borneOut }) => [id, borneOut])).toEqual([
    ['d0:m1', 'd1:m1'],
    ['d1:m1', undefined],
  ])
})

it.each([
  ['Two days of talks between Varnia and Kessar on water, grain and power ended on Tuesday.', '2031-03-31..2031-04-01'],
  ['Two days later talks between Varnia and Kessar ended on Tuesday.', '2031-04-01'],
])('days of talks are counted back from their end: %s', (text, days) => {
  expect(calendar([`2031-04-02 Meridian: ${text}`]).map((row) => row.split(' ')[0])).toEqual([days])
})

it('what one sentence tells of its beginning and its end is one', () => {
  expect(calendar(['2031-04-04 Meridian: The talks opened on Monday and collapsed on Wednesday.'])).toEqual([
    '2031-03-31..2031-04-02 meeting held: ; 2 reports, 1 origins',
  ])
})

describe('a vote of a month, told again', () => {
  const VOTE = '2031-03-28 Meridian: Elections would be held in June, Solvane said.'

  it('by the same word is one', () => {
    expect(calendar([VOTE, '2031-04-02 Herald: Elections are to be held in June, a mediator said.'])).toHaveLength(1)
  })

  it('by another word, or of another month, is another', () => {
    expect(calendar([VOTE, '2031-04-02 Herald: A referendum is to be held in June.'])).toHaveLength(2)
    expect(calendar([VOTE, '2031-04-02 Herald: Elections are to be held in July.'])).toHaveLength(2)
  })
})

it('who owes a payment by a day has to pay it that day', () => {
  expect(
    calendar([
      '2031-03-20 Meridian: An instalment of $140m falls due on 31 March.',
      '2031-03-24 Herald: Kessar owes the Harbour Fund a tranche of $90m on 31 March.',
    ]),
  ).toHaveLength(1)
})

describe('an end that is to come', () => {
  const TEXT =
    '2031-03-31 Meridian: Varnia and Kessar will resume talks in Vienna on Wednesday. The round is to end on Friday, Solvane said.'

  it('is that of the talks in its text, and no other plan', () => {
    expect(calendar([TEXT])).toEqual([
      '2031-04-02..2031-04-04 talks planned: Varnia, Kessar; at Vienna; 2 reports, 1 origins',
    ])
  })

  it('is found by what ended then', () => {
    expect(calendar([TEXT, '2031-04-05 Herald: The round of talks with Kessar ended on Friday.'])).toEqual([
      '2031-04-02..2031-04-04 talks held: Varnia, Kessar; at Vienna; 3 reports, 1 origins; planned > held',
    ])
  })

  it('of another text is another', () => {
    const [first, second] = TEXT.split(/(?<=\.) (?=The round)/) as [string, string]
    expect(calendar([first, `2031-03-31 Herald: ${second}`])).toHaveLength(2)
  })
})

describe('talks of last week', () => {
  const PLAN = '2031-03-28 Meridian: Varnia and Kessar will hold talks in Vienna on Wednesday.'

  it('are those that were planned for a day of it', () => {
    expect(calendar([PLAN, "2031-04-07 Herald: Traders were told of last week's talks in Vienna."])).toEqual([
      '2031-04-02 talks held: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > held',
    ])
  })

  it.each<[string, string[]]>([
    ['elsewhere', [PLAN, "2031-04-07 Herald: Traders were told of last week's talks in Geneva."]],
    [
      'or two may be meant',
      [
        PLAN,
        '2031-03-28 Meridian: Solvane will meet Maurek on Thursday.',
        "2031-04-07 Herald: Traders were told of last week's talks.",
      ],
    ],
  ])('are others: %s', (_, stories) => expect(calendar(stories)).toHaveLength(stories.length))
})

it('who is host to both sides meets them on the day that they meet', () => {
  const hosted = '2031-03-28 Meridian: Solvane will host both negotiators on Wednesday.'
  expect(calendar([hosted, '2031-04-03 Herald: Varnia and Kessar held talks in Vienna on Wednesday.'])).toHaveLength(1)
  const alone = '2031-03-28 Meridian: Solvane will host a dinner on Wednesday.'
  expect(calendar([alone, '2031-04-03 Herald: Varnia and Kessar held talks in Vienna on Wednesday.'])).toHaveLength(2)
})

describe('a vote that is to be in a week', () => {
  const PLAN = '2031-03-28 Meridian: The members will vote next week.'

  it('was held that week', () => {
    expect(calendar([PLAN, '2031-04-03 Herald: Sailors of Varnia voted on Wednesday to take the offer.'])).toHaveLength(
      1,
    )
  })

  it('is none of another week, nor of another body', () => {
    expect(calendar([PLAN, '2031-04-11 Herald: Sailors of Varnia voted on Wednesday to take the offer.'])).toHaveLength(
      2,
    )
    expect(
      calendar([
        '2031-03-28 Meridian: Parliament will vote next week.',
        '2031-04-03 Herald: The budget committee voted on Wednesday to take the offer.',
      ]),
    ).toHaveLength(2)
  })
})
