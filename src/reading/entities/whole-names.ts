import type { Tokens } from '../tokens/index.ts'
import type { Gender } from './entity.ts'
import { genderOfFirstName } from './first-names.ts'
import type { Found } from './found.ts'
import { pairUp } from './mentions.ts'
import { particles, plainParticles } from './name-units.ts'
import { type Parse, tagNumber } from './parse.ts'
import { countryIn, nounsOf, titleBefore } from './roles.ts'
import { titles } from './titles.ts'
import { Fact, type WordTypes } from './word-facts.ts'

const PROPER = new Set(['NNP', 'NNPS'].map(tagNumber))
const POSSESSIVE = tagNumber('POS')
const HYPHEN = /^[-\u2010\u2011\u2013]$/
/** What follows a name and a hyphen without being part of it: "the Orm-era tariff". */
const notNames =
  /^(era|led|like|style|type|run|backed|owned|born|based|built|controlled|friendly|free|made|appointed|in|and|or|to|the|law|elect|then|now|as|only|plus|man|men|son)$/
/** A syllable as names of East Asia are written with. */
const syllable = /^[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(ng|n|k|l|m|h)?$/
/** Words that a name reaches over to the left, at most. */
const MOST_LEFT = 5

/**
 * Makes names whole that the tagger cut, for joining: particles and what stands before them ("Jan van der | Berg"), initials
 * ("J. R. | Pell"), the rest of a first name behind a hyphen ("Li Wen | -hao"), a plus sign ("AMC | +"). A name of initials alone
 * that another goes on with is a part of that, and so is left out.
 *
 * @param found as `mentionsOf` gives them; names are changed
 */
export function withWholeNames(found: readonly Found[], parse: Parse, words: WordTypes, sentence: Int32Array): Found[] {
  const { tokens } = parse
  const nameAt = new Int32Array(tokens.count).fill(-1)
  found.forEach(({ form, first, end }, n) => {
    if (form === 'name') nameAt.fill(n, first, end)
  })
  const dropped = new Set<Found>()
  for (const [n, name] of found.entries()) {
    if (name.form !== 'name') continue
    widenRight(name, parse, words, nameAt)
    if (name.type !== 'person') continue
    for (const other of overLastName(name, parse, words, nameAt)) dropped.add(found[other])
    const first = leftEnd(name, parse, words, nameAt, sentence)
    if (name.roleFirst < 0 && name.gender !== null && isElsewhere(name.first, name.end, words)) name.gender = null
    if (first === name.first || (name.roleFirst >= 0 && name.roleEnd <= name.first)) continue
    for (let i = first; i < name.first; i++) {
      const other = nameAt[i] < 0 ? undefined : found[nameAt[i]]
      if (other !== undefined) {
        dropped.add(other)
        name.gender ??= other.gender
      }
    }
    name.first = first
    nameAt.fill(n, first, name.end)
    name.gender ??= givenGender(first, name.end, words)
    if (name.roleFirst < 0) tieTitle(name, parse, words, tokens.sentences[sentence[first]])
  }
  const ofForm = (form: Found['form']): Found[] => found.filter((one) => one.form === form && one.partner === null)
  pairUp(parse, words, ofForm('name'), ofForm('role'), sentence, true)
  if (dropped.size === 0) return [...found]
  return found.filter((one) => !dropped.has(one))
}

/** Ties the title to a name whose first word is now known. */
export function tieTitle(name: Found, parse: Parse, words: WordTypes, from: number): void {
  const at = titleBefore(parse, words, name.first, from)
  if (at < 0) return
  name.roleFirst = at
  name.roleEnd = name.first
  for (const noun of nounsOf(words, at, name.first)) if (!name.nouns.includes(noun)) name.nouns.push(noun)
  name.country ??= countryIn(words, at, name.first)
  for (let i = at; i < name.first; i++) name.gender ??= titles.get(words.lower[words.type[i]]) ?? null
}

/** First names of women in one language, and of men in another that has particles: "Jan van der Berg", but "Jan Orm". */
const elsewhere = new Set('jan andrea nicola simone gabriele michele joan jean'.split(' '))

/** The gender that the first word of a name tells, or null. */
export function givenGender(first: number, end: number, { type, lower }: WordTypes): Gender | null {
  const given = genderOfFirstName.get(lower[type[first]])
  return (given === 'male' || given === 'female') && !isElsewhere(first, end, { type, lower }) ? given : null
}

function isElsewhere(first: number, end: number, { type, lower }: Pick<WordTypes, 'type' | 'lower'>): boolean {
  if (!elsewhere.has(lower[type[first]])) return false
  for (let i = first + 1; i < end - 1; i++) if (particles.has(lower[type[i]])) return true
  return false
}

function widenRight(name: Found, { tokens, tag }: Parse, { type, lower }: WordTypes, nameAt: Int32Array): void {
  const { starts, ends, count } = tokens
  const at = name.end
  if (at >= count || starts[at] !== ends[at - 1]) return
  if (name.type === 'organisation' && lower[type[at]] === '+') {
    name.end++
    return
  }
  if (name.type !== 'person' || name.end - name.first < 2 || at + 1 >= count) return
  if (!HYPHEN.test(lower[type[at]]) || starts[at + 1] !== ends[at] || nameAt[at + 1] >= 0) return
  const rest = lower[type[at + 1]]
  if (!notNames.test(rest) && (PROPER.has(tag[at + 1]) ? rest.length < 9 : syllable.test(rest))) name.end += 2
}

/**
 * Takes the last name behind particles into a name that the tagger ended before them: "Jan | van der Leck". Numbers of the names
 * that are a part of it now.
 */
function overLastName(
  name: Found,
  { tokens, tag }: Parse,
  { type, lower, facts }: WordTypes,
  nameAt: Int32Array,
): number[] {
  let at = name.end
  let isPlain = false
  while (at < tokens.count && at < name.end + MOST_LEFT && particles.has(lower[type[at]])) {
    isPlain ||= plainParticles.has(lower[type[at]])
    at++
  }
  if (!isPlain || at >= tokens.count || !PROPER.has(tag[at]) || (facts[type[at]] & Fact.capital) === 0) return []
  const own = nameAt[name.first]
  const parts = new Set<number>()
  for (let i = name.end; i <= at; i++) if (nameAt[i] >= 0 && nameAt[i] !== own) parts.add(nameAt[i])
  name.end = at + 1
  while (parts.size > 0 && name.end < tokens.count && parts.has(nameAt[name.end])) name.end++
  nameAt.fill(own, name.first, name.end)
  return [...parts]
}

function leftEnd(
  { first: from }: Found,
  { tokens, tag }: Parse,
  { type, lower, facts }: WordTypes,
  nameAt: Int32Array,
  sentence: Int32Array,
): number {
  let first = from
  const isName = (i: number): boolean => PROPER.has(tag[i]) && (facts[type[i]] & Fact.capital) !== 0
  let start = tokens.sentences[sentence[from]]
  // A sentence ends at no initial: "Sen. J. | R. Pell voted" was cut within the name.
  if (start === from || (start < from && isInitial(lower[type[start]], facts[type[start]])))
    while (start > from - MOST_LEFT && start > 0 && isInitial(lower[type[start - 1]], facts[type[start - 1]])) start--
  const least = Math.max(start, from - MOST_LEFT)
  first = overParticles(first, least, tokens, { type, lower }, (i) => nameAt[i] < 0)
  const hasParticle = first < from
  let hasInitial = false
  // Initials that were taken for a name of their own belong here as well.
  const isMine = (i: number): boolean => nameAt[i] < 0 || nameAt[i + 1] !== nameAt[i]
  while (first > least && isMine(first - 1) && isInitial(lower[type[first - 1]], facts[type[first - 1]])) {
    first--
    hasInitial = true
  }
  if ((hasParticle || hasInitial) && first > least) {
    const before = first - 1
    const isGiven = (facts[type[before]] & Fact.firstName) !== 0
    const isFree = nameAt[before] < 0
    if (
      isFree &&
      isName(before) &&
      tag[before] !== POSSESSIVE &&
      !titles.has(lower[type[before]]) &&
      (isGiven || hasParticle)
    )
      first--
  }
  return first
}

/**
 * First token of a last name that stands at `at`, over the particles before it: "van der Berg", "El-Sisi".
 *
 * @param isFree whether a token belongs to no name yet
 */
export function overParticles(
  at: number,
  least: number,
  { starts, ends }: Tokens,
  { type, lower }: Pick<WordTypes, 'type' | 'lower'>,
  isFree: (token: number) => boolean,
): number {
  let first = at
  for (;;) {
    const isGlued = first - 2 >= least && HYPHEN.test(lower[type[first - 1]]) && ends[first - 1] === starts[first]
    const next = isGlued ? first - 2 : first - 1
    if (next < least || !isFree(next) || !particles.has(lower[type[next]])) return first
    first = next
  }
}

function isInitial(lower: string, facts: number): boolean {
  return (facts & Fact.capital) !== 0 && /^(\p{L}\.)+$/u.test(lower)
}
