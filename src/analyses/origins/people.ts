import { folded } from '../../ledger/index.ts'
import { KnownPeople, type KnownPerson, spokenFull } from './known-people.ts'
import { endOf, GENDERED, isOffice, MOST_WORDS, surnameOf, withoutOffice, wordsOf } from './name-words.ts'

/** Who a name means, wherever it stands. */
export interface Person {
  /** Equal for all names of one person. */
  readonly key: string
  /** The fullest form: `Ingrid Solvane`. */
  readonly name: string
  /** Why this name means that person, or why it may not; null: it is the name itself. */
  readonly reason: string | null
}

const NOBODY = new KnownPeople([])

/** A person of the dossier, by whatever name. */
const knownAs = ({ key, name }: KnownPerson, written: string): Person => ({
  key,
  name,
  reason: folded(written) === key ? null : 'the dossier has them by that name, or its spelling',
})

/**
 * Tells which names mean one person. A full name is a person, wherever it stands, and with whatever office before it: "the
 * envoy Ingrid Solvane" is Ingrid Solvane where that name stands alone somewhere. A surname alone means the one person of
 * that surname who speaks in the ledger; where several do, nobody knows which, and it stays by itself.
 */
export class People {
  /** Full names, by their folded form. */
  readonly #full = new Map<string, string>()
  /** Full names by their surname, folded. */
  readonly #bySurname = new Map<string, string[]>()
  /** Of full names that sound alike, that of the person; by each but that one. */
  readonly #spelt = new Map<string, string>()
  readonly #known: KnownPeople
  readonly #found = new Map<string, Person>()

