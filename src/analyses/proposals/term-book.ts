import { type Compared, isSameWith, wordsCompared } from './likeness.ts'
import type { TermRow } from './table.ts'

interface Entry {
  readonly term: Compared
  /** Words in common with the term that was looked for last of those that met it, and the number of that one. */
  inCommon: number
  metBy: number
}

/**
 * Terms, each with those that say the same (`isSameTerm`). Whether two do depends on them alone: so it is found once, when
 * the later of the two comes, among those that have a word in common with it.
 */
export class TermBook {
  /** By what two must have in common, then by word. */
  readonly #byWord = new Map<string, Map<string, Entry[]>>()
  #looked = 0

  add(row: TermRow): Compared {
    const term: Compared = { row, content: wordsCompared(row.words), like: [], joining: null, cluster: null }
    const words = this.#wordsOf(row)
    const entry = { term, inCommon: 0, metBy: 0 }
    const met: Entry[] = []
    const now = ++this.#looked
    for (const word of term.content) {
      const held = words.get(word)
      if (held === undefined) {
        words.set(word, [entry])
        continue
      }
      for (const other of held) {
        if (other.metBy === now) other.inCommon++
        else {
          other.metBy = now
          other.inCommon = 1
          met.push(other)
        }
      }
      held.push(entry)
    }
    for (const { term: other, inCommon } of met) {
      if (!isSameWith(inCommon, term, other)) continue
      term.like.push(other)
      other.like.push(term)
    }
    return term
  }

  remove(term: Compared): void {
    const words = this.#wordsOf(term.row)
    for (const word of term.content) {
      const held = words.get(word)!
      held.splice(
        held.findIndex((entry) => entry.term === term),
        1,
      )
      if (held.length === 0) words.delete(word)
    }
    for (const { like } of term.like) like.splice(like.indexOf(term), 1)
    term.like.length = 0
  }

  #wordsOf({ issue, data: { negated } }: TermRow): Map<string, Entry[]> {
    const key = `${negated} ${issue}`
    let words = this.#byWord.get(key)
    if (words === undefined) {
      words = new Map()
      this.#byWord.set(key, words)
    }
    return words
  }
}
