import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, codingsOf, lineOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, type MeetingCoding, withOutcomes, withRivals } from './index.ts'

describe('reports of one meeting are one row', () => {
  it.each<[string, string[], string[]]>([
    [
      'by day and a participant',
      [
        '2031-03-28 Meridian: Maurek will meet Temesh on Wednesday.',
        '2031-03-31 Herald: Temesh is due to meet Maurek in Vienna on Wednesday.',
      ],
      ['2031-04-02 meeting planned: Stefan Maurek, Daro Temesh; at Vienna; 2 reports, 2 origins'],
    ],
    [
      'from the plan to what became of it',
      [
        '2031-03-28 Meridian: Varnia and Kessar will hold talks in Vienna on Wednesday.',
        '2031-04-03 Meridian: Varnia and Kessar held talks in Vienna on Wednesday.',
      ],
      ['2031-04-02 talks held: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > held'],
    ],
    [
      'of a deadline to answer, and the replies that did not come by it',
      [
        '2031-03-20 Meridian: Answers are expected by March 31.',
        '2031-04-01 Herald: A deadline for replies to the paper ran out on Monday with no word from Kessar.',
      ],
      ['..2031-03-31 deadline missed: ; 2 reports, 1 origins; planned > missed'],
    ],
    [
      'that was put off, with one party in common, from the very day that it was planned for',
      [
        '2031-03-28 Meridian: Varnia is to hold talks with its creditors on Monday.',
        '2031-03-30 Herald: Talks between Varnia and Kessar that had been planned for Monday were put off until Thursday, an envoy said.',
      ],
      ['2031-04-03 talks postponed: Varnia, Kessar; 2 reports, 1 origins; planned > postponed'],
    ],
    [
      'that was put off from a day that is over',
      [
        '2031-03-28 Meridian: Varnia and Kessar are to hold talks on Monday.',
        '2031-04-01 Herald: Talks between Varnia and Kessar that had been planned for Monday were put off until Thursday, an envoy said.',
      ],
      ['2031-04-03 talks postponed: Varnia, Kessar; 2 reports, 1 origins; planned > postponed'],
    ],
    [
      'that was moved',
      [
        '2031-03-28 Meridian: Maurek will visit Vienna on Wednesday.',
        '2031-04-01 Meridian: The visit by Maurek to Vienna, planned for Wednesday, was put off until Friday.',
        '2031-04-05 Meridian: Maurek visited Vienna on Friday.',
      ],
      ['2031-04-04 visit held: Stefan Maurek; at Vienna; 3 reports, 1 origins; planned > postponed > held'],
    ],
    [
      'of wider days, with two who take part',
      [
        '2031-03-28 Meridian: Maurek will meet Temesh next week.',
        '2031-03-31 Meridian: Maurek will meet Temesh on Wednesday.',
      ],
      ['2031-04-02 meeting planned: Stefan Maurek, Daro Temesh; 2 reports, 1 origins'],
    ],
    [
      'of wider days, with nobody named, in one place',
      [
        '2031-03-28 Meridian: A new round of talks will be held in Vienna next week.',
        '2031-03-31 Herald: The talks will begin in Vienna on Wednesday.',
      ],
      ['2031-04-02 talks planned: ; at Vienna; 2 reports, 2 origins'],
    ],
    [
      'that was told of without its day, the day after',
      ['2031-03-31 Meridian: Maurek will meet Temesh on Wednesday.', '2031-04-03 Herald: Temesh met Maurek in Vienna.'],
      ['2031-04-02 meeting held: Stefan Maurek, Daro Temesh; at Vienna; 2 reports, 1 origins; planned > held'],
    ],
    [
      'that set a deadline, or must keep it',
      [
        '2031-03-31 Meridian: Solvane gave both sides until Friday to initial the text.',
        '2031-04-01 Herald: Kessar has until Friday to initial the accord.',
      ],
      ['..2031-04-04 deadline planned: Kessar; 2 reports, 2 origins'],
    ],
    [
      'a deadline of which one says nothing but the day',
      [
        '2031-03-28 Meridian: Maurek gave Kessar until April 4 to free the sailors.',
        '2031-04-01 Herald: Traders hurried ahead of the April 4 deadline.',
      ],
      ['..2031-04-04 deadline planned: Kessar; 2 reports, 2 origins'],
    ],
    [
      'a deadline that was set and then missed',
      [
        '2031-03-31 Meridian: Kessar must leave the strip by 4 April.',
        "2031-04-06 Herald: Kessar missed Friday's deadline.",
      ],
      ['..2031-04-04 deadline missed: Kessar; 2 reports, 1 origins; planned > missed'],
    ],
    [
      'a deadline that passed for nobody who is named',
      [
        '2031-03-31 Meridian: Solvane gave both sides until Friday to initial the text.',
        '2031-04-06 Herald: The deadline expired on Friday without a reply from Maradin.',
      ],
      ['..2031-04-04 deadline missed: ; 2 reports, 1 origins; planned > missed'],
    ],
    [
      'that was moved by some days, whichever is nearer',
      [
        '2031-03-28 Meridian: A second round will begin on Tuesday, April 1.',
        '2031-03-31 Herald: Solvane said the round would be postponed from Tuesday to Friday.',
      ],
      ['2031-04-04 talks postponed: ; 2 reports, 1 origins; planned > postponed'],
    ],
    [
      'that was planned for a day and did not take place on it',
      [
        '2031-03-28 Meridian: Varnia and Kessar will hold talks in Vienna on Wednesday.',
        '2031-04-03 Herald: There was no meeting in Vienna on Wednesday.',
      ],
      ['2031-04-02 talks absent: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > absent'],
    ],
    [
      'that went on for days, of which the plan tells the first and the report the last',
      [
        '2031-03-28 Meridian: Varnia and Kessar will hold talks in Vienna on Monday.',
        '2031-04-03 Herald: Three days of talks between Varnia and Kessar ended on Wednesday.',
      ],
      ['2031-03-31 talks held: Varnia, Kessar; at Vienna; 2 reports, 1 origins; planned > held'],
    ],
    [
      'a deadline of one day, what is due by other words, where one names nobody',
      [
        '2031-03-20 Meridian: Kessar must restore the gauges by March 31.',
        '2031-03-24 Herald: The mediator wants a final text by March 31, the date set by the board.',
      ],
      ['..2031-03-31 deadline planned: Kessar; 2 reports, 2 origins'],
    ],
    [
      'in a house, and in the town where it stands',
      [
        '2031-03-28 Meridian: A new round of talks will be held in Vienna on Wednesday.',
        '2031-04-03 Herald: The talks, held at the Corn Hall on Wednesday, lasted six hours.',
      ],
      ['2031-04-02 talks held: ; at Vienna; 2 reports, 1 origins; planned > held'],
    ],
    [
      'a payment, by whatever name',
      [
        '2031-03-20 Meridian: An instalment of $140m falls due on 31 March.',
        '2031-03-24 Herald: That payment, of $140m, is due on 31 March.',
      ],
      ['2031-03-31 deadline planned: ; 2 reports, 2 origins'],
    ],
    [
      'by who chaired it, and by whose talks they were',
      [
        "2031-04-02 Meridian: Talks between Varnia and Kessar ended on Tuesday. Ingrid Solvane, who chaired Tuesday's session, was tired.",
      ],
      ['2031-04-01 meeting held: Varnia, Kessar, Ingrid Solvane; 2 reports, 1 origins'],
    ],
    [
      'by nobody who has a name, and by the parties',
      [
        '2031-03-28 Meridian: Ministers are due to meet in Vienna on Wednesday.',
        '2031-03-31 Herald: Varnia and Kessar are to hold talks in Vienna on Wednesday.',
      ],
      ['2031-04-02 talks planned: Varnia, Kessar; at Vienna; 2 reports, 2 origins'],
    ],
    [
      'that was moved from the day of which it is told',
      [
        '2031-03-28 Meridian: Talks will be held in Vienna on 4 April.',
        '2031-04-10 Meridian: The talks, originally scheduled for April 4, took place in Vienna on Wednesday.',
      ],
      ['2031-04-09 talks held: ; at Vienna; 2 reports, 1 origins; planned > held'],
    ],
  ])('%s', (_, stories, rows) => expect(calendar(stories)).toEqual(rows))
})

