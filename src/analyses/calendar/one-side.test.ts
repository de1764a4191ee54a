import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

const PLAN = '2031-03-04 Meridian: Temesh will see Solvane in Vienna next Wednesday.'

describe('talks of which one side is named', () => {
  it.each<[string, string]>([
    [
      'at the place where others are to meet that day',
      '2031-03-07 Herald: The talks with Varnia will start in Vienna on Wednesday.',
    ],
    ['some days of which others are to meet', "2031-03-07 Herald: Varnia will take part in next week's talks."],
  ])('are that meeting: %s', (_, other) => {
    expect(calendar([PLAN, other])).toEqual([
      expect.stringMatching(/^2031-03-12 talks planned: Daro Temesh, Ingrid Solvane, Varnia; at Vienna; 2 reports/),
    ])
  })

  it.each<[string, string[]]>([
    ['elsewhere', [PLAN, '2031-03-07 Herald: The talks with Varnia will start in Geneva on Wednesday.']],
    ['on another day', [PLAN, '2031-03-07 Herald: The talks with Varnia will start in Vienna on Thursday.']],
    ['that are not told of as known', [PLAN, '2031-03-07 Herald: Varnia will hold talks in Vienna on Wednesday.']],
    ['that are no talks', [PLAN, '2031-03-07 Herald: Maurek will address students in Vienna on Wednesday.']],
    [
      'of two sides',
      [
        '2031-03-04 Meridian: Maurek will see Dorvan in Vienna next Wednesday.',
        '2031-03-07 Herald: The talks between Kessar and Oriel will open in Vienna on Wednesday.',
      ],
    ],
    [
      'where two meetings may be meant',
      [
        PLAN,
        '2031-03-05 Meridian: Dorvan will see Solvane in Vienna next Thursday.',
        "2031-03-07 Herald: Kessar will take part in next week's talks.",
      ],
    ],
  ])('are another: %s', (_, stories) => expect(calendar(stories)).toHaveLength(stories.length))

  it('is one row of one text, with and without the day', () => {
    expect(
      calendar([
        "2031-03-07 Herald: Maurek will take part in next week's talks. Maurek will hold the talks in Vienna on Wednesday.",
      ]),
    ).toHaveLength(1)
  })
})

describe('a report that names nobody', () => {
  const FIRST = '2031-03-28 Meridian: Maurek will meet Temesh on Wednesday.'
  const SECOND = '2031-03-29 Courier: Solvane will receive Dorvan on Wednesday.'
  const BARE = "2031-03-31 Herald: Traders wait for Wednesday's session."

  it('is of the only meeting of its day', () => expect(calendar([FIRST, BARE])).toHaveLength(1))

  it('is of neither of two', () => expect(calendar([FIRST, SECOND, BARE])).toHaveLength(3))

  it('of weeks, is of the talks that are told of next', () => {
    expect(
      calendar([
        "2031-03-04 Meridian: Traders hope that next week's talks end with an accord.",
        '2031-03-07 Herald: Varnia and Kessar will hold talks in Vienna on Wednesday.',
      ]),
    ).toEqual([expect.stringMatching(/^2031-03-12 talks planned: Varnia, Kessar; at Vienna; 2 reports/)])
  })
})
