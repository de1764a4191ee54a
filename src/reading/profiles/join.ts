import type { Attribution } from '../attributions/index.ts'
import { type Article, Word } from './article.ts'
import { isEpithet, namedBefore } from './epithets.ts'
import { anyoneNouns, newsTextNouns } from './nouns.ts'
import { numberIn } from './numbers.ts'
import { isOrdinalAlone, isSetName } from './ordinals.ts'
import type { Phrase } from './phrase.ts'
import type { Source } from './sources.ts'

/** Sources before this one that "the official" may stand for. */
const LOOK_BACK = 200

const definite = /^(the|this|that|these|those|his|her|its|their|both|two|second|first)$/
/** Behind no article, these make others of a noun: "other officials", "two more officials". */
const others = /^(other|others|another|different|additional|further|more|separate|fellow)$/
const determined = /^(the|these|those|his|her|its|their|both|all)$/

/**
 * Which attributions have the same source: a group number for each, -1 for a pronoun that nothing stands behind.
 *
 * The entities of the reading decide where they hold more than this one place. Else "the official", "one of them" and
 * "the other" go with the nearest source before them of that noun; "he", "she" and "they" with the nearest person or
 * persons of the three sentences before; "I" in a quotation with whoever says the quotation.
 */
export function joinSources(
  article: Article,
  attributions: readonly Attribution[],
  sources: readonly (Source | null)[],
): Int32Array {
  const groups = new Int32Array(sources.length).fill(-1)
  const byId = new Map(attributions.map(({ id }, i) => [id, i]))
  const ofEntity = new Map<number, number>()
  const order = sources.map((_, i) => i).sort((a, b) => headOf(sources[a]) - headOf(sources[b]) || a - b)
  const ofHead = new Map<number, number>()
  const before: number[] = []
  for (const i of order) {
    const source = sources[i]
    if (source === null) continue
    const joined = source.entity >= 0 ? ofEntity.get(source.entity) : undefined
    const speaker = speakerOf(article, source, attributions[i], byId)
    const again = ofHead.get(source.phrase.head)
    if (joined !== undefined) groups[i] = joined
    else if (again !== undefined) groups[i] = groups[again]
    else if (speaker !== undefined && groups[speaker] >= 0) groups[i] = groups[speaker]
    else {
      const back = earlierPlace(article, source, sources, before.slice(-LOOK_BACK), groups)
      if (back >= 0) groups[i] = groups[back]
      else if (source.kind !== 'pronoun' || isResolved(article, source)) groups[i] = i
    }
    if (source.entity >= 0 && groups[i] >= 0 && !ofEntity.has(source.entity)) ofEntity.set(source.entity, groups[i])
    if (again === undefined) ofHead.set(source.phrase.head, i)
    before.push(i)
  }
  return groups
}

const headOf = (source: Source | null): number => (source === null ? -1 : source.phrase.head)

/** "I" and "my" inside of what another attribution says are its source. */
function speakerOf(
  { lower }: Article,
  { phrase }: Source,
  { within }: Attribution,
  byId: ReadonlyMap<string, number>,
): number | undefined {
  return within !== null && /^(i|me|my|we|us|our)$/.test(lower[phrase.head]) ? byId.get(within) : undefined
}

/** A pronoun whose entity has a place with a name or a noun. */
function isResolved({ entities }: Article, { entity }: Source): boolean {
  return entity >= 0 && entities[entity].mentions.some(({ form }) => form !== 'pronoun')
}

