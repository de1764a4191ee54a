import { grouped } from '../../ledger/index.ts'
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
const DONE: Readonly<Partial<Record<Reaction['stance'], readonly Stage['status'][]>>> = {
  accepts: ['accepted', 'in force'],
  rejects: ['rejected'],
}

/** Words that name a plan; "the idea", "the second point" and "it" may mean a part of one, or another. */
const NAMED =
  /\b(?:accord|agreement|blueprint|compromise|deal|document|draft|framework|offer|outline|package|pact|paper|plan|proposal|settlement|text|treaty)s?\b/i
/** Of a matter that a plan names and does not settle. */
const OPEN =
  /\b(?:leav(?:es?|ing)|left|omits?|excludes?|drops?|shelv(?:es?|ed|ing)|sets? aside|silent|postpones?|defers?|no mention|does not|says nothing)\b/i

/** Words of a part, of a wish or of a bargain: not all of it is taken, or not yet, and which is not told. */
const IN_PART =
  /\b(?:in principle|in part|in the main|in its main|in most|partly|partially|broadly|mostly|largely|provisionally|reluctant|reservations?|basis|short of|subject to|provided|on condition|as long as|if|unless|reportedly|apparently|seemingly)\b/i
/** The same where what is not taken is told apart, and need not be taken for all of it. */
const EXCEPT = /\b(?:except|exception|apart from|other than|save for|but not|minus)\b/i
/** Who turns a figure down may want more of the same, or less. */
const HAS_FIGURE = /\d|\b(?:half|third|quarter|double|dozen|hundred|thousand|million|billion)\b/i

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
 * What parties take on, refuse or ask for with a plan as a whole: who accepts it stands at `accepts` on the issue of each of its
 * terms, in whatever article that is set out; who rejects one, at `rejects` where it is of one issue alone, for of several only some
 * may be what it is rejected for; who makes a demand, at `demands` on the issue of each thing that its article has it ask for.
 *
 * Nothing follows where it is not sure which plan is meant, or which version of it, nor from what others say that a party did,
 * nor of whoever made the plan, nor of who has since turned from it, nor from what is taken in part, in principle or on a condition; and
 * nothing from turning a figure down, for it may be too high or too low.
 *
 * @returns of each party, issue and day one, with the surest term
 */
function stancesByPlan(proposal: Proposal): readonly ByPlan[] {
  let found = told.get(proposal)
  if (found === undefined) {
    const all = proposal.form === 'demand' ? demandedIn(proposal) : takenIn(proposal)
    const surest = new Map<string, ByPlan>()
    for (const one of all) {
      const key = JSON.stringify([one.party, one.issue, one.evidence.published])
      const before = surest.get(key)
      if (before === undefined || before.evidence.confidence < one.evidence.confidence) surest.set(key, one)
    }
    found = [...surest.values()]
    told.set(proposal, found)
  }
  return found
}

function* takenIn(proposal: Proposal): Generator<ByPlan> {
  const { reactions } = proposal
  if (!reactions.some(({ stance }) => DONE[stance] !== undefined)) return
  const done = new Set(proposal.history.map(({ status, party, evidence }) => placeOf(evidence, `${status} ${party}`)))
  const ofParty = grouped(reactions, ({ party }) => party)
  const binding = reactions.filter((one) => isBinding(one, done, ofParty.get(one.party)!) && !isUndone(one, proposal))
  if (binding.length === 0) return
  const issues = new Set(proposal.terms.flatMap((term) => term.issues))
  const authors = new Set(proposal.authors.flatMap(({ party, how }) => (how === 'party' ? [] : (party ?? []))))
  for (const reaction of binding) {
    const { party, stance, evidence: act, except } = reaction
    if (authors.has(party) || (stance === 'rejects' && issues.size > 1)) continue
    const date = firstDayOf(reaction, binding)
    const published = reaction.day
    for (const { term, evidence } of termsFor(reaction, proposal)) {
      if (stance === 'rejects' && (term.figures.length > 0 || HAS_FIGURE.test(term.words))) continue
      for (const issue of term.issues)
        if (except?.issues.includes(issue) !== true)
          yield {
            party,
            issue,
            evidence: { ...evidenceOf(act, party, stance, proposal, term, evidence), date, published },
          }
    }
  }
}

