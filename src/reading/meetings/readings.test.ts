import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { resolveTime } from '../times/index.ts'
import { meetingsIn } from './context.ts'
import { type MeetingReading, readingsOf } from './readings.ts'

/** Every way in which a text may be read, whatever was learnt. */
const allIn = (text: string): MeetingReading[] => readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)

/** The readings of signs of a word, each `visit planned on Friday`. */
function readingsIn(text: string, word: string): string[] {
  return allIn(text)
    .filter(({ sign }) => sign.word === word)
    .map(({ draft: { data } }) => `${data.meeting} ${data.status} on ${data.times[0]?.words ?? '-'}`)
}

/** The days on which what a word tells of may be, of a text that appeared on a Wednesday. */
function daysIn(text: string, word: string): string[] {
  const found = allIn(text)
    .filter(({ sign }) => sign.word === word)
    .flatMap(({ draft: { data } }) =>
      data.times.map((time) => {
        const days = resolveTime(time, { published: '2031-04-02' })
        return `${time.words}: ${days?.first ?? ''}..${days?.last ?? ''}`
      }),
    )
  return [...new Set(found)]
}

describe('a date without a year', () => {
  it.each([
    ['The candidate for the June 8 election said so.', 'election', 'June 8: 2031-06-08..2031-06-08'],
    ['It may not be ready by the time of the Nov. 8 election.', 'election', 'Nov. 8: 2031-11-08..2031-11-08'],
    ['He could win them over in the November general election.', 'election', 'November: 2031-11-01..2031-11-30'],
    ['They are rivals in the June 8 election, which has grown bitter.', 'election', 'June 8: 2031-06-08..2031-06-08'],
    ['The candidate in the Feb. 8 election said so.', 'election', 'Feb. 8: 2031-02-08..2031-02-08'],
    ['They met at the June 8 session.', 'session', 'June 8: 2030-06-08..2030-06-08'],
  ])('is the nearest where the verb does not tell: %s', (text, word, day) => expect(daysIn(text, word)).toContain(day))
})

it('a month that hangs on a verb is of the time that the verb has, where nothing else tells', () => {
  const found = allIn('Maurek praised her in July after the session.').filter(
    ({ sign, draft: { data } }) => sign.word === 'session' && data.status === null && data.times.length > 0,
  )
  const first = found.map(({ draft }) => resolveTime(draft.data.times[0]!, { published: '2031-04-02' })?.first)
  expect(first).toEqual(['2030-07-01'])
})

describe('a part of a day', () => {
  it.each([
    ['They remember the night the session ended.', 'session'],
    ['They spent the night in Ostrel after the session.', 'session'],
    ['She said so in the evening session of the hearing.', 'session'],
  ])('of a day that is not told: %s', (text, word) => expect(daysIn(text, word)).toEqual([]))

  it.each([
    ['In the evening the session ended.', 'session'],
    ['The afternoon session ended.', 'session'],
  ])('of the day of the text: %s', (text, word) => expect(daysIn(text, word)).not.toEqual([]))
})

describe('a day is counted from another that is told', () => {
  it.each([
    [
      'The miners will sign on Friday, three days before the old contract runs out.',
      'run out',
      '2031-04-07..2031-04-07',
    ],
    ['The mill will pay on April 28, two days before its licence expires.', 'expire', '2031-04-30..2031-04-30'],
    ['The bank answered on Monday, two days after the ministry missed a payment.', 'miss', '2031-03-29..2031-03-29'],
    // From the day on which the text appears.
    ['Two days before the envoys meet, the ferry owners raised their price.', 'meet', '2031-04-04..2031-04-04'],
    ['A week before the council votes, nobody knows the draft.', 'vote', '2031-04-08..2031-04-10'],
    // From the day that comes behind it.
    [
      'Four days after the envoys met in Ostrel, the ferry owners raised their price on Tuesday.',
      'meet',
      '2031-03-28..2031-03-28',
    ],
  ])('%s', (text, word, days) => {
    const found = daysIn(text, word)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(days)
  })

  it.each([
    // Of something else, or from nothing that is known.
    ['The growers spoke on Friday, three days before the harvest, and talks resumed on Sunday.', 'talks'],
    ['It rained. It snowed. It rained again. Nobody left. Three days before the vote the owners met.', 'meet'],
    ['Three days later the envoys met in Ostrel.', 'meet'],
    // It has a day of its own, or none that the words give.
    ['The mill paid on Friday, three days after the deadline of May 4.', 'deadline'],
    ['The mill paid on Friday, days after the envoys met.', 'meet'],
  ])('and no other is: %s', (text, word) => {
    expect(daysIn(text, word).filter((day) => /days? (?:before|after)/.test(day))).toEqual([])
  })
})

