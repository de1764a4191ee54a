import { folded } from '../../ledger/index.ts'
import { soundOf, soundOfGiven } from '../../text/index.ts'
import { partsOf, surnameOf, wordsOf } from './name-words.ts'
import type { KnownOutlet } from './outlets.ts'

/** All names of a person whom the dossier has, at least one; the first is the one that is shown. */
export type PersonNames = readonly string[]

/** What is known from the dossier of who reports and who speaks. */
export interface KnownSources {
  readonly outlets: readonly KnownOutlet[]
  readonly people?: readonly PersonNames[]
}

/** Outlets alone: no people are known. */
export const sourcesOf = (known: KnownSources | readonly KnownOutlet[]): KnownSources =>
  'outlets' in known ? known : { outlets: known }

/** A person of the dossier. */
export interface KnownPerson {
  readonly key: string
  readonly name: string
}

/** The people of a dossier: who a name means is certain where it is one of theirs. */
export class KnownPeople {
  /** By their folded names; null: two have it. */
  readonly #byName = new Map<string, KnownPerson | null>()
  /** By their full names as they are spoken. */
  readonly #byFull = new Map<string, KnownPerson | null>()
  /** By their surname as it is spoken. */
  readonly #bySurname = new Map<string, KnownPerson[]>()

  constructor(people: Iterable<PersonNames>) {
    for (const names of people) {
      const [name] = names
      if (name === undefined) continue
      const person = { key: folded(name), name }
      for (const written of names) put(this.#byName, folded(written), person)
      for (const written of names) {
        const full = spokenFull(wordsOf(written))
        if (full !== null) put(this.#byFull, full, person)
        const surname = spokenSurname(wordsOf(written))
        const bearers = this.#bySurname.get(surname)
        if (bearers === undefined) this.#bySurname.set(surname, [person])
        else if (!bearers.some(({ key }) => key === person.key)) bearers.push(person)
      }
    }
  }

  /** Whose name it is, letter by letter; null: nobody's, or that of two. */
  named(name: string): KnownPerson | null {
    return this.#byName.get(folded(name)) ?? null
  }

  /** Whose full name sounds like this one; null: nobody's, or that of two. */
  alike(words: readonly string[]): KnownPerson | null {
    const full = spokenFull(words)
    return full === null ? null : (this.#byFull.get(full) ?? null)
  }

  /** Those whose surname sounds like this one. */
  bearers(surname: readonly string[]): readonly KnownPerson[] {
    return this.#bySurname.get(spokenSurname(surname)) ?? []
  }
}

function put(held: Map<string, KnownPerson | null>, key: string, person: KnownPerson): void {
  const before = held.get(key)
  held.set(key, before === undefined || before?.key === person.key ? person : null)
}

/**
 * Equal for the full names that differ by nothing but how they are written in Latin letters: "Viktor Zelensky" and "Victor
 * Zelenskyy". Null: it has no given name, or only an initial.
 */
export function spokenFull(words: readonly string[]): string | null {
  const { given, surname, behind } = partsOf(words)
  const first = given[0] === undefined ? '' : folded(given[0])
  if (first.length < 2) return null
  // What stands behind a surname tells a son from his father.
  return [...given.map((word) => soundOfGiven(folded(word))), spokenSurname(surname), ...behind.map(folded)].join(' ')
}

/** Equal for the names of one person; a name that is not full is as it is written. */
export const spokenName = (name: string): string => spokenFull(wordsOf(name)) ?? name

/** A surname as it sounds; one that is too short to tell as it is written. */
export function spokenSurname(words: readonly string[]): string {
  const surname = surnameOf(words).map(folded)
  const last = surname.at(-1) ?? ''
  return [...surname.slice(0, -1), soundOf(last) ?? last].join(' ')
}
