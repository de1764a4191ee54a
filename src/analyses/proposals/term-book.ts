import { type Compared, isSameWith, LEAST_SHARE, wordsCompared } from './likeness.ts'
import type { TermRow } from './table.ts'

/**
 * Terms, each with those that say the same (`isSameTerm`). Whether two do depends on them alone: so it is found once, when
 * the later of the two comes, among those that have a word in common with it.
 */
export class TermBook {
  /** By what two must have in common. */
  readonly #shelves = new Map<string, Shelf>()
  readonly #places = new Map<Compared, number>()

  add(row: TermRow): Compared {
    const term: Compared = { row, content: wordsCompared(row.words), like: [], joining: null, cluster: null }
    const key = shelfOf(row)
    let shelf = this.#shelves.get(key)
    if (shelf === undefined) {
      shelf = new Shelf()
      this.#shelves.set(key, shelf)
    }
    for (const other of shelf.alike(term)) {
      term.like.push(other)
      other.like.push(term)
    }
    this.#places.set(term, shelf.put(term))
    return term
  }

  remove(term: Compared): void {
    this.#shelves.get(shelfOf(term.row))!.remove(term, this.#places.get(term)!)
    this.#places.delete(term)
    for (const { like } of term.like) like.splice(like.indexOf(term), 1)
    term.like.length = 0
  }
}

const shelfOf = ({ issue, data: { negated } }: TermRow): string => `${negated} ${issue}`

/** Terms by the words that they have; each has a number, by which it is counted how many words it shares. */
class Shelf {
  readonly #terms: (Compared | null)[] = []
  readonly #byWord = new Map<string, number[]>()
  /** Words that a term, by its number, shares with the one that is looked for; all 0 in between. */
  #shared = new Uint16Array(16)
  /** How many words a term has. */
  #sizes = new Uint16Array(16)

  /** Those that say the same. */
  alike(term: Compared): Compared[] {
    const shared = this.#shared
    const met: number[] = []
    for (const word of term.content)
      for (const other of this.#byWord.get(word) ?? []) if (shared[other]!++ === 0) met.push(other)
    const found: Compared[] = []
    const size = term.content.size
    for (const number of met) {
      const inCommon = shared[number]!
      shared[number] = 0
      // Most share a single word: those are told apart by numbers alone.
      if (inCommon < LEAST_SHARE * Math.min(size, this.#sizes[number]!)) continue
      const other = this.#terms[number]!
      if (isSameWith(inCommon, term, other)) found.push(other)
    }
    return found
  }

  put(term: Compared): number {
    const number = this.#terms.push(term) - 1
    if (number >= this.#shared.length) {
      this.#shared = new Uint16Array(2 * number)
      const sizes = new Uint16Array(2 * number)
      sizes.set(this.#sizes)
      this.#sizes = sizes
    }
    this.#sizes[number] = term.content.size
    for (const word of term.content) {
      const held = this.#byWord.get(word)
      if (held === undefined) this.#byWord.set(word, [number])
      else held.push(number)
    }
    return number
  }

  remove(term: Compared, number: number): void {
    this.#terms[number] = null
    for (const word of term.content) {
      const held = this.#byWord.get(word)!
      held.splice(held.indexOf(number), 1)
      if (held.length === 0) this.#byWord.delete(word)
    }
  }
}
