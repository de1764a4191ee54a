import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

const RALLY = '2031-03-20 Meridian: Supporters cheered at a rally in Ostrel on Tuesday.'
const TALKS = '2031-03-20 Meridian: The talks ended in Ostrel on Tuesday.'

describe('occasions of one day', () => {
  it.each([
    [
      'a rally and a news conference',
      RALLY,
      '2031-03-21 Herald: Temesh told a news conference on Tuesday that he was content.',
    ],
    ['a rally and a meeting of somebody', RALLY, '2031-03-21 Herald: Temesh met Solvane on Tuesday.'],
    [
      'talks and a news conference',
      TALKS,
      '2031-03-21 Herald: Temesh told a news conference on Tuesday that he was content.',
    ],
    [
      'a debate and a rally of one man',
      '2031-03-20 Meridian: Temesh spoke at a rally in Ostrel on Tuesday.',
      "2031-03-21 Herald: Temesh stumbled in Tuesday's debate in Ostrel.",
    ],
  ])('are two: %s', (_, first, second) => expect(calendar([first, second])).toHaveLength(2))

  it.each([
    ['a rally, told again', RALLY, "2031-03-21 Herald: Temesh spoke at Tuesday's rally."],
    ['talks and the meeting of two', TALKS, '2031-03-21 Herald: Temesh met Solvane in Ostrel on Tuesday.'],
    [
      'a debate of which two texts tell',
      '2031-03-20 Meridian: Temesh stumbled in the debate on Tuesday.',
      "2031-03-21 Herald: Nobody won Tuesday's debate.",
    ],
  ])('are one: %s', (_, first, second) => expect(calendar([first, second])).toHaveLength(1))
})

describe('votes of one month', () => {
  it('are two where each text says that somebody voted', () => {
    expect(
      calendar([
        '2031-05-20 Meridian: The miners voted in April to strike.',
        '2031-05-23 Herald: The city council voted in April to pay the growers.',
      ]),
    ).toHaveLength(2)
  })

  it('are one where both tell of the elections', () => {
    expect(
      calendar([
        '2031-03-20 Meridian: Varnia will hold elections in April.',
        '2031-03-23 Herald: The growers wait for the elections in April.',
      ]),
    ).toHaveLength(1)
  })
})
