import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { growth } from '../../../test/growth.ts'
import { RIVER } from '../../../test/river-book.ts'
import { findMeetings } from './index.ts'

/** Meetings of a text, each in one line: `talks held: Kessar, Varnia; at Vienna; on Friday; about the strip`. */
function meetingsIn(text: string): string[] {
  return findMeetings(analysedText(text), RIVER).map(({ data }) => {
    const { meeting, status, participants, place, times, before, about } = data
    return [
      `${meeting} ${status}: ${participants.map(({ name }) => name).join(', ')}`,
      ...(place === null ? [] : [`at ${place.name}`]),
      ...times.map(({ words }) => `on ${words}`),
      ...before.map(({ words }) => `was ${words}`),
      ...(about === null ? [] : [`about ${about.words}`]),
    ].join('; ')
  })
}

it('when a meeting was told of is not when it was', () => {
  const told = meetingsIn('Maurek and Temesh met in Vienna on Friday, Solvane said on Saturday.')
  expect(told).toEqual(['meeting held: Stefan Maurek, Daro Temesh; at Vienna; on Friday'])
  expect(meetingsIn('Maurek and Temesh met in Vienna, Solvane said on Saturday.').join()).not.toMatch(/Saturday/)
})

describe('talks that go on are of those who held them before', () => {
  it.each([
    [
      'Varnia, Kessar and Oriel held talks in Geneva on Monday. A second round is planned for Friday.',
      /planned: Varnia, Kessar, Oriel; on for Friday/,
    ],
    [
      'Kessar and Oriel held talks in Geneva on Monday. They ended without a word. The talks will resume on Friday.',
      /planned: Kessar, Oriel; on Friday/,
    ],
  ])('%s', (text, told) => expect(meetingsIn(text).join('\n')).toMatch(told))

  it('but talks of others are not', () => {
    const told = meetingsIn(
      "Varnia and Kessar held talks in Geneva on Monday. The miners' talks with the mill will resume on Friday.",
    )
    expect(told.filter((line) => /Friday/.test(line) && /Varnia|Kessar/.test(line))).toEqual([])
  })
})

it('whom somebody is paid by takes no part in what they do', () => {
  const told = meetingsIn('Leaders of 900 miners employed by the Varnian firm Corvane began talks with Temesh today.')
  expect(told.length).toBe(1)
  expect(told.join()).not.toMatch(/Corvane/)
})

it('who takes part in another meeting for which one leaves takes no part in the first', () => {
  const told = meetingsIn(
    'Temesh said the talks, which began today, were suspended when Maurek left to attend a session of the Orielan parliament.',
  )
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((line) => line.startsWith('talks')).join()).not.toMatch(/Oriel/)
})

it('what nothing has happened since was held, though another was not', () => {
  expect(meetingsIn('No new talks have been held between Varnia and Kessar since May meetings in Geneva.')).toContain(
    'meeting held: ; at Geneva; on May',
  )
})

