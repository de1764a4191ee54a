import { tokenAt } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { isQuote, objectOf, obliqueOf, type Phrases, subjectOf } from '../phrases/index.ts'
import { asTold } from './as-told.ts'
import { type Context, partiesJoined, partyOfItem, partyOfSubject } from './context.ts'
import {
  AGREED,
  BASE_FORMS,
  consentTakenBack,
  ENDED,
  isPutForward,
  MEANINGS,
  PUT_FORWARD,
  WITH_PARTICLE,
  WITH_PREPOSITION,
} from './dealing-verbs.ts'
import { givenWith } from './makers.ts'
import { isDayOrMonth } from './named.ts'
import { PARTS } from './nouns.ts'
import type { ProposalStatus } from './proposal.ts'
import { realityOf } from './reality.ts'
import type { Discourse } from './talked.ts'
import { beginsAt, isPresentOfBeginning, isToCome } from './to-come.ts'
import { agentsEnd, beside, furtherAgents, leadBefore, together } from './who-else.ts'

/** What was done with a proposal: tokens `first .. end - 1` say it. */
export interface Dealing {
  readonly proposal: number
  readonly status: ProposalStatus | null
  readonly stance: Stance | null
  /** Party that did it, or null. */
  readonly party: string | null
  /** What the text says was denied: then it has neither status nor stance. */
  readonly denied?: ProposalStatus
  /** Who denies it, where that is not whoever speaks: "a claim *the union* disputes". */
  readonly deniedBy?: string
  /** Tokens of what is taken out of what is accepted: "except for *the layoffs*". */
  readonly except?: { readonly first: number; readonly end: number }
  /** Tokens of it alone, where `first .. end - 1` has also its condition or what is taken out. */
  readonly own?: { readonly first: number; readonly end: number }
  /** Token of the verb that says it; -1: none does. */
  readonly verb: number
  readonly first: number
  readonly end: number
}

/** What the text says was done with its proposals, and how parties took them. */
export function dealingsIn(context: Context, discourse: Discourse): Dealing[] {
  const found: Dealing[] = []
  const { phrases } = context
  for (let at = 0; at < phrases.items.length; at++) {
    if (phrases.items[at].kind !== 'verb') continue
    const read = dealingAt(context, discourse, at)
    const one = read === null ? null : asTold(context, read, at)
    if (one === null) continue
    // Who did it stands behind a passive.
    const isDone = !isPassive(phrases, at)
    const lead = isDone ? leadBefore(context, one) : -1
    const alone = lead < 0 ? one : { ...one, first: phrases.items[lead].first }
    const agent = !isDone && alone.party !== null ? agentOf(phrases, at) : -1
    const others = new Set([
      ...(isDone ? beside(context, alone, at) : []),
      ...together(context, discourse, alone, at),
      ...(agent < 0 ? [] : [...partiesJoined(context, agent), ...furtherAgents(context, agent)]),
    ])
    const dealing = agent < at ? alone : { ...alone, end: Math.max(alone.end, agentsEnd(context, agent, others)) }
    found.push(dealing)
    for (const party of others) if (party !== dealing.party) found.push({ ...dealing, party })
  }
  return found
}

const isPassive = ({ items }: Phrases, verb: number): boolean =>
  items[verb].verb!.passive || (items[verb].verb!.form === 'participle' && verb > 0)

