import {
  exchangeAt,
  extentOf,
  formsTable,
  nounsEnd,
  objectOf,
  SAYING,
  sentenceEnd,
  subjectOf,
  words,
} from '../phrases/index.ts'
import { isActionNoun } from './action-nouns.ts'
import { type Context, partyOfItem } from './context.ts'
import { open, type Talked } from './discourse.ts'
import {
  addClause,
  addCondition,
  addDuty,
  addExchange,
  addNominal,
  type Frame,
  SURE,
  type Terms,
} from './find-terms.ts'
import { OFFERING, PLEDGING } from './verbs.ts'

const URGING: ReadonlyMap<string, string> = formsTable(words('urge press push ask pressure'))
const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year)$/

/** Proposals that verbs make: "Varnia offered to open the dam if …", "demanded that Kessar leave". */
export function offersAt(terms: Terms, verb: number): void {
  const { phrases } = terms
  const item = phrases.items[verb]
  const word = phrases.lower[item.head]
  const group = item.verb!
  if (group.passive || group.negated || group.modal !== null || group.form !== 'finite') return
  if (OFFERING.has(word)) offered(terms, verb, OFFERING.get(word)!)
  else if (URGING.has(word)) urged(terms, verb)
  else if (SAYING.has(word)) promised(terms, verb)
  else if (PLEDGING.has(word)) agreed(terms, verb)
}

function offered(terms: Terms, verb: number, kind: string): void {
  const { phrases, context, discourse } = terms
  const { items, lower, tag } = phrases
  const stop = sentenceEnd(phrases, verb)
  const subject = subjectOf(phrases, verb)
  if (subject < 0 || discourse.at[subject] >= 0) return
  const party = partyOfItem(context, subject)
  if (party === null && !/^NN/.test(tag[items[subject].head])) return
  const target = targetOf(terms, verb, stop)
  if (target < 0) return
  const frame = frameOf(terms, verb, SURE.offered)
  const item = items[target]
  const before = terms.found.length
  if (item.kind === 'verb') addDuty(terms, target, subject, frame)
  else if (lower[item.head] === 'that') addClause(terms, target + 1, stop, frame, /.*/)
  else if (kind !== 'offer' && items[target + 1]?.kind === 'verb' && /^VBP?$/.test(tag[items[target + 1].head]))
    addClause(terms, target, stop, frame, /.*/)
  else if (kind === 'offer') offeredThing(terms, target, subject, frame)
  if (terms.found.length === before) return
  // "offered to lift them, provided that …": also past what stands between.
  const condition = kind === 'demand' ? -1 : conditionBehind(terms, target, stop)
  if (condition >= 0) addCondition(terms, items[condition].first, frame)
  put(terms, kind === 'demand' ? 'demand' : 'plan', verb, party)
}

/** Past a time or a person: "offered on Monday to start", "proposed to the mediator that". */
function targetOf({ phrases }: Terms, verb: number, stop: number): number {
  const { items, lower } = phrases
  for (let at = verb + 1; at < stop && at < verb + 6; at++) {
    const item = items[at]
    if (item.kind === 'verb') {
      if (item.verb!.form === 'infinitive') return at
      return -1
    }
    if (item.kind === 'word' && /^[,.;:]$/.test(lower[item.head])) return -1
    if (lower[item.head] === 'that') return at
    if (item.kind === 'noun' && at === verb + 1 && !TIME.test(lower[item.head])) return at
  }
  return -1
}

/** "offers more water if …", "offered her country a corridor": a thing that an issue or an action names. */
function offeredThing(terms: Terms, target: number, subject: number, frame: Frame): void {
  const { phrases, context } = terms
  const { items, lower } = phrases
  const thing = items[target + 1]?.kind === 'noun' ? target + 1 : target
  const { first, end, head } = items[thing]
  if (!isActionNoun(lower[head]) && context.issuesOf(first, end).length === 0) return
  // Who offers somebody something for somebody else is not who gives it: "the mediator offered Kessar more water".
  addNominal(terms, thing, frame, thing === target ? subject : -1)
  const stop = sentenceEnd(phrases, target)
  for (let at = thing + 1; at < stop; at++) {
    const given = exchangeAt(phrases, at)
    if (given > 0) addExchange(terms, items[given].first, nounsEnd(phrases, given, stop), frame)
    if (given > 0 || items[at].kind === 'verb') return
  }
}

/** "The ministers agreed that relief could begin once a village is empty": what is promised under a condition. */
function agreed(terms: Terms, verb: number): void {
  const { phrases, context } = terms
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  const subject = subjectOf(phrases, verb)
  const party = subject < 0 ? null : partyOfItem(context, subject)
  if (party === null || lower[items[verb + 1]?.head ?? 0] !== 'that') return
  let doing = verb + 3
  while (doing < stop && items[doing].kind !== 'verb' && doing < verb + 8) doing++
  const group = doing < stop ? items[doing].verb : null
  if (items[verb + 2]?.kind !== 'noun' || group == null || group.negated) return
  if (!/^(?:would|will|could|can|may|should)$/.test(group.modal ?? '')) return
  const condition = conditionBehind(terms, doing, stop)
  if (condition < 0) return
  const frame = frameOf(terms, verb, SURE.promised)
  addDuty(terms, doing, verb + 2, frame)
  addCondition(terms, items[condition].first, frame)
  put(terms, 'plan', verb, party)
}

