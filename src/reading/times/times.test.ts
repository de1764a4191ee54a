import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { dayOf, findTimes, isoOf, type ResolvedTime, resolveTime, tensesOf, weekdayOf } from './index.ts'

/** Expressions of a text published on a day, each in one line: `words: first..last certainty`; without days, `words: -`. */
function timesIn(text: string, published: string | null): string[] {
  const analysed = analysedText(text)
  return findTimes(analysed, tensesOf(analysed)).map(({ expression }) => {
    const time = resolveTime(expression, { published })
    return `${expression.words}: ${time === null ? `- ${expression.form.kind}` : daysLine(time)}`
  })
}

const daysLine = ({ first, last, certainty, contradiction }: ResolvedTime): string =>
  `${first === last ? first : `${first ?? ''}..${last ?? ''}`} ${certainty}${contradiction ? ` or ${contradiction.first}` : ''}`

/** 2031-04-02 is a Wednesday. */
const WEDNESDAY = '2031-04-02T18:40:00+02:00'

describe('weekdays', () => {
  it.each<[string, ...string[]]>([
    ['The envoys met on Monday.', 'Monday: 2031-03-31 inferred'],
    ['The envoys will meet on Monday.', 'Monday: 2031-04-07 inferred'],
    ['The envoys met Wednesday in Lowenna.', 'Wednesday: 2031-04-02 inferred'],
    ['The works missed a Friday deadline.', 'Friday: 2031-03-28 inferred'],
    ['They will return for a Friday night vote.', 'Friday night: 2031-04-04 inferred'],
    ['It was a Friday. They met on a Sunday evening.'],
    ['They are to meet on Wednesday.', 'Wednesday: 2031-04-02 guessed'],
    ['Maurek said he would leave on Friday.', 'Friday: 2031-04-04 inferred'],
    ['Talks are scheduled for Saturday.', 'for Saturday: 2031-04-05 inferred'],
    ['They agreed to meet again on Thursday.', 'Thursday: 2031-04-03 inferred'],
    ['The ministers failed to appear on Tuesday.', 'Tuesday: 2031-04-01 inferred'],
    ['The draft published last Friday is short.', 'last Friday: 2031-03-28 inferred'],
    ['The vote is set for next Monday.', 'for next Monday: 2031-04-07 inferred'],
    ['The vote will be held next Thursday.', 'next Thursday: 2031-04-10 guessed'],
    ['The hall was closed on Monday of last week.', 'Monday of last week: 2031-03-24 stated'],
    ['The envoy gave them until midnight on Friday.', 'until midnight on Friday: ..2031-04-04 guessed'],
    ['They will sit from Monday to Thursday.', 'from Monday to Thursday: 2031-04-07..2031-04-10 inferred'],
    ['They will sit on Thursday and Friday.', 'Thursday and Friday: 2031-04-03..2031-04-04 inferred'],
    // One of the two, and which is not said.
    ['They will sit on Thursday or Friday.', 'Thursday or Friday: 2031-04-03..2031-04-04 inferred'],
    ['They will sit on Thursday or Monday.', 'Thursday: 2031-04-03 inferred', 'Monday: 2031-04-07 inferred'],
    ['The visit was put off until Friday.', 'until Friday: 2031-04-04 inferred'],
    ['The sitting was extended to Friday.', 'Friday: 2031-04-04 inferred'],
    ['The hearing was brought forward to Monday.', 'Monday: 2031-04-07 inferred'],
    ['They travelled to Friday prayers.', 'Friday: 2031-03-28 inferred'],
    ['The paper is due by Friday, 4 April.', 'by Friday, 4 April: ..2031-04-04 inferred'],
    ['They met on the last Friday in August.', 'August: 2030-08-01..2030-08-31 inferred'],
    ['He spoke on “Harbour News Sunday.”'],
    ['She was asked how it would go if he won the vote on Nov. 8.', 'Nov. 8: 2031-11-08 inferred'],
    ['He lost badly to Karst that November, and left.'],
    ['The paper is due on Friday, April 3.', 'Friday, April 3: 2031-04-03 guessed or 2031-04-04'],
  ])('%s', (text, ...lines) => expect(timesIn(text, WEDNESDAY)).toEqual(lines))
})

