import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** The times at which what a word tells of may be, whatever was learnt. */
function timesIn(text: string, word: string): string[] {
  const own = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(({ sign }) => sign.word === word)
  return [...new Set(own.flatMap(({ draft: { data } }) => data.times.map(({ words }) => words)))]
}

describe('a day is not that of a meeting it stands beside', () => {
  it.each([
    [
      'in what describes something else',
      'The ministers will meet to discuss the plan, which parliament rejected on Monday.',
      'meet',
    ],
    ['in what describes something else', 'Talks on a wage contract that expires on Friday have stalled.', 'talks'],
    ['in what describes something else', 'Talks on a supply contract that runs out on May 31 have stalled.', 'talks'],
    [
      'in what describes something else',
      'It ties the bonds to talks on a supply contract that runs out on May 31.',
      'talks',
    ],
    [
      'in what is said of whoever speaks',
      'Maurek, who spoke to bankers on Thursday, said he would propose one at the meeting.',
      'meeting',
    ],
    [
      'in what the meeting hangs on',
      'The union will ballot its members if the owners bring nothing on Friday.',
      'ballot',
    ],
    ['in what comes after it', 'The visit comes days before Varnia goes to the polls on April 20.', 'visit'],
    ['of which something is said', 'Friday marks a year since the two presidents met in Ostrel.', 'meet'],
    ['on the other side of a semicolon', 'The talks have failed; the mill will close on Friday.', 'talks'],
    ['to which it was long ago', 'It would be their first meeting in 14 months.', 'meeting'],
    ['of its papers', 'The agenda of the summit was leaked on Tuesday.', 'summit'],
    ['of hopes for it', 'Hopes for the talks faded on Tuesday.', 'talks'],
    ['of its minutes', 'The minutes of the meeting, released on Wednesday, are dull.', 'meeting'],
    ['of what came before it', 'The plan was sent to the owners on Friday ahead of the meeting.', 'meeting'],
    ['of being told about it', 'Temesh was briefed on the talks on Tuesday.', 'talks'],
    ['that a paper has', "The Senate's banking bill of last Thursday would let farm banks borrow abroad.", 'bill'],
    [
      'that something else is called by',
      'Talks will go on until the dispute over the February bill is settled.',
      'talks',
    ],
    ['of what was voted for', 'Dockers voted for a strike on April 20.', 'vote'],
    [
      'that is only near one counted from it',
      'Three weeks after the election there was still no government on Tuesday.',
      'election',
    ],
    ['of what it is counted to', 'The session came 12 days before the harvest in Ostrel on May 1.', 'session'],
    ['of what it is because of', 'Growers will vote for Maurek because of the floods in Ostrel on Friday.', 'vote'],
    ['on which something is so in spite of it', 'On Friday, despite talks in Ostrel, the mill was shut.', 'talks'],
    ['of what is told with it', 'But the floods in Ostrel on Friday, and an election, changed his mind.', 'election'],
    [
      'until which something else lasts',
      'The list will not be opened until the end of May - just before the feast, when growers will cast ballots.',
      'ballot',
    ],
    [
      'of what will be elsewhere',
      'Temesh opened the session in Ostrel, where growers will go to the polls May 1.',
      'session',
    ],
  ])('%s: %s', (_, text, word) => {
    const of = timesIn(text, word)
    expect(of.filter((words) => !/^(?:days before|a year since|Three weeks after)$/i.test(words))).toEqual([])
  })

  it.each([
    ['The talks, which begin on Monday, are to last a week.', 'talks', 'Monday'],
    ['A round of talks that begins on Monday is to last a week.', 'talks', 'Monday'],
    [
      'A meeting of Maurek and Temesh, which had been pencilled in for Friday, will not take place.',
      'meeting',
      'Friday',
    ],
    ['Maurek, who arrived on Sunday and met Temesh, was content.', 'meet', 'Sunday'],
    ['They met in the small hours of Sunday.', 'meet', 'Sunday'],
    ['Friday is the day of the vote.', 'vote', 'Friday'],
    ['The board will publish the minutes of its March meeting.', 'meeting', 'March'],
    ['Owners voted for the offer on Tuesday.', 'vote', 'Tuesday'],
    ["They spoke on Tuesday at Monday's session.", 'session', 'Monday'],
    ['Growers will vote on Friday because of the floods.', 'vote', 'Friday'],
    ['Temesh held talks on Friday and a dinner.', 'talks', 'Friday'],
    ['The session came on Friday, 12 days before the harvest.', 'session', 'Friday'],
  ])('and still is its own: %s', (text, word, day) => expect(timesIn(text, word).join()).toContain(day))
})