it('what was held within days that have begun was held by the day of the report', () => {
  expect(calendar(['2031-04-10 Meridian: Maurek met Temesh in Vienna this month.'])).toEqual([
    '2031-04-01..2031-04-10 meeting held: Stefan Maurek, Daro Temesh; at Vienna',
  ])
})

it('what was held is not held before a day that is to come', () => {
  const [row] = calendar(['2031-04-10 Meridian: Maurek met Temesh in Vienna before May.'])
  expect(row).toMatch(/^undated meeting held: Stefan Maurek, Daro Temesh/)
})

describe('other meetings are other rows', () => {
  it.each<[string, string[], number]>([
    [
      'on another day',
      ['2031-03-28 Meridian: Maurek met Temesh on Monday.', '2031-03-28 Meridian: Maurek met Temesh on Thursday.'],
      2,
    ],
    [
      'of other people',
      ['2031-03-28 Meridian: Maurek met Temesh on Monday.', '2031-03-28 Meridian: Solvane met Dorvan on Monday.'],
      2,
    ],
    [
      'of one party, by another minister',
      ['2031-03-28 Meridian: Maurek met Temesh on Monday.', '2031-03-28 Meridian: Dorvan met Temesh on Monday.'],
      2,
    ],
    [
      'of another kind',
      [
        '2031-03-28 Meridian: Maurek met Temesh on Monday.',
        '2031-03-28 Meridian: Maurek spoke to Temesh by telephone on Monday.',
      ],
      2,
    ],
    [
      'at another place',
      [
        '2031-03-28 Meridian: Maurek visited Vienna on Monday.',
        '2031-03-28 Meridian: Maurek visited Geneva on Monday.',
      ],
      2,
    ],
    [
      'by a guest at the place of talks of that day',
      [
        '2031-03-28 Meridian: Varnia and Kessar are to hold talks in Vienna on Wednesday.',
        '2031-03-31 Herald: Solvane will address students in Vienna on Wednesday.',
      ],
      2,
    ],
    [
      'that was called off, with one party in common',
      [
        '2031-03-28 Meridian: Maurek will meet Solvane on Monday.',
        '2031-03-28 Meridian: A meeting with Kessar and Varnia on Monday was cancelled.',
      ],
      2,
    ],
  ])('%s', (_, stories, count) => expect(calendar(stories)).toHaveLength(count))
})

