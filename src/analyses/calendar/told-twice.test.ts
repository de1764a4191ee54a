import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

describe('what one text tells twice', () => {
  it.each<[string, string]>([
    [
      'as a meeting of some week, and then as known',
      "2031-03-28 Meridian: A meeting last week on the levy failed. Maurek made an offer to Temesh in last week's meeting.",
    ],
    [
      'as a journey of somebody who has no name',
      '2031-03-28 Meridian: The fund plans to send a mission next week. "We agreed to send a mission next week to look at the books," it said.',
    ],
  ])('is one meeting: %s', (_, story) => expect(calendar([story])).toHaveLength(1))

  it.each<[string, string[]]>([
    [
      'of two weeks',
      [
        "2031-03-28 Meridian: A meeting last week on the levy failed. Maurek hopes for more of this week's meeting with Temesh.",
      ],
    ],
    [
      'in two places',
      [
        '2031-03-28 Meridian: A meeting in Vienna last week failed. Maurek made an offer at the meeting in Lowenna last week.',
      ],
    ],
  ])('but not %s', (_, stories) => expect(calendar(stories)).toHaveLength(2))
})
