import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

const FIRST = '2031-03-20 Meridian: Temesh is to meet Maurek on Tuesday.'

describe('plans of two for one day, in two texts', () => {
  it.each<[string, string]>([
    ['one of them with somebody else', '2031-03-21 Herald: Solvane will meet Maurek on Tuesday.'],
    ['and what two others hold', '2031-03-21 Herald: Solvane will receive Dorvan on Tuesday.'],
  ])('are two meetings: %s', (_, other) => expect(calendar([FIRST, other])).toHaveLength(2))

  it.each<[string, string]>([
    ['the same two', '2031-03-21 Herald: Maurek will meet Temesh on Tuesday.'],
    ['all three', '2031-03-21 Herald: Maurek, Temesh and Solvane will meet on Tuesday.'],
  ])('are one where they are %s', (_, other) => expect(calendar([FIRST, other])).toHaveLength(1))

  it('both find what became of them', () => {
    expect(
      calendar([
        FIRST,
        '2031-03-21 Herald: Solvane will meet Maurek on Tuesday.',
        '2031-03-26 Meridian: Maurek met Solvane on Tuesday.',
      ]),
    ).toEqual([
      '2031-03-25 meeting planned: Daro Temesh, Stefan Maurek',
      '2031-03-25 meeting held: Ingrid Solvane, Stefan Maurek; 2 reports, 1 origins; planned > held',
    ])
  })
})

describe('talks of two pairs, told by one text', () => {
  it('are two', () => {
    expect(
      calendar([
        '2031-03-28 Meridian: Varnia and Kessar held talks in Vienna on Friday. Oriel and Kessar held talks in Vienna on Friday too.',
      ]),
    ).toEqual(['2031-03-28 talks held: Varnia, Kessar; at Vienna', '2031-03-28 talks held: Oriel, Kessar; at Vienna'])
  })

  it('but not where one of them is told with some of its people only, or by two texts', () => {
    const all = 'Varnia, Kessar and Oriel held talks in Vienna on Friday.'
    expect(
      calendar([`2031-03-28 Meridian: ${all} Varnia and Kessar held talks on Friday, an envoy said.`]),
    ).toHaveLength(1)
    expect(
      calendar([
        '2031-03-28 Meridian: Varnia and Kessar held talks in Vienna on Friday.',
        '2031-03-28 Herald: Oriel and Kessar held talks in Vienna on Friday.',
      ]),
    ).toHaveLength(1)
  })
})

describe('who stays away says nothing of what became of a meeting', () => {
  it('and is a row of its own', () => {
    const rows = calendar([
      '2031-03-20 Meridian: Varnia and Kessar will hold talks in Vienna on March 28.',
      '2031-03-29 Herald: Temesh did not attend the talks with Varnia in Vienna on March 28.',
    ])
    expect(rows.map((row) => row.split(':')[0])).toEqual(['2031-03-28 talks planned', '2031-03-28 talks absent'])
  })

  it('but a meeting that was not held is the one that was planned', () => {
    expect(
      calendar([
        '2031-03-20 Meridian: Varnia and Kessar will hold talks in Vienna on March 28.',
        '2031-03-29 Herald: There was no meeting in Vienna on March 28.',
      ]),
    ).toHaveLength(1)
  })
})
