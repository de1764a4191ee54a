import type { SourceKind } from '../../reading/index.ts'
import { type Evidence, isSince } from '../evidence/index.ts'
import { asOf, termBy } from './as-of.ts'
import type { Proposal } from './table.ts'

/** What a table of proposals may be narrowed by; days as `2031-03-04`. */
export interface ProposalFilter {
  readonly party?: string
  readonly issue?: string
  readonly since?: string
  readonly until?: string
  readonly sourceKind?: SourceKind | string
}

/**
 * Proposals in which a party has a part (author, consulted, left out, bearer of a term, reacting), with terms under an issue,
 * spoken of between two days (a month without a day counts as its first), known from sources of a kind. Of a proposal
 * that was spoken of later too only what was known by the last day is told; else the terms alone are narrowed, by issue, and by kind with what
 * tells them.
 */
export function narrowProposals(proposals: readonly Proposal[], filter: ProposalFilter): Proposal[] {
  const { party, issue, since, until, sourceKind } = filter
  const fits = ({ sourceKind: kind }: Evidence): boolean => sourceKind === undefined || kind === sourceKind
  return proposals.flatMap((whole) => {
    const { reported, lastReported } = whole
    if (since !== undefined && !isSince(lastReported, since)) return []
    if (until !== undefined && (reported === null || reported > until)) return []
    const proposal = until === undefined ? whole : asOf(whole, until)
    const { terms } = proposal
    const kept = terms.flatMap((term) =>
      issue === undefined || term.issues.includes(issue) ? (termBy(term, fits) ?? []) : [],
    )
    if (party !== undefined && !partiesOf(proposal).has(party)) return []
    if (issue !== undefined && kept.length === 0) return []
    if (sourceKind !== undefined && kept.length === 0 && !proposal.reports.some(fits)) return []
    return [
      kept.length === terms.length && kept.every((term, i) => term === terms[i])
        ? proposal
        : { ...proposal, terms: kept },
    ]
  })
}

function partiesOf({ authors, consulted, leftOut, terms, reactions }: Proposal): Set<string | null> {
  return new Set([...authors, ...consulted, ...leftOut, ...terms, ...reactions].map(({ party }) => party))
}
