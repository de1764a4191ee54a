import type { Meeting } from '../entries.ts'
import type { Parties } from '../parties.ts'
import { isDated, meetingClass, overlap, saidOf, within } from '../score.ts'
import type { FoundMeeting } from './found-rows.ts'
import { isRequired, joined, restsOn, type Told } from './joined.ts'
import type { Wanted } from './match.ts'

export interface KeyMeeting extends Wanted<FoundMeeting> {
  readonly entries: readonly Told<Meeting>[]
}

/**
 * Meetings, each once however many articles have it. Entries of two articles are of one where they have a kind and days in
 * common (or both have none) and each participant that the shorter list names is one of the longer, or of the party or a person
 * of one. What became of it is what the last article says that must be found, or a later one that may be missed.
 *
 * A found row is right by kind, days of one of the entries, that status (what was put off to other days says two things: see
 * `saidOf`), and a participant, the place or words in common.
 *
 * @param all in the order of their articles
 */
export function keyMeetings(all: readonly Told<Meeting>[], parties: Parties): KeyMeeting[] {
  return joined(all, (a, b) => likeness(a.entry, b.entry, parties)).map((entries) => rowOf(entries, parties))
}

const kindsOf = ({ kind }: Meeting): string[] => kind.map(meetingClass)

function likeness(a: Meeting, b: Meeting, parties: Parties): number {
  if (!kindsOf(a).some((kind) => kindsOf(b).includes(kind))) return 0
  if (isDated(a) !== isDated(b) || (isDated(a) && !overlap(a, b))) return 0
  const [few, many] =
    a.participants.length <= b.participants.length ? [a.participants, b.participants] : [b.participants, a.participants]
  if (!few.every((name) => parties.areOne(name, many))) return 0
  const isSameDay = a.first === b.first && a.last === b.last
  return few.length + few.filter((name) => many.includes(name)).length + (isSameDay ? 1 : 0)
}

function rowOf(entries: readonly Told<Meeting>[], parties: Parties): KeyMeeting {
  const required = entries.filter(isRequired)
  const last = required.at(-1) ?? entries[0]!
  const statuses = entries.filter(({ article }) => article >= last.article).flatMap(({ entry }) => entry.status)
  const kinds = entries.flatMap(({ entry }) => kindsOf(entry))
  const participants = entries.flatMap(({ entry }) => entry.participants)
  const places = entries.flatMap(({ entry: { place } }) => (place === null ? [] : [place.toLowerCase()]))
  return {
    entries,
    required: required.length > 0,
    copies: 1,
    agrees: (found) =>
      within(kinds, meetingClass(found.kind)) &&
      saidOf(found).some(
        (one) =>
          within(statuses, one.status) &&
          entries.some(({ entry }) => (isDated(entry) ? isDated(one) && overlap(entry, one) : !isDated(one))),
      ) &&
      (found.participants.some((name) => parties.areOne(name, participants)) ||
        (found.participants.length === 0 && found.place !== null && places.includes(found.place.toLowerCase())) ||
        restsOn(entries, found.places)),
    bears: ({ places: told }) => restsOn(entries, told),
  }
}
