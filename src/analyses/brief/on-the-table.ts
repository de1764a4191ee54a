import { type Evidence, isSince, originsOf, strongest } from '../evidence/index.ts'
import type { Proposal, Stage, Term } from '../proposals/index.ts'
import type { BriefLine } from './brief.ts'
import { briefEvidence, footing, lineOf, listed, shortened } from './line.ts'

/** Terms and reactions that a line lists. */
const MOST_DETAILS = 7

/** Proposals that are new, or of which something new is known; one line each. */
export function proposalLines(proposals: readonly Proposal[], since: string): BriefLine[] {
  return proposals.flatMap((proposal) => proposalLine(proposal, since) ?? [])
}

function proposalLine(proposal: Proposal, since: string): BriefLine | null {
  const { id, name, title, form, reported, authors, terms, history, reactions, changes, drafts, reports } = proposal
  const isNew = isSince(reported, since)
  const later = (one: { readonly day: string | null }): boolean => isSince(one.day, since)
  // What was done on Monday is news of the Friday on which it is told.
  const stages = history.filter(({ evidence: told }) => later(told))
  const newTerms = terms.filter((term) => isSince(term.since, since))
  const figures = isNew ? [] : terms.flatMap((term) => figureChange(term, since))
  const took = reactions.filter(later)
  const newDrafts = isNew ? [] : drafts.slice(1).filter((draft) => isSince(draft.since, since))
  const told = changes.flatMap((change) => change.told).filter(later)
  const changed = changes.filter(({ to }) => newDrafts.some(({ label }) => label === to))
  const evidence: Evidence[] = [
    ...stages.map((stage) => stage.evidence),
    ...newTerms.flatMap((term) => term.evidence),
    ...figures.flatMap((figure) => figure.evidence),
    ...took.map((reaction) => reaction.evidence),
    ...told.map((one) => one.evidence),
    ...(isNew || newDrafts.length > 0 ? reports.filter(later) : []),
  ]
  // A name alone ("a revised paper") is no news.
  const known = stages.length + newTerms.length + took.length + figures.length + newDrafts.length + told.length
  if (evidence.length === 0 || (known === 0 && authors.length === 0)) return null
  const status = stages.findLast(({ disputed }) => !disputed) ?? null
  const claimed = status?.claimedBy == null ? '' : `, ${status.claimedBy} claims`
  // Two who sign an agreement do so at one stage.
  const doers = [...new Set(stages.filter((one) => isSameStage(one, status)).flatMap(({ party }) => party ?? []))]
  const parties = [...new Set(authors.flatMap(({ party }) => party ?? []))]
  const called = title === null ? withoutArticle(name) : `“${title}”`
  const by =
    authors.length === 0 || (isNew && isNamedFor(called, parties))
      ? ''
      : ` by ${listed([...new Set(authors.map(({ party, words }) => party ?? words))].slice(0, 3))}`
  const kind = form === 'plan' ? 'proposal' : form
  const news = [
    ...(status === null ? [] : [`${status.status}${doers.length === 0 ? '' : ` by ${listed(doers)}`}${claimed}`]),
    ...(newDrafts.length > 0 ? ['another draft'] : []),
    ...figures.map(({ words }) => words),
    ...(isNew || newTerms.length === 0
      ? []
      : [`${newTerms.length} more ${newTerms.length === 1 ? 'term' : 'terms'} known`]),
    ...(took.length > 0 && status === null ? [`${listed([...new Set(took.map(({ party }) => party))])} reacted`] : []),
  ]
  const details = [
    ...told.map(({ how, about }) => `${how}: “${shortened(about, 90)}”`),
    ...changed.flatMap(({ changed: terms_ }) =>
      terms_.map(({ after, figures: [was, is] }) => `${termWords(after)}: ${was} → ${is}`),
    ),
    ...newTerms.map(termWords),
    ...latestOf(took).map(
      ({ party, stance, claimedBy, disputed, evidence: { words } }) =>
        `${party} ${stance}${claimedBy === null ? '' : ` (${claimedBy} claims${disputed ? `, ${party} denies` : ''})`}: “${shortened(words, 90)}”`,
    ),
    ...(isNew && proposal.leftOut.length > 0
      ? [`left out: ${listed([...new Set(proposal.leftOut.map(({ party, words }) => party ?? words))])}`]
      : []),
  ]
  const issues = [...new Set((newTerms.length > 0 ? newTerms : terms).flatMap((term) => term.issues))]
  const origins = originsOf(evidence)
  const best = strongest(
    newTerms.length > 0
      ? newTerms.flatMap((term) => term.evidence.filter(later)).concat(stages.map((s) => s.evidence))
      : evidence,
  )
  return lineOf('proposal', {
    key: id,
    what: `${isNew ? `New ${kind}${called.toLowerCase() === kind ? '' : ': '}` : ''}${isNew && called.toLowerCase() === kind ? '' : shortened(called, 80)}${by}${news.length === 0 ? '' : `; ${news.join('; ')}`}`,
    details: [...new Set(details)].slice(0, MOST_DETAILS),
    parties,
    issues,
    origins,
    evidence: briefEvidence(best),
    further: new Set(evidence.map(({ coding }) => coding)).size - 1,
    weight:
      weightOf(proposal, {
        isNew,
        decided: status?.status ?? null,
        newTerms,
        figures: figures.length + newDrafts.length,
        took: took.length,
      }) + footing(origins),
  })
}