describe('days, weeks, months and years from now', () => {
  it.each<[string, ...string[]]>([
    ['They met yesterday.', 'yesterday: 2031-04-01 stated'],
    ['The board was to sit around 1500 GMT and was still sitting at 1700 EDT.'],
    ['They sit again tomorrow at 1800 hrs.', 'tomorrow: 2031-04-03 stated'],
    ['They will meet tomorrow night.', 'tomorrow night: 2031-04-03 stated'],
    ['Guns were heard overnight.', 'overnight: 2031-04-01..2031-04-02 guessed'],
    ['They met late last week.', 'late last week: 2031-03-27..2031-03-30 inferred'],
    ['They spoke earlier this year.', 'earlier this year: 2031-01-01..2031-04-02 inferred'],
    ['They will vote later this month.', 'later this month: 2031-04-02..2031-04-30 inferred'],
    ['They will meet in the third week of May.', 'the third week of May: 2031-05-11..2031-05-20 inferred'],
    ['They met in the first half of March.', 'the first half of March: 2031-03-01..2031-03-10 inferred'],
    ['The gauge fell in the last week of next month.', 'the last week of next month: 2031-05-21..2031-05-31 inferred'],
    ['It was the second week of talks.'],
    ['They will sign by the end of the month.', 'by the end of the month: ..2031-04-30 inferred'],
    ['They may meet in the coming days.', 'the coming days: 2031-04-02..2031-04-16 guessed'],
    ['They met two weeks ago.', 'two weeks ago: 2031-03-17..2031-03-23 inferred'],
    ['They will report within three weeks.', 'within three weeks: 2031-04-02..2031-04-23 inferred'],
    ['Prices fell within the last year.', 'within the last year: 2030-04-02..2031-04-02 inferred'],
    ['They fought over the past six months.', 'the past six months: 2030-10-02..2031-04-02 inferred'],
    ['No talks were held in the last two years.', 'the last two years: 2029-04-02..2031-04-02 inferred'],
    ['They will speak at the weekend.', 'the weekend: 2031-04-05..2031-04-06 stated'],
    ['They spoke over the weekend.', 'the weekend: 2031-03-29..2031-03-30 stated'],
    ['They will meet today and tomorrow.', 'today and tomorrow: 2031-04-02..2031-04-03 stated'],
    ['They met yesterday and today.', 'yesterday and today: 2031-04-01..2031-04-02 stated'],
    ['The talks are expected to last ten days.', 'ten days: - duration'],
    ['They met in the last ten days.', 'the last ten days: 2031-03-23..2031-04-02 inferred'],
    ['They will meet this week.', 'this week: 2031-03-31..2031-04-06 stated'],
  ])('%s', (text, ...lines) => expect(timesIn(text, WEDNESDAY)).toEqual(lines))

  it.each<[string, ...string[]]>([
    ['They will meet this week.', 'this week: 2031-04-07..2031-04-13 stated'],
    ['They met this week.', 'this week: 2031-03-31..2031-04-06 stated'],
  ])('on a Sunday: %s', (text, ...lines) => expect(timesIn(text, '2031-04-06')).toEqual(lines))
})

describe('dates', () => {
  it.each<[string, ...string[]]>([
    ['The accord of 29 September 2030 holds.', '29 September 2030: 2030-09-29 stated'],
    ['It was dated March 9, 2031.', 'March 9, 2031: 2031-03-09 stated'],
    ['Kessar pulled out in October.', 'October: 2030-10-01..2030-10-31 inferred'],
    ['Kessar will pull out in October.', 'October: 2031-10-01..2031-10-31 inferred'],
    ['No direct talks have been held since July.', 'since July: 2030-07-01.. inferred'],
    // Since what lies ahead nothing can be, however near it is.
    ['The ferries have stood idle since May.', 'since May: 2030-05-01.. inferred'],
    ['They had been at sea since April 4.', 'since April 4: 2030-04-04.. inferred'],
    ['The strait has been closed since summer.', 'since summer: 2030-06-01.. inferred'],
    ['The ferries have stood idle since April.', 'since April: 2031-04-01.. inferred'],
    ['The flow will rise from 1 June.', 'from 1 June: 2031-06-01.. inferred'],
    ['The instalment falls due on the 18th.', 'the 18th: 2031-04-18 inferred'],
    ['The instalment falls due on the thirty-first.', 'the thirty-first: 2031-03-31 inferred'],
    ['They will sit between May 3 and May 6.', 'between May 3 and May 6: 2031-05-03..2031-05-06 inferred'],
    ['They will sit on Monday and Friday.', 'Monday: 2031-04-07 inferred', 'Friday: 2031-04-04 inferred'],
    ['They will sit between Monday and Thursday.', 'between Monday and Thursday: 2031-04-07..2031-04-10 inferred'],
    ['They will sit between May 3 and 6.', 'between May 3 and 6: 2031-05-03..2031-05-06 inferred'],
    ['They will sit on May 3 and May 6.', 'May 3: 2031-05-03 inferred', 'May 6: 2031-05-06 inferred'],
    ['They will sit between 3 and 5 May.', 'between 3 and 5 May: 2031-05-03..2031-05-05 inferred'],
    ['They sit on December 14/16.', 'December 14/16: 2031-12-14..2031-12-16 inferred'],
    ['They will vote in June or July.', 'June or July: 2031-06-01..2031-07-31 inferred'],
    ['The sitting was put off until 1430.'],
    ['They sat on March 3-5.', 'March 3-5: 2031-03-03..2031-03-05 inferred'],
    ['The visit from April 29 to May 2 is private.', 'from April 29 to May 2: 2031-04-29..2031-05-02 inferred'],
    ['It was signed on 2030-11-05.', '2030-11-05: 2030-11-05 stated'],
    ['It was signed on 3/4/2030 in Lowenna.'],
    ['A visit planned for May was put off.', 'for May: 2031-05-01..2031-05-31 inferred'],
    ['They voted for May.'],
    ['They will meet in mid-May.', 'mid-May: 2031-05-11..2031-05-20 inferred'],
    ['The villages were built in the 1990s.', 'the 1990s: 1990-01-01..1999-12-31 stated'],
    ['A treaty signed in 1987 says so.', '1987: 1987-01-01..1987-12-31 stated'],
    ['The observers could arrive before Easter.', 'before Easter: ..2031-04-12 inferred'],
    ['They hope to sign before the end of May.', 'before the end of May: ..2031-05-31 inferred'],
    ['Maurek told Harbour Today that the dam would stay shut.'],
    ['Two Unions Meet Today In Lowenna', 'Today: 2031-04-02 stated'],
    ['They will plant in the spring.', 'the spring: 2031-03-01..2031-05-31 inferred'],
    ['It was written last summer.', 'last summer: 2030-06-01..2030-08-31 inferred'],
    ['Output fell in the first quarter of 2030.', 'the first quarter of 2030: 2030-01-01..2030-03-31 inferred'],
    ['The year ending March 31, 2030 was dry.', 'The year ending March 31, 2030: 2029-04-01..2030-03-31 inferred'],
    ['Last September they parted.', 'Last September: 2030-09-01..2030-09-30 inferred'],
  ])('%s', (text, ...lines) => expect(timesIn(text, WEDNESDAY)).toEqual(lines))

  it('without a day of publication only what is written in full has days', () => {
    const text = 'They met on Monday, on 4 March 2031, in March, last week and since 2029.'
    expect(timesIn(text, null)).toEqual([
      'Monday: - weekday',
      '4 March 2031: 2031-03-04 stated',
      'March: - date',
      'last week: - unit',
      'since 2029: 2029-01-01.. stated',
    ])
  })

  it('go by the day in the zone of the outlet', () => {
    const analysed = analysedText('They met today.')
    const [{ expression }] = findTimes(analysed, tensesOf(analysed)) as [ReturnType<typeof findTimes>[number]]
    const days = (published: string, zone?: string): string | null =>
      resolveTime(expression, { published, zone: zone ?? null })!.first
    expect(days('2031-03-04T20:15:00-05:00')).toBe('2031-03-04')
    expect(days('2031-03-05T01:15:00Z', 'America/New_York')).toBe('2031-03-04')
    expect(days('2031-03-05T01:15:00Z')).toBe('2031-03-05')
  })
})

