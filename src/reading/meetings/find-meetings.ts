import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Coding, type Finder, numberedFrom } from '../codings/index.ts'
import type { Judges } from '../judging/index.ts'
import { namedAround } from './around-noun.ts'
import { namedAsGiven, namedBeside } from './beside.ts'
import { bodyBeside } from './bodies.ts'
import { withCarried } from './carried.ts'
import { LEAST_LIKELY, likeliest } from './choose.ts'
import { type MeetingText, meetingsIn } from './context.ts'
import { daysOf } from './lasting.ts'
import { namedInList, namedWith } from './listed.ts'
import type { MeetingData } from './meeting.ts'
import { type Asked, type MeetingReading, readingsOf, type Weigh, withParticipants } from './readings.ts'

/** Names of what was learnt: an answer to each question of a reading, who takes part, and whether the likeliest reading is told. */
export const MEETING_JUDGES: Readonly<Record<Asked | 'told', string>> = {
  sign: 'meeting: sign',
  moment: 'meeting: moment',
  outcome: 'meeting: outcome',
  who: 'meeting: who',
  told: 'meeting: told',
}

/**
 * Finds the meetings, talks, visits, calls, deadlines and votes that a text tells of, in text order: what became of each,
 * who takes part, where and when, as written. Linear in the length of the text.
 *
 * Words that may tell of one (`signsOf`) are read in every way that they may be meant (`readingsOf`), and what was learnt
 * says how likely each reading is; nothing learnt, nothing found.
 *
 * @param from see `Finder.find`
 * @example
 * findMeetings(analysed, codebook) // of "Temesh is due to meet Solvane in Saint Brandt next Wednesday.":
 * // [{ id: 'm1', kind: 'meeting', data: { meeting: 'meeting', status: 'planned', participants: […], … }, … }]
 */
export function findMeetings(text: Analysed, codebook: Codebook, from?: number): Coding<'meeting', MeetingData>[] {
  const told = text.judges(MEETING_JUDGES.told)
  const weigh = weighBy(text.judges)
  if (told === null || weigh === null) return []
  const context = meetingsIn(text, codebook)
  const readings = readingsOf(context, weigh, LEAST_LIKELY)
  const likely = likeliest(readings).map(({ reading, features }) => {
    return { reading, confidence: Math.round(told.probability(features) * 1000) / 1000 }
  })
  const tell = (least: number): MeetingReading['draft'][] => {
    const enough = likely.flatMap(({ reading, confidence }) => {
      if (confidence < least) return []
      const named = withNamed(context, reading)
      return [{ ...named, draft: { ...named.draft, confidence } }]
    })
    return withCarried(context, enough).map(({ draft }) => draft)
  }
  return numberedFrom(tell, told.least, from)
}

/** A reading with those too whom only the words beside it name. */
function withNamed(context: MeetingText, reading: MeetingReading): MeetingReading {
  const { sign, draft, who } = reading
  const { participants, meeting } = draft.data
  const known = [...participants, ...who.map(({ participant }) => participant)]
  const more = namedBeside(context, sign, meeting, known)
  if (meeting === 'meeting' || meeting === 'talks') {
    const held = [...known, ...more]
    for (const one of [...namedInList(context, sign, participants), ...namedWith(context, sign)])
      if (!held.some(({ name }) => name === one.name)) held.push(one)
    more.push(...held.slice(known.length + more.length))
  }
  const subject = sign.clause.subject < 0 ? daysOf(context.text, sign.clause) : sign.clause.subject
  const noun = sign.form === 'noun' ? sign.token : subject
  if (known.length + more.length === 0 && noun >= 0) more.push(...namedAround(context, noun, meeting))
  if (meeting === 'deadline' && known.length === 0) more.push(...namedAsGiven(context, sign))
  if (known.length + more.length === 0) more.push(...bodyBeside(context, sign))
  if (more.length === 0) return reading
  return withParticipants(
    reading,
    [...more, ...participants].sort((a, b) => a.span.start - b.span.start),
  )
}

function weighBy(judges: Judges): Weigh | null {
  const [sign, moment, outcome, who] = [
    judges(MEETING_JUDGES.sign),
    judges(MEETING_JUDGES.moment),
    judges(MEETING_JUDGES.outcome),
    judges(MEETING_JUDGES.who),
  ]
  if (sign === null || moment === null || outcome === null || who === null) return null
  const all = { sign, moment, outcome, who }
  return (question, features) => all[question].probability(features)
}

/** Finds what the calendar is made of. */
export const meetingFinder: Finder = {
  kinds: ['meeting'],
  find: findMeetings,
}
