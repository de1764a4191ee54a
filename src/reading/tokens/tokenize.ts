import { boundariesOf } from './boundaries.ts'
import { paragraphStarts } from './paragraphs.ts'
import { quotationsIn } from './quotations.ts'
import { scan } from './scan.ts'
import { type Decide, decideByWeights, sentenceStarts } from './sentences.ts'
import type { Tokens } from './tokens.ts'

/**
 * Cuts an English text into tokens, sentences and paragraphs, by the conventions of the Universal Dependencies treebanks
 * ("do|n't", "state|-|run", "$|100", "U.S."). Every unit that is not blank lies in exactly one token; time is linear.
 *
 * @example
 * const { starts, ends } = tokenize("We can't.")
 * // the tokens We, ca, n't and .
 */
export function tokenize(text: string): Tokens {
  return tokenizeWith(text, decideByWeights)
}

/** As `tokenize`, with another judge of where sentences begin; for training. */
export function tokenizeWith(text: string, decide: Decide): Tokens {
  const { count, starts, ends } = scan(text)
  const paragraphs = firstTokens(paragraphStarts(text), starts, count)
  const columns = { text, count, starts: starts.slice(0, count), ends: ends.slice(0, count) }
  // As where sentences begin was learnt.
  const quotations = quotationsIn(text, count, starts, ends, paragraphs, true)
  const boundaries = boundariesOf(text, count, starts, ends, quotations)
  const sentences = sentenceStarts(boundaries, count, paragraphs, decide)
  return { ...columns, sentences, paragraphs: positions(paragraphs, sentences) }
}

/** The index of the first token at or after each offset; then `count`. */
function firstTokens(offsets: Int32Array, starts: Int32Array, count: number): Int32Array {
  const first = new Int32Array(offsets.length + 1)
  let token = 0
  for (let index = 0; index < offsets.length; index++) {
    while (token < count && starts[token] < offsets[index]) token++
    first[index] = token
  }
  first[offsets.length] = count
  return first
}

/** The index in `all` of each entry of `some`; both ascend. */
function positions(some: Int32Array, all: Int32Array): Int32Array {
  const found = new Int32Array(some.length)
  let index = 0
  for (let entry = 0; entry < some.length; entry++) {
    while (all[index] < some[entry]) index++
    found[entry] = index
  }
  return found
}
