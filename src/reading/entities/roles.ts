import type { Found } from './found.ts'
import { type Parse, relationNumber, tagNumber } from './parse.ts'
import { countryOf } from './places.ts'
import { type RoleNoun, roleNamed, roleNouns } from './role-nouns.ts'
import { titles } from './titles.ts'
import { isWithin } from './tree-walk.ts'
import { Fact, type WordTypes } from './word-facts.ts'

const tags = (names: string): ReadonlySet<number> => new Set(names.split(' ').map(tagNumber))
const NOUNS = tags('NN NNS NNP NNPS')
const PLURALS = tags('NNS NNPS')
/** Tags of words that a noun phrase does not reach over to the left of its head. */
const LEFT_STOPS = tags("IN TO CC VB VBD VBZ VBP MD PRP WP WDT WRB EX , . : `` '' \" -LRB- -RRB- UH")
/** Tags of words that a noun phrase does not reach over to the right of its head. */
const RIGHT_STOPS = tags("VB VBD VBZ VBP VBN VBG MD PRP WP WP$ WDT WRB EX , . : `` '' \" -LRB- -RRB- UH")
/** Tags of words that may stand before a title and belong to it ("former U.S. Defense Secretary"). */
const TITLE_WORDS = tags('NN NNS NNP NNPS JJ JJR JJS HYPH VBN AFX')
/** Tags of words that begin what narrows a noun, where no comma stands before. */
const NARROWING = tags('WP WP$ WDT WRB IN TO PRP DT NNP NN NNS VBN VBG JJ')
/** Tags of words that an adjective does not stand right before. */
const NO_NOUN_AFTER = tags('VBD VBZ VBP MD , . :')
const ADVERBS = tags('RB RBR RBS HYPH SYM')
const IN = tagNumber('IN')
const TO = tagNumber('TO')
const JJ = tagNumber('JJ')
const CD = tagNumber('CD')
const DT = tagNumber('DT')
const CC = tagNumber('CC')
const POS = tagNumber('POS')
const OWNER = tagNumber('PRP$')
const COMPOUND = new Set(['compound', 'flat', 'nmod:desc'].map(relationNumber))
const CONJ = relationNumber('conj')
const APPOS = relationNumber('appos')
const RELATIVE = relationNumber('acl:relcl')

/** Tokens that a phrase may reach to either side of its head. */
const MOST_LEFT = 12
const MOST_RIGHT = 16

const complements = new Set('of for at from in with close familiar'.split(' '))
const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n]),
)
const notTitles = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december last next this today yesterday tomorrow week month year morning evening'
  ).split(' '),
)
/** Words before a number or noun that are no part of the phrase: "at least 80 people". */
const loose = new Set(['least', 'over', 'about', '/'])
/** Nouns that name a person only with "of" after them, or only without. */
const onlyWithOf = new Set(['head', 'heads'])
const neverWithOf = new Set(['source', 'sources', 'star', 'stars'])

/** The number that a word writes ("two", "12"), or null. */
function numberOf(word: string): number | null {
  if (Object.hasOwn(numbers, word)) return numbers[word]
  return /^\d{1,6}$/.test(word) ? Number(word) : null
}

/**
 * First token of the title or role that stands right before a person's name, or -1: "Ukrainian President" of "Ukrainian
 * President Mara Dole", "Secretary of State", "Mr.".
 *
 * @param first first token of the name
 * @param from first token of its sentence, or the end of the name before it
 */
export function titleBefore(parse: Parse, words: WordTypes, first: number, from: number): number {
  const { tag } = parse
  const { type, lower, facts } = words
  const isTitle = (i: number): boolean => titles.has(lower[type[i]]) || roleNouns.get(lower[type[i]])?.kind === 'person'
  let at = first - 1
  if (at < from) return -1
  if (!isTitle(at) || !(NOUNS.has(tag[at]) || facts[type[at]] & Fact.title)) {
    const secretaryOf = at - 2 >= from && lower[type[at - 1]] === 'of' && isTitle(at - 2)
    if (!secretaryOf || (facts[type[at]] & Fact.capital) === 0 || (facts[type[at - 2]] & Fact.capital) === 0) return -1
    at -= 2
  }
  for (let steps = 0; at - 1 >= from && steps < 6; steps++) {
    const word = lower[type[at - 1]]
    if (!TITLE_WORDS.has(tag[at - 1]) && !titles.has(word)) break
    if (notTitles.has(word)) break
    at--
  }
  return at
}

