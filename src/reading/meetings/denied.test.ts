import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { findMeetings } from './index.ts'

/** What each meeting of a text is told to be. */
const statusesIn = (text: string): string[] =>
  findMeetings(analysedText(text), RIVER).map(({ data }) => `${data.meeting} ${data.status}`)

describe('what is denied was not held', () => {
  it.each([
    ['Varnia denied that Maurek had met Temesh in Vienna on March 12.', 'meeting denied'],
    ['Varnia denied that there had been a meeting with Temesh in Vienna on March 12.', 'meeting denied'],
    ['Varnia denied that Maurek will meet Temesh in Vienna on March 20.', 'meeting denied'],
    ['It is not true that Maurek met Temesh in Vienna on March 12, Varnia said.', 'meeting denied'],
    ['Reports that Maurek had met Temesh in Vienna on March 12 were false, Varnia said.', 'meeting denied'],
    ['Varnia dismissed reports of a meeting between Maurek and Temesh on March 12 as false.', 'meeting denied'],
    ['Varnia rejected claims that Maurek and Temesh had held talks in Vienna on Wednesday.', 'talks denied'],
    ['Varnia called reports that Maurek had met Temesh in Vienna on March 12 a lie.', 'meeting denied'],
    ['Maurek had met Temesh in Vienna on Wednesday, a claim that Varnia denied.', 'meeting denied'],
    ['Maurek and Temesh met in Vienna on Wednesday, which Varnia denied.', 'meeting denied'],
    ['Maurek never met Temesh in Vienna on March 12, Varnia said.', 'meeting absent'],
    ['No meeting between Maurek and Temesh took place in Vienna on March 12, Varnia said.', 'meeting absent'],
    ['The alleged meeting between Maurek and Temesh on March 12 never took place, Varnia said.', 'meeting absent'],
  ])('%s', (text, told) => expect(statusesIn(text)).toEqual([told]))

  it.each([
    'Temesh did not deny that she had met Maurek on Wednesday.',
    'Varnia could neither confirm nor deny that Maurek had met Temesh in Vienna on Wednesday.',
    'Varnia would not say whether Maurek had met Temesh in Vienna on Wednesday.',
    'At no time did Maurek meet Temesh on Wednesday, Varnia said.',
    'Neither Maurek nor Temesh visited Vienna on Wednesday.',
    'Had Maurek met Temesh on Wednesday, the talks would have gone on.',
    'If Kessar had met Varnia on Wednesday, the war would have ended.',
    'Maurek would have met Temesh on Wednesday if the road had been open.',
  ])('nor is told to be: %s', (text) => expect(statusesIn(text)).toEqual([]))
})

describe('what a denial is not of was held', () => {
  it.each([
    'After Maurek met Temesh in Vienna on Wednesday, Varnia denied that it would accept a truce.',
    'Varnia denied the report, and Maurek met Temesh in Vienna on Wednesday.',
    'Maurek met Temesh in Vienna on Wednesday and denied that Varnia had shelled the port.',
    'Maurek, who denied the charges, met Temesh in Vienna on Wednesday.',
    'Varnia rejected the plan when Maurek met Temesh in Vienna on Wednesday.',
    'Maurek met Temesh in Vienna on Wednesday but did not sign the accord.',
  ])('%s', (text) => expect(statusesIn(text)).toEqual(['meeting held']))
})

it('who met not only one did meet', () => {
  expect(statusesIn('Maurek met not only Temesh on Wednesday but also Solvane.').join()).not.toMatch(/absent|denied/)
})

it('when it was denied is not when it was', () => {
  const text = 'Varnia denied on Friday that Maurek had met Temesh in Vienna.'
  const found = findMeetings(analysedText(text), RIVER)
  expect(found.map(({ data }) => [data.status, data.times.length])).toEqual([['denied', 0]])
  const own = findMeetings(analysedText('Varnia denied that Maurek had met Temesh on Friday.'), RIVER)
  expect(own.map(({ data }) => [data.status, data.times.length])).toEqual([['denied', 1]])
})

it('no talks are planned where none are', () => {
  expect(statusesIn('No talks are planned between Varnia and Kessar for March 20.').join()).not.toMatch(/planned|held/)
})

describe('a round is called off by what stands behind what describes it', () => {
  it.each([
    "A second round of talks between Varnia and Kessar, which was to take place in Vienna on Thursday, was cancelled, Oriel's ministry said.",
    'A meeting between Maurek and Temesh, which had been due to open in Vienna on Thursday after a week of delays, was called off.',
  ])('%s', (text) => expect(statusesIn(text).join()).toMatch(/^(?:talks|meeting) cancelled$/))

  it('but not by what is said of it besides', () => {
    const text =
      'A second round of talks between Varnia and Kessar, which is to take place in Vienna on Thursday, was welcomed by Oriel.'
    expect(statusesIn(text)).toEqual(['talks planned'])
  })
})

describe('no talks since a day are told wherever they stand', () => {
  it.each([
    'There have been no direct talks between Varnia and Kessar since July.',
    'VIENNA - There have been no direct talks between Varnia and Kessar since July.',
    'Officials spoke of the harvest. There have been no direct talks between Varnia and Kessar since July. Nobody said why.',
  ])('%s', (text) => expect(statusesIn(text)).toEqual(['talks absent']))

  it('but none where there were some', () => {
    expect(statusesIn('There have been talks between Varnia and Kessar since July.').join()).not.toMatch(/absent/)
  })
})
