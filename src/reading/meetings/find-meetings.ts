import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Codebook, Coding, Finder } from '../codings/index.ts'
import { whoIn } from '../events/index.ts'
import { timesOf } from '../times/index.ts'
import { isDay, type MeetingText, meetingText, voiced } from './context.ts'
import { deadlineOf, deadlineOfNoun } from './deadlines.ts'
import { errandOf } from './errands.ts'
import type { FoundMeeting } from './found.ts'
import { meetingOfNoun } from './from-nouns.ts'
import { meetingOfVerb } from './from-verbs.ts'
import type { MeetingData } from './meeting.ts'
import { voteOf } from './votes.ts'

/** A confidence below this is not told. */
const LEAST = 0.5

/**
 * Finds the meetings, talks, visits, calls, deadlines and votes that a text tells of, in text order: what became of each,
 * who takes part, where and when, as written. Linear in the length of the text.
 *
 * @example
 * findMeetings(analysed, codebook) // of "Temesh is due to meet Solvane in Saint Brandt next Wednesday.":
 * // [{ id: 'm1', kind: 'meeting', data: { meeting: 'meeting', status: 'planned', participants: […], … }, … }]
 */
export function findMeetings(text: Analysed, codebook: Codebook): Coding<'meeting', MeetingData>[] {
  const context = meetingText(text, whoIn(text, codebook), timesOf(text))
  const found: FoundMeeting[] = []
  const add = (one: FoundMeeting | null): void => {
    if (one !== null && one.confidence >= LEAST) found.push(one)
  }
  const { clauses, tokens } = text
  for (let i = 0; i < tokens.count; i++) {
    const index = clauses.at[i]
    if (index >= 0) {
      add(deadlineOf(context, clauses.all[index]))
      const clause = clauses.all[index]
      add(meetingOfVerb(context, clause) ?? voteOf(context, clause) ?? errandOf(context, clause))
    }
    add(deadlineOfNoun(context, i) ?? meetingOfNoun(context, i))
  }
  return withKnown(distinct(found).sort((a, b) => a.first - b.first || a.token - b.token)).map((one, i) =>
    tell(context, one, i + 1),
  )
}

/**
 * What is said of "the visit" or "no such meeting" is said of the last of its kind that the text has told of; without one
 * it is said of nothing that could be shown.
 */
function withKnown(found: readonly FoundMeeting[]): FoundMeeting[] {
  const told: FoundMeeting[] = []
  for (const one of found) {
    if (!one.again) {
      told.push(one)
      continue
    }
    const known = told.findLast(({ meeting }) => familyOf(meeting) === familyOf(one.meeting))
    if (known === undefined) {
      if (one.times.some(isDay)) told.push(one)
      continue
    }
    const { participants, place } = known
    const times = one.times.length > 0 ? one.times : known.times
    const before =
      one.status === 'postponed' && one.before.length === 0 && one.times.length > 0 ? known.times : one.before
    told.push({ ...one, participants, times, before, place: one.place ?? place })
  }
  return told
}

const familyOf = (kind: FoundMeeting['meeting']): string => (kind === 'talks' ? 'meeting' : kind)

/** Of two findings that tell one meeting by the same times in one clause, the more sure. */
function distinct(found: readonly FoundMeeting[]): FoundMeeting[] {
  return found.filter(
    (one, i) =>
      !found.some(
        (other, k) =>
          k !== i &&
          (other.meeting === one.meeting ||
            (other.meeting !== 'deadline' &&
              one.meeting !== 'deadline' &&
              other.meeting !== 'vote' &&
              one.meeting !== 'vote')) &&
          other.times.some((time) => one.times.includes(time)) &&
          (other.confidence > one.confidence || (other.confidence === one.confidence && k < i)),
      ),
  )
}

function tell(context: MeetingText, one: FoundMeeting, number: number): Coding<'meeting', MeetingData> {
  const { text, voices } = context
  const voice = voices[one.token]
  const expressions = (times: FoundMeeting['times']): MeetingData['times'] => times.map(({ expression }) => expression)
  return {
    id: `m${number}`,
    kind: 'meeting',
    attribution: voice < 0 ? null : text.attributions[voice].id,
    party: one.participants.find(({ party }) => party !== null)?.party ?? null,
    issue: null,
    span: spanOfTokens(text, one.first, one.end),
    confidence: Math.round(one.confidence * 100) / 100,
    why: [
      ...one.why.map((token) => ({ field: 'status', span: spanOfTokens(text, token, token + 1), reading: null })),
      ...one.times.map(({ expression }) => ({ field: 'when', span: expression.span, reading: null })),
    ],
    data: {
      meeting: one.meeting,
      status: voiced(context, one.token, one.status),
      participants: one.participants,
      setBy: one.setBy,
      place: one.place,
      times: expressions(one.times.filter(({ expression }) => expression.form.kind !== 'duration')),
      before: expressions(one.before),
      about: one.about,
    },
  }
}

/** Finds what the calendar is made of. */
export const meetingFinder: Finder = {
  kinds: ['meeting'],
  find: (text, codebook) => findMeetings(text, codebook),
}