  /**
   * @param names all names of people who speak in the ledger, in any form
   * @param known the people of the dossier
   */
  constructor(names: Iterable<string>, known: KnownPeople = NOBODY) {
    this.#known = known
    const bySound = new Map<string, string>()
    // In one order, so that of several spellings the same one is shown.
    for (const written of [...names].sort()) {
      const words = withoutOffice(wordsOf(written))
      if (words.length < 2 || surnameOf(words).length === words.length) continue
      const name = words.join(' ')
      const key = folded(name)
      if (!this.#full.has(key)) this.#full.set(key, name)
    }
    for (const [key, name] of this.#full) {
      const words = wordsOf(name)
      // "Minister Ove Lund" where the office is none that is known: that is no other bearer of the name.
      if (this.#behindOffice(words) !== null) continue
      const sound = spokenFull(words)
      const first = sound === null ? key : (bySound.get(sound) ?? key)
      if (sound !== null) bySound.set(sound, first)
      if (first !== key) this.#spelt.set(key, first)
      const surname = folded(surnameOf(words).join(' '))
      const bearers = this.#bySurname.get(surname)
      if (bearers === undefined) this.#bySurname.set(surname, [key])
      else bearers.push(key)
    }
  }

  identify(written: string): Person {
    const known = this.#found.get(written)
    if (known !== undefined) return known
    const person = this.#identified(written)
    this.#found.set(written, person)
    return person
  }

  #identified(written: string): Person {
    const all = wordsOf(written)
    const words = withoutOffice(all)
    const known = this.#known.named(written) ?? this.#known.named(words.join(' '))
    if (known !== null) return knownAs(known, written)
    const behind = this.#behindOffice(all)
    if (behind !== null) return this.#person(behind, 'with an office')
    const key = folded(words.join(' '))
    if (this.#full.has(key)) return this.#person(key, words.length < all.length ? 'with an office' : null)
    const alone = { key: folded(written), name: written, reason: null }
    if (words.length === 0) return alone
    if (surnameOf(words).length < words.length) {
      const alike = this.#known.alike(words)
      return alike === null ? alone : knownAs(alike, written)
    }
    const ofDossier = this.#known.bearers(words)
    const bearers = new Map<string, Person>(ofDossier.map((one) => [one.key, knownAs(one, written)]))
    for (const bearer of this.#bySurname.get(key) ?? []) {
      const person = this.#person(bearer, 'the only one of that surname who speaks here')
      if (!bearers.has(person.key)) bearers.set(person.key, person)
    }
    const [only] = bearers.values()
    if (only === undefined) return alone
    if (bearers.size > 1) {
      const names = [...bearers.values()].map(({ name }) => name)
      return { ...alone, reason: `which one is not told: ${listed(names)}` }
    }
    if (all.some((word) => GENDERED.has(folded(word)))) return alone
    return only
  }

  #person(key: string, reason: string | null): Person {
    const name = this.#full.get(key)!
    const known = this.#known.named(name) ?? this.#known.alike(wordsOf(name))
    if (known !== null) return knownAs(known, name)
    const first = this.#spelt.get(key)
    if (first === undefined) return { key, name, reason }
    return { key: first, name: this.#full.get(first)!, reason: reason ?? 'the same name in another spelling' }
  }

  /** The full name that these words end with, where what stands before it is an office. */
  #behindOffice(words: readonly string[]): string | null {
    if (words.length > MOST_WORDS) return null
    for (let start = 1; start + 2 <= words.length; start++) {
      const key = folded(words.slice(start).join(' '))
      if (this.#full.has(key) && isOffice(words.slice(0, start))) return key
    }
    return null
  }
}

/**
 * As `People`, for names that come and go: which person a name means depends on those names alone that end alike, so only
 * for these it is worked out, and anew only where one came or went.
 */
export class PeopleByName {
  readonly #names = new Map<string, Set<string>>()
  readonly #people = new Map<string, People>()
  readonly #known: KnownPeople
  /** What was asked for, by how it ends. */
  readonly #asked = new Map<string, Map<string, Person>>()

  /** @param names as for `People` @param known as there */
  constructor(names: Iterable<string>, known: KnownPeople = NOBODY) {
    this.#known = known
    this.add(names)
  }

  /** All names, each once. */
  get names(): string[] {
    return [...this.#names.values()].flatMap((names) => [...names])
  }

  /** @returns names that were asked for, and by now mean another */
  add(names: Iterable<string>): string[] {
    const changed = new Set<string>()
    for (const name of names) {
      const end = endOf(name)
      const known = this.#names.get(end)
      if (known?.has(name) === true) continue
      if (known === undefined) this.#names.set(end, new Set([name]))
      else known.add(name)
      changed.add(end)
    }
    return this.#askedAnew(changed)
  }

  /** From now on these are all names. @returns as `add` */
  set(names: Iterable<string>): string[] {
    const all = new Set(names)
    const changed = new Set<string>()
    for (const [end, known] of this.#names) {
      for (const name of known) {
        if (all.has(name)) continue
        known.delete(name)
        changed.add(end)
      }
    }
    return [...this.#askedAnew(changed), ...this.add(all)]
  }

  #askedAnew(ends: Iterable<string>): string[] {
    const others: string[] = []
    for (const end of ends) {
      this.#people.delete(end)
      const asked = this.#asked.get(end)
      if (asked === undefined) continue
      this.#asked.delete(end)
      for (const [written, { key, name }] of asked) {
        const person = this.identify(written)
        if (person.key !== key || person.name !== name) others.push(written)
      }
    }
    return others
  }

  identify(written: string): Person {
    const end = endOf(written)
    let asked = this.#asked.get(end)
    if (asked === undefined) {
      asked = new Map()
      this.#asked.set(end, asked)
    }
    const known = asked.get(written)
    if (known !== undefined) return known
    let people = this.#people.get(end)
    if (people === undefined) {
      people = new People(this.#names.get(end) ?? [], this.#known)
      this.#people.set(end, people)
    }
    const person = people.identify(written)
    asked.set(written, person)
    return person
  }
}

/** Names in a row, cut where there are many. */
const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
