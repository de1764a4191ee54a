import { isSince } from '../evidence/index.ts'
import type { Positions } from '../positions/index.ts'
import type { Proposal } from '../proposals/index.ts'
import type { BriefLine } from './brief.ts'
import { evidenceOf } from './changes.ts'
import { briefEvidence, lineOf, shortened } from './line.ts'

/** Proposals of which it is now said that there is no such thing. */
export function deniedProposals(proposals: readonly Proposal[], since: string): BriefLine[] {
  return proposals.flatMap(({ id, name, title, denials, origins, authors, terms }) => {
    // That it was accepted or rejected may be denied; it is there all the same.
    const whole = denials.filter(({ of, day }) => of === null && isSince(day, since))
    const denial = whole.at(-1)
    if (denial === undefined) return []
    return [
      lineOf('denied', {
        key: id,
        what: `${denial.party ?? denial.evidence.source ?? 'Somebody'} denies that there is such a proposal: ${shortened(title ?? name, 80)}`,
        details: [`reported on the word of ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`],
        parties: [
          ...new Set([
            ...(denial.party === null ? [] : [denial.party]),
            ...authors.flatMap(({ party }) => party ?? []),
          ]),
        ],
        issues: [...new Set(terms.flatMap(({ issues }) => issues))],
        evidence: briefEvidence(denial.evidence),
        further: whole.length - 1,
        weight: 0.75,
      }),
    ]
  })
}

/** Positions of which the party itself now says that it does not hold them. */
export function deniedPositions({ positions }: Positions, since: string): BriefLine[] {
  return positions.flatMap(({ party, issue, contested }) => {
    const denied = contested.filter(({ kind, evidence }) => kind === 'denied' && isSince(evidence.date, since))
    const [latest] = denied
    if (latest === undefined) return []
    const { evidence } = latest
    return [
      lineOf('denied', {
        key: `${party} ${issue}`,
        what: `${party} denies that it ${evidence.stance === 'open' ? 'is open' : evidence.stance} on ${issue}`,
        parties: [party],
        issues: [issue],
        evidence: evidenceOf(evidence),
        further: denied.length - 1,
        weight: 0.65,
      }),
    ]
  })
}
