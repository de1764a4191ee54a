import { soundOf } from '../../text/index.ts'
import type { ParsedWords } from '../clauses/index.ts'
import type { PartyBook, PartyName } from './party-book.ts'
import { folded } from './spelling.ts'

/** A party's name where it stands: tokens `first .. end - 1`. */
export interface FoundName {
  readonly name: PartyName
  readonly first: number
  readonly end: number
}

/** The names of parties in a text, from left to right, the longest at each place; none overlap. Linear in its length. */
export function findNames({ tokens }: ParsedWords, book: PartyBook): FoundName[] {
  const { text, starts, ends, count } = tokens
  const words = new Array<string>(count)
  const capital = new Uint8Array(count)
  const known = new Map<string, string>()
  for (let i = 0; i < count; i++) {
    const word = text.slice(starts[i], ends[i])
    capital[i] = word[0] !== word[0].toLowerCase() ? 1 : 0
    let fold = known.get(word)
    if (fold === undefined) {
      fold = folded(word)
      known.set(word, fold)
    }
    words[i] = fold
  }
  const found: FoundName[] = []
  for (let i = 0; i < count; ) {
    const match = nameAt(words, capital, i, book)
    if (match === null) i++
    else {
      found.push({ name: match.name, first: i, end: match.end })
      i = match.end
    }
  }
  return found
}

/** Before what is one of several: "a health ministry". */
const ANY = /^(?:an?|another|any|each|every|other|some|no)$/

/** Of one word only "the government" is the dossier's. */
const isOneOfSeveral = ({ words }: PartyName, before: string): boolean =>
  words.length === 1 ? before !== 'the' : ANY.test(before)

interface Match {
  readonly name: PartyName
  readonly end: number
}

function nameAt(words: readonly string[], capital: Uint8Array, at: number, book: PartyBook): Match | null {
  const candidates =
    book.byFirst.get(words[at]) ?? (capital[at] === 1 ? book.byFirst.get(words[at].toLowerCase()) : undefined)
  for (const name of candidates ?? []) {
    if (name.isDescription && capital[at] === 0 && isOneOfSeveral(name, words[at - 1] ?? '')) continue
    const end = endOf(name, words, capital, at)
    if (end > at) return { name, end }
  }
  if (capital[at] === 0 || words[at].length < 6) return null
  const sound = soundOf(words[at])
  const name = sound === null ? undefined : book.bySound.get(sound)
  return name === undefined ? null : { name, end: at + 1 }
}

/** Behind the last token of the name that begins here, or -1. Behind its first word a compound is one word or two: "Lennish grain growers", "Lennish graingrowers". */
function endOf(name: PartyName, words: readonly string[], capital: Uint8Array, at: number): number {
  let token = at
  for (let k = 0; k < name.words.length; k++) {
    const length = wordAt(name, k, words, capital, token)
    if (length > 0) {
      token += length
      continue
    }
    const next = name.words[k + 1]
    if (k === 0 || next === undefined || name.capitals[k] || name.capitals[k + 1]) return -1
    if (words[token] !== name.words[k] + next) return -1
    token++
    k++
  }
  return token
}

/** How many tokens a word of a name takes up here: one, two of an open compound, three with its hyphen; 0 where it is not here. */
function wordAt(
  { words: own, capitals }: PartyName,
  k: number,
  words: readonly string[],
  capital: Uint8Array,
  token: number,
): number {
  const word = words[token]
  if (word === undefined) return 0
  if (word === own[k] || word.toLowerCase() === own[k]) return capitals[k] && capital[token] === 0 ? 0 : 1
  if (k === 0 || capitals[k] || word.length < MIN_PART || !own[k].startsWith(word)) return 0
  if (words[token + 1] !== undefined && word + words[token + 1] === own[k]) return 2
  return words[token + 1] === '-' && word + words[token + 2] === own[k] ? 3 : 0
}

/** Shorter beginnings of words are not parts of compounds. */
const MIN_PART = 3
