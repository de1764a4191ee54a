import { describe, expect, it } from 'vitest'
import type { MeetingData } from '../../reading/meetings/index.ts'
import { type daysOf, statusOn } from './reports.ts'

const days = (first: string | null, last: string): ReturnType<typeof daysOf> => ({
  first,
  last,
  granularity: 'day',
  certainty: 'stated',
  words: 'then',
})

describe('what became of a meeting, told on 2 April', () => {
  it.each<[MeetingData['meeting'], MeetingData['status'], first: string | null, last: string, expected: string]>([
    ['visit', 'held', '2031-04-29', '2031-05-05', 'planned'],
    ['visit', 'held', '2031-04-01', '2031-04-05', 'held'],
    ['visit', 'held', null, '2031-04-05', 'held'],
    ['talks', 'planned', '2031-02-01', '2031-02-28', 'held'],
    ['talks', 'planned', '2031-04-02', '2031-04-02', 'planned'],
    ['talks', null, '2031-04-01', '2031-04-01', 'held'],
    ['talks', 'cancelled', '2031-04-04', '2031-04-04', 'cancelled'],
    ['deadline', 'planned', '2031-04-01', '2031-04-01', 'planned'],
  ])('%s %s %s..%s: %s', (meeting, status, first, last, expected) => {
    expect(statusOn({ meeting, status }, days(first, last), '2031-04-02')).toBe(expected)
  })

  it('is as the words say where no day is known', () => {
    expect(statusOn({ meeting: 'talks', status: 'held' }, null, '2031-04-02')).toBe('held')
    expect(statusOn({ meeting: 'talks', status: 'planned' }, days('2031-04-01', '2031-04-01'), null)).toBe('planned')
  })
})
