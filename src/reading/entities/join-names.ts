import { bearerOf } from './bearers.ts'
import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { countryOf } from './places.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/** Names met so far, by the keys under which a later name may mean them; the latest entity of a key stands last. */
export interface NameIndex {
  /** By whole spelling. */
  readonly whole: Map<string, Joined>
  /** Persons by last name, and by first name. */
  readonly last: Map<string, Joined[]>
  readonly first: Map<string, Joined[]>
  /** Organisations by their first word, and by the initials of their words. */
  readonly opening: Map<string, Joined[]>
  readonly initials: Map<string, Joined>
  readonly words: Map<Joined, string[]>
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** Entities kept under one key: the latest. */
const MOST_KEPT = 6
const suffixes = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv'])
const small = new Set(['of', 'the', 'for', 'and', '&', 'de', 'la', 'in', 'on', 'at', '-'])

export function newNameIndex(): NameIndex {
  return {
    whole: new Map(),
    last: new Map(),
    first: new Map(),
    opening: new Map(),
    initials: new Map(),
    words: new Map(),
    add,
  }
}

/** Words of a name in lower case, without the suffix of a person's ("Jr.") and without marks. */
function wordsOfName({ first, end, type }: Found, { type: typeOf, lower }: WordTypes): string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) words.push(lower[typeOf[i]])
  if (type === 'person') {
    while (words.length > 1 && suffixes.has(words[words.length - 1])) words.pop()
    if (words.length > 1 && words[words.length - 1] === ',') words.pop()
  }
  return words
}

function spelling(mention: Found, words: WordTypes): string {
  const name = wordsOfName(mention, words).join(' ')
  if (mention.type === 'place' || mention.type === 'group') {
    const country = countryOf.get(name.replaceAll(' ', '_'))
    // A country and its people are two entities; each has many spellings.
    if (country !== undefined) return `${mention.type} ${mention.plural ? 'many ' : ''}${country.toLowerCase()}`
  }
  return `${mention.type === 'person' ? 'person ' : ''}${name}`
}

/** The entity that a name means, or undefined for a new one. `partner` is what a role in apposition to it was joined to. */
export function joinNames(mention: Found, joining: Joining, partner: Joined | undefined): Joined | undefined {
  const { names, words } = joining
  const known = names.whole.get(spelling(mention, words))
  const found = known ?? (mention.type === 'person' ? personOf(mention, joining) : bodyOf(mention, joining))
  if (partner !== undefined && (found === undefined || found === partner)) return partner
  return found
}

/** As `joinNames`, but that a person's name goes by all who bear it. */
export function joinKnownNames(mention: Found, joining: Joining, partner: Joined | undefined): Joined | undefined {
  if (mention.type !== 'person') return joinNames(mention, joining, partner)
  const found = bearerOf(mention, joining)
  return partner !== undefined && (found === undefined || found === partner) ? partner : found
}

function compatible(mention: Found, entity: Joined): boolean {
  return mention.gender === null || entity.gender === null || mention.gender === entity.gender
}

function personOf(mention: Found, { names, words }: Joining): Joined | undefined {
  const parts = wordsOfName(mention, words)
  const last = parts[parts.length - 1]
  if (parts.length === 1) {
    const bearers = (names.last.get(last) ?? []).filter((entity) => compatible(mention, entity))
    if (bearers.length > 0) return latest(bearers)
    // A first name alone means someone only where one person bears it.
    const friends = names.first.get(last) ?? []
    return mention.roleFirst < 0 && friends.length === 1 && compatible(mention, friends[0]) ? friends[0] : undefined
  }
  for (const entity of (names.last.get(last) ?? []).toReversed()) {
    if (!compatible(mention, entity)) continue
    const known = names.words.get(entity) ?? []
    if (known.length === 1 || sameFirst(known[0], parts[0])) return entity
  }
  return undefined
}

/** "John" is "John" and "J.", and no other first name. */
function sameFirst(a: string, b: string): boolean {
  return a === b || ((a.length <= 2 || b.length <= 2) && a[0] === b[0] && (a.endsWith('.') || b.endsWith('.')))
}

function latest(entities: readonly Joined[]): Joined {
  let best = entities[0]
  for (const entity of entities) {
    if (entity.mentions[entity.mentions.length - 1].head > best.mentions[best.mentions.length - 1].head) best = entity
  }
  return best
}

function bodyOf(mention: Found, { names, words }: Joining): Joined | undefined {
  if (mention.type !== 'organisation' && mention.type !== 'place') return undefined
  const parts = wordsOfName(mention, words)
  // "AMC+" of a body that has a short name: the sign is no word.
  if (parts.length === 2 && parts[1] === '+') parts.pop()
  const one = parts.length === 1 ? words.facts[words.type[mention.first]] : 0
  if (one & Fact.allCapitals) {
    const spelledOut = names.initials.get(shortened(parts[0]))
    if (spelledOut !== undefined) return spelledOut
  }
  if (mention.type !== 'organisation') return undefined
  if (parts.length > 2) {
    const short = names.whole.get(initialsOf(mention, words))
    if (short !== undefined && short.type === 'organisation') return short
  }
  // The shorter of two names begins the longer one: "Harbour Lines" and "Harbour Lines Ltd".
  const common = words.facts[words.type[mention.first]] & (Fact.organisationWord | 63)
  if (parts.length === 1 && common !== 0) return undefined
  const candidates = (names.opening.get(parts[0]) ?? []).filter((entity) => {
    const known = names.words.get(entity) ?? []
    const length = Math.min(known.length, parts.length)
    if (length === 1 && common !== 0) return false
    for (let k = 0; k < length; k++) if (known[k] !== parts[k]) return false
    // What the longer one adds may not lead elsewhere: "University" and "University of the West" are two.
    const longer = known.length > parts.length ? known : parts
    return !(length < longer.length && small.has(longer[length]))
  })
  return candidates.length === 1 ? candidates[0] : undefined
}

/** A short name without dots: "i.g.b." and "igb" are one. */
export const shortened = (lower: string): string => lower.replaceAll('.', '')

/** First letters of the capitalised words: "International Monetary Fund" gives "imf". */
function initialsOf({ first, end }: Found, { type, lower, facts }: WordTypes): string {
  let letters = ''
  for (let i = first; i < end; i++) if (facts[type[i]] & Fact.capital) letters += lower[type[i]][0]
  return letters
}

function add(mention: Found, entity: Joined, { names, words }: Joining): void {
  names.whole.set(spelling(mention, words), entity)
  const parts = wordsOfName(mention, words)
  const known = names.words.get(entity)
  if (known === undefined || known.length < parts.length) names.words.set(entity, parts)
  const keep = (index: Map<string, Joined[]>, key: string): void => {
    const list = index.get(key) ?? []
    if (!list.includes(entity)) index.set(key, [...list, entity].slice(-MOST_KEPT))
  }
  if (mention.type === 'person') {
    keep(names.last, parts[parts.length - 1])
    if (parts.length > 1) keep(names.first, parts[0])
    return
  }
  if (mention.type === 'group') return
  keep(names.opening, parts[0])
  if (parts.length > 1) names.initials.set(initialsOf(mention, words), entity)
}
