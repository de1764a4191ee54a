import type { MeetingKind, Participant } from '../../reading/meetings/index.ts'
import type { Days, MeetingReport } from './row.ts'

/** What is known of a meeting while its reports are gathered. */
export interface Gathered {
  /** Its place among all rows, by first report. */
  number: number
  readonly family: Family
  readonly reports: MeetingReport[]
  /** The most exact days so far, and those from which it was moved. */
  days: Days | null
  readonly old: Days[]
  readonly parties: Set<string>
  /** Persons as `personKey` has them, with their party. */
  readonly persons: Map<string, string | null>
  /** Their names as they are written. */
  readonly written: Set<string>
  readonly others: Set<string>
  /** Bodies whose sittings reports tell of, see `bodyOf`. */
  readonly bodies: Set<string>
  /** Which of several it is, see `ordinalOf`. */
  readonly ordinals: Set<string>
  readonly places: Set<string>
  readonly documents: Set<string>
  /** Of its reports. */
  readonly words: Set<string>
  /** Beginnings of the words that say what is due. */
  readonly about: Set<string>
  /** First and last of all days that it has or had; it has none: from the end of time to its beginning. */
  from: number
  to: number
  /** The newest day of publication of its reports. */
  told: number
}

export type Family = 'sitting' | Exclude<MeetingKind, 'meeting' | 'talks'> | 'absence'

/** The day that an open interval is known by: "until Friday" is Friday, "since July" July's first. */
export function anchored({ first, last }: Days): { readonly first: string; readonly last: string } {
  return { first: (first ?? last)!, last: (last ?? first)! }
}

/** Days since 1970 of a day, ISO 8601. */
export const numberOf = (day: string): number => Date.parse(day) / 86_400_000

/**
 * Whether a meeting is known by a participant: a party, a person or a body with a name. "Ministers" or "a technical committee" may be
 * anybody's.
 */
export const isNamed = ({ name, party, person }: Pick<Participant, 'name' | 'party' | 'person'>): boolean =>
  party !== null || person || /^\p{Lu}.*\s\p{Lu}|^\p{Lu}+$/u.test(name)
