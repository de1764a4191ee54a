import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { findMeetings } from './index.ts'
import { readingsOf } from './readings.ts'

/** Who takes part in any meeting of a text. */
const whoIn = (text: string): string[] =>
  findMeetings(analysedText(text), RIVER).flatMap(({ data }) => data.participants.map(({ name }) => name))

describe('whoever only speaks', () => {
  it.each([
    ['of a meeting', 'Temesh again said the meeting of six nations in Vienna last month did not set a target.'],
    [
      'after one of others',
      'Temesh told reporters after a meeting of Orielan ministers on Friday that the levy would stay.',
    ],
    ['and is asked', "Temesh was asked about Maurek's comment last week at the Vienna summit."],
    ['after a committee', "Following last week's committee meeting, the Kessari ministry said the levy would stay."],
  ])('%s takes no part: %s', (_, text) => {
    expect(findMeetings(analysedText(text), RIVER).length).toBeGreaterThan(0)
    expect(whoIn(text).filter((name) => /Temesh|Kessar/.test(name))).toEqual([])
  })

  it.each([
    ['at it does', 'Temesh said at a meeting of growers on Friday that the levy would stay.', 'Daro Temesh'],
    [
      'after that of their own side does',
      'Temesh told reporters after a meeting of Kessari ministers on Friday that it was late.',
      'Daro Temesh',
    ],
    [
      'in whose words it is told does',
      "Temesh recalled Dorvan's comment last week at the Vienna summit that the crown could fall.",
      'Ilka Dorvan',
    ],
    ['and is not whom it is told', 'Maurek told Reuters he met Temesh on Friday.', 'Stefan Maurek'],
  ])('%s: %s', (_, text, name) => {
    expect(whoIn(text)).toContain(name)
    expect(whoIn(text)).not.toContain('Reuters')
  })
})

it('whoever speaks has not yet done so at what is to come', () => {
  const text =
    'At an OLG ministerial meeting in two weeks time there would be an attempt to agree on principles, Temesh said.'
  const all = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(
    ({ sign }) => sign.word === 'meeting',
  )
  const whoAs = (status: string): string[] =>
    all
      .filter(({ draft }) => draft.data.status === status)
      .flatMap(({ draft }) => draft.data.participants.map(({ name }) => name))
  expect(whoAs('held')).toContain('Daro Temesh')
  expect(whoAs('planned')).not.toContain('Daro Temesh')
})

it('who says what a board did does not do it the second time', () => {
  const text =
    'Temesh, in a statement, said Oriel Motors\' board met yesterday on the offer, and will meet "now and then over the next several weeks on the offer."'
  expect(whoIn(text)).not.toContain('Daro Temesh')
})

it('with whom the talks are that a meeting is about is not at it', () => {
  const told = whoIn(
    "Marc Temesh said he will meet with reporters on Monday on the union's negotiations with Oriel Motors.",
  )
  expect(told).toContain('Marc Temesh')
  expect(told).not.toContain('Oriel Motors')
})

it('whom somebody meets before a summit is not at it by that', () => {
  const text = "Temesh will meet Maurek and Dorvan before the two bankers' summit at the end of the month."
  const all = findMeetings(analysedText(text), RIVER).filter(({ data }) => data.times.length > 0)
  expect(all.length).toBe(1)
  expect(all[0]?.data.participants).toEqual([])
})
