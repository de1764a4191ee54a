import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** The times at which what a word tells of may be, whatever was learnt. */
function timesIn(text: string, word: string): string[] {
  const own = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(
    ({ sign, draft }) => sign.word === word && draft.data.meeting !== 'deadline',
  )
  return [...new Set(own.flatMap(({ draft: { data } }) => data.times.map(({ words }) => words)))]
}

describe('a day is that of what is done beside a meeting', () => {
  it.each([
    ['on which somebody leaves for it', "He leaves on April 7 to attend the fund's session.", 'session'],
    ['on which somebody leaves for it', 'Temesh, preparing to depart for the summit on Friday, was content.', 'summit'],
    ['on which something else was done', 'Temesh has met Maurek and on Friday signed a pact.', 'meet'],
    ['on which it was announced', 'As announced on February 26, the board will hold a meeting.', 'meeting'],
    ['on which it was announced', 'When announcing the talks with Kessar last week, Maurek spoke of a loan.', 'talks'],
    [
      'on which something begins',
      "Growers blamed the ministers' meeting for agreeing on nothing before the start of the crop year on April 1.",
      'meeting',
    ],
    [
      'within what is said there',
      'The fund said in the papers for its annual meeting that in 2029 the board had approved a levy.',
      'meeting',
    ],
    [
      'by which something is asked of it',
      'Varnia will leave if no progress has been made in talks by the close of business on March 30.',
      'talks',
    ],
    ['by which it is to be over', 'Both made a firm pledge to conclude the negotiations by May 1.', 'negotiation'],
    ['by which it is to be over', 'The talks between Varnia and Kessar must be concluded by October.', 'talks'],
    ['within which a paper is to come', 'A final pact is expected to be negotiated within six weeks.', 'negotiate'],
    [
      'of the sentence before, where its own is left open',
      'Varnia will issue bonds on April 7. It also plans to hold talks with owners fairly soon.',
      'talks',
    ],
    ['that comes only later', 'Temesh met Maurek to settle it. The yearly fair opens on April 27.', 'meet'],
    [
      'until which something else lasts',
      'They extended the pact until May 31. Owners backed it at a meeting of the guild.',
      'meeting',
    ],
  ])('%s: %s', (_, text, word) => expect(timesIn(text, word)).toEqual([]))

  it.each([
    ['Temesh left the session on Friday.', 'session', 'Friday'],
    ['Temesh will leave on Sunday for talks in Ostrel on Monday.', 'talks', 'Monday'],
    ["Temesh leaves for Friday's session in Ostrel.", 'session', 'Friday'],
    ['Temesh flew to Ostrel and met Maurek on Friday.', 'meet', 'Friday'],
    ['The vote will be held as planned on Thursday.', 'vote', 'Thursday'],
    ['He said at a session that began on Friday that he would go.', 'session', 'Friday'],
    ['They concluded the talks on Friday.', 'talks', 'Friday'],
    ['The ministry announced talks for Friday.', 'talks', 'for Friday'],
    ['They met on Friday, soon after the talks failed.', 'meet', 'Friday'],
    ['Varnia and Kessar meet\n\nThe two will sit in Ostrel on Friday.', 'meet', 'Friday'],
  ])('or its own: %s', (text, word, day) => expect(timesIn(text, word)).toContain(day))
})
