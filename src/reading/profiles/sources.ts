import type { Attribution } from '../attributions/index.ts'
import { affiliationOf } from './affiliation.ts'
import { type Article, hyphenated, isPerson, sentenceEnd, sentenceStart, tokenFrom, Word } from './article.ts'
import { othersBehind } from './coordination.ts'
import { type Count, countOf, ONE } from './count.ts'
import { isEpithet, isFirmOfNames, personsListed } from './epithets.ts'
import { kindOf, type PhraseKind } from './kind.ts'
import { knowledgeIn } from './knowledge.ts'
import { publisherOf } from './news-texts.ts'
import { withheldNouns } from './nouns.ts'
import { exactly } from './numbers.ts'
import { isTalkLead, outletOfSources, outletTold } from './outlets-told.ts'
import { type Phrase, phraseStart, readPhrase } from './phrase.ts'
import type { Stated } from './profile.ts'

/** Tokens that a search within a sentence goes on for, so that time stays linear where a sentence never ends. */
const REACH = 80

/** What the words at one place say of one attribution's source, before places are joined. */
export interface Source {
  readonly phrase: Phrase
  /** Number of the entity that the source is, or -1. */
  readonly entity: number
  readonly kind: PhraseKind
  readonly count: Count
  readonly outlet: Stated | null
  readonly affiliation: Stated | null
  readonly knowledge: Stated | null
  /** First token of the cue. */
  readonly cue: number
}

/** Reads the source of one attribution where it stands; null where it has none. */
export function sourceAt(
  article: Article,
  attribution: Attribution,
  known: ReadonlySet<string>,
  isCue: (token: number) => boolean,
): Source | null {
  const { tokens } = article
  if (attribution.source.length === 0) return null
  const first = tokenFrom(tokens, attribution.source[0].start)
  let end = tokenFrom(tokens, attribution.source[attribution.source.length - 1].end - 1) + 1
  end = Math.min(end, article.count)
  if (first >= end) return null
  let phrase = antecedent(article, readPhrase(article, first, end))
  const cue = tokenFrom(tokens, attribution.cue[0].start)
  const listed = personsListed(article, phrase, end)
  if (listed.length > 1) phrase = asList(article, phrase, listed)
  const publisher = listed.length > 1 ? null : publisherOf(article, phrase, known)
  const kind = isCutOff(article, phrase, cue) ? 'unstated' : kindOf(article, publisher ?? phrase, known)
  // By the text's own noun, "the report" is known again.
  if (publisher !== null) phrase = { ...publisher, first: phrase.first, end: phrase.end, noun: phrase.noun }
  // A party's member is not the party; nobody is a list.
  const one =
    !(phrase.name >= 0 && isFirmOfNames(article, phrase.name)) &&
    listed.length < 2 &&
    kind !== 'unstated' &&
    !(kind === 'role' && isEpithet(article, phrase))
  const entity = one || (kind === 'unstated' && !isCutOff(article, phrase, cue)) ? entityOf(article, phrase) : -1
  const byLastName =
    entity >= 0 &&
    isPerson(article, entity) &&
    article.headOf[phrase.head] < 0 &&
    kind !== 'pronoun' &&
    phrase.heads === 1
  const reach = modifiersEnd(article, phrase, cue, isCue)
  const found = isPeople(kind, phrase) ? knowledgeIn(article, phrase.nounEnd, reach) : null
  // What a named person works on or knows is a description; that they were there is how they know.
  const knowledge = kind === 'named' && !presence.test(found?.value ?? '') ? null : found
  // What is said of how they know says nothing of their side ("with knowledge of the White House's plan").
  const full: Phrase = { ...phrase, end: knowledge === null ? reach : tokenFrom(tokens, knowledge.span.start) }
  return {
    phrase,
    entity,
    kind: kind === 'unstated' && entity >= 0 && isPerson(article, entity) ? 'named' : kind,
    count: byLastName ? ONE : listed.length > 1 ? exactly(listed.length) : countOf(article, phrase),
    outlet: outletOf(article, attribution, phrase, cue, known, isCue),
    affiliation:
      listed.length > 1 || ofSources(article, phrase, known) || othersBehind(article, phrase).length > 0
        ? null
        : affiliationOf(article, full),
    knowledge,
    cue,
  }
}

/** The phrase of several persons: from the first of them to the last. */
function asList({ mentions }: Article, phrase: Phrase, listed: readonly number[]): Phrase {
  const last = mentions[listed[listed.length - 1]]
  return {
    ...phrase,
    nounFirst: mentions[listed[0]].first,
    nounEnd: last.end,
    end: Math.max(phrase.end, last.end),
    head: last.end - 1,
    name: listed[listed.length - 1],
    heads: listed.length,
  }
}

/**
 * A name in the singular right before a verb in the plural, behind a preposition or an adjective: the end of a longer
 * subject ("farmers on the lower Arl warn"), which is not who speaks.
 */
function isCutOff({ name, word, lower, plural, pluralVerb, capital }: Article, phrase: Phrase, cue: number): boolean {
  const { first, head, heads, end } = phrase
  if (heads > 1 || plural[head] === 1 || pluralVerb[cue] === 0 || cue !== end || head !== first) return false
  if ((name[head] < 0 && capital[head] === 0) || first === 0) return false
  const before = word[first - 1]
  return (
    before === Word.preposition ||
    before === Word.adjective ||
    (before === Word.determiner && lower[first - 1] === 'the')
  )
}