/** The attribution before this one whose source it speaks of again, or -1. */
function earlierPlace(
  article: Article,
  source: Source,
  sources: readonly (Source | null)[],
  before: readonly number[],
  groups: Int32Array,
): number {
  const { lower, word, sentence, entities } = article
  const { phrase, kind, entity, count } = source
  const pronoun = kind === 'pronoun'
  if (kind === 'role' && isEpithet(article, phrase)) {
    const named = namedBefore(article, source, sources, before)
    if (named >= 0) return named
  }
  if (isNumberAlone(article, phrase)) {
    const listed = listedBefore(article, source, sources, before)
    if (listed >= 0) return listed
  }
  if (entity >= 0 && pronoun && isResolved(article, source)) return -1
  if (entity >= 0 && !pronoun && entities[entity].mentions.length > 1) return -1
  const first = phrase.measure >= 0 ? phrase.first : phrase.nounFirst
  const again =
    phrase.measure >= 0 || definite.test(lower[first]) || anyoneAlone(article, source) || isCountAlone(article, source)
  if (!pronoun && (!again || source.knowledge !== null || isOthers(article, phrase))) return -1
  const set = setOf(article, phrase)
  if (!pronoun && phrase.name >= 0) return -1
  // "the government's" own spokesman is somebody new.
  for (let i = phrase.nounFirst; i < phrase.head; i++) if (word[i] === Word.possessiveMark) return -1
  const ordinal = lower
    .slice(phrase.nounFirst, phrase.head)
    .find((one) => one === 'first' || one === 'second' || one === 'third')
  const matching = before.filter((k) => {
    const other = sources[k]!
    if (other.phrase.head >= phrase.first || other.kind === 'pronoun') return false
    if (pronoun)
      return (
        sentence[phrase.head] - sentence[other.phrase.head] <= 3 &&
        agrees(lower[phrase.head], phrase.measure >= 0, other)
      )
    if (set > 0) return other.count.least === set && other.count.most === set && other.kind !== 'named'
    if (isCountAlone(article, source)) return isSetAgain(source, k, sources, before, groups)
    if (isOrdinalAlone(article, phrase))
      return other.count.least > 1 && other.kind !== 'named' && sentence[phrase.head] - sentence[other.phrase.head] <= 6
    if (phrase.noun === 'other' || anyoneAlone(article, source)) return other.count.least > 1 && other.kind !== 'named'
    if (!isSameNoun(other.phrase.noun, phrase.noun) || (other.phrase.name >= 0 && !newsTextNouns.has(phrase.noun)))
      return false
    if (isRest(lower, source, other) || isNarrowed(article, phrase, other.phrase)) return false
    // "the second official" is not the one who spoke first.
    if (
      ordinal !== undefined &&
      ordinal !== 'first' &&
      other.count.most === 1 &&
      !isNumbered(article, other.phrase, ordinal)
    )
      return false
    if (phrase.measure >= 0) return isPartOf(article, source, other)
    if (ordinal !== undefined && other.count.least > 1) return true
    return (count.most === 1) === (other.count.most === 1) || other.phrase.measure >= 0
  })
  if (matching.length === 0 || ((ordinal === 'second' || ordinal === 'third') && !definite.test(lower[first])))
    return -1
  if (ordinal === 'first') return matching.find((k) => sources[k]!.count.most === 1) ?? matching[0]
  return matching[matching.length - 1]
}

/** "other officials", "two more officials": where no article makes them the rest of those before. */
function isOthers({ lower, word }: Article, { measure, nounFirst, head }: Phrase): boolean {
  if (measure >= 0 || word[head] === Word.pronoun || head === nounFirst) return false
  let known = false
  for (let i = nounFirst; i < head; i++) {
    if (determined.test(lower[i])) known = true
    else if (others.test(lower[i])) return !known
  }
  return false
}

/** Whether a phrase has such a number before its noun: "the second official". */
const isNumbered = ({ lower }: Article, { nounFirst, head }: Phrase, ordinal: string): boolean =>
  lower.slice(nounFirst, head).includes(ordinal)

/** "the other two officials" are none of "two officials" before. */
function isRest(lower: readonly string[], { phrase, count }: Source, other: Source): boolean {
  if (phrase.measure >= 0 || other.phrase.measure >= 0 || other.count.most === null) return false
  return count.least >= other.count.most && lower.slice(phrase.nounFirst, phrase.head).includes('other')
}

/** "the two", "the pair" */
const isNumberAlone = ({ lower }: Article, { measure, nounFirst, head, heads }: Phrase): boolean =>
  measure < 0 && heads === 1 && head === nounFirst + 1 && isSetName(`${lower[nounFirst]} ${lower[head]}`)

/** Sentences that "the two" may stand behind those who were listed. */
const NEAR_LIST = 6