describe('whoever takes part is told', () => {
  const about =
    'Kessar rejects the offer of Varnia. Varnia said Kessar had lied. Kessar said that Varnia would pay. Kessar and Varnia are poor. Varnia will not go, and Kessar stays.'

  it.each<[string, ...string[]]>([
    // Where the tree loses them.
    [
      'Maurek and Temesh are to hold talks in Vienna next Monday.',
      'talks planned: Stefan Maurek, Daro Temesh; at Vienna; on next Monday',
    ],
    ['Prime Minister Daro Temesh is to address parliament on Tuesday.', 'meeting planned: Daro Temesh; on Tuesday'],
    [
      'The ministry says it is preparing for the arrival of Ingrid Solvane, the mediator, who lands in Geneva tomorrow.',
      'visit planned: Ingrid Solvane; at Geneva; on tomorrow',
    ],
    [
      'Kessar has until 19 April to lodge its appeal.',
      'deadline planned: Kessar; on until 19 April; about to lodge its appeal',
    ],
    // By a noun.
    [
      'Ingrid Solvane, the Orielan envoy, whose trip to Geneva on Friday was cancelled because of snow, made no comment.',
      'visit cancelled: Ingrid Solvane; at Geneva; on Friday',
    ],
    [
      'A visit to Geneva by Ilka Dorvan, planned for Friday, was postponed.',
      'visit postponed: Ilka Dorvan; at Geneva; on for Friday',
    ],
    [
      'The session that Ingrid Solvane had called for Tuesday did not take place.',
      'meeting absent: Ingrid Solvane; on for Tuesday',
    ],
    [
      'Two days of talks between Foreign Minister Stefan Maurek and Kessari officials ended in Vienna on Wednesday.',
      'meeting held: Stefan Maurek, Kessar; at Vienna; on Wednesday',
    ],
    // Bodies without a name, by whose they are, or by their words.
    ["Oriel's board will meet on Tuesday.", 'meeting planned: Oriel; on Tuesday'],
    ['A technical committee will meet on April 16.', 'meeting planned: ; on April 16'],
    // The two sides that the text is about.
    [`${about} The talks would resume on Monday, she said.`, 'talks planned: Kessar, Varnia; on Monday'],
    [`${about} The delegations met in Vienna on Tuesday.`, 'meeting held: Kessar, Varnia; at Vienna; on Tuesday'],
    [
      `${about} Solvane of Oriel came. Oriel said so, Oriel wrote, and Oriel is rich. The talks would resume on Monday.`,
      'talks planned: ; on Monday',
    ],
    // A relative pronoun points back to nothing else.
    [
      'Maurek met Temesh in Vienna on Monday. A working group that met on Tuesday settled nothing.',
      'meeting held: Stefan Maurek, Daro Temesh; at Vienna; on Monday',
      'meeting held: ; on Tuesday',
    ],
  ])('%s', (text, ...lines) => expect(meetingsIn(text)).toEqual(lines))
})

it.each([
  ['Three days of talks on the river ended on Saturday.', { days: 3, till: true }],
  ['Solvane arrives tomorrow for two days of talks with Temesh.', { days: 2, till: false }],
  ['Varnia and Kessar held talks in Vienna on Monday.', null],
])('how many days it lasts: %s', (text, lasting) => {
  expect(findMeetings(analysedText(text), RIVER).map(({ data }) => data.lasting)).toEqual([lasting])
})

