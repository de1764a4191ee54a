import type { Parse } from './parse.ts'

/** Steps up the tree that a word may be from the head of its phrase. */
const MOST_STEPS = 12

/** Whether `head` is the token or stands above it in the tree. */
export function isWithin({ head: heads }: Parse, token: number, head: number): boolean {
  let at = token
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === head) return true
    at = heads[at]
  }
  return false
}

/** Sentence of each token. */
export function sentenceAt({ tokens }: Parse): Int32Array {
  const sentence = new Int32Array(tokens.count)
  for (let s = 0; s + 1 < tokens.sentences.length; s++) sentence.fill(s, tokens.sentences[s], tokens.sentences[s + 1])
  return sentence
}
