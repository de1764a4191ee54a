import type { MeetingReading } from './readings.ts'

/** A reading that is likelier than any other of its sign and its time, and what speaks for telling it. */
export interface LikelyMeeting {
  readonly reading: MeetingReading
  readonly features: readonly string[]
}

/** Below this a reading is not looked at further. */
export const LEAST_LIKELY = 0.1

/**
 * The likeliest reading of each sign, and of readings that take one time of a sentence for two meetings the likeliest; without
 * a time, of those of one kind in a sentence. In text order.
 */
export function likeliest(readings: readonly MeetingReading[]): LikelyMeeting[] {
  const bySign = new Map<number, MeetingReading>()
  for (const reading of withBothTimes(readings)) {
    const held = bySign.get(reading.sign.token)
    if (held === undefined || reading.probability > held.probability) bySign.set(reading.sign.token, reading)
  }
  const sorted = [...bySign.values()].sort((a, b) => b.probability - a.probability || a.sign.token - b.sign.token)
  const taken = new Map<string, MeetingReading>()
  for (const reading of sorted) {
    const key = placeOf(reading)
    const held = taken.get(key)
    taken.set(key, held === undefined ? reading : completed(held, reading))
  }
  const kept = [...taken.values()].map((reading) => withBefore(reading, readings))
  kept.sort((a, b) => a.sign.token - b.sign.token)
  return kept
    .filter(({ probability }) => probability >= LEAST_LIKELY)
    .map((reading) => ({ reading, features: featuresOf(reading, kept) }))
}

/**
 * "Planned for Monday, was put off until Friday": both days are its own, so that either is found is enough. Readings that tell
 * the same by one day and by the other are as likely as both together.
 */
function withBothTimes(readings: readonly MeetingReading[]): readonly MeetingReading[] {
  const moments = new Map<string, number>()
  const keyOf = ({ sign, draft }: MeetingReading): string | null => {
    const { meeting, status, times, before } = draft.data
    if (status !== 'postponed' || times.length === 0 || before.length === 0) return null
    return `${sign.token} ${meeting} ${times[0]!.span.start} ${before[0]!.span.start}`
  }
  for (const reading of readings) {
    const key = keyOf(reading)
    if (key !== null) moments.set(key, 1 - (1 - (moments.get(key) ?? 0)) * (1 - reading.sure.moment))
  }
  if (moments.size === 0) return readings
  return readings.map((reading) => {
    const key = keyOf(reading)
    const moment = key === null ? reading.sure.moment : moments.get(key)!
    if (moment <= reading.sure.moment) return reading
    const { sign, outcome } = reading.sure
    return { ...reading, sure: { sign, moment, outcome }, probability: sign * moment * outcome }
  })
}

/** "Planned for Monday, was held on Friday": the day of which a reading says nothing, where one that found it tells the same. */
function withBefore(reading: MeetingReading, all: readonly MeetingReading[]): MeetingReading {
  const { draft, sign } = reading
  const { meeting, status, times, before } = draft.data
  if (before.length > 0 || times.length === 0) return reading
  const other = all.find(
    (one) =>
      one.sign.token === sign.token &&
      one.draft.data.meeting === meeting &&
      one.draft.data.status === status &&
      one.draft.data.before.length > 0 &&
      one.draft.data.times[0]?.span.start === times[0]!.span.start,
  )
  if (other === undefined) return reading
  return { ...reading, draft: { ...draft, data: { ...draft.data, before: other.draft.data.before } } }
}

/** A reading with what only a less likely one of the same meeting says: "planned for Monday" names nobody, "a visit by the envoy" does. */
function completed(reading: MeetingReading, other: MeetingReading): MeetingReading {
  const { draft } = reading
  const { data } = other.draft
  if (classOf(data.meeting) !== classOf(draft.data.meeting)) return reading
  const more = data.participants.length > draft.data.participants.length
  const all = draft.data.participants.every(({ name }) => data.participants.some((one) => one.name === name))
  if (!more || !all) return reading
  return {
    ...reading,
    draft: {
      ...draft,
      party: other.draft.party,
      data: {
        ...draft.data,
        participants: data.participants,
        setBy: draft.data.setBy ?? data.setBy,
        place: draft.data.place ?? data.place,
      },
    },
  }
}

function placeOf({ sign, time, draft }: MeetingReading): string {
  // "no talks since the July meeting" tells of two.
  const { status, meeting, times, before } = draft.data
  // What was put off from one day to another is one, by whichever of them it was found.
  const moved = status === 'postponed' ? [...times, ...before].map(({ span }) => span.start) : []
  const when = time === null ? classOf(meeting) : Math.min(time.expression.span.start, ...moved)
  return `${sign.clause.sentence} ${when} ${status === 'absent'}`
}

/** Talks are meetings. */
export const classOf = (kind: string): string => (kind === 'talks' ? 'meeting' : kind)

const STEPS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8]

/** How sure each answer was, what is told, and what else the text tells of that day. */
function featuresOf(reading: MeetingReading, all: readonly MeetingReading[]): string[] {
  const { probability, sure, draft, sign, time } = reading
  const { meeting, status, participants } = draft.data
  const others = all.filter((other) => other !== reading && other.probability >= 0.2)
  const sameDay = time === null ? [] : others.filter((other) => other.time !== null && dayOf(other) === dayOf(reading))
  const sameKind = sameDay.filter((other) => classOf(other.draft.data.meeting) === classOf(meeting))
  const beside = others.some(
    (other) => other.sign.clause.sentence === sign.clause.sentence && other.probability > probability,
  )
  return [
    ...steps('p', probability, STEPS),
    ...steps('s', sure.sign, [0.3, 0.5, 0.7, 0.85]),
    ...steps('m', sure.moment, [0.6, 0.8, 0.9, 0.95]),
    ...steps('o', sure.outcome, [0.6, 0.8, 0.9, 0.95]),
    `kind=${meeting}`,
    `status=${status}`,
    `status=${status}&${meeting}`,
    `family=${sign.family.name}`,
    `people=${Math.min(2, participants.length)}`,
    `same day=${Math.min(2, sameDay.length)}`,
    `same kind=${Math.min(2, sameKind.length)}`,
    `beside=${beside}`,
    `time=${time !== null}`,
  ]
}

const steps = (name: string, value: number, all: readonly number[]): string[] =>
  all.filter((step) => value >= step).map((step) => `${name}>${step}`)

/** The day as written, so that "on Friday" and "Friday" are one. */
const dayOf = ({ draft }: MeetingReading): string => JSON.stringify(draft.data.times[0]?.form)
