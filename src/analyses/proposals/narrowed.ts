import type { SourceKind } from '../../reading/index.ts'
import { type Evidence, isSince } from '../evidence/index.ts'
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
 * spoken of between two days (a month without a day counts as its first), known from sources of a kind. Of a proposal only the terms are narrowed, by issue and kind.
 */
export function narrowProposals(proposals: readonly Proposal[], filter: ProposalFilter): Proposal[] {
  const { party, issue, since, until, sourceKind } = filter
  const fits = ({ sourceKind: kind }: Evidence): boolean => sourceKind === undefined || kind === sourceKind
  return proposals.flatMap((proposal) => {
    const { terms, reported, lastReported } = proposal
    const kept = terms.filter(
      ({ issues, evidence }) => (issue === undefined || issues.includes(issue)) && evidence.some(fits),
    )
    if (party !== undefined && !partiesOf(proposal).has(party)) return []
    if (issue !== undefined && kept.length === 0) return []
    if (sourceKind !== undefined && kept.length === 0 && !proposal.reports.some(fits)) return []
    if (since !== undefined && !isSince(lastReported, since)) return []
    if (until !== undefined && (reported === null || reported > until)) return []
    return [kept.length === terms.length ? proposal : { ...proposal, terms: kept }]
  })
}

function partiesOf({ authors, consulted, leftOut, terms, reactions }: Proposal): Set<string | null> {
  return new Set([...authors, ...consulted, ...leftOut, ...terms, ...reactions].map(({ party }) => party))
}