describe('the calendar', () => {
  const stories = [
    '2031-03-28 Meridian: Maurek will meet Temesh on Wednesday.',
    '2031-03-28 Meridian: Solvane visited Vienna on Monday.',
    '2031-03-28 Meridian: Kessar must leave the strip by 1 June.',
    'undated Herald: Solvane met Dorvan on Monday.',
  ]

  it('keeps what is undated apart, and goes by the newest publication', () => {
    const { rows, undated, today } = calendarOf(codingsOf(stories), originOf)
    expect(today).toBe('2031-03-28')
    expect(rows.map(({ lies, kind }) => `${lies} ${kind}`)).toEqual(['past visit', 'coming meeting', 'coming deadline'])
    expect(undated.map(lineOf)).toEqual(['undated meeting held: Ingrid Solvane, Ilka Dorvan'])
  })

  it('tells past from coming by the day that it is asked for', () => {
    const { rows } = calendarOf(codingsOf(stories), originOf, { today: '2031-04-02' })
    expect(rows.map(({ lies }) => lies)).toEqual(['past', 'today', 'coming'])
  })

  it.each([
    ['2031-04-02 Meridian: Maurek met Temesh this month.', 'past held'],
    ['2031-04-02 Meridian: Maurek will meet Temesh this month.', 'null planned'],
    ['2031-04-02 Meridian: Maurek met Temesh on Wednesday.', 'today held'],
  ])('has behind it what was held, however far its days go: %s', (story, wanted) => {
    const { rows } = calendarOf(codingsOf([story]), originOf)
    expect(rows.map(({ lies, status }) => `${lies} ${status}`)).toEqual([wanted])
  })

  it('is narrowed by day and party', () => {
    expect(calendar(stories, { since: '2031-04-01' })).toHaveLength(2)
    expect(calendar(stories, { until: '2031-04-01' })).toHaveLength(1)
    expect(calendar(stories, { party: 'Kessar' })).toHaveLength(2)
  })

  it('shows both where one denies what another tells', () => {
    const told = [
      '2031-03-28 Meridian: Maurek met Temesh in Vienna on Monday.',
      '2031-03-29 Herald: The ministry denied that Maurek had met Temesh on Monday.',
    ]
    expect(calendar(told)).toEqual([
      '2031-03-24 meeting denied: Stefan Maurek, Daro Temesh; at Vienna; 2 reports, 1 origins; held > denied; contested status',
    ])
  })

  it('shows both days of a contradictory date', () => {
    expect(calendar(['2031-03-28 Meridian: Maurek will meet Temesh on Friday, 3 April.'])).toEqual([
      '2031-04-03 meeting planned: Stefan Maurek, Daro Temesh; contested date',
    ])
  })

  it('shows where days rest on one of two dates of publication that contradict', () => {
    const dated = (story: string, written: string): string[] => {
      const codings = codingsOf([story]).map((coding): MeetingCoding => {
        const { published } = coding.metadata
        const against = { written, from: 'a meta tag' }
        return { ...coding, metadata: { ...coding.metadata, published: { ...published!, against } } }
      })
      return calendarOf(codings, originOf).rows.flatMap(({ contradictions }) =>
        contradictions.map(({ what, words }) => `${what}: ${words.replace(/\S+:m\d+/, 'm')}`),
      )
    }
    const tomorrow = '2031-03-28 Meridian: Maurek will meet Temesh tomorrow.'
    const told = 'dated "2031-03-28" by its test, but "2031-03-21" by its a meta tag'
    expect(dated(tomorrow, '2031-03-21')).toEqual([`date: tomorrow, in m, ${told}`])
    expect(dated(tomorrow, '21/3')).toEqual([`date: tomorrow, in m, ${told.replace('2031-03-21', '21/3')}`])
    const april = '2031-03-28 Meridian: Maurek will meet Temesh on 3 April.'
    expect(dated(april, '2031-03-21')).toEqual([])
    expect(dated(april, '2032-06-21')).toHaveLength(1)
  })

  it('is the same whatever the order of the codings', () => {
    const codings = codingsOf(stories)
    const wanted = calendarOf(codings, originOf)
    fc.assert(
      fc.property(fc.shuffledSubarray(codings, { minLength: codings.length }), (shuffled) => {
        expect(calendarOf(shuffled, originOf)).toEqual(wanted)
      }),
    )
  })

  it('takes a text that appeared twice as one report, of its first day', () => {
    const [coding] = codingsOf(['2031-03-28 Meridian: Maurek will meet Temesh on Wednesday.']) as [MeetingCoding]
    const published = { ...coding.metadata.published!, resolved: '2031-04-08' }
    const again = { ...coding, sort: '2031-04-08 ', metadata: { ...coding.metadata, published } }
    const { rows } = calendarOf([again, coding], originOf)
    expect(rows.map(lineOf)).toEqual(['2031-04-02 meeting planned: Stefan Maurek, Daro Temesh'])
  })
})

