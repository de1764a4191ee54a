import { type Evidence as Told, wholeDayOf } from '../evidence/index.ts'
import type { Proposal, Reaction, Stage, Term } from '../proposals/index.ts'
import type { Evidence } from './position.ts'

/** A stance on the issue of a term that follows from what a party says of the whole plan. */
export interface ByPlan {
  readonly party: string
  readonly issue: string
  readonly evidence: Evidence
}

/** Of how a report and the plan were joined: what is less sure may be of another plan. */
const LEAST_JOINED = 0.8
/** A term that is less sure binds nobody. */
const LEAST_TERM = 0.7
/** How sure it is that who takes or refuses the whole takes or refuses a term that is sure. */
const SURE = 0.95

/** Stages in which a stance to the whole is told as taken, not as felt: who "welcomes" or "backs" a plan binds itself to nothing. */
const DONE: Readonly<Partial<Record<Reaction['stance'], ReadonlySet<Stage['status']>>>> = {
  accepts: new Set<Stage['status']>(['accepted', 'in force']),
  rejects: new Set<Stage['status']>(['rejected']),
}

/** Words that name a plan; "the idea", "the second point" and "it" may mean a part of one, or another. */
const NAMED =
  /\b(?:accord|agreement|blueprint|compromise|deal|document|draft|framework|offer|outline|package|pact|paper|plan|proposal|settlement|text|treaty)s?\b/i
/** Of a matter that a plan names and does not settle. */
const OPEN =
  /\b(?:leav(?:es?|ing)|left|omits?|excludes?|drops?|shelv(?:es?|ed|ing)|sets? aside|silent|postpones?|defers?|no mention|does not|says nothing)\b/i

const told = new WeakMap<Proposal, readonly ByPlan[]>()

/** `stancesByPlan` of all that is on the table. */
export const stancesByPlans = (proposals: readonly Proposal[]): ByPlan[] => proposals.flatMap(stancesByPlan)

/** What followed from a proposal before it was kept: it need not be made again to tell that. */
export function rememberByPlan(proposal: Proposal, followed: readonly ByPlan[]): void {
  told.set(proposal, followed)
}

/** What a table may be narrowed by; days as `2031-03-04`. */
export interface ByPlanFilter {
  readonly party?: string | undefined
  readonly issue?: string | undefined
  readonly until?: string | undefined
  /** Kinds of source; none: all. */
  readonly kinds?: readonly string[] | undefined
  readonly sure?: number | undefined
}

/** Those that fit, as a table's statements must. */
export function narrowByPlans(all: readonly ByPlan[], filter: ByPlanFilter): ByPlan[] {
  const { party, issue, until, kinds = [], sure = 0 } = filter
  const isIn = (day: string | null): boolean => until === undefined || (day !== null && day <= until)
  return all.filter(
    ({ evidence, ...one }) =>
      (party === undefined || one.party === party) &&
      (issue === undefined || one.issue === issue) &&
      (kinds.length === 0 || kinds.includes(evidence.sourceKind ?? '')) &&
      evidence.confidence >= sure &&
      isIn(evidence.published) &&
      isIn(evidence.byPlan!.term.day),
  )
}

/**
 * What parties take on, or refuse, with a plan as a whole: who accepts it stands at `accepts` on the issue of each of its terms,
 * in whatever article that is set out; who rejects one, at `rejects` where it is of one issue alone, for of several only some
 * may be what it is rejected for.
 *
 * Nothing follows where it is not sure which plan is meant, or which version of it, nor from what others say that a party did,
 * nor of whoever made the plan, nor of who has since turned from it.
 *
 * @returns of each party and issue one, with the surest term
 */
function stancesByPlan(proposal: Proposal): readonly ByPlan[] {
  let found = told.get(proposal)
  if (found === undefined) {
    found = proposal.form === 'demand' ? [] : derivedOf(proposal)
    told.set(proposal, found)
  }
  return found
}

