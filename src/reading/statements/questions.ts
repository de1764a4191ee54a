import type { Analysed } from '../clauses/index.ts'

/** Sentences back to which an answer reaches. */
const SENTENCES_BACK = 4

/** Whether a sentence is a question, by its mark. */
export function isQuestion({ tokens, lower }: Analysed, sentence: number): boolean {
  if (sentence < 0 || sentence + 1 >= tokens.sentences.length) return false
  const last = tokens.sentences[sentence + 1] - 1
  return lower[last] === '?' || lower[last - 1] === '?'
}

/** The last question before a sentence that it may answer, or -1. */
export function questionBefore(text: Analysed, sentence: number): number {
  for (let s = sentence - 1; s >= Math.max(0, sentence - SENTENCES_BACK); s--) if (isQuestion(text, s)) return s
  return -1
}

/** The first word of a sentence, without a mark before it. */
export function firstWordOf({ tokens, lower, upos }: Analysed, sentence: number): string {
  if (sentence < 0) return ''
  const first = tokens.sentences[sentence]
  const at = upos[first] === 'PUNCT' && first + 1 < tokens.sentences[sentence + 1] ? first + 1 : first
  return lower[at]
}

/** "No.", "Never!": an answer of a word or two that stands for itself. */
const BARE = /^(no|yes|never|not)$/
const BARE_LENGTH = 6

/** The word of a bare answer that a sentence is, or null. */
export function bareAnswer(text: Analysed, sentence: number): string | null {
  const { sentences } = text.tokens
  if (sentence < 0 || sentences[sentence + 1] - sentences[sentence] >= BARE_LENGTH) return null
  const word = firstWordOf(text, sentence)
  return BARE.test(word) ? word : null
}