/** Role nouns of the words `first .. end - 1`, in the singular. */
export function nounsOf(words: WordTypes, first: number, end: number): string[] {
  const nouns: string[] = []
  for (let i = first; i < end; i++) {
    const noun = roleNamed(words.lower[words.type[i]])
    if (noun !== null && !nouns.includes(noun)) nouns.push(noun)
  }
  return nouns
}

/** The country that the words `first .. end - 1` name, or null. */
export function countryIn(words: WordTypes, first: number, end: number): string | null {
  for (let i = first; i < end; i++) {
    if ((words.facts[words.type[i]] & Fact.capital) === 0) continue
    const word = words.lower[words.type[i]]
    const two = i + 1 < end ? countryOf.get(`${word}_${words.lower[words.type[i + 1]]}`) : undefined
    const country = two ?? countryOf.get(word)
    if (country !== undefined) return country
  }
  return null
}

/**
 * Noun phrases that mean someone by office, trade or part played, or a body that speaks: "a senior Ukrainian official",
 * "two people familiar with the matter", "the ministry". A phrase goes from its article over the words before the noun
 * to the complements after it that begin with "of", "for" and the like; relative clauses and appositions are left out.
 *
 * @param taken 1 for tokens of names and of titles before names: no role begins there
 * @param nouns what may be the noun of such a phrase
 */
export function rolesOf(
  parse: Parse,
  words: WordTypes,
  taken: Uint8Array,
  nouns: ReadonlyMap<string, RoleNoun> = roleNouns,
): Found[] {
  const { tokens, tag, relation } = parse
  const { type, lower } = words
  const roles: Found[] = []
  const comma = (i: number): boolean => i < tokens.count && lower[type[i]] === ','
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const from = tokens.sentences[s]
    const to = tokens.sentences[s + 1]
    for (let i = from; i < to; i++) {
      if (taken[i] !== 0) continue
      const noun = nouns.get(lower[type[i]])
      if (noun === undefined) {
        const bare = nouns === roleNouns && tag[i] === CD && i > from ? numberedOnes(parse, words, i, to) : null
        if (bare !== null) roles.push(bare)
        continue
      }
      // The tagger at times takes "the official" for an adjective; before a verb or a mark it is none.
      const nounLike = NOUNS.has(tag[i]) || (tag[i] === JJ && i > from && i + 1 < to && NO_NOUN_AFTER.has(tag[i + 1]))
      if (!nounLike) continue
      if (COMPOUND.has(relation[i])) continue
      if (i + 1 < to && NOUNS.has(tag[i + 1]) && isWithin(parse, i, i + 1)) continue
      const next = i + 1 < to ? lower[type[i + 1]] : ''
      if (onlyWithOf.has(lower[type[i]]) ? next !== 'of' : next === 'of' && neverWithOf.has(lower[type[i]])) continue
      const role = roleAt(parse, words, i, noun, from, to)
      // A lone singular noun is no one ("by force"), unless it stands beside a name.
      if (role.article !== 'none' || role.plural || relation[i] === APPOS || comma(i + 1) || comma(role.end))
        roles.push(role)
    }
  }
  return roles
}