describe('meetings', () => {
  it.each<[string, ...string[]]>([
    // By verbs.
    [
      'Stefan Maurek met Daro Temesh in Vienna on Tuesday.',
      'meeting held: Stefan Maurek, Daro Temesh; at Vienna; on Tuesday',
    ],
    ['Maurek will meet Temesh on Friday.', 'meeting planned: Stefan Maurek, Daro Temesh; on Friday'],
    [
      'Maurek is due to meet Temesh in Vienna next week.',
      'meeting planned: Stefan Maurek, Daro Temesh; at Vienna; on next week',
    ],
    [
      'Ilka Dorvan spoke to Ingrid Solvane by telephone on Monday.',
      'call held: Ilka Dorvan, Ingrid Solvane; on Monday',
    ],
    ['Maurek will visit Vienna on Friday.', 'visit planned: Stefan Maurek; at Vienna; on Friday'],
    ['Temesh leaves for Vienna tomorrow.', 'visit planned: Daro Temesh; at Vienna; on tomorrow'],
    [
      'Varnia and Kessar are near an accord. The two sides met in Vienna on Monday.',
      'meeting held: Varnia, Kessar; at Vienna; on Monday',
    ],
    ['A round planned for May 4 in Vienna was called off.', 'talks cancelled: ; at Vienna; on for May 4'],
    // Opening, closing and suspending what is no meeting.
    [
      'Kessar will suspend its tariff on wool from Monday until May 4.',
      'deadline planned: Kessar; on from Monday until May 4; about its tariff',
    ],
    // By nouns.
    [
      'The round of talks between Varnia and Kessar planned for Thursday in Vienna has been postponed to May 4.',
      'talks postponed: Varnia, Kessar; at Vienna; on May 4; was for Thursday',
    ],
    // Whom the parser hangs on the verb as a time or place.
    [
      'Temesh, who met President Ilka Dorvan in Vienna on Tuesday, called the letter useful.',
      'meeting held: Daro Temesh, Ilka Dorvan; at Vienna; on Tuesday',
    ],
    // By nouns.
    [
      'Maurek was speaking after five hours of talks with Temesh on Monday.',
      'talks held: Stefan Maurek, Daro Temesh; on Monday',
    ],
    ['Solvane is expected on Monday for talks with Temesh.', 'talks planned: Ingrid Solvane, Daro Temesh; on Monday'],
    ['Varnia and Kessar held talks in Vienna on Monday.', 'talks held: Varnia, Kessar; at Vienna; on Monday'],
    ['The talks are due to open in Vienna on Wednesday.', 'talks planned: ; at Vienna; on Wednesday'],
    [
      'A meeting between Varnia and Kessar is scheduled for Thursday.',
      'meeting planned: Varnia, Kessar; on for Thursday',
    ],
    [
      'A session of Varnia and Kessar that had been planned for Monday was put off until Friday because of the flood.',
      'meeting postponed: Varnia, Kessar; on until Friday; was for Monday',
    ],
    [
      'Maurek had been due to receive Solvane on Wednesday, but the palace said that had been called off because of the flood.',
      'meeting cancelled: Stefan Maurek, Ingrid Solvane; on Wednesday',
    ],
    [
      'Varnia and Kessar are far apart. Ingrid Solvane, who met both sides on Tuesday, has no illusions.',
      'meeting held: Ingrid Solvane; on Tuesday',
    ],
    ['The meeting planned for Thursday was cancelled.', 'meeting cancelled: ; on for Thursday'],
    ['The visit by Maurek was put off until next week.', 'visit postponed: Stefan Maurek; on until next week'],
    ['No talks have been held between Varnia and Kessar since July.', 'talks absent: Varnia, Kessar; on since July'],
    ["Temesh spoke to reporters after yesterday's meeting.", 'meeting held: Daro Temesh; on yesterday'],
    // Deadlines.
    [
      'Solvane gave both sides until midnight on Friday to initial the text.',
      'deadline planned: ; on until midnight on Friday; about to initial the text',
    ],
    [
      'Kessar owes Oriel an instalment of 140 million dollars on 31 March.',
      'deadline planned: Kessar; on 31 March; about an instalment of 140 million dollars',
    ],
    ['An instalment falls due on 31 March.', 'deadline planned: ; on 31 March; about An instalment'],
    ['Kessar missed the deadline on Friday.', 'deadline missed: Kessar; on Friday'],
    [
      'Kessar must leave the strip by 1 June.',
      'deadline planned: Kessar; on by 1 June; about Kessar must leave the strip by 1 June',
    ],
    [
      'The truce with Kessar will expire on Sunday.',
      'deadline planned: Kessar; on Sunday; about The truce with Kessar',
    ],
    // By what somebody does there.
    ['Solvane carried the plan to Vienna last week.', 'visit held: Ingrid Solvane; at Vienna; on last week'],
    ['Maurek put the idea to Solvane on Tuesday.', 'meeting held: Stefan Maurek, Ingrid Solvane; on Tuesday'],
    ['Temesh is to address the assembly on Friday.', 'meeting planned: Daro Temesh; on Friday'],
    ['Temesh telephoned Maurek on Monday.', 'call held: Daro Temesh, Stefan Maurek; on Monday'],
    ['Temesh received Maurek on Friday.', 'meeting held: Daro Temesh, Stefan Maurek; on Friday'],
    [
      'Whether Maurek and Temesh will sit down together on Friday, as planned, is not known.',
      'meeting planned: Stefan Maurek, Daro Temesh; on Friday',
    ],
    // When it was to be is not what was called off.
    ['A session planned for this evening was cancelled.', 'meeting cancelled: ; on for this evening'],
    ['Talks planned for 9 and 10 March in Vienna were called off.', 'talks cancelled: ; on for 9 and 10 March'],
    ['The talks between Varnia and Kessar were suspended on Monday.', 'talks postponed: Varnia, Kessar; on Monday'],
    [
      'The second round, due to begin on Tuesday, was postponed until 9 April.',
      'talks postponed: ; on until 9 April; was Tuesday',
    ],
    [
      'Solvane said the round would be postponed from Tuesday to Friday.',
      'talks postponed: ; on from Tuesday to Friday; was from Tuesday to Friday',
    ],
    [
      'The talks, originally scheduled for April 9, took place in Vienna on Friday.',
      'talks held: ; at Vienna; on Friday; was for April 9',
    ],
    ['Solvane toured Brindmoor on Monday.', 'visit held: Ingrid Solvane; at Brindmoor; on Monday'],
    ['Talks that Maurek held with Temesh on Monday ended late.', 'talks held: Stefan Maurek, Daro Temesh; on Monday'],
    // As the parser has it.
    [
      'A working group that was to have met on Monday was put off until Wednesday.',
      'meeting postponed: ; on until Wednesday; was Monday',
    ],
    [
      'Temesh called off a trip to Vienna planned for next week.',
      'visit cancelled: Daro Temesh; at Vienna; on for next week',
    ],
    [
      'Maurek arrived on Sunday night and met Solvane for breakfast.',
      'meeting held: Stefan Maurek, Ingrid Solvane; on Sunday night',
    ],
    // Both days with their months.
    [
      'The second round, due to begin on June 10, was postponed to June 24.',
      'talks postponed: ; on June 24; was June 10',
    ],
    // Who calls for something calls nothing off.
    [
      'The paper, handed over on Wednesday during talks between Varnia and Kessar, calls for a truce.',
      'talks held: Varnia, Kessar; on Wednesday',
    ],
    ['The session that was planned for Thursday did not take place.', 'meeting absent: ; on for Thursday'],
    // What is called off is something else.
    [
      'Kessar is ready to continue talks despite its failure to make Varnia call off the strike during talks that ended on Friday.',
      'talks held: Kessar; on Friday',
    ],
  ])('%s', (text, ...lines) => expect(meetingsIn(text)).toEqual(lines))

  it('that the text has spoken of are known again', () => {
    expect(meetingsIn('Maurek will visit Vienna on Friday. The visit on Friday was called off.')).toEqual([
      'visit planned: Stefan Maurek; at Vienna; on Friday',
      'visit cancelled: Stefan Maurek; at Vienna; on Friday',
    ])
  })

  it.each([
    "Maurek will not attend next week's session in Vienna.",
    'Temesh did not come to the talks on Monday.',
    'Dorvan will not take part in the talks on Friday.',
  ])('are not called off by whoever stays away: %s', (text) => expect(meetingsIn(text).join()).not.toMatch(/cancelled/))

  it('are denied where who speaks denies them', () => {
    expect(meetingsIn('Temesh denied that Maurek had met Ingrid Solvane on Monday.')).toEqual([
      'meeting denied: Stefan Maurek, Ingrid Solvane; on Monday',
    ])
  })
})

