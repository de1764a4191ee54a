import { type Evidence, originsOf, strongest } from '../evidence/index.ts'
import { disputedAmong, disputedReactions, ofTheWhole } from './disputed.ts'
import { evidenceTold } from './figure-told.ts'
import type { Part, Proposal, Term } from './table.ts'
import { plainWords } from './terms.ts'

/** A term as some of its evidence tells it; null: none does. */
export function termBy(term: Term, fits: (one: Evidence) => boolean): Term | null {
  const evidence = term.evidence.filter(fits)
  if (evidence.length === term.evidence.length) return term
  if (evidence.length === 0) return null
  const figures = term.figures.flatMap(({ value, evidence: all }) => {
    const left = all.filter(fits)
    return left.length === 0 ? [] : [{ value, evidence: left }]
  })
  const now = evidenceTold({ figures, evidence })
  const best = strongest(now)
  return {
    ...term,
    id: best.coding,
    words: plainWords(best.words),
    figures,
    since: evidence[0]!.day,
    origins: originsOf(now),
    evidence,
  }
}

/** A proposal as it was known on a day, of texts published by then: what was told since is left out, and where it stands since. */
export function asOf(proposal: Proposal, until: string): Proposal {
  const { lastReported, reports } = proposal
  const fits = ({ day }: Evidence): boolean => day !== null && day <= until
  if ((lastReported ?? '~') <= until && reports.every(fits)) return proposal
  const told = <One extends { readonly evidence: Evidence }>(all: readonly One[]): One[] =>
    all.filter(({ evidence }) => fits(evidence))
  const parts = (all: readonly Part[]): Part[] =>
    all.flatMap((part) => {
      const evidence = part.evidence.filter(fits)
      return evidence.length === 0 ? [] : [{ ...part, evidence }]
    })
  const plain = <One extends { readonly disputed: boolean }>(all: readonly One[]): One[] =>
    all.map((one) => ({ ...one, disputed: false }))
  const left = reports.filter(fits)
  const denials = told(proposal.denials)
  const reactions = disputedReactions(plain(told(proposal.reactions)), denials)
  const history = disputedAmong(plain(told(proposal.history)), { denials, reactions })
  const authors = parts(proposal.authors)
  const terms = proposal.terms.flatMap((term) => termBy(term, fits) ?? [])
  const drafts = proposal.drafts
    .filter(({ since }) => since !== null && since <= until)
    .map((draft) => ({ ...draft, terms: draft.terms.flatMap((term) => termBy(term, fits) ?? []) }))
  const { status } = proposal
  const isRuled = status !== null && !proposal.history.includes(status)
  return {
    ...proposal,
    authors,
    consulted: parts(proposal.consulted),
    leftOut: parts(proposal.leftOut),
    lastReported: left.at(-1)?.day ?? null,
    status: isRuled && fits(status.evidence) ? status : (ofTheWhole(history, { reactions, authors }).at(-1) ?? null),
    history,
    reactions,
    denials,
    terms,
    drafts,
    changes: proposal.changes
      .filter(({ to }) => drafts.some(({ label }) => label === to))
      .map((change) => ({ ...change, told: told(change.told) })),
    reports: left,
    origins: originsOf(left),
    joined: proposal.joined.filter(({ coding }) => left.some((one) => one.coding === coding)),
  }
}
