import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

describe('the sitting of a body without a name', () => {
  it.each<[string, string[]]>([
    [
      'and a meeting of others',
      [
        '2031-03-28 Meridian: The cabinet will debate the levy on Wednesday.',
        '2031-04-03 Herald: Maurek met Temesh on Wednesday.',
      ],
    ],
    [
      'told after a meeting of others',
      [
        '2031-04-03 Herald: Maurek met Temesh on Wednesday.',
        '2031-04-04 Meridian: A working group on wells, which met on Wednesday, agreed on nothing.',
      ],
    ],
    [
      'and that of another body',
      [
        '2031-03-28 Meridian: The cabinet will meet on Wednesday.',
        '2031-03-29 Herald: The budget committee is to meet on Wednesday.',
      ],
    ],
    [
      'whose meeting it is, and a session that was of others',
      [
        '2031-03-28 Meridian: Varnia and Kessar will hold talks on Wednesday.',
        '2031-04-02 Herald: A session of legal experts set for Wednesday was called off.',
      ],
    ],
    [
      'and talks that nobody says whose they are',
      [
        '2031-03-28 Meridian: The cabinet will debate the levy on Wednesday.',
        '2031-04-01 Herald: Talks that were planned for Wednesday were called off.',
      ],
    ],
  ])('is a row of its own: %s', (_, stories) => expect(calendar(stories)).toHaveLength(2))

  it.each<[string, string[]]>([
    [
      'told by another name',
      [
        '2031-03-28 Meridian: The cabinet will meet on Wednesday.',
        '2031-04-03 Herald: Ministers met on Wednesday and agreed on nothing.',
      ],
    ],
    [
      'that are the two sides of talks',
      [
        '2031-03-28 Meridian: Varnia and Kessar will hold talks on Wednesday.',
        '2031-03-31 Herald: The delegations will meet on Wednesday.',
      ],
    ],
    [
      'where the place is one',
      [
        '2031-03-28 Meridian: Ministers are due to meet in Vienna on Wednesday.',
        '2031-03-31 Herald: Varnia and Kessar are to hold talks in Vienna on Wednesday.',
      ],
    ],
    [
      'of which nobody says whose it was',
      [
        '2031-03-28 Meridian: The budget committee is to meet on Wednesday.',
        "2031-04-03 Herald: Wednesday's session lasted six hours.",
      ],
    ],
  ])('is one row: %s', (_, stories) => expect(calendar(stories)).toHaveLength(1))
})