it('what is called for a day is to come', () => {
  expect(meetingsIn('Maurek has called an emergency session of his cabinet for Wednesday.').join()).not.toMatch(
    /held|cancelled/,
  )
})

it('what is prolonged until a day was not missed on it', () => {
  const told = meetingsIn('The two sides failed to agree but extended the truce until May 15.')
  expect(told.join()).not.toMatch(/missed.*May 15/)
})

it('what has no date is not on the day of something else', () => {
  const told = meetingsIn('Solvane has not set a date for another meeting, and the pact ends on June 30.')
  expect(told.map((one) => one.split(':')[0])).toEqual(['deadline planned'])
  const other = meetingsIn('No date has been set for the talks, but Maurek will fly home on Friday.')
  expect(other.map((one) => one.split(':')[0])).toEqual(['visit planned'])
})

describe('no meeting is found', () => {
  it.each([
    'The result met expectations on Friday.',
    'Maurek wants to meet Temesh.',
    'If Maurek meets Temesh on Friday, he will ask him.',
    'Would Maurek meet Temesh on Friday?',
    'They called the meeting place a shed.',
    'Temesh visited upon them a great evil.',
    'The two rivers meet there on the plain.',
    'He went to great lengths on Monday.',
    'There was talk of war on Monday.',
    'It had met 203 prisoners in their camps.',
    'Maurek put the letter in the post on Monday.',
    'The licence of the Ostrel ferry is old.',
    // What calls are made with.
    'Kessar will sell its stake in the state telephone company by December.',
    // An interview.
    'Temesh told the Courier by telephone on Monday that he had written to Maurek.',
  ])('%s', (text) => expect(meetingsIn(text)).toEqual([]))
})