/** The source before, of as many who were told one by one ("Olin and Renn"), where nobody of that number was since; or -1. */
function listedBefore(
  { sentence, entities }: Article,
  { phrase, count, entity }: Source,
  sources: readonly (Source | null)[],
  before: readonly number[],
): number {
  // Those who were counted with a noun are known by it ("two officials").
  if (entity >= 0 && !isSetName(entities[entity].name)) return -1
  const last = before.findLast((k) => {
    const other = sources[k]!
    return other.count.least === count.least && other.count.most === count.most && other.kind !== 'pronoun'
  })
  if (last === undefined || count.least < 2) return -1
  const other = sources[last]!
  const isNear = sentence[phrase.head] - sentence[other.phrase.head] <= NEAR_LIST
  return isNear && other.entity < 0 && other.phrase.heads === count.least ? last : -1
}

/** How many "one of the two" is one of: a number that stands for those who were counted before; else 0. */
function setOf({ lower, word }: Article, { measure, nounFirst, head }: Phrase): number {
  if (measure < 0 || word[head] !== Word.number || head !== nounFirst + 1 || !determined.test(lower[nounFirst]))
    return 0
  return numberIn(lower[head]) ?? 0
}

/** Whether "some of the ministers" may be of those: they are known, and were as many at least. */
function isPartOf({ lower, word }: Article, { phrase, count }: Source, other: Source): boolean {
  const { nounFirst } = phrase
  if (word[phrase.head] !== Word.pronoun && !definite.test(lower[nounFirst])) return false
  if (other.phrase.measure >= 0 && other.count.most === 1) return true
  return other.count.most === null || (other.count.most > 1 && other.count.most >= count.least)
}

/** "this person" is one of "the people". */
const isSameNoun = (earlier: string, noun: string): boolean =>
  earlier === noun || (earlier === 'people' && noun === 'person')

/** Whether a phrase names what the earlier one does not: "the Olin campaign" is not "the Renn campaign". */
function isNarrowed({ capital, lower }: Article, { nounFirst, head }: Phrase, earlier: Phrase): boolean {
  const said = lower.slice(earlier.nounFirst, Math.max(earlier.nounEnd, Math.min(earlier.end, earlier.nounEnd + 20)))
  for (let i = nounFirst; i < head; i++)
    if (capital[i] === 1 && !definite.test(lower[i]) && !said.includes(lower[i])) return true
  return false
}

/** "all three", "both", "all four" with no noun: those who were counted before. */
function isCountAlone({ lower }: Article, { phrase, count }: Source): boolean {
  const { measure, nounFirst, head } = phrase
  if (measure >= 0 || count.most !== count.least || count.least < 2) return false
  if (head === nounFirst) return lower[head] === 'both'
  return head === nounFirst + 1 && lower[nounFirst] === 'all'
}

/** Whether the source at place `k` was counted as just as many, and was the last or, of three or more, the last but one to speak. */
function isSetAgain(
  { count }: Source,
  k: number,
  sources: readonly (Source | null)[],
  before: readonly number[],
  groups: Int32Array,
): boolean {
  const other = sources[k]!
  if (other.count.least !== count.least || other.count.most !== count.most || other.kind === 'named') return false
  return before.slice(count.least > 2 ? -2 : -1).some((place) => groups[place] === groups[k])
}

/** "the other", "one", "another" with no noun. */
function anyoneAlone({ word }: Article, { phrase }: Source): boolean {
  return anyoneNouns.has(phrase.noun) && phrase.noun.length < 6 && word[phrase.head] !== Word.noun && phrase.measure < 0
}

/** Whether a pronoun may stand for the source: number alone; "them" after "one of" only for several. */
function agrees(pronoun: string, counted: boolean, { count, kind }: Source): boolean {
  if (/^(they|them|their|these|those)$/.test(pronoun)) {
    if (counted) return count.least > 1 && kind !== 'named'
    if (kind === 'document' || kind === 'outlet') return false
    return count.least > 1 || kind === 'anonymous'
  }
  if (/^(he|she|him|her|his)$/.test(pronoun))
    return count.most === 1 && kind !== 'collective' && kind !== 'document' && kind !== 'outlet'
  return (
    /^(it|its)$/.test(pronoun) &&
    count.most === 1 &&
    (kind === 'collective' || kind === 'document' || kind === 'outlet')
  )
}
