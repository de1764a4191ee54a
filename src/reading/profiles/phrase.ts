import { type Article, isPerson, singularOf, Word } from './article.ts'
import { boundBefore } from './bounds.ts'
import { isKnowing } from './knowledge.ts'
import { isPeopleListed } from './listed-peoples.ts'
import {
  anyoneNouns,
  bodyNouns,
  documentNouns,
  measureNouns,
  officeNouns,
  outletNouns,
  professionNouns,
  withheldNouns,
} from './nouns.ts'
import { arePortfolios } from './sides.ts'

/** A noun phrase that stands for a source: tokens `first .. end - 1`, read from left to right. */
export interface Phrase {
  readonly first: number
  readonly end: number
  /** First token of the head's own noun phrase: after "one of". */
  readonly nounFirst: number
  /** Token after that noun phrase: where "for the ministry", "familiar with", ", who" begin. */
  readonly nounEnd: number
  /** The head, or -1 where there is no word. */
  readonly head: number
  /** The head in lower case, a common noun in the singular. */
  readonly noun: string
  /** "one", "some", "half" before "of", or -1. */
  readonly measure: number
  /** Name that says who: the head itself, or in apposition ("a spokesman, Harun Deste"); mention number or -1. */
  readonly name: number
  /** Heads joined by "and". */
  readonly heads: number
}

/** Longest phrase that is read, in tokens: sentences that never end must not cost more than their length. */
const REACH = 80

interface Run {
  readonly head: number
  readonly end: number
  readonly heads: number
}

/**
 * Reads the noun phrase at the head of the tokens `first .. last - 1`.
 *
 * The head is the last noun before a preposition, relative pronoun, verb or comma: for "a senior aide to the minister" it
 * is "aide". "one of the aides" is read through to "aides", with "one" as its measure.
 */
export function readPhrase(article: Article, first: number, last: number): Phrase {
  const end = Math.min(last, first + REACH)
  let from = first
  while (from < end - 1 && isLead(article, from)) from++
  from += boundBefore(article, from, end)
  let run = readRun(article, from, end)
  let nounFirst = from
  let measure = -1
  if (run.head >= 0 && run.end < end - 1 && article.lower[run.end] === 'of' && measures(article, run.head)) {
    const inner = readRun(article, run.end + 1, end)
    if (inner.head >= 0) {
      measure = run.head
      nounFirst = run.end + 1
      run = inner
    }
  }
  const head = run.head >= 0 ? run.head : Math.min(end, article.count) - 1
  const common = article.word[head] !== Word.name
  return {
    first,
    end: last,
    nounFirst,
    nounEnd: run.head >= 0 ? run.end : end,
    head,
    noun: common || article.plural[head] ? singularOf(article.lower[head]) : article.lower[head],
    measure,
    name: nameOf(article, head, run.end, end, measure >= 0 && article.lower[measure] === 'one'),
    heads:
      run.heads > 1 && (isOneBearer(article, nounFirst, head) || isOneBody(article, nounFirst, head)) ? 1 : run.heads,
  }
}

/** Before or behind an "and" that one title or firm holds: "Trade and Industry Minister", "Pell and Co analyst". */
function isTitlePart(article: Article, at: number): boolean {
  const before = article.lower[at - 1] ?? ''
  if (officeNouns.has(before) || professionNouns.has(before) || arePortfolios(article, at - 1, at)) return true
  return /^(co|co\.|sons|brothers|partners|company)$/.test(article.lower[at + 1] ?? '')
}

/** "Former envoy and party chief Mara Olin": two offices of the one who is named. */
function isOneBearer(article: Article, first: number, head: number): boolean {
  const { name, mentions, word, lower, plural, entities, person } = article
  const held = name[head]
  if (held < 0 || person[mentions[held].entity] === 0) return false
  for (let i = first; i < mentions[held].first; i++) {
    if (name[i] >= 0 && entities[mentions[name[i]].entity].type === 'person') return false
    if (lower[i] === 'and' && (plural[i - 1] === 1 || !isTitlePart(article, i))) return false
    if (lower[i] === 'and' && (word[i + 1] === Word.determiner || word[i + 1] === Word.possessivePronoun)) return false
    if (lower[i] === 'and' && i + 1 === mentions[held].first) return false
  }
  return true
}

/** "The Trade and Industry Ministry": one body, named after two things. */
function isOneBody(article: Article, first: number, head: number): boolean {
  const { lower, plural, name } = article
  if (lower[first] !== 'the' || plural[head] === 1 || !bodyNouns.has(lower[head])) return false
  for (let i = first + 1; i < head; i++) if (name[i] >= 0 && name[i] !== name[head]) return false
  return arePortfolios(article, first + 1, head)
}

/** Words before the noun phrase that a source may have taken along. */
function isLead({ word, lower }: Article, i: number): boolean {
  if (word[i] === Word.conjunction && lower[i] !== 'both' && lower[i] !== 'either' && lower[i] !== 'neither')
    return true
  if (lower[i] === 'according' || lower[i] === 'to' || lower[i] === 'by' || lower[i] === 'from') return true
  return word[i] === Word.quotationMark || word[i] === Word.bracket || word[i] === Word.comma || word[i] === Word.dash
}

