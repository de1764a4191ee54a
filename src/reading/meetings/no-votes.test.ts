import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** How often a word may tell of a vote, whatever was learnt. */
const votesIn = (text: string, word: string): number =>
  readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(
    ({ sign, draft }) => sign.word === word && draft.data.meeting === 'vote',
  ).length

describe('a word of votes', () => {
  it.each([
    ['A new poll in March found that growers like the plan.', 'poll'],
    ['Half of them like it, according to a poll in March.', 'poll'],
    ['The poll was conducted on Monday.', 'poll'],
    ['The institute polled the district two weeks ago.', 'poll'],
    ['Maurek got 3 million votes in 2011.', 'vote'],
    ['Temesh won a third of the vote in 1994.', 'vote'],
    ['Temesh won the popular vote in 1994.', 'vote'],
    ['I crossed out both names on my last ballot in 1987.', 'ballot'],
    ['Dorvan, a baker, voted for Maurek in 2011.', 'vote'],
    ['Dorvan voted early on May 4.', 'vote'],
    ['Temesh told of his intention to vote for Maurek on Wednesday.', 'vote'],
  ])('tells of none: %s', (text, word) => expect(votesIn(text, word)).toBe(0))

  it.each([
    ['A poll on independence is due in March.', 'poll'],
    ['Varnia goes to the polls on Monday.', 'poll'],
    ['The motion won 53 votes on Monday.', 'vote'],
    ['Parliament held two votes on Monday.', 'vote'],
    ['Varnians cast their ballots on Monday.', 'ballot'],
    ['Dorvan voted against the bill on Monday.', 'vote'],
    ['Dorvan and Temesh voted for the treaty on Monday.', 'vote'],
    ['Dorvan will vote for Maurek in the election on Monday.', 'vote'],
    ['Parliament voted for Maurek on Monday.', 'vote'],
  ])('tells of one: %s', (text, word) => expect(votesIn(text, word)).toBeGreaterThan(0))
})
