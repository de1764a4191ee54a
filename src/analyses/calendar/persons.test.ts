import { expect, it } from 'vitest'
import { codingsOf, lineOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, type MeetingCoding } from './index.ts'

const STORIES = [
  '2031-04-03 Meridian: Viktor Orlinsky met Ove Lund in Vienna on Wednesday.',
  '2031-04-03 Herald: Victor Orlinskyy met Ove Lund in Vienna on Wednesday.',
]

const rowsOf = (codings: readonly MeetingCoding[]): string[] => calendarOf(codings, originOf).rows.map(lineOf)

it('people whom nobody knows are the same in another spelling', () =>
  expect(rowsOf(codingsOf(STORIES))).toEqual([
    '2031-04-02 meeting held: Viktor Orlinsky, Ove Lund; at Vienna; 2 reports, 2 origins',
  ]))

it('and others where their given names are', () => {
  const [one, other] = STORIES as [string, string]
  const told = rowsOf(codingsOf([one, other.replace('Victor', 'Pavel').replace('Ove Lund', 'Ida Brand')]))
  expect(told).toHaveLength(2)
})
