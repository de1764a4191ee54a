import { soundOf, soundOfGiven } from '../../text/index.ts'
import { type Codebook, perCodebook } from '../codings/index.ts'
import { lemmaByRule, UPOS } from '../words/index.ts'
import { isBodyNoun, kindWordOf } from './offices.ts'
import { folded } from './spelling.ts'

/** What a name in a text is of a party: its name, another name or people's word, a place that stands for it, a person of it. */
export type NameKind = 'name' | 'alias' | 'metonym' | 'person'

/** A name of a party, word by word. */
export interface PartyName {
  readonly party: string
  readonly kind: NameKind
  /** Folded words. */
  readonly words: readonly string[]
  /** By word: whether the text must write it with a capital. */
  readonly capitals: readonly boolean[]
  /** In small letters it may stand for another of its kind: "a health ministry", "every government". */
  readonly isDescription: boolean
  /** Of a person: the offices that they hold. */
  readonly offices: readonly string[]
}

/** The names of a codebook's parties, made ready for looking texts through. */
export interface PartyBook {
  /** By first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly PartyName[]>
  /** Persons by the sound of their surname (see `soundOf`), where one party alone has it. */
  readonly bySound: ReadonlyMap<string, PartyName>
  /** Given names and surnames of persons, as `spokenFull` has them. */
  readonly fullNames: ReadonlySet<string>
  /** Parties by the noun that says what they are, in its base form: `ministry` of "Ministry of Education", `union` of "Teachers' Union". */
  readonly byKind: ReadonlyMap<string, readonly string[]>
  /** Parties by such a noun where their name has it in the plural: `state` of "River States". */
  readonly byPluralKind: ReadonlyMap<string, readonly string[]>
  /**
   * Parties that have a people with a word of its own ("Kessar" has Kessaris), each its own nation; and, of parties whose names
   * begin with such a word ("Kessari opposition"), the nation.
   */
  readonly nations: ReadonlyMap<string, string>
  /** Parties for which a place stands, as a capital does for a state. */
  readonly seated: ReadonlySet<string>
  /** In the dossier's order. */
  readonly parties: readonly string[]
}

/** Shorter last words are initials or particles more often than names. */
const MIN_SURNAME = 3
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof sir lord lady gen general president minister prime senator sen premier king queen'.split(' '),
)

/**
 * Compiles the parties of a codebook. Where two parties have the same name, the first of the dossier keeps it, but a
 * party's own name comes before another's alias. Made once for each codebook.
 *
 * @example partyBook({ parties: [{ name: 'Kessar', aliases: ['Kessari'], metonyms: ['Citadel'], people: [] }], issues: [] })
 */
export const partyBook: (codebook: Codebook) => PartyBook = perCodebook(compile)

function compile({ parties }: Codebook): PartyBook {
  const names = new Map<string, PartyName>()
  const shared = new Set<string>()
  const add = (
    party: string,
    kind: NameKind,
    written: string,
    isInFull = kind === 'name' || kind === 'alias',
    offices: readonly string[] = [],
  ): void => {
    const name = { ...nameOf(party, kind, written, isInFull), offices }
    const key = name.words.join(' ')
    const held = names.get(key)
    if (held !== undefined && held.party === party) names.set(key, inEither(held, name))
    else if (key !== '' && held === undefined) names.set(key, name)
  }
  for (const { name } of parties) add(name, 'name', name)
  for (const { name, aliases } of parties) for (const alias of aliases) add(name, 'alias', alias)
  for (const { name, metonyms } of parties) for (const metonym of metonyms) add(name, 'metonym', metonym)
  for (const { party, words } of shortNames(parties)) add(party, 'alias', words, false)
  for (const { name, people } of parties) {
    for (const person of people)
      for (const written of [person.name, ...person.aliases]) add(name, 'person', written, false, person.offices)
  }
  const bySound = new Map<string, PartyName>()
  for (const { name, people } of parties) {
    for (const person of people) {
      const surname = surnameOf(person.name)
      if (surname === null) continue
      const own = { ...nameOf(name, 'person', surname), offices: person.offices ?? [] }
      const key = own.words[0]
      const known = names.get(key)
      if (known === undefined) names.set(key, own)
      else if (known.party !== name) shared.add(key)
      const sound = soundOf(key)
      if (sound === null) continue
      const rival = bySound.get(sound)
      if (rival === undefined) bySound.set(sound, own)
      else if (rival.party !== name) shared.add(sound)
    }
  }
  for (const sound of shared) bySound.delete(sound)
  const fullNames = new Set<string>()
  for (const { party, kind, words } of names.values())
    if (kind === 'person' && words.length > 1) fullNames.add(spokenFull(party, words[0], words.at(-1) as string))
  const byFirst = new Map<string, PartyName[]>()
  for (const name of names.values()) {
    const held = byFirst.get(name.words[0])
    if (held === undefined) byFirst.set(name.words[0], [name])
    else held.push(name)
  }
  for (const held of byFirst.values()) held.sort((a, b) => b.words.length - a.words.length)
  return {
    byFirst,
    bySound,
    fullNames,
    byKind: kindsOf(parties, () => true),
    byPluralKind: kindsOf(parties, (written, kind) => written !== kind),
    nations: nationsOf(parties),
    seated: new Set(parties.flatMap(({ name, metonyms }) => (metonyms.length > 0 ? [name] : []))),
    parties: parties.map(({ name }) => name),
  }
}

