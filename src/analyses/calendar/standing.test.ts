import { describe, expect, it } from 'vitest'
import { calendar, codingsOf, originOf } from '../../../test/meeting-stories.ts'
import { eventsOf } from '../events/index.ts'
import { calendarOf } from './index.ts'

describe('what is denied is held by nobody who denies it', () => {
  const HELD = '2031-03-28 Meridian: Maurek met Temesh in Vienna on March 26.'

  it.each([
    ['denied', 'Varnia denied that Maurek had met Temesh in Vienna on March 26.'],
    ['denied', 'It is not true that Maurek met Temesh in Vienna on March 26, Varnia said.'],
    ['denied', 'Varnia dismissed reports of a meeting between Maurek and Temesh on March 26 as false.'],
    ['denied', 'Varnia denied that Maurek had met Temesh in Vienna.'],
    ['absent', 'Maurek never met Temesh in Vienna on March 26, Varnia said.'],
    ['absent', 'No meeting between Maurek and Temesh took place in Vienna on March 26, Varnia said.'],
    ['absent', 'The alleged meeting between Maurek and Temesh on March 26 never took place, Varnia said.'],
  ])('%s: %s', (status, denial) => {
    expect(calendar([HELD, `2031-03-29 Herald: ${denial}`])).toEqual([
      `2031-03-26 meeting ${status}: Stefan Maurek, Daro Temesh; at Vienna; 2 reports, 1 origins; held > ${status}; contested status`,
    ])
  })

  it('whoever stays away denies nothing', () => {
    const away = '2031-03-29 Herald: Temesh did not attend the talks with Varnia in Vienna on March 26.'
    const held = '2031-03-28 Meridian: Varnia and Kessar held talks in Vienna on March 26.'
    expect(calendar([held, away]).join()).not.toMatch(/contested/)
  })
})

describe('what was called off is on again', () => {
  const stories = [
    '2031-03-10 Meridian: Maurek will meet Temesh in Vienna on March 20.',
    '2031-03-14 Herald: The meeting of Maurek and Temesh in Vienna on March 20 was cancelled.',
  ]
  const rowOf = (story: string): string => calendar([...stories, story]).join('\n')

  it('where it is said anew that it will be', () => {
    const again = '2031-03-16 Meridian: Maurek will meet Temesh in Vienna on March 20 after all.'
    expect(rowOf(again)).toMatch(/^2031-03-20 meeting planned: .*planned > cancelled > planned$/)
  })

  it('contested where whoever says so seems not to know that it was called off', () => {
    expect(rowOf('2031-03-16 Courier: Maurek will meet Temesh in Vienna on March 20.')).toMatch(
      /meeting planned: .*planned > cancelled > planned; contested status$/,
    )
  })

  it.each([
    '2031-03-14 Courier: Maurek will meet Temesh in Vienna on March 20.',
    '2031-03-16 Courier: A meeting of Maurek and Temesh was planned for March 20 in Vienna.',
  ])('but not where the plan is only spoken of: %s', (story) => {
    expect(rowOf(story)).toMatch(/^2031-03-20 meeting cancelled: .*planned > cancelled$/)
  })
})

describe('what was put off without a new day', () => {
  const PLAN = '2031-03-20 Meridian: Varnia and Kessar will hold talks in Vienna on March 28.'
  const OFF = '2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been postponed.'

  it.each([
    ['by itself', [OFF]],
    ['after it was planned', [PLAN, OFF]],
    ['without its day', [PLAN, '2031-03-22 Herald: The talks between Varnia and Kessar have been postponed.']],
  ])('is not coming on the day that it was planned for: %s', (_, stories) => {
    const { rows } = calendarOf(codingsOf(stories), originOf)
    expect(rows.map(({ status, days, putOff, lies }) => [status, days!.first, putOff, lies])).toEqual([
      ['postponed', '2031-03-28', true, null],
    ])
  })

  it('is coming on its new day', () => {
    const { rows } = calendarOf(
      codingsOf([PLAN, '2031-03-22 Herald: The talks between Varnia and Kessar have been postponed until April 3.']),
      originOf,
    )
    expect(rows.map(({ status, days, putOff, lies }) => [status, days!.first, putOff, lies])).toEqual([
      ['postponed', '2031-04-03', undefined, 'coming'],
    ])
  })

  it('stays on its new day where another text knows of none', () => {
    const stories = [PLAN, '2031-03-22 Courier: Talks between Varnia and Kessar have been postponed to April 10.', OFF]
    expect(calendar(stories).join('\n')).toMatch(/^2031-04-10 talks postponed: .*; planned > postponed$/)
  })

  it('is on its new day where it was rescheduled for that', () => {
    const story =
      '2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been rescheduled for April 10.'
    expect(calendar([story])).toEqual(['2031-04-10 talks postponed: Varnia, Kessar'])
  })

  it('is on its new day where one text tells of both days', () => {
    const { rows } = calendarOf(
      codingsOf([
        '2031-03-22 Herald: Talks between Varnia and Kessar set for April 3 have been postponed to April 10.',
      ]),
      originOf,
    )
    expect(rows.map(({ days, putOff, lies }) => [days!.first, putOff, lies])).toEqual([
      ['2031-04-10', undefined, 'coming'],
    ])
  })
})

it('who announced a meeting is no origin of its having been held, nor the evidence', () => {
  const stories = [
    '2031-03-10 Meridian: Maurek will meet Temesh in Vienna on March 12, Solvane said.',
    '2031-03-15 Herald: Maurek met Temesh in Vienna on March 12.',
  ]
  const { rows } = calendarOf(codingsOf(stories), originOf)
  expect(rows.map(({ status, origins }) => [status, origins.map(({ name }) => name)])).toEqual([['held', ['Herald']]])
  const [event] = eventsOf([], rows, originOf)
  expect(event!.reports.map(({ coding }) => coding.words)).toEqual(['Maurek met Temesh in Vienna on March 12'])
})

describe('two meetings of two are not one of three', () => {
  it.each([
    [
      [
        '2031-03-15 Meridian: Maurek met Solvane in Vienna on March 12.',
        '2031-03-15 Herald: Temesh met Solvane in Vienna on March 12.',
      ],
    ],
    [['2031-03-15 Meridian: Maurek met Solvane in Vienna on March 12. Temesh met Solvane in Vienna on March 12.']],
  ])('%s', (stories) => {
    expect(calendar(stories)).toEqual([
      '2031-03-12 meeting held: Stefan Maurek, Ingrid Solvane; at Vienna',
      '2031-03-12 meeting held: Daro Temesh, Ingrid Solvane; at Vienna',
    ])
  })

  it.each([
    ['Maurek met the mediators in Vienna on March 12.', 'Stefan Maurek, Ingrid Solvane'],
    ['Maurek, Temesh and Solvane met in Vienna on March 12.', 'Stefan Maurek, Daro Temesh, Ingrid Solvane'],
  ])('but one may be told with others: %s', (other, names) => {
    const rows = calendar([
      `2031-03-15 Meridian: ${other}`,
      '2031-03-15 Herald: Maurek met Solvane in Vienna on March 12.',
    ])
    expect(rows).toHaveLength(1)
    for (const name of names.split(', ')) expect(rows[0]).toContain(name)
  })
})
