import { genderOfFirstName } from './first-names.ts'
import { Place, placeFirstWords, placeKinds } from './places.ts'
import { organisationWords, titles } from './titles.ts'

/** Bits that lists and spelling give a word; several may hold at once. */
export const Fact = {
  ...Place,
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
 * The different words of one text: every form is looked at once, however often it stands there. Column `x[type[i]]` is
 * then what is known of token `i`.
 */
export interface WordTypes {
  /** Type of each token. */
  readonly type: Int32Array
  /** Lower-case spelling by type. */
  readonly lower: readonly string[]
  /** Hashes by type: of the form, of the lower-case form, of its first three, last two, three and four letters. */
  readonly form: Int32Array
  readonly small: Int32Array
  readonly first3: Int32Array
  readonly last2: Int32Array
  readonly last3: Int32Array
  readonly last4: Int32Array
  /** Pattern of capitals, small letters, digits and marks, runs shortened: "U.S." is `A.A.`, "McCain" `AaAa`. */
  readonly shape: Int32Array
  /** Bits of `Fact` by type. */
  readonly facts: Int32Array
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string, from = 0, to: number = text.length): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function shapeOf(form: string): number {
  let hash = 0x811c9dc5
  let last = ''
  for (const letter of form) {
    let kind = letter
    if (letter >= '0' && letter <= '9') kind = '0'
    else if (letter !== letter.toLowerCase()) kind = 'A'
    else if (letter !== letter.toUpperCase()) kind = 'a'
    if (kind === last) continue
    last = kind
    hash = Math.imul(hash ^ kind.charCodeAt(0), 0x01000193)
  }
  return hash ^ Math.min(form.length, 4)
}

function factsOf(form: string, lower: string): number {
  let facts = placeKinds.get(lower) ?? 0
  const first = form[0]
  const capital = first !== first.toLowerCase()
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

/** Sorts the tokens of a text by spelling and looks every spelling up once. */
export function wordTypesOf(text: string, starts: Int32Array, ends: Int32Array, count: number): WordTypes {
  const type = new Int32Array(count)
  const known = new Map<string, number>()
  const forms: string[] = []
  for (let i = 0; i < count; i++) {
    const form = text.slice(starts[i], ends[i])
    let id = known.get(form)
    if (id === undefined) {
      id = forms.length
      known.set(form, id)
      forms.push(form)
    }
    type[i] = id
  }
  const columns = Array.from({ length: 8 }, () => new Int32Array(forms.length))
  const [hashes, small, first3, last2, last3, last4, shape, facts] = columns
  const lower: string[] = []
  forms.forEach((form, id) => {
    const low = form.toLowerCase()
    lower.push(low)
    const n = low.length
    hashes[id] = hashOf(form)
    small[id] = hashOf(low)
    first3[id] = hashOf(low, 0, Math.min(3, n))
    last2[id] = hashOf(low, Math.max(0, n - 2))
    last3[id] = hashOf(low, Math.max(0, n - 3))
    last4[id] = hashOf(low, Math.max(0, n - 4))
    shape[id] = shapeOf(form)
    facts[id] = factsOf(form, low)
  })
  return { type, lower, form: hashes, small, first3, last2, last3, last4, shape, facts }
}