function dealingAt(context: Context, discourse: Discourse, verb: number): Dealing | null {
  const { phrases } = context
  const { items, lower } = phrases
  const item = items[verb]
  const group = item.verb!
  const word = lower[item.head]
  const object = objectOf(phrases, verb)
  // What has an object is no passive: "withdrew the plan, then *put it* back on the table".
  const puts = object >= 0 && isPutForward(lower, item.head, items[object].end)
  const passive = !puts && isPassive(phrases, verb)
  let meaning = MEANINGS.get(word)
  let target = passive ? passiveTarget(phrases, verb) : object
  if (passive && (target < 0 || discourse.at[target] < 0)) target = acrossTerms(context, discourse, verb) ?? target
  const given = givenWith(phrases, verb)
  if (given >= 0 && discourse.at[given] >= 0) target = given
  const prepositional = WITH_PREPOSITION.get(word)
  if (prepositional !== undefined && !passive) {
    target = obliqueOf(phrases, verb, prepositional[0])
    meaning = prepositional[1]
  }
  const [particle, said] = WITH_PARTICLE.get(word) ?? []
  if (particle !== undefined && lower[item.end] === particle) {
    const given = phrases.itemOf[item.end] + 1
    if (!passive) target = items[given]?.kind === 'noun' ? given : -1
    meaning = said
  } else if (particle !== undefined && !passive && target >= 0 && lower[items[target].end] === particle) meaning = said
  if (puts || (passive && isPutForward(lower, item.head, item.end))) meaning = PUT_FORWARD
  if ((!passive || word === 'been') && beginsToHold(phrases, verb)) {
    target = subjectOf(phrases, verb)
    meaning = { status: 'in force', stance: null }
  }
  if (AGREED.has(word) && target >= 0 && isAgreement(discourse, target))
    meaning = { status: 'accepted', stance: 'accepts' }
  if (meaning === undefined || target < 0 || discourse.mentions[target]?.denied === true) return null
  const consent = consentTakenBack(phrases, verb, target)
  if (consent >= 0) {
    target = consent
    meaning = ENDED
  }
  const proposal = proposalBehind(context, discourse, target)
  if (proposal < 0 || discourse.proposals[proposal].plural) return null
  // A noun that the verb itself introduces is no dealing with it: "signed an agreement" is, "offered a plan" is not.
  const real = realityOf(phrases, verb, BASE_FORMS)
  if (real === null) return null
  const done = real === 'did' || (real === 'did not' ? false : real === 'would')
  // Of "stopped backing the plan", "is no longer willing to sign it", the verb before has the subject.
  let told = verb
  if (real === 'no longer' && group.form !== 'finite') while (told > 0 && items[--told].kind !== 'verb');
  const subject = passive ? agentOf(phrases, verb) : subjectOf(phrases, told)
  // "Withdrew the plan, then put it back": no plan does it, but who did the one thing before.
  const before = puts && subject > 0 && discourse.at[subject] === proposal ? subject - 1 : -1
  const actor = before >= 0 && items[before].kind === 'verb' ? subjectOf(phrases, before) : subject
  const party =
    actor < 0 ? null : (partyOfSubject(context, actor) ?? (passive ? partiesJoined(context, actor)[0] : null) ?? null)
  // "The company says you agreed": whoever is spoken to is not told.
  if (party === null && actor >= 0 && lower[items[actor].head] === 'you') return null
  // "It" may mean anything where nobody whose part is followed took it.
  if (party === null && discourse.at[target] < 0 && lower[items[target].head] === 'it') return null
  const agreement = discourse.proposals[proposal].form === 'agreement'
  // "The accord was signed by Kessar": what it was done to, which names it.
  const opens = passive ? target : actor
  const first =
    opens >= 0 &&
    items[opens].first < item.first &&
    phrases.sentence[items[opens].first] === phrases.sentence[item.first] &&
    item.first - items[opens].first < 12
      ? items[opens].first
      : item.first
  // "… signed by Kessar"
  const by = passive && party !== null && actor > verb && items[actor].first - item.end < 12 ? items[actor].end : 0
  const place = { proposal, party, verb: item.head, first, end: Math.max(item.end, items[target].end, by) }
  if (real === 'refused') {
    if (meaning.stance !== 'accepts') return null
    return { ...place, status: party === null ? null : 'rejected', stance: 'rejects' }
  }
  if (real === 'no longer') {
    if (meaning.stance !== 'accepts') return null
    // Who only backed it has not thereby turned it down.
    const taken = meaning.status !== null && party !== null
    return { ...place, status: taken ? 'rejected' : null, stance: taken ? 'rejects' : 'resists' }
  }
  if (real === 'ready')
    return meaning.stance === 'accepts' || meaning.stance === 'open' ? { ...place, status: null, stance: 'open' } : null
  // "The union said it had not accepted the plan"
  if (
    real === 'did not' &&
    saysSo(context, item.head, party) &&
    meaning.stance === 'accepts' &&
    meaning.status !== null
  )
    return { ...place, status: meaning.status, stance: null, denied: meaning.status }
  if (!done) return null
  if (real === 'would')
    return meaning.stance === null || party === null ? null : { ...place, status: null, stance: meaning.stance }
  const status =
    meaning.status === 'in force' && meaning.stance !== null
      ? signedAs(context, discourse, target, proposal)
      : meaning.status
  if (status === null && meaning.status !== null) return null
  if (status === 'presented' && agreement) return null
  return { ...place, status, stance: party === null ? null : meaning.stance }
}