function measures(article: Article, head: number): boolean {
  const kind = article.word[head]
  if (kind === Word.number || kind === Word.determiner || kind === Word.adjective) return true
  const noun = singularOf(article.lower[head])
  return measureNouns.has(noun) || manyWords.has(noun) || noun === 'one' || noun === 'other' || noun === 'none'
}

const manyWords: ReadonlySet<string> = new Set(
  'some many most several few all both none each neither either any half others two three'.split(' '),
)

/** Reads on while words may belong to one noun phrase; the head is the last noun seen. */
function readRun(article: Article, first: number, end: number): Run {
  const { word, lower, name, mentions } = article
  let head = -1
  let heads = 1
  let i = first
  while (i < end) {
    const kind = word[i]
    if (name[i] >= 0 && mentions[name[i]].end > i) {
      head = Math.min(mentions[name[i]].end, end) - 1
      i = head + 1
      continue
    }
    // "three envoys - Olin, Renn and Vell -"
    if (head >= 0 && lower[i] === '-' && isSpaced(article, i)) break
    // "a CNN poll last month"
    if (head >= 0 && times.test(lower[i]) && (kind !== Word.name || i < end - 1 || weekdays.test(lower[i]))) break
    if (kind === Word.noun && head >= 0 && head === i - 1 && isKnowing(article, i) && isSomebody(lower[head])) break
    if (kind === Word.noun || kind === Word.name || isMistaken(article, i, first, end, head)) head = i++
    else if (kind === Word.pronoun || kind === Word.relative) {
      if (head < 0) head = i++
      // "she and other ministers"
      if (kind === Word.relative || lower[i] !== 'and' || head !== i - 1 || !continues(article, i + 1, end)) break
      heads++
      i++
      if (word[i] === Word.determiner || word[i] === Word.possessivePronoun) i++
    } else if (kind === Word.possessiveMark) {
      i++
      if (i < end) head = -1
    } else if (kind === Word.determiner || kind === Word.possessivePronoun || kind === Word.number) {
      // A second determiner opens another noun phrase; a number may end a name ("Channel Six").
      if (head >= 0 && kind !== Word.number) break
      i++
    } else if (
      kind === Word.adjective ||
      kind === Word.hyphen ||
      lower[i] === '-' ||
      lower[i] === '/' ||
      lower[i] === '$' ||
      lower[i] === '%'
    ) {
      // Behind a noun, "familiar with" and "close to" begin what is said of it.
      if (kind === Word.adjective && head >= 0 && lower[i - 1] !== '-' && !leadsToNoun(article, i + 1, end)) break
      // "the 72-year-old", with no noun
      if (lower[i] === '%' || (lower[i] === 'old' && lower[i - 1] === '-' && !leadsToNoun(article, i + 1, end)))
        head = i
      i++
    } else if (kind === Word.adverb) {
      // "front-runner"
      if (head >= 0 && lower[i + 1] !== '-') break
      i++
    } else if (kind === Word.participle) {
      if (head >= 0 && lower[i - 1] !== '-') break
      i++
    } else if (kind === Word.verb && i === first && leadsToNoun(article, i + 1, end)) {
      // "retired Gen. Allen", with the tag of a past tense.
      i++
    } else if (kind === Word.comma) {
      if (head >= 0 && isPeopleListed(article, head, i, end)) head = -1
      if (head >= 0 || !leadsToNoun(article, i + 1, end)) break
      i++
    } else if (kind === Word.quotationMark && head < 0) i++
    else if ((kind === Word.conjunction || lower[i] === '&') && i > first && continues(article, i + 1, end)) {
      if (head >= 0 && lower[i] === 'and') heads++
      i++
      if (i < end && (word[i] === Word.determiner || word[i] === Word.possessivePronoun)) i++
    } else break
  }
  // "some", "the other": a determiner, number or adjective alone.
  if (head < 0 && i > first) return { head: i - 1, end: i, heads }
  // "Channel 12"
  if (
    head >= 0 &&
    i > head + 1 &&
    word[head] === Word.name &&
    /^\d+$/.test(lower[head + 1]) &&
    lower[head] === 'channel'
  )
    return { head, end: head + 2, heads }
  // Words that led to no further noun do not belong.
  return { head, end: head >= 0 && word[i - 1] !== Word.possessiveMark ? head + 1 : i, heads }
}

const weekdays = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/
const times = /^(last|this|next|earlier|late|early|today|yesterday|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)$/

function isSomebody(word: string): boolean {
  const noun = singularOf(word)
  return officeNouns.has(noun) || professionNouns.has(noun) || withheldNouns.has(noun) || anyoneNouns.has(noun)
}

