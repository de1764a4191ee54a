import { type Gathered, isNamed } from './gathered.ts'
import { onceForCoding } from './once.ts'
import { personKey } from './persons.ts'
import type { MeetingReport } from './row.ts'
import { samePlace } from './same-place.ts'

/** Those who are named of whoever takes part. */
const namedIn = onceForCoding(({ coding }) => coding.data.participants.filter(isNamed))

/** Whether nobody is named who takes part. */
export const namesNobody = (report: MeetingReport): boolean => namedIn(report).length === 0

/** Whether no report of a row names anybody. */
export const isBare = ({ parties, persons, others }: Gathered): boolean =>
  parties.size + persons.size + others.size === 0

/** Whether both name some, and none is the same: then `sharedWith` finds a conflict. */
export function areOthers({ parties, persons, others }: Gathered, report: MeetingReport): boolean {
  const named = namedIn(report)
  if (named.length === 0 || parties.size + persons.size + others.size === 0) return false
  for (const { name, party, person } of named)
    if (party !== null ? parties.has(party) : person ? persons.has(personKey(name)) : others.has(name)) return false
  return true
}

export interface Shared {
  /** Parties, and persons and bodies without one, that both name. */
  readonly count: number
  /** Persons whom both name. */
  readonly persons: number
  /** One of the two names nobody. */
  readonly oneIsBare: boolean
  /** One names a person of the party in common, the other none. */
  readonly oneHasPersons: boolean
  /** Both name some, and none is the same, or one party is there with other people. */
  readonly conflict: boolean
}

export function sharedWith(row: Gathered, report: MeetingReport): Shared {
  const named = namedIn(report)
  const bare = named.length === 0
  const rowBare = row.parties.size + row.persons.size + row.others.size === 0
  if (bare || rowBare) return { count: 0, persons: 0, oneIsBare: true, oneHasPersons: false, conflict: false }
  const persons = named.filter(({ person }) => person)
  const same = persons.filter(({ name }) => row.persons.has(personKey(name)))
  let count = 0
  let conflict = false
  let oneHasPersons = false
  for (const party of new Set(named.flatMap((one) => one.party ?? []))) {
    if (!row.parties.has(party)) continue
    count++
    const mine = persons.filter((one) => one.party === party)
    const theirs = [...row.persons].filter(([, of]) => of === party)
    if (mine.length > 0 !== theirs.length > 0) oneHasPersons = true
    if (mine.length > 0 && theirs.length > 0 && !mine.some(({ name }) => row.persons.has(personKey(name))))
      conflict = true
  }
  count += same.filter(({ party }) => party === null).length
  count += named.filter((one) => one.party === null && !one.person && row.others.has(one.name)).length
  return { count, persons: same.length, oneIsBare: false, oneHasPersons, conflict: conflict || count === 0 }
}

/** Whether one of a row's places may be that of a report; null: nothing says so, or no. */
export function hasPlace({ places }: Gathered, name: string): boolean | null {
  let known: boolean | null = false
  for (const place of places) {
    const same = samePlace(place, name)
    if (same === true) return true
    if (same === null) known = null
  }
  return known
}

/** Both name somebody, and the same parties, persons and bodies. */
export function isSameAll({ parties, persons, others }: Gathered, report: MeetingReport): boolean {
  const named = namedIn(report)
  const has = ({ name, party, person }: (typeof named)[number]): boolean =>
    (party === null || parties.has(party)) &&
    (person ? persons.has(personKey(name)) : party !== null || others.has(name))
  const count = (of: (one: (typeof named)[number]) => unknown): number => new Set(named.map(of)).size
  return (
    named.length > 0 && named.every(has) && count(({ name, party }) => party ?? name) === parties.size + others.size
  )
}

/** `talks` are between sides. */
export const isOfTalks = ({ coding: { data } }: MeetingReport): boolean => data.meeting === 'talks'
