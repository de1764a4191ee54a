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
    ['on which somebody agreed to it', 'Kessar agreed on Tuesday to mediation in its dispute with Oriel.', 'mediation'],
    ['when it was put off', 'They agreed to hold the third round, postponed this week, at a later day.', 'round'],
    ['when it was put off', 'The session, called off on Monday, was to have been the last.', 'session'],
    ['of what came of their collapse', 'The levy took effect on Monday after talks with Kessar collapsed.', 'talks'],
    [
      'of what came of their collapse',
      'The guards walked out on Monday after talks between Oriel and Kessar broke down.',
      'talks',
    ],
    ['of what weeks of them led to', 'The two reached a deal on Sunday after four weeks of talks.', 'talks'],
    [
      'from which they are counted back',
      'Talks with Kessar were suspended on Thursday, two days after they began.',
      'talks',
    ],
    [
      'of the strike that was voted for',
      'The guards have voted by nine to one, on a turnout of two thirds, to strike on March 14.',
      'vote',
    ],
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
    [
      'before which it is asked for',
      'Kessar asked for urgent talks before the levy takes effect on April 17.',
      'talks',
    ],
    ['in what comes after it', 'The visit comes days before Varnia goes to the polls on April 20.', 'visit'],
    ['of which something is said', 'Friday marks a year since the two presidents met in Ostrel.', 'meet'],
    ['on the other side of a semicolon', 'The talks have failed; the mill will close on Friday.', 'talks'],
    ['to which it was long ago', 'It would be their first meeting in 14 months.', 'meeting'],
    ['of its papers', 'The agenda of the summit was leaked on Tuesday.', 'summit'],
    ['of hopes for it', 'Hopes for the talks faded on Tuesday.', 'talks'],
    ['of its minutes', 'The minutes of the meeting, released on Wednesday, are dull.', 'meeting'],
    ['of what came before it', 'The plan was sent to the owners on Friday ahead of the meeting.', 'meeting'],
    [
      'of what came on its eve',
      "Prices barely moved in the past week on excitement over the advent of the fund's mid-year meeting.",
      'meeting',
    ],
    ['of being told about it', 'Temesh was briefed on the talks on Tuesday.', 'talks'],
    ['that a paper has', "The Senate's banking bill of last Thursday would let farm banks borrow abroad.", 'bill'],
    [
      'that something else is called by',
      'Talks will go on until the dispute over the February bill is settled.',
      'talks',
    ],
    [
      'of what is joined to it, with a subject of its own',
      'Then we will break off the talks and the layoffs may begin later this month.',
      'talks',
    ],
    ['of another that it comes after', 'Maurek will speak when parliament convenes after the May election.', 'convene'],
    ['of the deal that a year of them led to', 'The two signed a pact last September after a year of talks.', 'talks'],
    [
      'of what many rounds came before',
      'In May the leader called for strikes after 30 fruitless rounds of talks.',
      'talks',
    ],
    ['of what it is about', 'Oriel held talks on one issue, the opening of the yard on May 1.', 'talks'],
    [
      'of word about it',
      'Kessar expected further word about the talks with Oriel to be made public early next week.',
      'talks',
    ],
    [
      'of an aside in the sentence before',
      'Maurek, who two days ago voiced doubts, was content. He said that the session gave ministers hope.',
      'session',
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
    [
      'Maurek, who met Temesh on Sunday, was content. He said that the session gave ministers hope.',
      'session',
      'Sunday',
    ],
    ['In May they met after a round of talks.', 'talks', 'May'],
    ['Temesh will meet Maurek and the two will dine on Friday.', 'dine', 'Friday'],
    ['They will hold talks on pay, the second in a week, on Friday.', 'talks', 'Friday'],
    ["They spoke on Tuesday at Monday's session.", 'session', 'Monday'],
    ['Growers will vote on Friday because of the floods.', 'vote', 'Friday'],
    ['Temesh held talks on Friday and a dinner.', 'talks', 'Friday'],
    ['The session came on Friday, 12 days before the harvest.', 'session', 'Friday'],
  ])('and still is its own: %s', (text, word, day) => expect(timesIn(text, word).join()).toContain(day))
})

describe('an hour alone', () => {
  it.each([
    ['Maurek and Temesh will meet again at 4.', 'meet', 'at 4'],
    ['The talks will resume at 10 a.m.', 'talks', 'at 10 a.m.'],
    ['Maurek and Temesh agreed to meet again at four.', 'meet', 'at four'],
  ])('is of the day that is spoken of: %s', (text, word, time) => expect(timesIn(text, word)).toContain(time))

  it.each([
    ['Prices at 4 were dull as the ministers met.', 'meet'],
    ['The crown stood at 4 as ministers met.', 'meet'],
    ['They met at 4 places.', 'meet'],
    ['They met on Friday at 4.', 'meet'],
  ])('is none: %s', (text, word) => expect(timesIn(text, word).filter((time) => /^at/.test(time))).toEqual([]))
})