/** A noun for a source that its place gives away, though the tagger took it for a verb ("Aides to", "a CNN tally"). */
function isMistaken({ word, lower }: Article, i: number, first: number, end: number, head: number): boolean {
  if (word[i] !== Word.verb && word[i] !== Word.other && word[i] !== Word.adjective) return false
  const noun = singularOf(lower[i])
  if (!documentNouns.has(noun) && !officeNouns.has(noun) && !professionNouns.has(noun) && !bodyNouns.has(noun))
    return false
  if (word[i] === Word.adjective) return i === end - 1 || (i > first && isBeforeClause(word, lower, i + 1, end))
  return i === first || (head >= 0 && i === end - 1)
}

/** "An official | familiar with the plan": adjectives alone, which lead to no noun but to a preposition or "who". */
function isBeforeClause(word: ArrayLike<number>, lower: readonly string[], from: number, end: number): boolean {
  let i = from
  while (i < end && (word[i] === Word.adjective || word[i] === Word.adverb)) i++
  // "close to", with the tag of a verb.
  if (lower[i] === 'close' && lower[i + 1] === 'to') return i + 1 < end
  return i < end && (word[i] === Word.preposition || word[i] === Word.relative || word[i] === Word.participle)
}

function leadsToNoun({ word, lower }: Article, i: number, end: number): boolean {
  if (i >= end) return false
  const kind = word[i]
  if (kind === Word.adverb && i + 2 < end && lower[i + 1] === '-') return true
  return kind === Word.noun || kind === Word.name || kind === Word.adjective || kind === Word.number
}

/** A hyphen with a blank on either side is a dash. */
function isSpaced({ tokens: { starts, ends } }: Article, i: number): boolean {
  return i > 0 && starts[i] > ends[i - 1] && i + 1 < starts.length && starts[i + 1] > ends[i]
}

/** After "and": another noun phrase, not a clause. */
function continues({ word }: Article, i: number, end: number): boolean {
  if (i >= end) return false
  const kind = word[i]
  return (
    kind === Word.noun ||
    kind === Word.name ||
    kind === Word.adjective ||
    kind === Word.determiner ||
    kind === Word.possessivePronoun ||
    kind === Word.number
  )
}

/**
 * Name of the head, or of a person in apposition behind a comma ("the chief of staff, General Kaval,"); `isOneOf`: the head
 * are several, of whom one is named ("one of the envoys, Mara Dole").
 */
function nameOf(article: Article, head: number, nounEnd: number, end: number, isOneOf: boolean): number {
  const { name, word, mentions } = article
  if (name[head] >= 0) return name[head]
  if (word[head] !== Word.noun && word[head] !== Word.name) return -1
  if (outletNouns.has(article.lower[head])) return -1
  // "Secretary of State Mara Dole"
  if (nounEnd + 1 < end && article.lower[nounEnd] === 'of' && officeNouns.has(singularOf(article.lower[head]))) {
    const run = readRun(article, nounEnd + 1, end)
    const held = run.head >= 0 ? name[run.head] : -1
    if (held >= 0 && mentions[held].first > nounEnd + 1 && word[mentions[held].first - 1] !== Word.possessiveMark)
      if (isPerson(article, mentions[held].entity)) return held
  }
  // "spokesman the Rev. Jon Dahl"
  if (nounEnd + 1 < end && article.lower[nounEnd] === 'the') {
    const run = readRun(article, nounEnd + 1, end)
    if (run.head >= 0 && name[run.head] >= 0 && isPerson(article, mentions[name[run.head]].entity))
      return name[run.head]
  }
  // Several are not the last of those they are: "the three envoys - Olin, Renn and Vell -".
  if (article.plural[head] === 1 && !isOneOf) return -1
  for (let i = nounEnd; i + 1 < end; i++) {
    if (word[i] !== Word.comma && word[i] !== Word.dash) continue
    const run = readRun(article, i + 1, end)
    // "an aide to Olin, Renn and Vell": the end of a list, no apposition.
    if (run.head < 0 || name[run.head] < 0 || run.heads > 1) continue
    const closes =
      run.end >= end ||
      word[run.end] === Word.comma ||
      word[run.end] === Word.dash ||
      word[run.end] === Word.bracket ||
      word[run.end] === Word.preposition
    if (closes && isPerson(article, mentions[name[run.head]].entity)) return name[run.head]
  }
  return -1
}

/** Where a noun phrase that ends before `end` may begin: leftwards over the words that noun phrases are made of. */
export function phraseStart(article: Article, end: number, least: number): number {
  const { word, lower, name, mentions } = article
  let i = end
  while (i > least) {
    const kind = word[i - 1]
    if (name[i - 1] >= 0) i = Math.max(least, Math.min(i - 1, mentions[name[i - 1]].first))
    else if (
      kind === Word.noun ||
      kind === Word.name ||
      kind === Word.adjective ||
      kind === Word.number ||
      kind === Word.possessiveMark ||
      kind === Word.hyphen ||
      lower[i - 1] === '-'
    )
      i--
    else if (kind === Word.determiner || kind === Word.possessivePronoun) {
      i--
      break
    } else break
  }
  return i
}