describe('durations and times of other times have no days', () => {
  it.each<[string, ...string[]]>([
    ['It would be leased for twelve months.', 'for twelve months: - duration'],
    ['They withdrew in three stages over 18 months.', 'over 18 months: - duration'],
    ['He left three days later.', 'three days later: - anchored'],
    ['The bloc could deploy within three weeks of a letter.', 'within three weeks: - anchored'],
    ['They had met the day before.', 'the day before: - anchored'],
    ['The day after, they spoke again.', 'The day after: - anchored'],
    ['They had met the day before the vote.'],
    ['They spoke again the next day.', 'the next day: - anchored'],
    ['It took them in all six months.', 'six months: - duration'],
  ])('%s', (text, ...lines) => expect(timesIn(text, WEDNESDAY)).toEqual(lines))
})

describe('nothing is found', () => {
  it.each([
    'The envoy may march to the hall and say nothing.',
    'She read the Sunday Times and sat down.',
    'Kessar lost 1987 soldiers and 2000 houses.',
    'Every Thursday the mothers stand outside.',
    'If there is a Thursday, it worked.',
    'Theresa May and April Jones spoke of the second draft.',
    'The seventh point asks the Fund to wait.',
    'A 43-year-old farmer walked home.',
    'The dam will spring a leak, and prices may fall.',
    'They sold $1990 worth of pumps at 12 per cent.',
  ])('in: %s', (text) => expect(timesIn(text, WEDNESDAY)).toEqual([]))
})

it('days of the calendar are those of ISO 8601', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      expect(dayOf(isoOf(day))).toBe(day)
      expect(weekdayOf(day)).toBe((new Date(day * 86_400_000).getUTCDay() + 6) % 7)
    }),
  )
})

it('times of any text are lawful', () => {
  const words = fc.constantFrom(
    ...'the last next two 4 31 2031 March May Monday weeks days ago of in by since until - , . to and end early year quarter from within a'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 50 }), (pieces) => {
      const text = pieces.join(' ')
      const analysed = analysedText(text)
      const found = findTimes(analysed, tensesOf(analysed))
      let last = 0
      for (const { expression, first, end } of found) {
        const { span } = expression
        expect(text.slice(span.start, span.end)).toBe(expression.words)
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(first)
        last = span.end
        const time = resolveTime(expression, { published: WEDNESDAY })
        if (time?.first && time.last) expect(time.first <= time.last).toBe(true)
        expect(JSON.parse(JSON.stringify(expression))).toEqual(expression)
      }
      expect(findTimes(analysedText(text), tensesOf(analysed))).toEqual(found)
    }),
  )
})
