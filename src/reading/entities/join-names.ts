import { bearerOf } from './bearers.ts'
import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { countryOf } from './places.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/** Names of bodies, places and groups met so far, by the keys under which a later name may mean them; the latest entity of a key stands last. */
export interface NameIndex {
  /** By whole spelling. */
  readonly whole: Map<string, Joined>
  /** Organisations by their first word, and by the initials of their words. */
  readonly opening: Map<string, Joined[]>
  readonly initials: Map<string, Joined>
  readonly words: Map<Joined, string[]>
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** Entities kept under one key: the latest. */
const MOST_KEPT = 6
const small = new Set(['of', 'the', 'for', 'and', '&', 'de', 'la', 'in', 'on', 'at', '-'])

export function newNameIndex(): NameIndex {
  return {
    whole: new Map(),
    opening: new Map(),
    initials: new Map(),
    words: new Map(),
    add,
  }
}

/** Words of a name in lower case. */
function wordsOfName({ first, end }: Found, { type, lower }: WordTypes): string[] {
  const words: string[] = []
  for (let i = first; i < end; i++) words.push(lower[type[i]])
  return words
}

function spelling(mention: Found, words: WordTypes): string {
  const name = wordsOfName(mention, words).join(' ')
  if (mention.type === 'place' || mention.type === 'group') {
    const country = countryOf.get(name.replaceAll(' ', '_'))
    // A country and its people are two entities; each has many spellings.
    if (country !== undefined) return `${mention.type} ${mention.plural ? 'many ' : ''}${country.toLowerCase()}`
  }
  return name
}

/** The entity that a name means, or undefined for a new one. `partner` is what a role in apposition to it was joined to. */
export function joinNames(mention: Found, joining: Joining, partner: Joined | undefined): Joined | undefined {
  const found =
    mention.type === 'person'
      ? bearerOf(mention, joining)
      : (joining.names.whole.get(spelling(mention, joining.words)) ?? bodyOf(mention, joining))
  return partner !== undefined && (found === undefined || found === partner) ? partner : found
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
  // Persons go by who bears their names: see `bearers.ts`.
  if (mention.type === 'person') return
  names.whole.set(spelling(mention, words), entity)
  const parts = wordsOfName(mention, words)
  const known = names.words.get(entity)
  if (known === undefined || known.length < parts.length) names.words.set(entity, parts)
  if (mention.type === 'group') return
  const opening = names.opening.get(parts[0]) ?? []
  if (!opening.includes(entity)) names.opening.set(parts[0], [...opening, entity].slice(-MOST_KEPT))
  if (parts.length > 1) names.initials.set(initialsOf(mention, words), entity)
}