function derivedOf(proposal: Proposal): ByPlan[] {
  const { reactions } = proposal
  const binding = reactions.filter((one) => isBinding(one, proposal))
  if (binding.length === 0) return []
  const issues = new Set(proposal.terms.flatMap((term) => term.issues))
  const authors = new Set(proposal.authors.flatMap(({ party, how }) => (how === 'party' ? [] : (party ?? []))))
  const found = new Map<string, ByPlan>()
  for (const reaction of binding) {
    const { party, stance } = reaction
    if (authors.has(party) || (stance === 'rejects' && issues.size > 1)) continue
    for (const { term, evidence } of termsFor(reaction, proposal))
      for (const issue of term.issues) {
        const key = JSON.stringify([party, issue, reaction.day])
        const before = found.get(key)
        if (before !== undefined && before.evidence.confidence >= confidenceOf(reaction, evidence)) continue
        const one = evidenceOf(reaction, proposal, term, evidence)
        found.set(key, { party, issue, evidence: { ...one, date: firstDayOf(reaction, binding) } })
      }
  }
  return [...found.values()]
}

/** What was done once is told again and again, and overrules nothing that was said since it was first told. */
const firstDayOf = ({ party, stance, day }: Reaction, binding: readonly Reaction[]): string =>
  binding.reduce(
    (first, other) => (other.party === party && other.stance === stance && other.day! < first ? other.day! : first),
    day!,
  )

/** Told as done, of a plan that its words name, on no other's word, and not taken back since. */
function isBinding(reaction: Reaction, { reactions, history }: Proposal): boolean {
  const { party, stance, claimedBy, evidence } = reaction
  const stages = DONE[stance]
  if (stages === undefined || claimedBy !== null || !NAMED.test(evidence.sentence)) return false
  if (wholeDayOf({ sort: evidence.day ?? '' }) === null) return false
  if (evidence.claim !== null && evidence.sourceParty !== party) return false
  const isDone = history.some(
    (stage) => stages.has(stage.status) && stage.party === party && isOnePlace(stage.evidence, evidence),
  )
  const isLeft = reactions.some(
    (other) =>
      other.party === party && other.claimedBy === null && other.stance !== stance && (other.day ?? '') > evidence.day!,
  )
  return isDone && !isLeft
}

const isOnePlace = (a: Told, b: Told): boolean => a.document === b.document && a.span.start === b.span.start

/** The terms of the version that a reaction is to, each with the surest place that tells it. */
function* termsFor(
  { evidence: { coding, document, day } }: Reaction,
  { terms, drafts, reports, joined, form }: Proposal,
): Generator<{ readonly term: Term; readonly evidence: Told }> {
  const version = drafts.length > 1 ? drafts.filter(({ documents }) => documents.includes(document)) : null
  if (version !== null && version.length !== 1) return
  const documents = version === null ? null : new Set(version[0]!.documents)
  const sure = new Set(joined.filter((one) => one.sure >= LEAST_JOINED).map((one) => one.coding))
  const others = sure.has(coding) ? reports.filter((one) => sure.has(one.coding)).map((one) => one.document) : []
  const near = new Set([document, ...others])
  for (const term of terms) {
    if (term.role === 'condition' || term.condition !== null || isNegated(term) || OPEN.test(term.words)) continue
    const best = term.evidence
      .filter((one) => one.confidence >= LEAST_TERM && near.has(one.document))
      .filter((one) => documents === null || documents.has(one.document))
      // What is put forward may change until it is accepted; an agreement is what it is, whenever its terms are told.
      .filter((one) => one.document === document || form === 'agreement' || (one.day !== null && one.day <= day!))
      .reduce<Told | null>((most, one) => (most === null || one.confidence > most.confidence ? one : most), null)
    if (best !== null) yield { term, evidence: best }
  }
}

/** Whether it is the issue's doing or its leaving that is taken on, its words alone don't say. */
const isNegated = ({ negated, words }: Term): boolean => negated || /\b(?:not|never|no|cannot)\b|n['’]t\b/i.test(words)

const confidenceOf = ({ evidence }: Reaction, term: Told): number =>
  Math.round(Math.min(evidence.confidence, term.confidence) * SURE * 1000) / 1000

function evidenceOf(reaction: Reaction, { name, reported }: Proposal, { words }: Term, term: Told): Evidence {
  const { evidence, party, stance } = reaction
  const { coding, document, claim, outlet, source, sourceKind, origin } = evidence
  const day = wholeDayOf({ sort: evidence.day! })
  return {
    id: coding,
    document,
    claim,
    date: day,
    published: day,
    outlet,
    words: evidence.sentence,
    about: words,
    stance,
    modality: 'asserted',
    how: claim === null ? 'official' : 'named',
    by: party,
    source,
    sourceKind,
    origin,
    confidence: confidenceOf(reaction, term),
    byPlan: { name, reported, act: evidence, term },
  }
}
