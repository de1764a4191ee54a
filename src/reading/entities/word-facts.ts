import { type Words, wordOf } from '../words/index.ts'
import { genderOfFirstName } from './first-names.ts'
import { Place, placeFirstWords, placeKinds } from './places.ts'
import { organisationWords, titles } from './titles.ts'

/** Bits that lists and spelling give a word; several may hold at once. The lowest six are those of `Place`. */
export const Fact = {
  country: 1,
  capitalCity: 2,
  people: 4,
  state: 8,
  city: 16,
  region: 32,
  firstName: 64,
  title: 128,
  organisationWord: 256,
  /** First letter is a capital. */
  capital: 512,
  /** At least two letters, all capitals. */
  allCapitals: 1024,
  /** Small word that may stand inside a name between capitals. */
  joiner: 2048,
  hasDigit: 4096,
  initial: 8192,
  /** Begins some name of several words in the lists of places. */
  placeFirst: 16384,
} as const

/** Bits of `Fact` that come from lists alone. */
export const LISTED: number =
  Place.country |
  Place.capital |
  Place.people |
  Place.state |
  Place.city |
  Place.region |
  Fact.firstName |
  Fact.title |
  Fact.organisationWord

const joiners = new Set(
  "of the for and & - – ' ’ . / de la del da di van von der den al bin ibn el le du des dos y on in at".split(' '),
)

/**
 * The different words of one text, in columns by type; types are numbered from 0 in order of appearance. Column
 * `x[type[i]]` is what is known of token `i`.
 */
export interface WordTypes {
  /** Type of each token. */
  readonly type: Int32Array
  /** Spelling in lower case with straight quotation marks, by type. */
  readonly lower: readonly string[]
  /** Hashes by type, as the words' columns have them. */
  readonly norm: Int32Array
  readonly small: Int32Array
  readonly first3: Int32Array
  readonly last2: Int32Array
  readonly last3: Int32Array
  readonly last4: Int32Array
  readonly shape: Int32Array
  readonly cluster: Int32Array
  readonly group: Int32Array
  /** Bits of `Fact` by type. */
  readonly facts: Int32Array
}

/** What lists and spelling tell of every word met so far, by the type ids of `Words`; filled as words are met. */
export interface WordFacts {
  readonly words: Words
  generation: number
  count: number
  facts: Int32Array
  lower: string[]
  /** Type id to the text's own number plus one; 0 where the text does not hold it. Zero between texts. */
  local: Int32Array
}

export function wordFactsOver(words: Words): WordFacts {
  const empty = new Int32Array(0)
  return { words, generation: words.generation, count: 0, facts: empty, lower: [], local: empty }
}

/** Looks up the words that are new since the last text. */
function catchUp(known: WordFacts): void {
  const { words } = known
  if (known.generation !== words.generation) {
    known.generation = words.generation
    known.count = 0
    known.lower.length = 0
  }
  if (known.facts.length < words.count) {
    const facts = new Int32Array(words.columns.form.length)
    facts.set(known.facts)
    known.facts = facts
    known.local = new Int32Array(words.columns.form.length)
  }
  for (let id = known.count; id < words.count; id++) {
    const form = wordOf(words, id)
    const lower = form.toLowerCase().replace(/[\u2018\u2019]/g, "'")
    known.lower[id] = lower
    known.facts[id] = factsOf(form, lower)
  }
  known.count = words.count
}

/**
 * The words of one text.
 *
 * @param ids what `internWords(tokens, known.words)` gave for the text's tokens
 */
export function wordTypesOf(ids: Int32Array, known: WordFacts): WordTypes {
  catchUp(known)
  const { local } = known
  const type = new Int32Array(ids.length)
  const own: number[] = []
  for (let i = 0; i < ids.length; i++) {
    if (local[ids[i]] === 0) {
      own.push(ids[i])
      local[ids[i]] = own.length
    }
    type[i] = local[ids[i]] - 1
  }
  for (const id of own) local[id] = 0
  const { columns } = known.words
  const picked = (column: Int32Array): Int32Array => {
    const values = new Int32Array(own.length)
    for (let k = 0; k < own.length; k++) values[k] = column[own[k]]
    return values
  }
  return {
    type,
    lower: own.map((id) => known.lower[id]),
    norm: picked(columns.norm),
    small: picked(columns.lower),
    first3: picked(columns.prefix3),
    last2: picked(columns.suffix2),
    last3: picked(columns.suffix3),
    last4: picked(columns.suffix4),
    shape: picked(columns.shape),
    cluster: picked(columns.cluster),
    group: picked(columns.group),
    facts: picked(known.facts),
  }
}

function factsOf(form: string, lower: string): number {
  if (form === '') return 0
  let facts = placeKinds.get(lower) ?? 0
  const capital = isCapital(form)
  if (capital) facts |= Fact.capital
  const letters = form.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    facts |= Fact.allCapitals
  if (joiners.has(lower) && !capital) facts |= Fact.joiner
  if (/\d/.test(form)) facts |= Fact.hasDigit
  if (capital && (form.length === 1 || (form.length === 2 && form[1] === '.'))) facts |= Fact.initial
  if (genderOfFirstName.has(lower)) facts |= Fact.firstName
  if (titles.has(lower)) facts |= Fact.title
  if (organisationWords.has(lower)) facts |= Fact.organisationWord
  if (placeFirstWords.has(lower)) facts |= Fact.placeFirst
  return facts
}

/** Whether the word begins with a capital. */
function isCapital(form: string): boolean {
  return form !== '' && form[0] !== form[0].toLowerCase()
}
