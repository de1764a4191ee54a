import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** How often a word may tell of a meeting of its kind, whatever was learnt. */
const countIn = (text: string, word: string, kind = 'meeting'): number =>
  readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0).filter(
    ({ sign, draft }) => sign.word === word && draft.data.meeting === kind,
  ).length

describe('a word of meetings that is done to something else', () => {
  it.each<[string, string, string?]>([
    ['A survey last week showed Maurek ahead of Temesh.', 'show'],
    ['The two wrote a script and delivered it to the studio on Monday.', 'deliver'],
    ['The party assembled a strong team of lawyers last month.', 'assemble'],
    ['The growers gathered signatures on Saturday.', 'gather'],
    ['six mayors joined Maurek on Monday in asking for a delay.', 'join'],
    ['Maurek received a warm welcome on Friday.', 'receive'],
    ['The new bid was handed to the board on Monday.', 'hand'],
    ['Temesh is to receive an endorsement on Friday.', 'receive'],
    ['Maurek addressed the concerns of the growers on Thursday.', 'address'],
    ['Maurek said he would address the nation on Sunday.', 'address'],
    ['Maurek will give an address to the nation on Sunday.', 'address'],
    ['Kessar ended its participation in the talks on Tuesday.', 'end'],
    ['Here are the stories that will be talked about today.', 'talk', 'talks'],
    ['The visitors were met with whistles on Monday.', 'meet'],
    ['Maurek landed himself in trouble on Tuesday.', 'land', 'visit'],
    ['Temesh sat in the dark on Monday.', 'sit'],
    ['Dorvan finally sat down on Monday.', 'sit down'],
    ["Maurek defended it on Sunday on Channel Six's Meet the Growers.", 'meet'],
    ['An analyst at the bank told me this week.', 'tell'],
    ['Temesh received an enthusiastic reception on Friday.', 'reception'],
    ['Dorvan won another round on Monday.', 'round', 'talks'],
    ['Maurek made the rounds of the studios on Sunday.', 'round', 'talks'],
    ['She means to pick half her cabinet from the guilds by May.', 'cabinet'],
    ['A radio talk show host was fined on Monday.', 'talk', 'talks'],
    ['After a close call on Monday he stayed at home.', 'call', 'call'],
    ['The ministry will release the video next week.', 'video', 'call'],
    ['The survey was taken by telephone on Monday.', 'telephone', 'call'],
    ['Reached by phone on Monday, Maurek said that it was late.', 'phone', 'call'],
    ['It is a debate that may come to a head this week.', 'debate'],
    ['Temesh was asked about the levy on Monday.', 'ask'],
    ['Officials of the two have met several times since January.', 'meet'],
    ['The case will be reviewed at the end of the month.', 'review'],
    ['Temesh set out the plan on Monday.', 'set out', 'visit'],
  ])('tells of none: %s', (text, word, kind) => expect(countIn(text, word, kind)).toBe(0))

  it.each<[string, string, string?]>([
    ['Maurek will address the council on Sunday.', 'address'],
    ['Temesh showed Maurek the map on Monday.', 'show'],
    ['Temesh wrote a script and delivered it to Maurek on Monday.', 'deliver'],
    ['Maurek assembled his ministers in Ostrel on Monday.', 'assemble'],
    ['Temesh joined Maurek on Monday in Ostrel.', 'join'],
    ['Maurek received Temesh on Friday.', 'receive'],
    ['Maurek addressed the conference on Thursday.', 'address'],
    ['Temesh met with Maurek on Monday.', 'meet'],
    ['Maurek landed in Ostrel on Tuesday.', 'land', 'visit'],
    ['Temesh sat down with Maurek on Monday.', 'sit down'],
    ['Temesh set out on Monday for Ostrel.', 'set out', 'visit'],
    ['Maurek and Temesh sat down on Monday.', 'sit down'],
    ['Temesh told Maurek on Monday that the plan was dead.', 'tell'],
    ['Temesh gave a reception on Friday.', 'reception'],
    ['They ended another round on Monday.', 'round', 'talks'],
    ['The cabinet met on Monday.', 'cabinet'],
    ['They resumed the talk on Monday.', 'talk', 'talks'],
    ['After a long call on Monday he stayed at home.', 'call', 'call'],
    ['The two spoke by video on Monday.', 'video', 'call'],
    ['The two held a debate on Monday.', 'debate'],
  ])('tells of one: %s', (text, word, kind) => expect(countIn(text, word, kind)).toBeGreaterThan(0))
})
