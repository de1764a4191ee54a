import type { Span } from '../../text/index.ts'
import type { Entity, Mention } from '../entities/index.ts'
import type { Tokens } from '../tokens/index.ts'
import { lemmaByRule, UPOS } from '../words/index.ts'
import { officeNouns, professionNouns } from './nouns.ts'
import { lastNamesIn, personsAmong, stemsIn } from './people.ts'
import type { Stated } from './profile.ts'

/** What the rules of this room read: one text with its tags and entities. */
export interface ProfiledText {
  readonly tokens: Tokens
  /** Penn Treebank tag of each token, an index of `tagNames`. */
  readonly tag: ArrayLike<number>
  readonly tagNames: readonly string[]
  readonly entities: readonly Entity[]
}

/** Word classes that the rules tell apart. */
export const Word = {
  other: 0,
  noun: 1,
  name: 2,
  adjective: 3,
  determiner: 4,
  possessivePronoun: 5,
  pronoun: 6,
  number: 7,
  preposition: 8,
  relative: 9,
  verb: 10,
  participle: 11,
  adverb: 12,
  conjunction: 13,
  comma: 14,
  stop: 15,
  quotationMark: 16,
  bracket: 17,
  dash: 18,
  possessiveMark: 19,
  hyphen: 20,
  modal: 21,
} as const

/** A mention with the tokens it covers, `first .. end - 1`, and the number of its entity. */
export interface PlacedMention {
  readonly mention: Mention
  readonly entity: number
  readonly first: number
  readonly end: number
}

/** The text in columns by token. */
export interface Article {
  readonly tokens: Tokens
  readonly text: string
  readonly count: number
  /** Spelling in lower case, curly apostrophes made straight. */
  readonly lower: readonly string[]
  /** A value of `Word`. */
  readonly word: Uint8Array
  /** 1 for plural nouns and names. */
  readonly plural: Uint8Array
  /** 1 for verbs in the present tense that no singular takes: "warn", "say". */
  readonly pluralVerb: Uint8Array
  /** 1 where the first letter is a capital. */
  readonly capital: Uint8Array
  /** Words, in lower case, that have a capital within a sentence of this text, and never none: names, where a sentence begins with one. */
  readonly alwaysCapital: ReadonlySet<string>
  /** Sentence of each token. */
  readonly sentence: Int32Array
  readonly entities: readonly Entity[]
  /** 1 by entity where it is a person. */
  readonly person: Uint8Array
  /** What `peopleOf` looks names up in. */
  readonly stems: ReadonlyMap<string, string>
  /** What `lastNamesIn` gives. */
  readonly lastNames: ReadonlyMap<string, number>
  /** In the order of their first tokens. */
  readonly mentions: readonly PlacedMention[]
  /** Mention of the form `name` that each token lies in, or -1. */
  readonly name: Int32Array
  /** Mention whose head each token is, or -1. */
  readonly headOf: Int32Array
}

const classes: Readonly<Record<string, number>> = {
  NN: Word.noun,
  NNS: Word.noun,
  NNP: Word.name,
  NNPS: Word.name,
  JJ: Word.adjective,
  JJR: Word.adjective,
  JJS: Word.adjective,
  AFX: Word.adjective,
  DT: Word.determiner,
  PDT: Word.determiner,
  PRP$: Word.possessivePronoun,
  PRP: Word.pronoun,
  EX: Word.pronoun,
  CD: Word.number,
  IN: Word.preposition,
  TO: Word.preposition,
  WP: Word.relative,
  WP$: Word.possessivePronoun,
  WDT: Word.relative,
  WRB: Word.relative,
  VB: Word.verb,
  VBD: Word.verb,
  VBP: Word.verb,
  VBZ: Word.verb,
  VBN: Word.participle,
  VBG: Word.participle,
  MD: Word.modal,
  RB: Word.adverb,
  RBR: Word.adverb,
  RBS: Word.adverb,
  CC: Word.conjunction,
  ',': Word.comma,
  '.': Word.stop,
  ':': Word.dash,
  '``': Word.quotationMark,
  "''": Word.quotationMark,
  '"': Word.quotationMark,
  '-LRB-': Word.bracket,
  '-RRB-': Word.bracket,
  POS: Word.possessiveMark,
  HYPH: Word.hyphen,
}

const NOUN = UPOS.indexOf('NOUN')
const oddSingulars: Readonly<Record<string, string>> = {
  people: 'people',
  men: 'man',
  women: 'woman',
  wives: 'wife',
  children: 'child',
  media: 'media',
  news: 'news',
  data: 'datum',
  police: 'police',
  staff: 'staff',
  analyses: 'analysis',
}

