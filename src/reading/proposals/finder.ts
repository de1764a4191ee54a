import type { Span } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Candidate, Codebook, Finder } from '../codings/index.ts'
import { contextOf } from './context.ts'
import { discourseOf } from './discourse.ts'
import { findProposals } from './find-proposals.ts'
import type { ProposalCoding, TermCoding } from './proposal.ts'
import { candidatesOf, possibleTerms } from './term-candidates.ts'
import { termReader } from './term-reader.ts'

/** What was found last in a text; finders of one text come one after the other, and some must know the terms. */
const found: WeakMap<Analysed, { readonly codebook: Codebook; readonly codings: (ProposalCoding | TermCoding)[] }> =
  new WeakMap()

function proposalsOf(text: Analysed, codebook: Codebook): (ProposalCoding | TermCoding)[] {
  const known = found.get(text)
  if (known?.codebook === codebook) return known.codings
  const codings = findProposals(text, codebook)
  found.set(text, { codebook, codings })
  return codings
}

function candidates(text: Analysed, codebook: Codebook): Candidate[] {
  const context = contextOf(text, codebook)
  const reader = termReader(context, discourseOf(context), codebook)
  return [...candidatesOf(possibleTerms(reader), reader)]
}

export const proposalFinder: Finder = { kinds: ['proposal', 'term'], find: proposalsOf, candidates }

/** The spans of the terms of a text's proposals. */
export function termSpans(text: Analysed, codebook: Codebook): Span[] {
  return proposalsOf(text, codebook).flatMap(({ kind, span }) => (kind === 'term' ? [span] : []))
}