/** How whoever makes a demand is told of: it is theirs alone, and not what they are said to have. */
const MAKING: ReadonlySet<string | null> = new Set(['offered', 'presented'])
/** "Is not seeking", "no longer insists on": it is told to make none. */
const MAKES_NONE =
  /(?:\b(?:not|never|no longer)|n['’]t)\b(?:[^\w,;]+\w+){0,2}?[^\w,;]+(?:ask|call|demand|insist|press|request|requir|seek|want)/i

function* demandedIn(proposal: Proposal): Generator<ByPlan> {
  const asked = proposal.terms
    .filter((term) => term.role === 'duty' && term.condition === null && !isNegated(term))
    .flatMap((term) => term.evidence.map((evidence) => ({ term, evidence })))
  const inDocument = grouped(asked, ({ evidence }) => evidence.document)
  for (const { party, how, evidence: acts } of proposal.authors) {
    if (party === null || !MAKING.has(how)) continue
    for (const act of acts) {
      if (!isOwnWord(act, party) || MAKES_NONE.test(act.sentence)) continue
      for (const { term, evidence } of inDocument.get(act.document) ?? []) {
        if (term.party === party || evidence.confidence < LEAST_TERM) continue
        const demand = evidenceOf(act, party, 'demands', proposal, term, evidence)
        const told = wasMade(act) ? { ...demand, past: true as const } : demand
        for (const issue of term.issues) yield { party, issue, evidence: told }
      }
    }
  }
}

/** "Kessar, which *had demanded*": in the outlet's own words it is told of the way to something later. */
const HAD_ASKED =
  /^\W+(?:[\w’'-]+\W+){0,4}?had\W+(?:\w+\W+){0,3}?(?:asked|called|demanded|insisted|issued|made|pressed|put|requested|required|set|sought|urged|wanted)\b/i

/** Whether a demand is told as one that was made before. */
function wasMade({ claim, words, sentence }: Told): boolean {
  const at = claim === null ? sentence.indexOf(words) : -1
  return at >= 0 && HAD_ASKED.test(sentence.slice(at + words.length))
}

/** Of a known day, and told by the party or in the outlet's own voice. */
const isOwnWord = ({ claim, sourceParty, day }: Told, party: string): boolean =>
  wholeDayOf({ sort: day ?? '' }) !== null && (claim === null || sourceParty === party)

/** Null: none is sure enough. */
const surestOf = (all: readonly Told[]): Told | null =>
  all
    .filter(({ confidence }) => confidence >= LEAST_TERM)
    .reduce<Told | null>((most, one) => (most === null || one.confidence > most.confidence ? one : most), null)

/** What was done once is told again and again, and overrules nothing that was said since it was first told. */
const firstDayOf = ({ party, stance, day }: Reaction, binding: readonly Reaction[]): string =>
  binding.reduce(
    (first, other) => (other.party === party && other.stance === stance && other.day! < first ? other.day! : first),
    day!,
  )

/**
 * Told as done, of a plan that its words name, on no other's word, and not taken back since.
 *
 * @param done where the plan's stages are told. @param others all that the party says of it
 */
function isBinding(
  { party, stance, claimedBy, day, evidence, except }: Reaction,
  done: ReadonlySet<string>,
  others: readonly Reaction[],
): boolean {
  const stages = DONE[stance]
  if (stages === undefined || claimedBy !== null || !NAMED.test(evidence.sentence)) return false
  if (IN_PART.test(evidence.sentence) || !isOwnWord(evidence, party)) return false
  // Of what is taken out without a word of which issue it is, it may be any.
  if (except === undefined ? EXCEPT.test(evidence.sentence) : except.issues.length === 0) return false
  if (except === undefined && !stages.some((status) => done.has(placeOf(evidence, `${status} ${party}`)))) return false
  // Where one article tells both of a party, what it takes and what it refuses may be two things.
  return !others.some(
    (other) =>
      other.claimedBy === null &&
      (other.stance !== stance || (except === undefined && other.except !== undefined)) &&
      (other.evidence.document === evidence.document ? other.stance !== 'open' : (other.day ?? '') > day!),
  )
}

/** Whether a plan that was accepted was turned down or taken back since, by the party or without a word of by whom. */
const isUndone = ({ party, stance, day: taken }: Reaction, { history }: Proposal): boolean =>
  stance === 'accepts' &&
  history.some(
    ({ status, party: who, day }) =>
      (status === 'rejected' || status === 'withdrawn') &&
      (who === null || who === party) &&
      (day ?? '') >= (taken ?? ''),
  )

const placeOf = ({ document, span }: Told, what: string): string => `${document} ${span.start} ${what}`

/** The terms of the version that a reaction is to, each with the surest place that tells it. */
function* termsFor(
  { day, evidence: { coding, document } }: Reaction,
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
    const best = surestOf(
      term.evidence.filter(
        (one) =>
          near.has(one.document) &&
          (documents === null || documents.has(one.document)) &&
          // What is put forward may change until it is accepted; an agreement is what it is, whenever its terms are told.
          (one.document === document || form === 'agreement' || (one.day !== null && one.day <= day!)),
      ),
    )
    if (best !== null) yield { term, evidence: best }
  }
}

/** Whether it is the issue's doing or its leaving that is taken on, its words alone don't say. */
const isNegated = ({ negated, words }: Term): boolean => negated || /\b(?:not|never|no|cannot)\b|n['’]t\b/i.test(words)

function evidenceOf(
  act: Told,
  party: string,
  stance: Reaction['stance'],
  { name, reported }: Proposal,
  { words }: Term,
  term: Told,
): Evidence {
  const { coding, document, claim, outlet, source, sourceKind, origin } = act
  const day = wholeDayOf({ sort: act.day! })
  return {
    id: coding,
    document,
    claim,
    date: day,
    published: day,
    outlet,
    words: act.sentence,
    about: words,
    stance,
    modality: 'asserted',
    how: claim === null ? 'official' : 'named',
    by: party,
    source,
    sourceKind,
    origin,
    confidence: Math.round(Math.min(act.confidence, term.confidence) * SURE * 1000) / 1000,
    byPlan: { name, reported, act, term },
  }
}
