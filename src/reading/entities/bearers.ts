import { genderOfFirstName } from './first-names.ts'
import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { kinNouns } from './mentions.ts'
import { endsWith, isBare, isSameFirst, lastNameFrom, middlesClash, particles, unitsOf } from './name-units.ts'
import { tagNumber } from './parse.ts'
import { Fact } from './word-facts.ts'

/** Persons named so far, by the words that a later name may call them by. */
export interface Bearers {
  /** By the last word of the name. */
  readonly last: Map<string, Joined[]>
  /** By half of a last name with a hyphen, and by a word between the first and the last: "Ruiz" of "Ana Ruiz Lopez". */
  readonly part: Map<string, Joined[]>
  /** By the first word: a first name, or a family name that stands first. */
  readonly first: Map<string, Joined[]>
  /** Words of the fullest name of each. */
  readonly units: Map<Joined, string[]>
  /** Called by the last name alone. */
  readonly called: Set<Joined>
  /** Brought in as somebody's brother, wife, daughter. */
  readonly kin: Set<Joined>
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** Persons kept under one word; of more it can't be told which one is meant anyway. */
const MOST_KEPT = 8
/** Times as often as anybody else of the name is the one whom an article is about spoken of. */
const MAIN = 4
/** Sentences that another bearer of a last name must have been out of sight for, that it is the one just spoken of. */
const OUT_OF_SIGHT = 8

export function newBearers(): Bearers {
  return {
    last: new Map(),
    part: new Map(),
    first: new Map(),
    units: new Map(),
    called: new Set(),
    kin: new Set(),
    add,
  }
}

/** Titles that go with a first name: "Prince Rashid", "Pope Leo". */
const firstNameTitles = new Set(
  (
    'king queen prince princess duke duchess emperor empress emir sultan sheikh sheik pope saint st. st lord lady sir dame ' +
    'father brother sister mother rabbi imam bishop cardinal'
  ).split(' '),
)
const OWNER = tagNumber('PRP$')
const POS = tagNumber('POS')

/**
 * The person that a name means, or undefined for a new one. A full name means who has it, or whom the text has called by its
 * last name alone so far. A last name alone means its one bearer; of several the one whom title and gender fit, then who is no
 * mere relative of the others, then who was called so before, then whom the article is about, then who was spoken of just now while the others were long out of
 * sight; else nobody that is known.
 */
export function bearerOf(mention: Found, joining: Joining): Joined | undefined {
  const { bearers, parse, words } = joining
  const units = unitsOf(mention, parse, words)
  if (units.length === 0) return undefined
  const own = units[units.length - 1]
  const last = (bearers.last.get(own) ?? []).filter((entity) => isFitting(mention, entity))
  if (!isBare(units)) return fullyNamed(mention, units, last, joining)
  const whole = last.filter((entity) => {
    const known = bearers.units.get(entity)!
    return endsWith(known, units) || (isBare(known) && endsWith(units, known))
  })
  if (whole.length > 0) return chosen(mention, whole, joining)
  if (units.length > 1) return undefined
  const parts = (bearers.part.get(own) ?? []).filter((entity) => isFitting(mention, entity))
  if (parts.length > 0) return chosen(mention, parts, joining)
  const friends = (bearers.first.get(own) ?? []).filter((entity) => isFitting(mention, entity))
  return friends.length > 0 && mayBeFirst(mention, own, joining) ? chosen(mention, friends, joining) : undefined
}

function isFitting({ gender }: Found, entity: Joined): boolean {
  return gender === null || entity.gender === null || gender === entity.gender
}

function fullyNamed(
  mention: Found,
  units: readonly string[],
  last: readonly Joined[],
  { bearers, parse, words }: Joining,
): Joined | undefined {
  const { units: unitsBy } = bearers
  const same = last.findLast((entity) => {
    const known = unitsBy.get(entity)!
    return !isBare(known) && isSameFirst(known[0], units[0]) && !middlesClash(known, units)
  })
  if (same !== undefined) return same
  // Two last names without the first: "Garcia Lopez" of "Ana Garcia Lopez".
  const begins = genderOfFirstName.get(units[0])
  if (begins === undefined && units.length < 4) {
    const longer = last.filter(
      (entity) => unitsBy.get(entity)!.length > units.length && endsWith(unitsBy.get(entity)!, units),
    )
    if (longer.length === 1) return longer[0]
  }
  // The first of two last names alone: "Ana Garcia".
  const shorter = (bearers.part.get(units[units.length - 1]) ?? []).filter((entity) => {
    const known = unitsBy.get(entity)!
    return (
      known.length === units.length + 1 && isFitting(mention, entity) && units.every((unit, k) => unit === known[k])
    )
  })
  if (shorter.length === 1) return shorter[0]
  const full = last.filter((entity) => !isBare(unitsBy.get(entity)!))
  const bare = last.filter((entity) => isBare(unitsBy.get(entity)!) && endsWith(units, unitsBy.get(entity)!))
  return full.length === 0 && bare.length > 0 && kinOwner(mention, parse.tag, words.type, words.lower) === false
    ? bare[bare.length - 1]
    : undefined
}

/** Whether a word alone may be the first of a name: a first name without a title, a family name that stands first, "Prince Rashid". */
function mayBeFirst({ roleFirst, roleEnd, first }: Found, own: string, { words: { type, lower } }: Joining): boolean {
  if (roleFirst < 0 || roleEnd !== first) return true
  return firstNameTitles.has(lower[type[first - 1]]) || !isGiven(own)
}

function isGiven(unit: string): boolean {
  const given = genderOfFirstName.get(unit)
  return given === 'male' || given === 'female'
}

function chosen(mention: Found, all: readonly Joined[], { bearers, sentence }: Joining): Joined | undefined {
  let list = all
  const narrow = (fits: (entity: Joined) => boolean): boolean => {
    if (list.length === 1) return true
    const kept = list.filter(fits)
    if (kept.length > 0) list = kept
    return list.length === 1
  }
  const { gender, nouns, head } = mention
  if (gender !== null && narrow((entity) => entity.gender === gender)) return list[0]
  if (narrow(({ nouns: known }) => nouns.some((noun) => known.has(noun)))) return list[0]
  if (narrow((entity) => !bearers.kin.has(entity))) return list[0]
  if (narrow((entity) => bearers.called.has(entity))) return list[0]
  const counts = list.map(({ mentions }) => mentions.length).sort((a, b) => b - a)
  if (counts[0] >= MAIN * counts[1] && narrow(({ mentions }) => mentions.length === counts[0])) return list[0]
  // Who is known by the last name alone was so called before, and perhaps no one could tell who that was.
  const nameless = list.filter((entity) => isBare(bearers.units.get(entity)!))
  if (nameless.length > 0) return nameless[nameless.length - 1]
  const at = list.map(({ mentions }) => sentence[mentions[mentions.length - 1].head])
  const latest = Math.max(...at)
  const near = list.filter((_, k) => at[k] === latest)
  const others = at.filter((one) => one !== latest)
  const isAlone = near.length === 1 && others.every((one) => latest - one > OUT_OF_SIGHT)
  return isAlone && sentence[head] - latest <= 2 ? near[0] : undefined
}

/** Whether the role before or behind a name is that of a relative of somebody: "her brother", "the minister's wife". */
function kinOwner({ roleFirst, roleEnd }: Found, tag: Uint8Array, type: Int32Array, lower: readonly string[]): boolean {
  if (roleFirst < 0) return false
  for (let i = roleFirst; i < roleEnd; i++) {
    if (!kinNouns.has(lower[type[i]])) continue
    if (lower[type[i + 1]] === 'of') return true
    for (let k = i - 1; k >= Math.max(0, roleFirst - 1); k--) if (tag[k] === OWNER || tag[k] === POS) return true
  }
  return false
}

/**
 * Whether the tagger's name may hold words that are none of it: an adjective before it ("Young Orm voters"), or in a heading any
 * word with a capital ("Ada Orm Attacks Plan").
 */
function isDoubtful(
  { first, end: last }: Found,
  length: number,
  { parse: { tag, tokens }, sentence, words: { type, lower, facts } }: Joining,
): boolean {
  if (NO_FIRST.has(tag[first]) && (facts[type[first]] & Fact.firstName) === 0) return true
  if (length < 3) return false
  const start = tokens.sentences[sentence[last - 1]]
  const end = tokens.sentences[sentence[last - 1] + 1]
  for (let i = start; i < Math.min(end, start + MOST_OF_HEADING); i++)
    if (hasCapitalInHeadings(lower[type[i]]) && (facts[type[i]] & Fact.capital) === 0) return false
  return true
}

/** Whether a heading has a word with a capital, as it has all but the small ones. */
const hasCapitalInHeadings = (word: string): boolean =>
  word.length > 2 && /^\p{L}/u.test(word) && !SMALL.test(word) && !particles.has(word)
const SMALL = /^(the|and|for|from|with|but|nor|per|via|than|that|into|over|upon|after)$/
const NO_FIRST = new Set(['JJ', 'JJR', 'JJS', 'RB', 'VBG', 'VBN', 'IN', 'DT'].map(tagNumber))
/** Words that are looked at of what may be a heading. */
const MOST_OF_HEADING = 30

function add(mention: Found, entity: Joined, joining: Joining): void {
  const { bearers, parse, words } = joining
  const units = unitsOf(mention, parse, words)
  if (units.length === 0 || (units.length > 1 && isDoubtful(mention, units.length, joining))) return
  shareLastName(mention, units, joining)
  const { tag } = parse
  if (kinOwner(mention, tag, words.type, words.lower)) bearers.kin.add(entity)
  const known = bearers.units.get(entity)
  if (isBare(units) && known !== undefined && units[units.length - 1] === known[known.length - 1])
    bearers.called.add(entity)
  if (known === undefined || known.length < units.length) keepUnits(units, entity, bearers)
}

/** "Olek and Ada Orm": who stands before has the last name too. */
function shareLastName(
  { first }: Found,
  units: readonly string[],
  { bearers, words, pronouns: { seen } }: Joining,
): void {
  const before = seen[seen.length - 1]
  if (before === undefined || isBare(units) || !/^(and|&)$/.test(words.lower[words.type[first - 1]] ?? '')) return
  const { mention, entity } = before
  const known = bearers.units.get(entity)
  if (mention.end !== first - 1 || mention.type !== 'person' || known?.length !== 1) return
  if (entity.mentions.length === 1) keepUnits([known[0], ...units.slice(lastNameFrom(units))], entity, bearers)
}

function keepUnits(units: string[], entity: Joined, bearers: Bearers): void {
  bearers.units.set(entity, units)
  const keep = (index: Map<string, Joined[]>, key: string): void => {
    const list = index.get(key) ?? []
    if (!list.includes(entity)) index.set(key, [...list, entity].slice(-MOST_KEPT))
  }
  const last = units[units.length - 1]
  keep(bearers.last, last)
  const halves = last.split('-')
  if (halves.length > 1) for (const half of halves) if (half.length > 2) keep(bearers.part, half)
  if (units.length < 2) return
  keep(bearers.first, units[0])
  for (let k = 1; k < lastNameFrom(units); k++)
    if (units[k].length > 2 && !units[k].endsWith('.') && !particles.has(units[k])) keep(bearers.part, units[k])
}