/** Whether a party says itself, of what is over, what a verb tells of it: "has not accepted", "never accepted". */
function saysSo({ analysed, attributionOf, partyOf }: Context, verb: number, party: string | null): boolean {
  const { tokens, clauses } = analysed
  if (party === null || clauses.all[clauses.of[verb]]?.tense !== 'past') return false
  const by = attributionOf({ start: tokens.starts[verb], end: tokens.ends[verb] })
  const [source] = by < 0 ? [] : analysed.attributions[by].source
  return (
    source !== undefined && partyOf(tokenAt(analysed, source.start), tokenAt(analysed, source.end - 1) + 1) === party
  )
}

/** What is signed holds, unless it has yet to be ratified; a draft that is signed is accepted, and a demand that is "signed" only has its makers. */
function signedAs(context: Context, discourse: Discourse, target: number, proposal: number): ProposalStatus | null {
  const { lower, items } = context.phrases
  if (discourse.proposals[proposal].form === 'demand') return null
  const { first, end } = items[target]
  if (lower.slice(first, end).includes('draft')) return 'accepted'
  return isToCome(context, discourse, proposal) ? 'accepted' : 'in force'
}

/** "came into force", "took effect", "has been in force" */
function beginsToHold(phrases: Phrases, verb: number): boolean {
  const { items, lower } = phrases
  const { head, end } = items[verb]
  if (/^(?:is|are|was|were|been|remains?|remained)$/.test(lower[head]))
    return /^in (?:force|effect)$/.test(`${lower[end] ?? ''} ${lower[end + 1] ?? ''}`)
  return beginsAt(lower, head) && !isPresentOfBeginning(phrases, head)
}

const isAgreement = ({ at, proposals }: Discourse, target: number): boolean =>
  at[target] >= 0 && proposals[at[target]].form === 'agreement'

function passiveTarget(phrases: Phrases, verb: number): number {
  const subject = subjectOf(phrases, verb)
  if (subject >= 0) return subject
  // "the plan, rejected by Kessar, …", "a draft presented last week"
  const { items, lower } = phrases
  const before = items[verb - 1]
  if (before === undefined) return -1
  if (before.kind === 'noun') return verb - 1
  return lower[before.head] === ',' && items[verb - 2]?.kind === 'noun' ? verb - 2 : -1
}

/** "The plan *to cut pay by a tenth* was rejected": what it was done to, by the tree, where words for what it holds stand between. */
function acrossTerms({ phrases, analysed }: Context, { at }: Discourse, verb: number): number | null {
  const { clauses } = analysed
  const index = clauses.at[phrases.items[verb].head]
  const clause = index === undefined || index < 0 ? undefined : clauses.all[index]
  if (clause === undefined || !clause.passive || clause.object < 0 || clause.inherited) return null
  const item = phrases.itemOf[clause.object]
  return item < verb && at[item] >= 0 ? item : null
}

/** The proposal that a phrase means, or whose part it names: "the main points of the plan". */
function proposalBehind(context: Context, discourse: Discourse, target: number): number {
  const { phrases } = context
  const { items, lower } = phrases
  if (discourse.at[target] >= 0) return discourse.at[target]
  if (lower[items[target].head] === 'it') return justTaken(context, discourse, target)
  if (!PARTS.has(lower[items[target].head])) return -1
  let of = target + 1
  while (items[of] !== undefined && isQuote(phrases, items[of])) of++
  return items[of] !== undefined && lower[items[of].head] === 'of' && items[of + 1] !== undefined
    ? discourse.at[of + 1]
    : -1
}

/** Items before "it" that are looked through. */
const IT_REACH = 30

/** "The Fund welcomed the deal. The union condemned *it*.": the one that the sentences before speak of. */
function justTaken(context: Context, { at }: Discourse, target: number): number {
  const { items, lower, sentence, firstItems, paragraph } = context.phrases
  const own = sentence[items[target].first]
  // Something else that its own sentence speaks of before it may be meant, but for parties and days.
  for (let i = target - 1, nouns = 0; i >= Math.max(firstItems[own], target - IT_REACH); i--) {
    if (at[i] >= 0) return at[i]
    if (items[i].kind !== 'noun' || isDayOrMonth(lower[items[i].head])) continue
    if (partyOfItem(context, i) === null && ++nouns > 1) return -1
  }
  const near = new Set<number>()
  for (let s = own - 1; s >= 0 && s > own - 3 && paragraph[s] >= paragraph[own] - 1; s--) {
    for (let i = firstItems[s]; i < firstItems[s + 1]; i++) if (at[i] >= 0) near.add(at[i])
    if (near.size > 0) break
  }
  return near.size === 1 ? [...near][0] : -1
}

function agentOf(phrases: Phrases, verb: number): number {
  return obliqueOf(phrases, verb, new Set(['by']))
}