describe('a day is told by the one before it', () => {
  it.each([
    ['The growers signed on Friday. A payment of the mill falls due that day.', 'due', '2031-04-04..2031-04-04'],
    ['The envoy will land on Monday. The council votes the next day.', 'vote', '2031-04-08..2031-04-08'],
    // The time of day alone is of the day of publication.
    ['A noon deadline passed without an answer.', 'deadline', 'noon: 2031-04-02'],
  ])('%s', (text, word, days) => expect(daysIn(text, word).join()).toContain(days))

  it.each([
    ['It rained. Nobody came. The council votes the next day.', 'vote'],
    ['The envoy will land next week. The council votes the next day.', 'vote'],
    // Nobody counts days from a year.
    ['The mill paid two million a year, three days before the talks close.', 'talks'],
  ])('and not by what is no day: %s', (text, word) => {
    expect(daysIn(text, word).filter((day) => /next day|before: 20[4-9]/.test(day))).toEqual([])
  })
})

describe('a time that is given ends with a deadline', () => {
  it.each([
    ['The court gave the mill 48 hours to answer.', 'give', '48 hours: ..2031-04-04'],
    ['The owners have two weeks to sign.', 'have', 'two weeks: ..2031-04-16'],
    ['On Monday the court granted them ten days to pay.', 'grant', 'ten days: ..2031-04-10'],
  ])('%s', (text, word, days) => expect(daysIn(text, word)).toContain(days))

  it.each([
    ['The mill gave its crews 48 hours of work.', 'give'],
    ['The judge gave them some weeks to pay.', 'give'],
  ])('and not: %s', (text, word) => expect(daysIn(text, word)).toEqual([]))
})

describe('who meets has met nobody else where a day stands behind the verb', () => {
  it.each([
    ['The growers and the pilots are due to meet tomorrow.', 'meeting planned on tomorrow'],
    ['The growers were to meet again on Wednesday evening.', 'meeting planned on Wednesday evening'],
  ])('%s', (text, reading) => expect(readingsIn(text, 'meet')).toContain(reading))

  it('and expectations are still nobody', () => {
    expect(readingsIn('The harvest met expectations on Friday.', 'meet')).toEqual([])
  })
})

describe('what was moved or is off is neither planned nor held', () => {
  it.each([
    ['A meeting of the cabinet planned for today has been moved to Friday.', 'meeting'],
    ['A second session, planned for Monday, was put back to next Thursday.', 'session'],
    ['The talks, which were to resume yesterday, have been put off until Friday.', 'talks'],
    ["Friday's talks between the pilots and the owners are off.", 'talks'],
    ['A trip by the deputy minister, Pia Brandt, to the port of Geneva on Tuesday has been called off.', 'trip'],
    ['The growers, who stayed away from the wage talks on Monday, were invited again.', 'talks'],
    ['The owners failed to show up for talks on Tuesday.', 'talks'],
    ['A visit to Vienna by the envoy, which had been put off from last weekend, will not now take place.', 'visit'],
  ])('%s', (text, word) => {
    const found = readingsIn(text, word)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((one) => /planned|held|null/.test(one))).toEqual([])
  })

  it.each([
    ["After Friday's session the ballot was moved to Monday.", 'session'],
    ['The talks on Friday were off to a good start.', 'talks'],
    ['The meeting on Friday was not moved to the town hall.', 'meeting'],
    ['The talks with the owners, whose plan is off, are on Friday.', 'talks'],
  ])('but not: %s', (text, word) => {
    expect(readingsIn(text, word).some((one) => /planned|held|null/.test(one))).toBe(true)
  })
})