/** "Kessar’s offer" says by whom it is. */
const isNamedFor = (called: string, parties: readonly string[]): boolean =>
  parties.length === 1 && ['’', "'"].some((mark) => called.startsWith(`${parties[0]}${mark}`))

const isSameStage = (one: Stage, last: Stage | null): boolean =>
  last !== null && one.status === last.status && one.evidence.coding === last.evidence.coding

const DECIDED = new Set(['accepted', 'rejected', 'withdrawn', 'in force'])

function weightOf(
  { authors, form }: Proposal,
  news: {
    readonly isNew: boolean
    readonly decided: string | null
    readonly newTerms: readonly Term[]
    readonly figures: number
    readonly took: number
  },
): number {
  const base = form === 'demand' ? 0.3 : 0.4
  return (
    base +
    (news.decided !== null && DECIDED.has(news.decided) ? 0.3 : news.decided === null ? 0 : 0.1) +
    (news.isNew && authors.length > 0 ? 0.1 : 0) +
    Math.min(0.25, 0.08 * news.newTerms.length) +
    Math.min(0.3, 0.2 * news.figures) +
    Math.min(0.15, 0.05 * news.took)
  )
}

/** A figure that texts gave differently before: "180 → 195". */
function figureChange(term: Term, since: string): { words: string; evidence: readonly Evidence[] }[] {
  const { figures } = term
  const last = figures.at(-1)
  const before = figures.at(-2)
  if (last === undefined || before === undefined || !isSince(last.evidence[0]!.day, since)) return []
  return [{ words: `${term.issues[0] ?? 'a figure'}: ${before.value} → ${last.value}`, evidence: last.evidence }]
}

function termWords({ party, words, negated, role, condition, issues }: Term): string {
  const who = party === null ? '' : `${party}: `
  const how = role === 'exchange' ? 'in return: ' : role === 'condition' ? 'on condition: ' : ''
  const under = condition === null ? '' : `, ${shortened(condition, 60)}`
  return `${how}${who}${negated ? 'not to ' : ''}${shortened(words, 110)}${under}${issues.length === 0 ? '' : ` (${issues.join(', ')})`}`
}

/** Each party's last reaction. */
function latestOf<One extends { readonly party: string }>(reactions: readonly One[]): One[] {
  return [...new Map(reactions.map((reaction) => [reaction.party, reaction])).values()]
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|a|an) /i, '')