/** A given name and a surname of a party's person, equal for those that are written alike. @param given folded @param surname folded */
export const spokenFull = (party: string, given: string, surname: string): string =>
  `${party}\n${soundOfGiven(given)} ${soundOf(surname) ?? surname}`

/** "Bondholders" that are also called "bondholders": a text may write a name as either does. */
function inEither(held: PartyName, { capitals, isDescription }: PartyName): PartyName {
  if (capitals.every((capital, i) => capital || !held.capitals[i])) return held
  return { ...held, capitals: held.capitals.map((capital, i) => capital && capitals[i]), isDescription }
}

const NOUN = UPOS.indexOf('NOUN')

function kindsOf(
  parties: Codebook['parties'],
  isWanted: (written: string, kind: string) => boolean,
): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const { name, aliases } of parties) {
    for (const written of [name, ...aliases]) {
      const words = wordsIn(written).map((word) => word.toLowerCase())
      const last = words[kindWordOf(words)] ?? ''
      const kind = lemmaByRule(last, NOUN)
      // One word is a name, or means nobody else.
      if (words.filter((word) => word !== 'the').length < 2 || kind === '' || !isWanted(last, kind)) continue
      const held = kinds.get(kind)
      if (held === undefined) kinds.set(kind, [name])
      else if (!held.includes(name)) held.push(name)
    }
  }
  return kinds
}

/** Letters in which a nation's name and the word for its people agree. */
const SHARED_LETTERS = 3

function nationsOf(parties: Codebook['parties']): Map<string, string> {
  const nations = new Map<string, string>()
  const peoples = new Map<string, string>()
  for (const { name, aliases } of parties) {
    const start = name.slice(0, SHARED_LETTERS)
    const isPeople = (alias: string): boolean => /^\p{Lu}[\p{L}-]+$/u.test(alias) && alias.startsWith(start)
    if (!/^\p{Lu}[\p{L}-]+$/u.test(name) || !aliases.some(isPeople)) continue
    nations.set(name, name)
    for (const word of [name, ...aliases.filter(isPeople)]) peoples.set(word, name)
  }
  for (const { name } of parties) {
    const nation = peoples.get(name.split(' ')[0])
    if (nation !== undefined && !nations.has(name)) nations.set(name, nation)
  }
  return nations
}

/**
 * What is left of a long name where its first word is known: "Growers' League" of "Marran Growers' League". Only where no other
 * party's name ends so.
 */
function shortNames(parties: Codebook['parties']): { readonly party: string; readonly words: string }[] {
  const found = parties.flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((written) => {
      const words = written.replaceAll('’', "'").split(' ')
      const rest = words.slice(1)
      const named = rest.length > 1 && words.every((word) => word !== word.toLowerCase()) && words[0] !== 'The'
      return named ? [{ party: name, words: rest.join(' ') }] : []
    }),
  )
  return found.filter(({ party, words }) => found.every((other) => other.party === party || other.words !== words))
}

function nameOf(party: string, kind: NameKind, written: string, isInFull = true): Omit<PartyName, 'offices'> {
  const all = wordsIn(written)
  // "the Fund": an article belongs to the sentence, not to the name.
  const words = all.length > 1 && all[0].toLowerCase() === 'the' ? all.slice(1) : all
  const lower = words.map((word) => word.toLowerCase())
  // "Cabin crew union" begins with a capital as a line of the dossier does; a text may have it in small letters, and so it may
  // a body's name of common words, whatever the dossier writes.
  const isPhrase = words.some((word, i) => word === lower[i] && /^\p{L}{2}/u.test(word) && !LINKING.test(word))
  const isBody = isInFull && isBodyNoun(lower[kindWordOf(lower)] ?? '') && words.some((word, i) => word !== lower[i])
  const capitals = words.map((word, i) => !isBody && word !== lower[i] && (i > 0 || !isPhrase))
  return { party, kind, words: words.map(folded), capitals, isDescription: isBody || (isPhrase && words.length > 1) }
}

/** Small words within names: "Ministry of Trade" is not a description. */
const LINKING =
  /^(?:of|for|on|in|at|to|by|and|the|de|da|do|del|della|des|di|du|la|le|les|el|al|bin|ibn|von|van|der|den|ter|y|e|et|und)$/

/** The words of a written name as texts are cut into tokens: hyphens stand alone, so do the marks of possession ("Growers' League"). */
function wordsIn(written: string): string[] {
  return written.replaceAll('’', "'").match(/[\p{L}\p{N}\p{M}.&]+(?:'(?!s\b)[\p{L}]+)*|'s|'|-/gu) ?? []
}

function surnameOf(name: string): string | null {
  const words = wordsIn(name)
  const last = words.at(-1)
  if (words.length < 2 || last === undefined || last.length < MIN_SURNAME) return null
  return HONORIFICS.has(last.toLowerCase()) || last === last.toLowerCase() ? null : last
}