/** "is urging Kessar to leave the strip in return for water": a bargain, where it says what is given. */
function urged(terms: Terms, verb: number): void {
  const { phrases, context } = terms
  const { items } = phrases
  const stop = sentenceEnd(phrases, verb)
  const whom = objectOf(phrases, verb)
  if (whom < 0 || whom + 1 >= stop || items[whom + 1].verb?.form !== 'infinitive') return
  if (extentOf(phrases, whom + 1).exchange < 0) return
  const subject = subjectOf(phrases, verb)
  const party = subject < 0 ? null : partyOfItem(context, subject)
  if (party === null) return
  addDuty(terms, whom + 1, whom, frameOf(terms, verb, SURE.offered - 0.1))
  put(terms, 'plan', verb, party)
}

/** "told the mediator that it would open the dam if the strip were empty": a promise of one's own under a condition. */
function promised(terms: Terms, verb: number): void {
  const { phrases, context } = terms
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  const subject = subjectOf(phrases, verb)
  const party = subject < 0 ? null : partyOfItem(context, subject)
  if (party === null) return
  let at = verb + 1
  while (at < stop && at < verb + 9 && lower[items[at].head] !== 'that' && items[at].kind !== 'verb') at++
  const who = items[at + 1]
  const would = items[at + 2]
  if (at + 2 >= stop || lower[items[at].head] !== 'that' || who.kind !== 'noun' || would.kind !== 'verb') return
  if (!/^(?:would|will)$/.test(would.verb!.modal ?? '') || would.verb!.negated || would.verb!.passive) return
  const pronoun = /^(?:it|he|she|they|we)$/.test(lower[who.head])
  const own = partyOfItem(context, at + 1)
  if (own !== party && !(pronoun && own === null)) return
  const condition = conditionBehind(terms, at + 2, stop)
  if (extentOf(phrases, at + 2).exchange < 0 && condition < 0) return
  const frame = frameOf(terms, verb, SURE.promised)
  addDuty(terms, at + 2, subject, frame)
  if (condition >= 0) addCondition(terms, items[condition].first, frame)
  put(terms, 'plan', verb, party)
}

/** The condition behind a verb, also past what stands between commas; the item of its first word, or -1. */
function conditionBehind({ phrases }: Terms, verb: number, stop: number): number {
  const { items, lower } = phrases
  for (let at = verb + 1; at < stop; at++) if (/^(?:if|provided|providing|once)$/.test(lower[items[at].head])) return at
  return -1
}

function frameOf({ phrases, discourse }: Terms, verb: number, sure: number): Frame {
  const { first, end } = phrases.items[verb]
  return { proposal: discourse.proposals.length, why: [{ first, end }], sure }
}

function put({ discourse }: Terms, form: Talked['form'], verb: number, party: string | null): void {
  const talked = open(discourse.proposals, form)
  talked.verb = verb
  if (party !== null) talked.owners.add(party)
}

/**
 * Joins proposals that verbs make to those that nouns name: "has proposed that … . He presented the plan": the first that
 * comes after, with the definite article, and names no other owner; two verbs in a row that offer the same are one.
 */
export function joinOffers(terms: Terms, context: Context): ReadonlyMap<number, number> {
  const { discourse } = terms
  const { items } = context.phrases
  const moved = new Map<number, number>()
  const place = ({ mentions, verb }: Talked): number =>
    mentions.length > 0 ? items[mentions[0].item].first : items[verb].first

  for (const offer of discourse.proposals) {
    if (offer.verb < 0 || offer.mentions.length > 0) continue
    const from = place(offer)
    const fitting = discourse.proposals.filter((other) => {
      const own = [...other.owners].every((owner) => offer.owners.size === 0 || offer.owners.has(owner))
      if (other === offer || other.form !== offer.form || !own || moved.has(other.index)) return false
      if (other.mentions.length === 0) return other.index < offer.index && isSameOffer(terms, other, offer)
      const [first] = other.mentions
      const titled = [...other.owners].some((owner) => offer.owners.has(owner)) && isTitle(context, first.item)
      if (titled) return true
      return place(other) > from && (first.determiner === 'definite' || isSameSentence(context, offer, first.item))
    })
    const best = fitting.sort((a, b) => place(a) - place(b))[0]
    if (best === undefined) continue
    moved.set(offer.index, best.index)

    best.verb = offer.verb
    for (const owner of offer.owners) best.owners.add(owner)
  }
  return moved
}

const isTitle = ({ phrases }: Context, item: number): boolean =>
  phrases.paragraph[phrases.sentence[phrases.items[item].first]] === 0

const isSameSentence = ({ phrases }: Context, { verb }: Talked, item: number): boolean =>
  phrases.sentence[phrases.items[verb].first] === phrases.sentence[phrases.items[item].first]

/** Two offers by one party whose terms share an issue: the heading, and the line below it that says it again. */
function isSameOffer({ found, context }: Terms, a: Talked, b: Talked): boolean {
  if (a.owners.size === 0 || ![...a.owners].some((owner) => b.owners.has(owner))) return false
  const issues = (one: Talked): string[] =>
    found
      .filter(({ proposal }) => proposal === one.index)
      .flatMap(({ first, end }) => context.issuesOf(first, end).map(({ issue }) => issue))
  const theirs = issues(b)
  return issues(a).some((issue) => theirs.includes(issue))
}
