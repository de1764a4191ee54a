import type { ParsedWords } from '../clauses/index.ts'
import type { PartyBook, PartyName } from './party-book.ts'
import { folded, soundOf } from './spelling.ts'

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
    const name = nameAt(words, capital, i, book)
    if (name === null) i++
    else {
      const end = i + (name.kind === 'sound' ? 1 : name.name.words.length)
      found.push({ name: name.name, first: i, end })
      i = end
    }
  }
  return found
}

interface Match {
  readonly name: PartyName
  readonly kind: 'words' | 'sound'
}

function nameAt(words: readonly string[], capital: Uint8Array, at: number, book: PartyBook): Match | null {
  const candidates =
    book.byFirst.get(words[at]) ?? (capital[at] === 1 ? book.byFirst.get(words[at].toLowerCase()) : undefined)
  for (const name of candidates ?? []) if (stands(name, words, capital, at)) return { name, kind: 'words' }
  if (capital[at] === 0 || words[at].length < 6) return null
  const sound = soundOf(words[at])
  const name = sound === null ? undefined : book.bySound.get(sound)
  return name === undefined ? null : { name, kind: 'sound' }
}

function stands(name: PartyName, words: readonly string[], capital: Uint8Array, at: number): boolean {
  for (let k = 0; k < name.words.length; k++) {
    const word = words[at + k]
    if (word !== name.words[k] && word?.toLowerCase() !== name.words[k]) return false
    if (name.capitals[k] && capital[at + k] === 0) return false
  }
  return true
}