it('what is called for a day is planned', () => {
  const found = readingsIn('She called an emergency meeting of her ministers for Friday.', 'meeting')
  expect(found).toContain('meeting planned on for Friday')
  expect(found.filter((one) => /(?:held|null) on for Friday/.test(one))).toEqual([])
})

it('somebody of whom the text knows nothing is met', () => {
  expect(readingsIn('Kessar was to meet Orrel on Monday evening.', 'meet')).toContain(
    'meeting planned on Monday evening',
  )
})

it('what somebody will not attend is to come', () => {
  expect(daysIn("Temesh will not attend Thursday's session, his office said.", 'session')).toContain(
    'Thursday: 2031-04-03..2031-04-03',
  )
})

it('what was put off is mostly still to come', () => {
  expect(daysIn('A session planned for Sunday was postponed.', 'session')).toContain(
    'for Sunday: 2031-04-06..2031-04-06',
  )
})

it('the day for which something was announced is its own', () => {
  const text = 'A visit to Vienna, which the ministry had announced for Saturday, has been cancelled.'
  expect(readingsIn(text, 'visit')).toContain('visit cancelled on for Saturday')
  expect(readingsIn('The visit to Vienna, announced on Saturday, was short.', 'visit').join()).not.toContain('Saturday')
})

describe('what was planned once was dropped, where the text goes on to say so', () => {
  it.each([
    ['The growers and the mill were to meet on Monday, but the meeting did not take place.', 'meet', /cancelled/],
    ['The pilots were due to meet the owners on Friday. The session was put off until Wednesday.', 'meet', /postponed/],
    ['Military experts had been due to meet on Monday, but the army called the session off.', 'meet', /cancelled/],
  ])('%s', (text, word, status) => {
    const found = readingsIn(text, word)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatch(status)
  })

  it.each([
    ['The growers and the mill were to meet on Monday, but the strike did not take place.', 'meet'],
    ['The pilots were due to meet the owners on Friday. The union put off its ballot until Wednesday.', 'meet'],
    ['The pilots will meet the owners on Friday. The session may be put off until Wednesday.', 'meet'],
  ])('and not where something else was: %s', (text, word) => {
    expect(readingsIn(text, word).some((one) => /planned/.test(one))).toBe(true)
  })
})

describe('the present with a day is a timetable', () => {
  it.each([
    ['It rained. The governors vote on the offer on Monday.', 'vote'],
    ['It rained. Parliament votes on Thursday on the grain law.', 'vote'],
    ['It rained. Talks resume on Tuesday.', 'talks'],
    ['It rained. The delegation leaves on Friday.', 'leave'],
  ])('%s', (text, word) => {
    const found = readingsIn(text, word).filter((one) => /day/.test(one))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((one) => /held|null/.test(one))).toEqual([])
  })

  it.each([
    ['Governors vote on Monday\n\nThe grain law was approved.', 'vote'],
    ['It rained. The governors voted on the offer on Monday.', 'vote'],
    ['It rained. The delegation has been here since Monday, and leaves a bill.', 'leave'],
  ])('but not in a headline, or of what is over: %s', (text, word) => {
    expect(readingsIn(text, word).some((one) => /held|null/.test(one))).toBe(true)
  })
})

