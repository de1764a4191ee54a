import type { Analysed } from '../clauses/index.ts'
import type { Codebook } from './codebook.ts'
import type { Coding } from './coding.ts'
import type { Finder } from './finder.ts'

/** What is looked for in a text, one after the other. */
const FINDERS: readonly Finder[] = []

/** Below this a coding is not told. */
const LEAST_CONFIDENCE = 0.5

/** All that a text says in the terms of a codebook, in text order; of one place in the order of the finders. */
export function codeText(text: Analysed, codebook: Codebook): Coding[] {
  return FINDERS.flatMap(({ find }) => find(text, codebook))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