export function articleOf({ tokens, tag, tagNames, entities }: ProfiledText): Article {
  const { text, count, starts, ends } = tokens
  const classOf = tagNames.map((name) => classes[name] ?? Word.other)
  const pluralTag = tagNames.map((name) => (name === 'NNS' || name === 'NNPS' ? 1 : 0))
  const lower = new Array<string>(count)
  const word = new Uint8Array(count)
  const plural = new Uint8Array(count)
  const pluralVerb = new Uint8Array(count)
  // The tagger at times takes the plural for an infinitive.
  const presentTags = [tagNames.indexOf('VBP'), tagNames.indexOf('VB')]
  const capital = new Uint8Array(count)
  const sentence = new Int32Array(count)
  for (let s = 0; s + 1 < tokens.sentences.length; s++) sentence.fill(s, tokens.sentences[s], tokens.sentences[s + 1])
  for (let i = 0; i < count; i++) {
    const form = text.slice(starts[i], ends[i])
    const small = form.toLowerCase()
    lower[i] = small.includes('’') ? small.replaceAll('’', "'") : small
    word[i] = classOf[tag[i]]
    plural[i] = pluralTag[tag[i]]
    pluralVerb[i] = presentTags.includes(tag[i]) ? 1 : 0
    capital[i] = form[0] !== small[0] ? 1 : 0
  }
  const mentions: PlacedMention[] = []
  entities.forEach((entity, number) => {
    for (const mention of entity.mentions) {
      if (mention.end > mention.first)
        mentions.push({ mention, entity: number, first: mention.first, end: mention.end })
    }
  })
  mentions.sort((a, b) => a.first - b.first || b.end - a.end)
  const name = new Int32Array(count).fill(-1)
  const person = personsAmong(entities, lower, capital)
  const headOf = new Int32Array(count).fill(-1)
  mentions.forEach(({ mention, first, end }, number) => {
    headOf[mention.head] = number
    if (mention.form === 'name') for (let i = first; i < end; i++) if (name[i] < 0) name[i] = number
  })
  // The tagger at times takes the capital of a sentence's first word for a name's ("Parliamentarians said").
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const i = tokens.sentences[s]
    if (i >= count || word[i] !== Word.name || name[i] >= 0) continue
    const noun = singularOf(lower[i])
    if (noun === lower[i] || !(officeNouns.has(noun) || professionNouns.has(noun))) continue
    word[i] = Word.noun
    plural[i] = 1
  }
  const alwaysCapital = new Set<string>()
  for (let i = 1; i < count; i++) if (capital[i] === 1 && sentence[i] === sentence[i - 1]) alwaysCapital.add(lower[i])
  for (let i = 0; i < count; i++) if (capital[i] === 0) alwaysCapital.delete(lower[i])
  const stems = stemsIn(entities)
  const lastNames = lastNamesIn(entities, person)
  return {
    tokens,
    text,
    count,
    lower,
    word,
    plural,
    pluralVerb,
    capital,
    alwaysCapital,
    sentence,
    entities,
    person,
    stems,
    lastNames,
    mentions,
    name,
    headOf,
  }
}

/** The word that ends with a token, in lower case, with what hyphens join to it: "bell-avery". */
export function hyphenated(
  { tokens: { text, starts, ends }, lower }: Pick<Article, 'tokens' | 'lower'>,
  end: number,
): string {
  let first = end
  while (
    first > 1 &&
    lower[first - 1] === '-' &&
    starts[first] === ends[first - 1] &&
    starts[first - 1] === ends[first - 2]
  )
    first -= 2
  return first === end ? lower[end] : text.slice(starts[first], ends[end]).toLowerCase()
}

/** First token that ends after the offset; `count` where there is none. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.ends[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Token after the last of the token's sentence. */
export function sentenceEnd(article: Article, token: number): number {
  return article.tokens.sentences[article.sentence[token] + 1]
}

/** First token of the token's sentence. */
export function sentenceStart(article: Article, token: number): number {
  return article.tokens.sentences[article.sentence[token]]
}

/** The words of the tokens `first .. end - 1` as the text has them. */
export function spanOf({ tokens }: Article, first: number, end: number): Span {
  return { start: tokens.starts[first], end: tokens.ends[end - 1] }
}

/** What the tokens `first .. end - 1`, one at least, say in the text's own words. */
export function statedIn(article: Article, first: number, end: number): Stated {
  const span = spanOf(article, first, end)
  return { value: article.text.slice(span.start, span.end), span }
}

/** First token from `from` on that is a mark, or of which `ends` says that a phrase ends before it; `stop` at the latest. */
export function phraseEnd({ word }: Article, from: number, stop: number, ends: (token: number) => boolean): number {
  let i = from
  while (i < stop && !PHRASE_MARKS.has(word[i]) && !ends(i)) i++
  return i
}

const PHRASE_MARKS: ReadonlySet<number> = new Set([Word.comma, Word.stop, Word.dash, Word.bracket, Word.quotationMark])

/** A noun's singular in lower case. */
export function singularOf(lower: string): string {
  return Object.hasOwn(oddSingulars, lower) ? oddSingulars[lower] : lemmaByRule(lower, NOUN)
}

export function isPerson({ person }: Article, entity: number): boolean {
  return person[entity] === 1
}