it('meetings of any text are lawful', () => {
  const words = fc.constantFrom(
    ...'Maurek Temesh met talks the visit to Vienna on Friday will be held planned put off until next week not with and no since July deadline by , .'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      const found = findMeetings(analysedText(text), RIVER)
      found.forEach(({ id, span, data, why }, i) => {
        expect(id).toBe(`m${i + 1}`)
        for (const one of [span, ...why.map((each) => each.span), ...data.participants.map((each) => each.span)]) {
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
        }
        for (const said of [data.about, data.named])
          if (said !== null) expect(text.slice(said.span.start, said.span.end)).toBe(said.words)
      })
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      expect(findMeetings(analysedText(text), RIVER)).toEqual(found)
    }),
  )
})

describe('what a text calls a meeting', () => {
  const namesIn = (text: string): (string | null)[] =>
    findMeetings(analysedText(text), RIVER).map(({ data }) => data.named?.words ?? null)

  it.each([
    ['Varnia and Kessar held a second round of talks in Vienna on Monday.', 'second round'],
    ['The river commission will hold a special session on Friday.', 'special session'],
    ['The cabinet holds its emergency meeting on Tuesday.', 'emergency meeting'],
  ])('%s', (text, named) => {
    expect(namesIn(text).some((one) => one?.includes(named))).toBe(true)
  })

  it('is nothing where it says only when', () => {
    expect(namesIn('Maurek and Temesh held their March 9 meeting in Vienna.')).not.toContain('March 9 meeting')
    expect(namesIn("Maurek and Temesh held Thursday's talks in Vienna.").every((one) => one === null)).toBe(true)
  })

  it('is no topic where it is a day', () => {
    expect(meetingsIn('Maurek and Temesh spoke in a telephone call on Feb. 19.').join()).not.toContain('about')
  })
})

it.each([
  // A thing comes, and nobody with it.
  'The first of two ships with flour had landed in Vienna on Tuesday.',
  // What begins is no meeting, and those before the semicolon do not begin it.
  'Varnia, Kessar sign accord; truce to start Monday',
  // An outlet's name is no day.
  'Speaking to Harbour Today, Maurek denied reports that the strip had been given up.',
])('tells of no meeting: %s', (text) => expect(meetingsIn(text).filter((line) => !/^deadline/.test(line))).toEqual([]))

it.each([
  'Varnia and Kessar will meet in Vienna on Friday. ',
  'The talks, planned for Monday, were put off until Friday, he said. ',
])('takes time linear in the length of: %s…', (piece) => {
  const finding = (times: number): (() => void) => {
    const analysed = analysedText(piece.repeat(times))
    return () => void findMeetings(analysed, RIVER)
  }
  // Eight times the length: quadratic time would be sixty-four times.
  expect(growth(finding(60), finding(480), 24)).toBeLessThan(24)
})
