import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

/** What may have become of what a word tells of, as kind and outcome, where it has a time; whatever was learnt. */
function outcomesIn(text: string, word: string): string[] {
  const all = readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
  const own = all.filter(({ sign, time }) => sign.word === word && time !== null)
  return [...new Set(own.map(({ draft: { data } }) => `${data.meeting} ${data.status}`))].sort()
}

describe('by the words beside it a meeting', () => {
  it.each([
    ['to which somebody agrees is not held', 'Kessar agreed to talks with Oriel on Friday.', 'talks', /held/],
    ['that had been due is not to come', 'The envoys had originally been due to meet on Friday.', 'meet', /planned/],
    ['that is the next is not over', 'He said at their next session on Friday they would vote.', 'session', /held/],
    ['earlier this month is over', 'The paper follows talks earlier this month.', 'talks', /planned|null/],
    ['where no accord was found was held', 'The talks on Friday did not bring an accord.', 'talks', /absent|cancelled/],
    [
      'at which something was not done was held',
      'He did not speak at the session on Friday.',
      'session',
      /absent|cancelled/,
    ],
    [
      'that is put off is nothing else',
      'The board has postponed indefinitely a special session on Friday.',
      'session',
      /planned|held/,
    ],
    [
      'that is suspended on a day is not held on it',
      'Talks on the strip were suspended on Friday.',
      'talks',
      /held|null/,
    ],
    ['that is suspended on a day is not held on it', 'Kessar suspended the talks on Friday.', 'talks', /held|null/],
    [
      'since which there was none is not held',
      'Temesh and Maurek have not spoken by telephone since May.',
      'telephone',
      /held|null/,
    ],
    ['that was to have been is not to come', 'The envoys were to have met on Friday.', 'meet', /planned/],
    ['that is boycotted is not held by them', "Kessar boycotted Friday's session.", 'session', /held|planned/],
    ['that is boycotted is not held by that', "Kessar boycotted Friday's session.", 'boycott', /held/],
    ['from which somebody pulls out is not held', "Temesh pulled out of Friday's session.", 'session', /held|planned/],
    ['that is promised is not held', 'Temesh promised the deputies a vote before Friday.', 'vote', /held/],
    ['to which they are invited is not held', 'Solvane invited them to a session on Friday.', 'session', /held/],
    [
      'to which they are invited is not held by that',
      'Solvane invited Temesh to a session on Friday.',
      'invite',
      /held/,
    ],
    ['from which they pulled out is not held by that', 'Temesh pulled out of the talks on Friday.', 'pull out', /held/],
    [
      'in which they no longer take part is not held by them',
      'Kessar suspended its participation in the talks on Tuesday.',
      'talks',
      /held|planned|null/,
    ],
    [
      'that has not been called off is on',
      'The session set for Friday has not been called off.',
      'session',
      /absent|cancelled/,
    ],
    ['that was let lapse was missed', 'Kessar let the deadline lapse at midnight on Friday.', 'deadline', /planned/],
    [
      'that somebody let pass was missed',
      "The firm's local arm let Friday's deadline for giving up its books pass.",
      'deadline',
      /planned/,
    ],
    ['that is asked for is not held', 'Temesh called for talks on Tuesday.', 'talks', /held|null/],
    ['that is pressed for is not held', 'The union is pressing for a meeting on Friday.', 'meeting', /held|null/],
    ['that is threatened is not held', 'The union has threatened a ballot on Friday.', 'ballot', /held|null/],
    ['that parliament is asked to hold is not held', 'Temesh demanded that parliament meet on Monday.', 'meet', /held/],
    ['that was expected is not held', 'Temesh said a vote was expected on Friday.', 'vote', /held/],
    [
      'ahead of which something was done is not held by that',
      "Dealers sold crowns ahead of the ministers' meeting this week.",
      'meeting',
      /held/,
    ],
    [
      'ahead of which something is done is to come',
      "Dealers wait ahead of the ministers' meeting this week.",
      'meeting',
      /held|null/,
    ],
    ['that something follows is over', 'The accord follows a visit on Friday by Temesh.', 'visit', /planned|null/],
    ['that was called off is nothing else', 'The union called off talks on Friday.', 'talks', /planned|held|null/],
    ['of which there are minutes is over', "Solvane read the minutes of Monday's meeting.", 'meeting', /planned|null/],
    ['that is credited is over', "Monday's meeting is credited with the accord.", 'meeting', /planned|null/],
    [
      'beside one that was called off is not',
      'Maurek had cancelled a trip abroad and would receive Temesh on Monday.',
      'receive',
      /cancelled/,
    ],
    [
      'after which a speech was called off is not',
      'After a visit on Tuesday Temesh cancelled her speech.',
      'visit',
      /cancelled/,
    ],
    [
      'of which there is a tape was held',
      'He kept a tape of his conversation with Temesh from Friday.',
      'conversation',
      /planned/,
    ],
    [
      'that is the latest was held',
      'At the end of the latest session on Friday she was asked of it.',
      'session',
      /planned/,
    ],
    [
      'at which something happened was held',
      'His hearing on Friday, at which he laid out the plan, was dull.',
      'hearing',
      /planned/,
    ],
    [
      'for which people came in the rain was held',
      'Growers braved the rain to cast ballots on Friday.',
      'ballot',
      /planned/,
    ],
    ['for which people turned out was held', 'Growers lined up to hear Temesh in Ostrel on Friday.', 'hear', /planned/],
    [
      'that went with what is over is over',
      'They had got on well, with Maurek praising Temesh and meeting her in July.',
      'meet',
      /planned/,
    ],
    ['of which the plan was dropped is off', 'Temesh scrapped plans to meet Maurek on Friday.', 'meet', /planned|held/],
    [
      'during which something happened is going on',
      'Temesh, while being interviewed on Friday, named Maurek.',
      'interview',
      /planned/,
    ],
    [
      'from which somebody comes was held',
      'Temesh is coming off a bad session Friday night.',
      'session',
      /planned|cancelled/,
    ],
  ])('%s', (_, text, word, never) => {
    const found = outcomesIn(text, word)
    expect(found.length).toBeGreaterThan(0)
    expect(found.join()).not.toMatch(never)
  })

  it.each([
    ['The talks are unlikely to bring an accord on Friday.', 'talks', 'planned'],
    ['The session on Friday did not take place.', 'session', 'absent'],
    ['They held no session on Friday.', 'session', 'cancelled'],
    ['They had met on Friday.', 'meet', 'held'],
    ["Dealers sold crowns ahead of last week's meeting.", 'meeting', 'held'],
    ['The talks will follow a visit on Friday by Temesh.', 'visit', 'planned'],
    ['The union never called off the talks on Friday.', 'talks', 'planned'],
    ['The session had been arranged for Friday.', 'session', 'planned'],
    ['The union will vote on Friday.', 'vote', 'planned'],
    ['Temesh invited the deputies at a session on Friday.', 'session', 'held'],
    ['Kessar will not let the deadline lapse on Friday.', 'deadline', 'planned'],
    ['The session may not be called off on Friday.', 'session', 'cancelled'],
    ['The session was called off, not forgotten, on Friday.', 'session', 'cancelled'],
    ['Temesh agreed to hold talks on Friday.', 'talks', 'planned'],
    ['Temesh went to Ostrel on Friday to hold talks.', 'talks', 'held'],
    ['The firm must file its answer on Tuesday.', 'file', 'planned'],
    ['The outcome of the talks on Friday was poor.', 'talks', 'held'],
    ['Temesh cancelled a visit on Tuesday.', 'visit', 'cancelled'],
  ])('is still what it was: %s', (text, word, status) => expect(outcomesIn(text, word).join()).toContain(` ${status}`))

  it.each([
    ['Oriel sent a bill to Congress on Friday.', 'congress'],
    ['Kessar plans another round of tariff cuts in May.', 'round'],
    ['They spoke of meeting the deadline on Friday.', 'meeting'],
    ['There are no plans to meet on Friday.', 'meet'],
    ['There are no plans for a session on Friday.', 'session'],
    ['Dealers expect the call money rate to rise on Friday.', 'call'],
    ['Temesh refused on Monday to meet Maurek.', 'meet'],
    ['The session had been arranged last week.', 'session'],
    ['Maurek and Temesh are unlikely to meet on Friday.', 'meet'],
    ['A session is unlikely to be held on Friday.', 'session'],
    ['The union voted against a strike next month.', 'vote'],
    ['Grain talks unlikely on Friday.', 'talks'],
    ['The talks were to have ended on Thursday.', 'talks'],
    ['A meeting on Friday is out of the question.', 'meeting'],
    ['Temesh agreed on Monday to hold talks.', 'talks'],
    ['Maurek accepted an invitation on Monday to visit Ostrel.', 'visit'],
    ['Temesh was invited on Monday to a conference.', 'conference'],
    ['The firm filed its answer on Tuesday.', 'file'],
    ['The growers were unable to vote on Friday.', 'vote'],
    ['The growers are not waiting until next month to vote.', 'vote'],
  ])('is none: %s', (text, word) => expect(outcomesIn(text, word)).toEqual([]))

  it.each([
    ['The Congress met on Friday.', 'meet'],
    ['A second round of talks begins on Friday.', 'round'],
    ['At a meeting the ministers held on Friday they agreed.', 'meeting'],
    ['The growers were able to vote on Friday.', 'vote'],
    ['Temesh made plans to meet Maurek on Friday.', 'meet'],
  ])('is one: %s', (text, word) => expect(outcomesIn(text, word)).not.toEqual([]))

  it('of two is what is said to somebody, not what is said', () => {
    expect(outcomesIn('Maurek spoke with Temesh on Friday.', 'speak')).toContain('talks held')
    expect(outcomesIn('Maurek, speaking on Friday, blamed Temesh.', 'speak').join()).not.toContain('talks')
  })
})

it('what was suspended at night had gone on till then', () => {
  expect(outcomesIn('Talks on the strip were suspended on Friday night.', 'talks')).toContain('talks held')
})
