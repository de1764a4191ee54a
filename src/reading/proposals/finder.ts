import type { Analysed } from '../clauses/index.ts'
import type { Candidate, Codebook, Finder } from '../codings/index.ts'
import { contextOf } from './context.ts'
import { discourseOf } from './discourse.ts'
import { findProposals } from './find-proposals.ts'
import { candidatesOf, possibleTerms } from './term-candidates.ts'
import { termReader } from './term-reader.ts'

function candidates(text: Analysed, codebook: Codebook): Candidate[] {
  const context = contextOf(text, codebook)
  const reader = termReader(context, discourseOf(context), codebook)
  return [...candidatesOf(possibleTerms(reader), reader)]
}

export const proposalFinder: Finder = { kinds: ['proposal', 'term'], find: findProposals, candidates }
