import type { Gender } from './entity.ts'
import { genderOfFirstName } from './first-names.ts'
import type { Found } from './found.ts'
import { nameTypes } from './name-labels.ts'
import type { Names } from './names.ts'
import { type Parse, relationNumber, tagNumber } from './parse.ts'
import { roleNouns } from './role-nouns.ts'
import { countryIn, nounsOf, rolesOf, titleBefore } from './roles.ts'
import { titles } from './titles.ts'
import { sentenceAt } from './tree-walk.ts'
import { Fact, type WordTypes } from './word-facts.ts'

const PERSON = 0
const GROUP = 3
const PRP = tagNumber('PRP')
const OWNER = tagNumber('PRP$')
const CD = tagNumber('CD')
const NNPS = tagNumber('NNPS')
const NNS = tagNumber('NNS')
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer'].map(relationNumber))
const CONJ = relationNumber('conj')
const FINITE = new Set(['VBD', 'VBZ', 'MD'].map(tagNumber))
const APPOS = relationNumber('appos')

/** Nouns for members of a family. */
export const kinNouns: ReadonlySet<string> = new Set(
  (
    'brother sister wife husband son daughter father mother uncle aunt nephew niece cousin grandfather grandmother ' +
    'grandson granddaughter widow widower fiancé fiancée boyfriend girlfriend relative spouse sibling twin'
  ).split(' '),
)

/** "his wife", "the minister's brother" */
const isKin = ({ article, nouns }: Found): boolean => article === 'own' && kinNouns.has(nouns[0])

interface Pronoun {
  readonly gender: Gender | null
  readonly plural: boolean
  /** False for "it", which means a body. */
  readonly person: boolean
}

const listed = (words: string, pronoun: Pronoun): [string, Pronoun][] => words.split(' ').map((word) => [word, pronoun])

/** Pronouns of the third person: whom they may stand for. */
const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...listed('he him his himself', { gender: 'male', plural: false, person: true }),
  ...listed('she her hers herself', { gender: 'female', plural: false, person: true }),
  ...listed('they them their theirs themselves', { gender: null, plural: true, person: true }),
  ...listed('it its itself', { gender: null, plural: false, person: false }),
])

/**
 * All mentions of a text by head in text order: names with the titles before them, roles, pronouns of the third person;
 * a name and a role that stand in apposition are each other's partners.
 */
export function mentionsOf(parse: Parse, words: WordTypes, names: Names): Found[] {
  const { tokens, tag } = parse
  const { type, lower } = words
  const sentence = sentenceAt(parse)
  const taken = new Uint8Array(tokens.count)
  const found: Found[] = []
  for (let n = 0; n < names.count; n++) taken.fill(1, names.first[n], names.end[n])
  for (let n = 0; n < names.count; n++) {
    const from = Math.max(tokens.sentences[sentence[names.first[n]]], 0)
    const name = nameAt(parse, words, names, n, from)
    if (name.roleFirst >= 0) taken.fill(1, name.roleFirst, name.roleEnd)
    found.push(name)
  }
  const roles = rolesOf(parse, words, taken)
  const titled = found.length
  pairUp(parse, words, found.slice(0, titled), roles, sentence)
  // One by one: a long text has more roles than a call may have arguments.
  for (const role of roles) found.push(role)
  for (let i = 0; i < tokens.count; i++) {
    if (tag[i] !== PRP && tag[i] !== OWNER) continue
    const pronoun = pronouns.get(lower[type[i]])
    if (pronoun === undefined) continue
    found.push({
      form: 'pronoun',
      first: i,
      end: i + 1,
      head: i,
      type: pronoun.person ? (pronoun.plural ? 'group' : 'person') : 'organisation',
      plural: pronoun.plural,
      gender: pronoun.gender,
      roleFirst: -1,
      roleEnd: -1,
      nouns: [],
      modifiers: [],
      article: 'the',
      count: null,
      narrowed: false,
      country: null,
      partner: null,
    })
  }
  return inOrder(found)
}

/** Mentions by head in text order; the list itself is put in order. */
export function inOrder(found: Found[]): Found[] {
  return found.sort((a, b) => a.head - b.head || a.first - b.first)
}

