import { describe, expect, it } from 'vitest'
import { calendar } from '../../../test/meeting-stories.ts'

describe('two meetings of one day are two', () => {
  it.each<[string, string]>([
    [
      'one held, and one to come',
      '2031-03-28 Meridian: Maurek met Temesh in Vienna on Friday morning. Maurek and Temesh will meet again at 6 p.m.',
    ],
    [
      'both held, at other hours',
      '2031-03-29 Meridian: Maurek met Temesh in Vienna on Friday morning. Maurek and Temesh met again on Friday night.',
    ],
    [
      'one apart from the other',
      '2031-03-29 Meridian: Maurek met Temesh in Vienna on Friday morning. In a separate meeting on Friday evening, Maurek met Temesh in Geneva.',
    ],
  ])('%s', (_, story) => expect(calendar([story])).toHaveLength(2))

  it.each<[string, string[]]>([
    [
      'told twice',
      ['2031-03-29 Meridian: Maurek met Temesh in Vienna on Friday. Maurek and Temesh met again on Friday.'],
    ],
    [
      'told by two texts',
      [
        '2031-03-28 Meridian: Maurek and Temesh will meet again on Friday.',
        '2031-03-29 Herald: Maurek met Temesh on Friday.',
      ],
    ],
    [
      'on which both went on',
      ['2031-03-29 Meridian: Maurek met Temesh on Friday morning. Their meeting on Friday was brief.'],
    ],
  ])('but not one %s', (_, stories) => expect(calendar(stories)).toHaveLength(1))
})
