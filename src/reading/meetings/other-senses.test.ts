import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** How often a word may tell of a meeting, whatever was learnt. */
const countIn = (text: string, word: string): number =>
  readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(({ sign }) => sign.word === word).length

const kindsIn = (text: string, word: string): string[] =>
  readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
    .filter(({ sign }) => sign.word === word)
    .map(({ draft }) => draft.data.meeting)

describe('a word that is otherwise used', () => {
  it.each([
    ['The conference centre in Ostrel was evacuated on Monday.', 'conference'],
    ['Cobalt fell for a third session on Tuesday.', 'session'],
    ['Bonds rose for the fourth session running on Monday.', 'session'],
    ['The ambassador was recalled for consultations on Monday.', 'consultation'],
    ['A former member of the cabinet was arrested on Monday.', 'cabinet'],
    ['The offer was passed to the delegation on Tuesday.', 'delegation'],
    ['The hotel bill was paid on Friday.', 'bill'],
    ['An earlier version of this story said that the board would meet on April 2.', 'meet'],
    ['Should the two presidents meet on Friday, the markets would cheer.', 'meet'],
    ['He told us what he would vote for in March.', 'vote'],
    ['The committee meets twice a year, in April and October.', 'meet'],
    ['The board usually meets on the first Thursday of May.', 'meet'],
    ['About six hundred reservists assembled on Tuesday outside the ministry.', 'assemble'],
    ['It would have been better to meet in March.', 'meet'],
    ['The letter, addressed to Temesh, was opened on Monday.', 'address'],
    ['Dealers put the odds at one in three on Monday.', 'put'],
    ['Maurek had heard several numbers this week.', 'hear'],
    ['Temesh doubted that the state would meet the fiscal year 2026 spending reduction target.', 'meet'],
    ['Should the union vote on Friday to strike the ports will close.', 'vote'],
    ['The union will march should the owners vote on Friday to cut pay.', 'vote'],
    ['Were the union to vote on Friday the docks would shut.', 'vote'],
    ['Dealers were glad of the rally of the last two weeks in bond prices.', 'rally'],
    ["It traded at this level throughout the session, down from Monday's close.", 'session'],
    ['The plan met with fierce resistance on Monday.', 'meet'],
    ['Most dealers polled by the paper this afternoon were glum.', 'poll'],
    ['Dealers sat idle this week.', 'sit'],
  ])('tells of none: %s', (text, word) => expect(countIn(text, word)).toBe(0))

  it.each([
    ['The election campaign begins after the talks on Monday.', 'talks'],
    ['The session opened on Tuesday as prices fell.', 'session'],
    ['Maurek was called home after consultations on Monday.', 'consultation'],
    ['The cabinet sat on Monday.', 'sit'],
    ['A delegation leaves on Tuesday.', 'delegation'],
    ['Parliament votes on the bill on Friday.', 'bill'],
    ['The board meets on Thursday.', 'meet'],
    ['Temesh said the union should vote on Friday.', 'vote'],
    ['Nor should the union vote on Friday, Temesh said.', 'vote'],
    ['They were the first to vote on Friday.', 'vote'],
    ['Should the deputies lose the vote on Friday, they will march.', 'vote'],
    ['The Greens held a rally in Ostrel on Sunday.', 'rally'],
    ['Temesh met with the fund on Monday.', 'meet'],
    ['Temesh will meet the target group on Monday.', 'meet'],
    ['Oriel, which polled on Sunday, has a new leader.', 'poll'],
    ['Ministers assembled on Tuesday in Ostrel.', 'assemble'],
    ['It would be better to meet in May.', 'meet'],
    ['Temesh put the plan to parliament on Monday.', 'put'],
    ['The court heard Maurek on Monday.', 'hear'],
    ['Maurek goes to Ostrel on April 1.', 'go'],
  ])('tells of one: %s', (text, word) => expect(countIn(text, word)).toBeGreaterThan(0))

  it.each([
    ['If they move, April 1 goes away.', 'go', 'visit'],
    ['The roads will stay shut until Monday.', 'stay', 'deadline'],
    ['The owners have enough coal to last until May.', 'have', 'deadline'],
  ])('tells of none of a kind: %s', (text, word, kind) => expect(kindsIn(text, word)).not.toContain(kind))

  it.each([
    ['Maurek goes to Ostrel on April 1.', 'go', 'visit'],
    ['The owners will stay in Ostrel until Monday.', 'stay', 'visit'],
    ['Oriel gave Kessar until Friday to answer.', 'give', 'deadline'],
  ])('tells of one of a kind: %s', (text, word, kind) => expect(kindsIn(text, word)).toContain(kind))
})