function nameAt(parse: Parse, words: WordTypes, names: Names, n: number, from: number): Found {
  const { tag, head } = parse
  const { type, lower, facts } = words
  const first = names.first[n]
  const end = names.end[n]
  let top = end - 1
  for (let i = first; i < end; i++) {
    if (head[i] < first || head[i] >= end) {
      top = i
      break
    }
  }
  const kind = names.type[n]
  let roleFirst = -1
  let gender: Gender | null = null
  if (kind === PERSON) {
    roleFirst = titleBefore(parse, words, first, from)
    // A name that begins with its own title ("Lord Roe") tells the gender as well.
    for (let i = roleFirst < 0 ? first : roleFirst; i <= first && gender === null; i++) {
      gender = titles.get(lower[type[i]]) ?? roleNouns.get(lower[type[i]])?.gender ?? null
    }
    if (gender === null && end - first > 1) {
      const given = genderOfFirstName.get(lower[type[first]])
      if (given === 'male' || given === 'female') gender = given
    }
  }
  const plural =
    kind === GROUP &&
    (tag[top] === NNPS || tag[top] === NNS || (/s$/.test(lower[type[top]]) && (facts[type[top]] & Fact.people) !== 0))
  return {
    form: 'name',
    first,
    end,
    head: top,
    type: nameTypes[kind],
    plural,
    gender,
    roleFirst,
    roleEnd: roleFirst < 0 ? -1 : first,
    nouns: roleFirst < 0 ? [] : nounsOf(words, roleFirst, first),
    modifiers: [],
    article: 'none',
    count: kind === GROUP ? null : 1,
    narrowed: false,
    country: roleFirst < 0 ? null : countryIn(words, roleFirst, first),
    partner: null,
  }
}

/** A name as nothing else is known of it. */
export function newName(first: number, end: number, type: Found['type'], gender: Gender | null): Found {
  return {
    form: 'name',
    first,
    end,
    head: end - 1,
    type,
    plural: false,
    gender,
    roleFirst: -1,
    roleEnd: -1,
    nouns: [],
    modifiers: [],
    article: 'none',
    count: 1,
    narrowed: false,
    country: null,
    partner: null,
  }
}

/**
 * Ties roles to the names they stand beside: "Dole, 52, a spokeswoman for the port" and "the president, Mara Dole,". A
 * subject is no apposition ("With Dole, the president said"), nor is a member of a list.
 *
 * @param isWide ties those too that the tree speaks against and the marks for: "Dole, the president, said" where it has the
 *   president for the subject, "Dole and his wife, Ada Dole," where it has the wife and Ada Dole for two
 */
export function pairUp(
  parse: Parse,
  words: WordTypes,
  names: readonly Found[],
  roles: readonly Found[],
  sentence: Int32Array,
  isWide = false,
): void {
  const { tokens, relation, tag, head } = parse
  const { type, lower } = words
  const nameFrom = new Map<number, Found>()
  const roleFrom = new Map<number, Found>()
  for (const name of names) nameFrom.set(name.roleFirst < 0 ? name.first : name.roleFirst, name)
  for (const role of roles) roleFrom.set(role.first, role)
  const isComma = (i: number): boolean => i < tokens.count && lower[type[i]] === ','
  for (const name of names) {
    if (name.type !== 'person' && name.type !== 'organisation') continue
    let at = name.end
    if (!isComma(at)) continue
    at++
    if (at + 1 < tokens.count && tag[at] === CD && isComma(at + 1)) at += 2
    const role = roleFrom.get(at)
    if (role === undefined || role.partner !== null || role.plural || role.type !== name.type) continue
    if (sentence[role.head] !== sentence[name.head]) continue
    const isClosed =
      isWide && name.type === 'person' && role.article === 'the' && isComma(role.end) && FINITE.has(tag[role.end + 1])
    if (SUBJECTS.has(relation[role.head]) && !isClosed) continue
    const apposed = relation[role.head] === APPOS && (head[role.head] === name.head || name.type === 'person')
    if (name.type === 'organisation' && !apposed) continue
    if (relation[role.head] === CONJ && !apposed && !isClosed) continue
    if (role.article === 'none' && !apposed && !/^(for|of|at|with)$/.test(lower[type[role.head + 1]] ?? '')) continue
    pair(name, role)
  }
  for (const role of roles) {
    if (role.partner !== null || role.type !== 'person' || !isComma(role.end)) continue
    const name = nameFrom.get(role.end + 1)
    if (name === undefined || name.partner !== null || name.type !== 'person' || name.end - name.first < 2) continue
    const after = name.end < tokens.count ? lower[type[name.end]] : '.'
    const isClosed = isWide && role.article !== 'none' && after === ',' && FINITE.has(tag[name.end + 1])
    const isListed = relation[name.head] === CONJ && !isClosed && !(isWide && isKin(role))
    if (!/^[,.;:)(—–-]$/.test(after) || isListed) continue
    if (SUBJECTS.has(relation[name.head]) && !SUBJECTS.has(relation[role.head])) continue
    pair(name, role)
  }
}

function pair(name: Found, role: Found): void {
  name.partner = role
  role.partner = name
  for (const noun of role.nouns) if (!name.nouns.includes(noun)) name.nouns.push(noun)
  name.gender ??= role.gender
  name.country ??= role.country
  if (name.roleFirst < 0) {
    name.roleFirst = role.first
    name.roleEnd = role.end
  }
}
