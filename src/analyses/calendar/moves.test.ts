import { describe, expect, it } from 'vitest'
import { calendar, codingsOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, withMoves } from './index.ts'

/** `2031-03-28 > 2031-04-03`, and `2031-04-03 < 2031-03-28` of the other row; `2031-04-03 <` with `(told)` where one row has both days. */
function moves(stories: readonly string[]): string[] {
  const { rows } = calendarOf(codingsOf(stories), originOf)
  return withMoves(rows, rows).flatMap(({ days, movedTo, movedFrom }) => [
    ...(movedTo === undefined ? [] : [`${days!.first} > ${movedTo.days.first}`]),
    ...(movedFrom === undefined
      ? []
      : [`${days!.first} < ${movedFrom.days.first}${movedFrom.id === null ? ' (told)' : ''}`]),
  ])
}

const OFF = '2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been postponed.'
const BOTH = ['2031-03-28 > 2031-04-03', '2031-04-03 < 2031-03-28']

describe('what was put off says to when, and its new day from when', () => {
  it.each<[string, string[], string[]]>([
    ['told later', [OFF, '2031-03-30 Meridian: Varnia and Kessar will hold talks in Vienna on April 3.'], BOTH],
    ['held later', [OFF, '2031-04-04 Meridian: Varnia and Kessar held talks in Vienna on April 3.'], BOTH],
    [
      'told in the same text, before',
      [
        '2031-03-20 Meridian: Maurek is to meet Temesh on March 29. The meeting had been planned for March 24, but was put off.',
      ],
      ['2031-03-24 > 2031-03-29', '2031-03-29 < 2031-03-24'],
    ],
    [
      'of a visit, of one person to one place',
      [
        '2031-03-20 Meridian: Maurek will visit Vienna on March 28.',
        '2031-03-22 Herald: A visit by Maurek to Vienna planned for March 28 has been postponed.',
        '2031-03-30 Meridian: Maurek will travel to Vienna on April 3.',
      ],
      BOTH,
    ],
    [
      'in one row, where one report tells of both days',
      ['2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been postponed to April 3.'],
      ['2031-04-03 < 2031-03-28 (told)'],
    ],
  ])('%s', (_, stories, told) => expect(moves(stories)).toEqual(told))

  it.each<[string, string[]]>([
    ['other people', [OFF, '2031-03-30 Meridian: Varnia and Oriel will hold talks in Vienna on April 3.']],
    ['another kind', [OFF, '2031-03-30 Meridian: Varnia and Kessar have until April 3 to answer.']],
    ['an earlier day', [OFF, '2031-03-26 Meridian: Varnia and Kessar held talks in Vienna on March 25.']],
    ['a day long after', [OFF, '2031-06-30 Meridian: Varnia and Kessar will hold talks in Vienna on July 3.']],
    [
      'a plan that was known before',
      ['2031-03-18 Meridian: Varnia and Kessar will hold talks in Vienna on April 3.', OFF],
    ],
    [
      'one person alone, elsewhere',
      [
        '2031-03-20 Meridian: Maurek will visit Vienna on March 28.',
        '2031-03-22 Herald: A visit by Maurek to Vienna planned for March 28 has been postponed.',
        '2031-03-30 Meridian: Maurek will travel to Geneva on April 3.',
      ],
    ],
  ])('not to %s', (_, stories) => expect(moves(stories)).toEqual([]))
})

describe('the old plan', () => {
  it.each<[string, string[]]>([
    [
      'told before, by one of the two sides',
      ['2031-03-20 Meridian: Varnia is to hold talks with its creditors on March 28.', OFF],
    ],
    [
      'told again by who does not know better',
      [OFF, '2031-03-23 Meridian: Varnia is to hold talks with its creditors on March 28.'],
    ],
  ])('is of the row that was put off: %s', (_, stories) => {
    const rows = calendar(stories)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(/^2031-03-28 talks (?:postponed|planned): .*2 reports/)
  })

  it('takes no row back that has a new day', () => {
    expect(
      calendar([
        '2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been postponed to April 3.',
        '2031-03-23 Meridian: Varnia and Kessar will hold talks in Vienna on March 28.',
      ]),
    ).toEqual(['2031-04-03 talks postponed: Varnia, Kessar; at Vienna; 2 reports, 1 origins'])
  })

  it('is of nobody who has just told that it was moved, and tells of that day', () => {
    expect(
      calendar([
        '2031-03-22 Herald: Talks set for March 28 have been moved to April 3. Solvane will meet Temesh on March 28.',
      ]),
    ).toEqual(['2031-03-28 meeting planned: Ingrid Solvane, Daro Temesh', '2031-04-03 talks postponed: '])
  })

  it('is one with what is planned for the new day, by one of the two sides', () => {
    expect(
      calendar([
        '2031-03-22 Herald: Talks between Varnia and Kessar planned for March 28 have been postponed to April 3.',
        '2031-04-04 Meridian: Varnia held talks on April 3.',
      ]),
    ).toHaveLength(1)
  })
})

it.each([
  "The ministry announced on Wednesday that Maurek's visit to Maradin had been put off until Saturday.",
  'Kessar said on Monday that its talks with Varnia had been postponed until Friday.',
])('the day on which it was said is none from which it was moved: %s', (story) => {
  const codings = codingsOf([`2031-04-03 Meridian: ${story}`])
  expect(codings.map(({ data }) => data.status)).toEqual(['postponed'])
  expect(moves([`2031-04-03 Meridian: ${story}`])).toEqual([])
})

it('the day for which it was set is, also where it was said on another', () => {
  const story =
    'Talks between Varnia and Kessar set for Thursday have been postponed to Friday, Maurek said on Wednesday.'
  expect(moves([`2031-04-03 Meridian: ${story}`])).toEqual(['2031-04-04 < 2031-04-03 (told)'])
})
