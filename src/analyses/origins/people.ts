import { folded } from '../../ledger/index.ts'

/** Who a name means, wherever it stands. */
export interface Person {
  /** Equal for all names of one person. */
  readonly key: string
  /** The fullest form: `Ingrid Solvane`. */
  readonly name: string
  /** Why this name means that person, or why it may not; null: it is the name itself. */
  readonly reason: string | null
}

/**
 * Words of honour, rank and office that stand before a name, folded, in the singular. A word that tells man from woman
 * leaves more than one bearer of a surname possible (`GENDERED`).
 */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'dr prof professor doctor rev reverend father rabbi imam ayatollah cardinal bishop archbishop pope president ' +
    'vice premier chancellor minister secretary undersecretary sen senator rep representative congressman ' +
    'congresswoman gov governor lt lieutenant gen general maj major col colonel capt captain sgt sergeant adm ' +
    'admiral commander chief judge justice mayor councillor commissioner ambassador envoy delegate negotiator ' +
    'speaker chair chairman chairwoman chairperson director sheriff deputy inspector attorney marshal emir sultan ' +
    'king queen prince princess duke duchess baron baroness count countess sheikh spokesman spokeswoman ' +
    'spokesperson economist analyst dealer trader economics leader head official adviser advisor aide lawmaker ' +
    'treasurer comptroller executive officer'
  ).split(' '),
)
const GENDERED: ReadonlySet<string> = new Set('mr mrs ms miss mister madam madame lady lord sir dame'.split(' '))
/** Lower-case words that begin a surname. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da das do dos di du del della la le van von der den ten ter zu al el bin ibn ben abu af av'.split(' '),
)
/** What stands behind a surname. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
/** Longest office before a name, in words, and longest name. */
const MOST_WORDS = 12

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
  readonly #found = new Map<string, Person>()

  /** @param names all names of people who speak in the ledger, in any form */
  constructor(names: Iterable<string>) {
    // In one order, so that of several spellings the same one is shown.
    for (const written of [...names].sort()) {
      const words = withoutOffice(wordsOf(written))
      if (words.length < 2 || surnameOf(words).length === words.length) continue
      const name = words.join(' ')
      const key = folded(name)
      if (!this.#full.has(key)) this.#full.set(key, name)
    }
    for (const [key, name] of this.#full) {
      // "Minister Ove Lund" where the office is none that is known: that is no other bearer of the name.
      if (this.#behindOffice(wordsOf(name)) !== null) continue
      const surname = folded(surnameOf(wordsOf(name)).join(' '))
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
    const behind = this.#behindOffice(all)
    if (behind !== null) return this.#person(behind, 'with an office')
    const key = folded(words.join(' '))
    if (this.#full.has(key)) return this.#person(key, words.length < all.length ? 'with an office' : null)
    const alone = { key: folded(written), name: written, reason: null }
    if (words.length === 0 || surnameOf(words).length < words.length) return alone
    const bearers = this.#bySurname.get(key) ?? []
    if (bearers.length === 0) return alone
    const names = bearers.map((bearer) => this.#full.get(bearer)!)
    if (bearers.length > 1) return { ...alone, reason: `which one is not told: ${listed(names)}` }
    if (all.some((word) => GENDERED.has(folded(word)))) return alone
    return this.#person(bearers[0]!, 'the only one of that surname who speaks here')
  }

  #person(key: string, reason: string | null): Person {
    return { key, name: this.#full.get(key)!, reason }
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
  /** What was asked for, by how it ends. */
  readonly #asked = new Map<string, Map<string, Person>>()

  /** @param names as for `People` */
  constructor(names: Iterable<string>) {
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
      people = new People(this.#names.get(end) ?? [])
      this.#people.set(end, people)
    }
    const person = people.identify(written)
    asked.set(written, person)
    return person
  }
}

/** The last word of a name, folded, but for "Jr.": what all names of one person have in common. */
function endOf(name: string): string {
  const words = folded(name).split(' ')
  let last = words.length - 1
  while (last > 0 && SUFFIXES.has(words[last]!)) last--
  return words[last]!
}

const wordsOf = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '')

/** Names in a row, cut where there are many. */
const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

const isTitle = (word: string): boolean => {
  const key = folded(word)
  return OFFICES.has(key) || GENDERED.has(key)
}

/** A name without the titles that it begins with. */
function withoutOffice(words: readonly string[]): string[] {
  let start = 0
  while (start < words.length - 1) {
    const word = words[start]!
    if (!isTitle(word) && !(isSmall(word) && !PARTICLES.has(word))) break
    start++
  }
  return words.slice(start)
}

/** Whether words before a name are no part of it: a title, a small word, or an abbreviation with points is among them. */
const isOffice = (words: readonly string[]): boolean =>
  words.some((word) => isTitle(word) || (isSmall(word) && !PARTICLES.has(word)) || /^(?:\p{Lu}\.){2,}$/u.test(word))

/** The last word of a name, with the particles before it, without "Jr.": `van der Meer`. */
function surnameOf(words: readonly string[]): string[] {
  let end = words.length
  while (end > 1 && SUFFIXES.has(folded(words[end - 1]!))) end--
  let start = end - 1
  while (start > 0 && isSmall(words[start - 1]!) && PARTICLES.has(words[start - 1]!)) start--
  return words.slice(Math.max(0, start), end)
}