describe('a day is not that of a meeting', () => {
  it('from which on something was voted for', () => {
    expect(readingsIn('The crews voted by 81 per cent to strike from 1 March.', 'vote').join()).not.toContain('March')
    expect(readingsIn('The crews voted on 1 March to strike.', 'vote').join()).toContain('March')
  })

  it('on which it was dropped, where the day for which it was planned is told', () => {
    const found = readingsIn('A visit by the president, planned for May, was cancelled last week.', 'visit')
    expect(found).toContain('visit cancelled on for May')
    expect(found).not.toContain('visit cancelled on last week')
    expect(readingsIn('The visit was cancelled last week.', 'visit')).toContain('visit cancelled on last week')
  })

  it.each([
    ['The visit was called off on Monday night.', 'visit'],
    ['She cancelled the trip late on Tuesday, citing the flood.', 'trip'],
    ['The session was put off on Monday.', 'session'],
  ])('on which it was dropped, where the words can mean nothing else: %s', (text, word) => {
    const dropped = readingsIn(text, word).filter((one) => /cancelled|postponed/.test(one))
    expect(dropped.length).toBeGreaterThan(0)
    expect(dropped.join()).not.toMatch(/Monday|Tuesday/)
  })

  it.each([
    ['Talks on Monday were called off.', 'talks'],
    ['The talks were suspended on Monday.', 'talks'],
    ['The mayor cancelled a lunch with envoys on Monday.', 'lunch'],
    ['The session was put off until Monday.', 'session'],
    ['Session called off on Monday', 'session'],
  ])('but its own it may be: %s', (text, word) => {
    const dropped = readingsIn(text, word).filter((one) => /cancelled|postponed/.test(one))
    expect(dropped.join()).toMatch(/Monday/)
  })

  it('of which somebody spoke there', () => {
    const text = 'Temesh told a business lunch that the levy would begin on 1 April.'
    expect(readingsIn(text, 'lunch').join()).not.toContain('April')
    expect(readingsIn('Temesh told a business lunch on 1 April that the levy would begin.', 'lunch').join()).toContain(
      'April',
    )
  })
})

describe('one verb tells of two meetings on two days', () => {
  const placesIn = (text: string): string[] =>
    allIn(text)
      .filter(({ sign, otherDay }) => sign.family.name === 'go' && otherDay !== null)
      .map(({ draft: { data } }) => `${data.times[0]?.words} in ${data.place?.name}`)

  it('each with its own place', () => {
    const found = placesIn('The envoy will travel to Vienna on Thursday and to Geneva on Saturday.')
    expect(found).toContain('Thursday in Vienna')
    expect(found).toContain('Saturday in Geneva')
    expect(found).not.toContain('Saturday in Vienna')
  })

  it('but not where it lasts two days, or another verb has the second', () => {
    expect(placesIn('The envoy will travel to Vienna on Thursday and Friday.')).toEqual([])
    expect(placesIn('The envoy will travel to Vienna on Thursday and the mill will close on Saturday.')).toEqual([])
  })
})

describe('what is no sign', () => {
  it('by what talks are held', () => {
    expect(readingsIn('The talks resume by video link on Tuesday.', 'video')).toEqual([])
    expect(readingsIn('The ministers spoke by telephone on Tuesday.', 'telephone')).not.toEqual([])
  })

  it('to whom a letter is', () => {
    expect(readingsIn('The letter, dated 4 May, was addressed to the ministry.', 'address')).toEqual([])
    expect(readingsIn('The president addressed the assembly on 4 May.', 'address')).not.toEqual([])
  })
})

it('whoever stands beside what resumes does not take part in it', () => {
  const found = allIn(
    'He said that talks planned for May 9 in Vienna, the seat of the Northern Compact, would go ahead.',
  )
  const names = found
    .filter(({ sign }) => sign.family.name === 'phase')
    .flatMap(({ who }) => who.map(({ participant }) => participant.name))
  expect(names).toEqual([])
})

it('an office without a name is nobody by that name', () => {
  const found = allIn('The prime minister went to Vienna yesterday. Prime Minister Temesh of Kessar said no.')
  const names = found.flatMap(({ who }) => who.map(({ participant }) => participant.name))
  expect(names).toContain('Kessar')
  expect(names).not.toContain('The prime minister')
})

describe('whose it is that falls due must keep the day', () => {
  const dueOf = (text: string): string[] =>
    allIn(text)
      .filter(({ sign, draft }) => sign.form !== 'noun' && draft.data.meeting === 'deadline')
      .flatMap(({ who }) => who.map(({ participant }) => participant.name))

  it.each([
    ["Kessar's ban on ferries expires on Friday.", 'Kessar'],
    ["Varnia's licence for the mill expires on Friday.", 'Varnia'],
  ])('%s', (text, name) => expect(dueOf(text)).toContain(name))

  it('and not who says so', () => {
    expect(dueOf("Kessar's minister said that the licence of the mill expires on Friday.")).toEqual([])
  })
})