describe('reports of one meeting with different days', () => {
  /** Days and what contradicts them. */
  function contested(stories: readonly string[]): string[] {
    const { rows } = calendarOf(codingsOf(stories), originOf)
    return withRivals(rows, rows).map(
      ({ days, contradictions }) =>
        `${days!.last}${contradictions.map(({ what, words }) => ` ${what} ${words}`).join('')}`,
    )
  }

  it('both stay, each flagged with the other', () => {
    expect(
      contested([
        '2031-04-04 Meridian: Maurek met Temesh in Vienna on Wednesday.',
        '2031-04-05 Courier: Maurek met Temesh in Vienna on Thursday.',
      ]),
    ).toEqual(['2031-04-02 date or 2031-04-03, says d1:m1', '2031-04-03 date or 2031-04-02, says d0:m1'])
  })

  it.each<[string, string[]]>([
    [
      'one text tells of both',
      ['2031-04-05 Meridian: Maurek met Temesh in Vienna on Wednesday. Maurek met Temesh in Vienna on Thursday.'],
    ],
    [
      'each is told on its day',
      [
        '2031-04-02 Meridian: Maurek met Temesh in Vienna on Wednesday.',
        '2031-04-03 Courier: Maurek met Temesh in Vienna on Thursday.',
      ],
    ],
    [
      'others met',
      [
        '2031-04-04 Meridian: Maurek met Temesh in Vienna on Wednesday.',
        '2031-04-05 Courier: Dorvan met Solvane in Vienna on Thursday.',
      ],
    ],
  ])('not where %s', (_, stories) => {
    expect(contested(stories).filter((line) => line.includes(' date '))).toEqual([])
  })
})

describe('a plan says where its outcome is told', () => {
  const PLAN = '2031-03-28 Herald: Temesh will travel to Vienna on Wednesday.'

  function borneOut(stories: readonly string[]): string[] {
    const { rows } = calendarOf(codingsOf(stories), originOf)
    return withOutcomes(rows, rows).flatMap((row) =>
      row.borneOut === undefined ? [] : [`${row.id} by ${row.borneOut}`],
    )
  }

  it('by the same person, on that day', () => {
    const held = '2031-04-03 Meridian: Temesh met Maurek in Vienna on Wednesday.'
    expect(borneOut([PLAN, held])).toEqual(['d0:m1 by d1:m1'])
  })

  it.each([
    ['of another day', '2031-04-04 Meridian: Temesh met Maurek in Vienna on Thursday.'],
    ['elsewhere', '2031-04-03 Meridian: Temesh met Maurek in Lowenna on Wednesday.'],
    ['of others', '2031-04-03 Meridian: Dorvan met Maurek in Vienna on Wednesday.'],
  ])('not by what was held %s', (_, held) => {
    expect(borneOut([PLAN, held])).toEqual([])
  })
})
