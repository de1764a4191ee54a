import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { findMeetings } from './index.ts'

const toldIn = (text: string): string[] =>
  findMeetings(analysedText(text), RIVER).map(({ data: { meeting, status } }) => `${meeting} ${status}`)

describe('what is only weighed, or turned down', () => {
  it.each([
    'The union said it was considering a bid to resume talks next week.',
    'Varnia is weighing a request to reopen the talks on Monday.',
    'The union dropped plans to hold talks next week.',
    'Kessar shelved plans for a meeting with Varnia next week.',
    'Varnia has rejected a request by Kessar for a meeting before April 17.',
  ])('is not planned: %s', (text) => expect(toldIn(text)).toEqual([]))

  it.each([
    'The union turned down an offer, and will hold talks next week.',
    'The union accepted a bid to resume talks next week.',
    'The two will weigh the offer in talks next week.',
  ])('unlike what is: %s', (text) => expect(toldIn(text)).toContain('talks planned'))
})