function roleAt(parse: Parse, words: WordTypes, head: number, noun: RoleNoun, from: number, to: number): Found {
  const { tag, relation, head: heads } = parse
  const { type, lower } = words
  let first = head
  for (let i = head - 1; i >= Math.max(from, head - MOST_LEFT); i--) {
    // An article right before belongs here, whatever the tree says.
    if (tag[i] === DT || tag[i] === OWNER) {
      first = i
      break
    }
    if (LEFT_STOPS.has(tag[i]) || !isWithin(parse, i, head)) break
    first = i
  }
  while (first < head && (ADVERBS.has(tag[first]) || loose.has(lower[type[first]]))) first++
  let end = head + 1
  // "in" opens a complement only before a name or an article: "officials in Kyiv", not "people in fear".
  const opens =
    end + 1 < to &&
    complements.has(lower[type[end]]) &&
    (lower[type[end]] !== 'in' || lower[type[end + 1]] === 'the' || (words.facts[type[end + 1]] & Fact.capital) !== 0)
  if (opens && isWithin(parse, end, head)) {
    let at = end
    for (; at < Math.min(to, head + MOST_RIGHT); at++) {
      if (RIGHT_STOPS.has(tag[at]) || relation[at] === RELATIVE || !isWithin(parse, at, head)) break
      if (tag[at] === CC && heads[at] >= 0 && relation[heads[at]] === CONJ && heads[heads[at]] === head) break
    }
    // A complement is not cut in the middle: nothing but a word may end it.
    while (at > end && (tag[at - 1] === IN || tag[at - 1] === TO || tag[at - 1] === CC || tag[at - 1] === POS)) at--
    if (at > end + 1) end = at
  }
  const opening = lower[type[first]]
  const modifiers: string[] = []
  let count: number | null = null
  let owned = tag[first] === OWNER
  for (let i = first; i < head; i++) {
    const word = lower[type[i]]
    if (tag[i] === POS) owned = true
    else if (tag[i] === CD) count = numberOf(word) ?? count
    else if (TITLE_WORDS.has(tag[i]) && word !== '-') modifiers.push(word)
  }
  const article = owned
    ? 'own'
    : /^(the|this|that|these|those|both)$/.test(opening)
      ? 'the'
      : /^(a|an|another|one)$/.test(opening)
        ? 'a'
        : 'none'
  const plural = noun.plural || (PLURALS.has(tag[head]) && noun.kind === 'person')
  if (count === null && !plural) count = 1
  return {
    form: 'role',
    first,
    end,
    head,
    type: noun.kind === 'body' ? 'organisation' : noun.kind === 'place' ? 'place' : plural ? 'group' : 'person',
    plural,
    gender: noun.gender,
    roleFirst: -1,
    roleEnd: -1,
    nouns: [noun.singular],
    modifiers,
    article,
    count,
    narrowed: end < to && NARROWING.has(tag[end]) && isWithin(parse, end, head),
    country: countryIn(words, first, end),
    partner: null,
  }
}

/** "the two", "one of the sources": a number that stands for the people counted. */
function numberedOnes(parse: Parse, words: WordTypes, i: number, to: number): Found | null {
  const { tag } = parse
  const { type, lower } = words
  const count = numberOf(lower[type[i]])
  if (count === null || count > 12) return null
  const counted = {
    form: 'role',
    head: i,
    gender: null,
    roleFirst: -1,
    roleEnd: -1,
    country: null,
    partner: null,
    narrowed: false,
  } as const
  if (
    count > 1 &&
    lower[type[i - 1]] === 'the' &&
    !(i + 1 < to && (NOUNS.has(tag[i + 1]) || tag[i + 1] === JJ || tag[i + 1] === CD))
  ) {
    return {
      ...counted,
      first: i - 1,
      end: i + 1,
      type: 'group',
      plural: true,
      nouns: [],
      modifiers: [],
      article: 'the',
      count,
    }
  }
  if (i + 2 >= to || lower[type[i + 1]] !== 'of') return null
  for (let at = i + 2; at < Math.min(to, i + 6); at++) {
    const noun = roleNouns.get(lower[type[at]])
    if (noun === undefined || noun.kind !== 'person' || !noun.plural || !NOUNS.has(tag[at])) continue
    if (at + 1 < to && NOUNS.has(tag[at + 1])) continue
    return {
      ...counted,
      first: i,
      end: at + 1,
      type: count === 1 ? 'person' : 'group',
      plural: count > 1,
      gender: noun.gender,
      nouns: [noun.singular],
      modifiers: [],
      article: 'a',
      count,
    }
  }
  return null
}