const presence = /^(attended|saw|heard|witnessed|briefed|present|in the room|on the call|familiar|with (direct|first))/

/** Bodies and texts know nothing; "people" are a crowd until something says how they know. */
function isPeople(kind: PhraseKind, { noun }: Phrase): boolean {
  if (kind === 'document' || kind === 'outlet') return false
  return kind !== 'collective' || /^(people|person|individual|those|some|other|one|member|insider)$/.test(noun)
}

/**
 * Where the words that belong to the source end: its own span, and beyond it what follows directly, up to the cue or the
 * end of the clause ("two aides | familiar with the plan").
 */
function modifiersEnd(article: Article, phrase: Phrase, cue: number, isCue: (token: number) => boolean): number {
  const { word } = article
  const stop = Math.min(sentenceEnd(article, phrase.head), phrase.nounEnd + REACH)
  for (let i = phrase.nounEnd; i < Math.min(phrase.end, stop); i++) if (isCue(i) && i > phrase.first) return i
  // "a person involved in drafting it | called it an anchor and said": a pronoun ends what describes.
  if (phrase.nounEnd < phrase.end && word[phrase.end - 1] === Word.pronoun) return Math.min(phrase.end, stop)
  if (cue >= phrase.end && cue < stop) {
    let first = phrase.end
    while (first < cue && !isCue(first)) first++
    return first
  }
  let i = phrase.end
  while (
    i < stop &&
    word[i] !== Word.comma &&
    word[i] !== Word.stop &&
    word[i] !== Word.verb &&
    word[i] !== Word.quotationMark &&
    word[i] !== Word.dash
  )
    i++
  return i
}

/** For a relative pronoun, the noun phrase before it: in "the aide, who said", the aide. */
function antecedent(article: Article, phrase: Phrase): Phrase {
  const { word, lower } = article
  if (word[phrase.head] !== Word.relative || phrase.head !== phrase.nounFirst) return phrase
  if (!/^(who|which|that|whose|whom)$/.test(lower[phrase.head])) return phrase
  let end = phrase.head
  const least = sentenceStart(article, end)
  while (
    end > least &&
    (word[end - 1] === Word.comma || word[end - 1] === Word.dash || word[end - 1] === Word.preposition)
  )
    end--
  let first = phraseStart(article, end, least)
  // "a spokesman for the ministry, who": the office is what speaks.
  while (first > least + 1 && /^(of|for|at|from|in|with|to)$/.test(lower[first - 1])) {
    const before = phraseStart(article, first - 1, least)
    if (before === first - 1) break
    first = before
  }
  return first < end ? readPhrase(article, first, end) : phrase
}

function entityOf(article: Article, phrase: Phrase): number {
  const { name, headOf, mentions } = article
  if (phrase.measure >= 0) return -1
  if (phrase.heads > 1) return -1
  if (phrase.name >= 0) return mentions[phrase.name].entity
  const at = headOf[phrase.head]
  if (at >= 0) return mentions[at].entity
  if (name[phrase.head] >= 0) return mentions[name[phrase.head]].entity
  return surnameOf(article, phrase.head)
}

/** The one person of the text whose last name this is, for a name that was not taken for one here; or -1. */
function surnameOf(article: Article, head: number): number {
  return article.capital[head] === 0 ? -1 : (article.lastNames.get(hyphenated(article, head)) ?? -1)
}

/** Whether the name before "sources" is that of the outlet whose sources they are. */
function ofSources(article: Article, phrase: Phrase, known: ReadonlySet<string>): boolean {
  return withheldNouns.has(phrase.noun) && outletOfSources(article, phrase.nounFirst, phrase.head, known) !== null
}

function outletOf(
  article: Article,
  { content, cue: cues }: Attribution,
  phrase: Phrase,
  cue: number,
  known: ReadonlySet<string>,
  isCue: (token: number) => boolean,
): Stated | null {
  if (withheldNouns.has(phrase.noun)) {
    const whose = outletOfSources(article, phrase.nounFirst, phrase.head, known)
    if (whose !== null) return whose
  }
  const { starts } = article.tokens
  const taken = (token: number): boolean =>
    content.some(({ start, end }) => starts[token] >= start && starts[token] < end)
  const within = outletTold(article, phrase.first, phrase.end, known, taken)
  if (within !== null) return within
  const last = cues[cues.length - 1].end
  const first = Math.min(cue, phrase.end)
  let end = cue
  const stop = Math.min(sentenceEnd(article, cue), cue + REACH)
  while (end < stop && starts[end] < last) end++
  // Behind the cue, as far as its own clause goes: to whom something is shown behind the next is no word of this one.
  while (end < stop && !taken(end) && !isCue(end) && article.word[end] !== Word.stop) end++
  const start = sentenceStart(article, cue)
  const told = outletTold(article, Math.max(first, start), end, known, taken)
  if (
    told !== null ||
    phrase.first <= start ||
    phrase.first - start > REACH ||
    !isTalkLead(article, start, phrase.first)
  )
    return told
  for (let i = start; i < phrase.first; i++) if (isCue(i) || taken(i)) return null
  return outletTold(article, start, phrase.first, known, taken)
}
