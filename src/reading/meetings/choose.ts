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
  const sorted = [...bySign.values(), ...secondDays(readings, bySign)].sort(
    (a, b) => b.probability - a.probability || a.sign.token - b.sign.token,
  )
  const taken = new Map<string, MeetingReading>()
  for (const reading of sorted) {
    const key = placeOf(reading)
    const held = taken.get(key)
    taken.set(key, held === undefined ? reading : completed(held, reading))
  }
  const befores = beforesIn(readings)
  const kept = [...taken.values()].map((reading) => withBefore(reading, befores))
  kept.sort((a, b) => a.sign.token - b.sign.token || (a.time?.first ?? 0) - (b.time?.first ?? 0))
  const told = toldBy(kept)
  return kept
    .filter(({ probability }) => probability >= LEAST_LIKELY)
    .map((reading) => ({ reading, features: featuresOf(reading, told) }))
}

/** Readings of signs that tell of another meeting on another day: "the unions on Monday and the owners on Tuesday". */
function secondDays(
  readings: readonly MeetingReading[],
  bySign: ReadonlyMap<number, MeetingReading>,
): MeetingReading[] {
  const found = new Map<number, MeetingReading>()
  for (const reading of readings) {
    const { sign, otherDay, draft, probability } = reading
    const first = otherDay === null ? undefined : bySign.get(sign.token)
    if (first?.time?.expression.span.start !== otherDay || first === undefined) continue
    const { meeting, status } = first.draft.data
    if (draft.data.meeting !== meeting || draft.data.status !== status) continue
    const held = found.get(sign.token)
    if (held === undefined || probability > held.probability) found.set(sign.token, reading)
  }
  return [...found.values()]
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
function withBefore(reading: MeetingReading, befores: ReadonlyMap<string, MeetingReading>): MeetingReading {
  const { draft } = reading
  const { times, before } = draft.data
  const other = before.length > 0 || times.length === 0 ? undefined : befores.get(tellingOf(reading))
  if (other === undefined) return reading
  return { ...reading, draft: { ...draft, data: { ...draft.data, before: other.draft.data.before } } }
}

/** The first reading with an earlier day of each that tells the same. */
function beforesIn(readings: readonly MeetingReading[]): ReadonlyMap<string, MeetingReading> {
  const befores = new Map<string, MeetingReading>()
  for (const reading of readings) {
    const { times, before } = reading.draft.data
    if (before.length === 0 || times.length === 0) continue
    const key = tellingOf(reading)
    if (!befores.has(key)) befores.set(key, reading)
  }
  return befores
}

/** What a reading that has a time tells, but for what was before. */
function tellingOf({ sign, draft: { data } }: MeetingReading): string {
  return `${sign.token} ${data.meeting} ${data.status} ${data.times[0]!.span.start}`
}

/** A reading with what only a less likely one of the same meeting says: "planned for Monday" names nobody, "a visit by the envoy" does. */
function completed(reading: MeetingReading, other: MeetingReading): MeetingReading {
  const { draft } = reading
  const { data } = other.draft
  if (classOf(data.meeting) !== classOf(draft.data.meeting) || areTwo(reading.sign, other.sign)) return reading
  if (isTopic(other.sign) || (isTopic(reading.sign) && other.sign.form === 'verb')) return reading
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

/** "The *talks* were suspended when the minister left for a *session* of parliament": nouns of clauses of their own are of two meetings. */
const areTwo = (one: MeetingReading['sign'], other: MeetingReading['sign']): boolean =>
  [one, other].every(({ form, core, clause }) => form === 'noun' && core && clause.relation !== 'conj') &&
  one.clause.index !== other.clause.index

/**
 * "will meet reporters *on the union's negotiations* with Olm Motors", "will meet Olm *before the summit* in May": what is spoken of at a
 * meeting, or comes before it or after it, is another.
 */
const isTopic = ({ form, token, clause }: MeetingReading['sign']): boolean =>
  form === 'noun' &&
  clause.obliques.some(
    ({ head, preposition }) =>
      head === token && /^(?:on|about|over|concerning|before|ahead of|prior to)$/.test(preposition),
  )

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

/** From here on a reading counts among what else the text tells. */
const LEAST_ELSE = 0.2

/** What a text tells, counted once for all its readings: each that looked through all the others would be slow in a long text. */
interface Told {
  /** By the day as written, and by that and the kind. */
  readonly counts: ReadonlyMap<string, number>
  /** The likeliest of each sentence. */
  readonly likeliest: ReadonlyMap<number, number>
}

function toldBy(all: readonly MeetingReading[]): Told {
  const counts = new Map<string, number>()
  const likeliest = new Map<number, number>()
  for (const reading of all) {
    const { probability, sign, time } = reading
    if (probability < LEAST_ELSE) continue
    const { sentence } = sign.clause
    likeliest.set(sentence, Math.max(probability, likeliest.get(sentence) ?? 0))
    if (time === null) continue
    for (const key of [dayOf(reading), kindOnDay(reading)]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { counts, likeliest }
}

/** How sure each answer was, what is told, and what else the text tells of that day. */
function featuresOf(reading: MeetingReading, { counts, likeliest }: Told): string[] {
  const { probability, sure, draft, sign, time } = reading
  const { meeting, status, participants } = draft.data
  const itself = probability >= LEAST_ELSE ? 1 : 0
  const others = (key: string): number => (time === null ? 0 : (counts.get(key) ?? 0) - itself)
  const beside = (likeliest.get(sign.clause.sentence) ?? 0) > probability
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
    `same day=${Math.min(2, others(dayOf(reading)))}`,
    `same kind=${Math.min(2, others(kindOnDay(reading)))}`,
    `beside=${beside}`,
    `time=${time !== null}`,
  ]
}

const steps = (name: string, value: number, all: readonly number[]): string[] =>
  all.filter((step) => value >= step).map((step) => `${name}>${step}`)

/** The day as written, so that "on Friday" and "Friday" are one. */
const dayOf = ({ draft }: MeetingReading): string => JSON.stringify(draft.data.times[0]?.form ?? null)

const kindOnDay = (reading: MeetingReading): string => `${dayOf(reading)} ${classOf(reading.draft.data.meeting)}`
