import type { ParsedWords } from '../clauses/index.ts'
import type { Tokens } from '../tokens/index.ts'

/** What expressions of time are found in: `Analysed` is one. */
export type TimedText = Pick<ParsedWords, 'tokens' | 'lower' | 'lemma' | 'tag' | 'head'>

/** The words of a text as the grammar reads them: in small letters, straight apostrophes, and never beyond a sentence. */
export class Line {
  readonly tokens: Tokens
  readonly head: Int32Array
  readonly lemma: readonly string[]
  readonly #words: readonly string[]
  readonly #tags: readonly string[]
  /** The sentence at hand: tokens `from .. to - 1`. */
  from = 0
  to = 0

  constructor({ tokens, lower, lemma, tag, head }: TimedText) {
    const { text, starts, ends } = tokens
    // `lower` has every digit as 0.
    this.#words = lower.map((word, i) => (word.includes('0') ? text.slice(starts[i], ends[i]).toLowerCase() : word))
    this.tokens = tokens
    this.head = head
    this.lemma = lemma
    this.#tags = tag
  }

  /** The word in small letters; empty outside the sentence. */
  word(i: number): string {
    return i >= this.from && i < this.to ? this.#words[i] : ''
  }

  tag(i: number): string {
    return i >= this.from && i < this.to ? this.#tags[i] : ''
  }

  written(i: number): string {
    return i >= this.from && i < this.to ? this.tokens.text.slice(this.tokens.starts[i], this.tokens.ends[i]) : ''
  }

  capitalised(i: number): boolean {
    return /^\p{Lu}/u.test(this.written(i))
  }

  /** Whether these words stand at `i`. */
  has(i: number, words: readonly string[]): boolean {
    return words.every((word, k) => this.word(i + k) === word)
  }

  isHyphen(i: number): boolean {
    const word = this.word(i)
    return word === '-' || word === '–' || word === '‐' || word === '‑'
  }

  /** Whether token `i + 1` follows `i` without a blank. */
  joined(i: number): boolean {
    return i + 1 < this.to && this.tokens.ends[i] === this.tokens.starts[i + 1]
  }
}
