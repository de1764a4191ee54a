import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Coding, type Draft, type Finder, numbered } from '../codings/index.ts'
import type { Judges } from '../judging/index.ts'
import { classOf, LEAST_LIKELY, likeliest } from './choose.ts'
import { meetingsIn } from './context.ts'
import type { MeetingData } from './meeting.ts'
import { type Asked, readingsOf, type Weigh } from './readings.ts'

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
 * @example
 * findMeetings(analysed, codebook) // of "Temesh is due to meet Solvane in Saint Brandt next Wednesday.":
 * // [{ id: 'm1', kind: 'meeting', data: { meeting: 'meeting', status: 'planned', participants: […], … }, … }]
 */
export function findMeetings(text: Analysed, codebook: Codebook): Coding<'meeting', MeetingData>[] {
  const told = text.judges(MEETING_JUDGES.told)
  const weigh = weighBy(text.judges)
  if (told === null || weigh === null) return []
  const readings = readingsOf(meetingsIn(text, codebook), weigh, LEAST_LIKELY)
  const drafts = likeliest(readings).flatMap(({ reading: { draft }, features }) => {
    const confidence = Math.round(told.probability(features) * 1000) / 1000
    return confidence < told.least ? [] : [{ ...draft, confidence }]
  })
  return numbered(withKnown(text, drafts))
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

/** "the visit", "that meeting": who takes part in it is who takes part in the last of its kind that was told of. */
function withKnown(
  { text }: Analysed,
  drafts: readonly Draft<'meeting', MeetingData>[],
): Draft<'meeting', MeetingData>[] {
  const told: Draft<'meeting', MeetingData>[] = []
  for (const draft of drafts) {
    const { data, why } = draft
    const known =
      data.participants.length === 0 &&
      /\b(?:the|that|this|such)\s+$/i.test(text.slice(Math.max(0, why[0]!.span.start - 8), why[0]!.span.start))
        ? told.findLast((one) => classOf(one.data.meeting) === classOf(data.meeting))
        : undefined
    told.push(
      known === undefined
        ? draft
        : {
            ...draft,
            party: known.party,
            data: { ...data, participants: known.data.participants, place: data.place ?? known.data.place },
          },
    )
  }
  return told
}

/** Finds what the calendar is made of. */
export const meetingFinder: Finder = {
  kinds: ['meeting'],
  find: (text, codebook) => findMeetings(text, codebook),
}
