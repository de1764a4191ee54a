import { isPreposition, objectOf, sentenceEnd, sentenceStart, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfItem } from './context.ts'
import { type Discourse, open } from './discourse.ts'
import { addClause, addDuty, addGoverned, addPledge, type FoundTerm, isJudging, SURE, Terms } from './find-terms.ts'
import { OFFERING, PLEDGING, SAYING } from './verbs.ts'

/**
 * All terms of a text's proposals. Offers that no noun names ("Varnia offered to open the dam") are added to the
 * proposals on the way.
 */
export function readTerms(context: Context, discourse: Discourse): FoundTerm[] {
  const terms = new Terms(context, discourse)
  const { phrases } = context
  for (let s = 0; s + 1 < phrases.firstItems.length; s++) {
    const start = phrases.firstItems[s]
    const end = phrases.firstItems[s + 1]
    for (let at = start; at < end; at++) {
      const proposal = discourse.at[at]
      if (proposal >= 0) {
        behindNoun(terms, at, proposal)
        under(terms, at, proposal)
      }
      if (phrases.items[at].kind === 'verb') {
        governed(terms, at)
        offered(terms, at)
      }
    }
  }
  goingOn(terms)
  return terms.found.sort((a, b) => a.first - b.first || a.end - b.end)
}

/** "a plan to share the water", "an agreement by which …", "a proposal that Kessar leave". */
function behindNoun(terms: Terms, noun: number, proposal: number): void {
  const { phrases, discourse } = terms
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, noun)
  const mention = discourse.mentions[noun]
  if (mention === null || mention === undefined || noun + 1 >= stop) return
  const item = items[noun]
  const why = [{ first: item.head, end: item.end }]
  const frame = { proposal, why, sure: SURE.infinitive }
  let at = noun + 1
  // "an agreement with Japan to stop …", "the agreement last year to …"
  for (let steps = 0; steps < 3 && at + 1 < stop; steps++) {
    if (
      items[at].kind === 'word' &&
      /^(?:with|between|of|from)$/.test(lower[items[at].head]) &&
      items[at + 1].kind === 'noun' &&
      mention.noun.form === 'agreement'
    )
      at += 2
    else break
  }
  const next = items[at]
  if (next === undefined || at >= stop) return
  if (next.kind === 'verb') {
    if (next.verb!.form === 'infinitive' && !next.verb!.passive && isTermsVerb(terms, at))
      addDuty(terms, at, controller(terms, noun), frame)
    return
  }
  const word = lower[next.head]
  if (word === 'for' && items[at + 1]?.kind === 'noun' && items[at + 2]?.verb?.form === 'infinitive') {
    addDuty(terms, at + 2, at + 1, frame)
    return
  }
  if ((word === 'under' || word === 'in' || word === 'by') && lower[items[at + 1]?.head ?? 0] === 'which') {
    addClause(terms, at + 2, stop, { ...frame, sure: SURE.under }, /^(?:would|will|shall|must|should|may|can|be to)$/)
    return
  }
  if (word === 'whereby') addClause(terms, at + 1, stop, { ...frame, sure: SURE.under }, /.*/)
  // "demands that Kessar leave", "a proposal that both sides …": not "the plan that Kessar rejected".
  if (word === 'that' && items[at + 1]?.kind === 'noun' && items[at + 2]?.kind === 'verb') {
    const verb = items[at + 2]
    const tag = phrases.tag[verb.head]
    const modal = verb.verb!.modal
    const asked = modal === null ? tag === 'VB' || tag === 'VBP' : /^(?:should|must|would)$/.test(modal)
    if (
      asked &&
      (verb.verb!.passive || objectOf(phrases, at + 2) >= 0 || isPreposition(phrases, items[at + 3] ?? verb))
    )
      addClause(terms, at + 1, stop, frame, /.*/)
  }
}

/** An infinitive behind a proposal that says what it holds, not what is done with it: "a plan to be signed", "a deal to end the war". */
function isTermsVerb({ phrases }: Terms, verb: number): boolean {
  const { items, lower } = phrases
  return (
    !isJudging(phrases, verb) &&
    !/^(?:discuss|present|submit|sign|consider|study|settle|resolve|solve|avert|avoid|ensure|help|try|break|show|prove|win|save|secure|address|deal|tackle|justify|explain)$/.test(
      lower[items[verb].head],
    )
  )
}

/** Who does what "an agreement to VERB" says: who keeps or breaks it ("Kessar's failure to honour an agreement to …"). */
function controller({ phrases, context, discourse }: Terms, noun: number): number {
  const { items } = phrases
  const start = sentenceStart(phrases, noun)
  const mention = discourse.mentions[noun]
  if (mention !== null && mention !== undefined && mention.owner !== null) return noun
  for (let at = noun - 1; at >= start && at > noun - 9; at--) {
    const item = items[at]
    if (item.kind === 'noun' && discourse.at[at] < 0) {
      const owned = phrases.tag.slice(item.first, item.head).includes('POS') || phrases.tag[item.first] === 'PRP$'
      if (owned && context.partyOf(item.first, item.head) !== null) return at
    }
    if (
      item.kind === 'verb' &&
      /^(?:honou?r|breach|violat|break|broke|implement|keep|kept|observ|flout|ignor|reach|sign|made|mak|accept)/.test(
        phrases.lower[item.head],
      )
    ) {
      const subject = subjectOf(phrases, at)
      if (subject >= 0) return subject
    }
  }
  return -1
}

const UNDER = new Set(['under', 'in', 'by', 'as'])

/** "Under the plan, Varnia would …", "Varnia would, under the plan, …". */
function under(terms: Terms, noun: number, proposal: number): void {
  const { phrases } = terms
  const { items, lower } = phrases
  const start = sentenceStart(phrases, noun)
  const stop = sentenceEnd(phrases, noun)
  let preposition = noun - 1
  // "under the terms of the deal"
  if (
    preposition - 2 >= start &&
    lower[items[preposition].head] === 'of' &&
    /^(?:terms|provisions|points?|article)$/.test(lower[items[preposition - 1].head])
  )
    preposition -= 2
  if (preposition < start) return
  const word = lower[items[preposition].head]
  if (word !== 'under' || !UNDER.has(word)) return
  const frame = { proposal, why: [{ first: items[preposition].first, end: items[noun].end }], sure: SURE.under }
  if (preposition - start <= 2) {
    let from = noun + 1
    while (from < stop && lower[items[from].head] !== ',' && items[from].kind !== 'noun') from++
    if (from < stop) addSentence(terms, from, stop, frame)
    return
  }
  // The clause before: "the flow would double under the plan".
  for (let at = preposition - 1; at >= start; at--) {
    const group = items[at].verb
    if (group === null) continue
    const subject = subjectOf(phrases, at)
    if (PLEDGING.has(lower[items[at].head]) && group.form === 'finite') addPledge(terms, at, stop, subject, frame)
    else if (BINDING.test(group.modal ?? '') && !isJudging(phrases, at) && !SAYING.has(lower[items[at].head]))
      addDuty(terms, at, group.passive ? -1 : subject, frame)
    return
  }
}

const BINDING = /^(?:shall|will|would|must|should|may|can|be to)$/

/** The main clause of a sentence, and those that "and" joins to it with subjects of their own. */
function addSentence(
  terms: Terms,
  from: number,
  stop: number,
  frame: { proposal: number; why: FoundTerm['why']; sure: number },
): void {
  const { phrases } = terms
  const { items, lower } = phrases
  if (!addClause(terms, from, stop, frame, BINDING)) return
  for (let at = from; at + 1 < stop; at++) {
    if (!/^(?:and|but|while)$/.test(lower[items[at].head]) || items[at + 1].kind !== 'noun') continue
    let verb = at + 2
    while (verb < stop && items[verb].kind !== 'verb' && verb < at + 7) verb++
    if (verb < stop && BINDING.test(items[verb].verb?.modal ?? '')) addClause(terms, at + 1, stop, frame, BINDING)
  }
}

/** A verb of which a proposal is the subject. */
function governed(terms: Terms, verb: number): void {
  const { phrases, discourse } = terms
  const group = phrases.items[verb].verb!
  if (group.form !== 'finite') return
  const subject = subjectOf(phrases, verb)
  if (subject < 0) return
  const proposal = discourse.at[subject]
  if (proposal < 0) return
  addGoverned(terms, verb, proposal)
}

/** "Varnia offered to open the dam if …", "demanded that Kessar leave": a proposal that a verb makes. */
function offered(terms: Terms, verb: number): void {
  const { phrases, context, discourse } = terms
  const { items, lower, tag } = phrases
  const item = items[verb]
  const group = item.verb!
  const word = lower[item.head]
  const stop = sentenceEnd(phrases, verb)
  if (!OFFERING.has(word) || group.passive || group.negated || group.modal !== null) return
  if (group.form !== 'finite') return
  const subject = subjectOf(phrases, verb)
  if (subject < 0 || discourse.at[subject] >= 0) return
  const party = partyOfItem(context, subject)
  if (party === null && !/^NN/.test(tag[items[subject].head])) return
  let at = verb + 1
  // "offered on Monday to start", "proposed to the mediator that"
  while (
    at < stop &&
    !(items[at].kind === 'verb' && items[at].verb!.form !== 'participle') &&
    lower[items[at].head] !== 'that' &&
    at < verb + 6
  ) {
    if (items[at].kind === 'word' && /^[,.;:]$/.test(lower[items[at].head])) return
    if (items[at].kind === 'noun' && at === verb + 1 && !isTime(lower[items[at].head])) break
    at++
  }
  if (at >= stop) return
  const kind = OFFERING.get(word)!
  const target = items[at]
  const before = terms.found.length
  const index = discourse.proposals.length
  const why = [{ first: item.first, end: item.end }]
  const frame = { proposal: index, why, sure: SURE.offered }
  if (target.kind === 'verb' && target.verb!.form === 'infinitive') addDuty(terms, at, subject, frame)
  else if (lower[target.head] === 'that') addClause(terms, at + 1, stop, frame, /.*/)
  else if (
    target.kind === 'noun' &&
    kind !== 'offer' &&
    items[at + 1]?.kind === 'verb' &&
    /^VBP?$/.test(tag[items[at + 1].head])
  )
    addClause(terms, at, stop, frame, /.*/)
  if (terms.found.length === before) return
  const talked = open(discourse.proposals, kind === 'demand' ? 'demand' : 'plan')
  talked.verb = verb
  if (party !== null) talked.owners.add(party)
}

const isTime = (word: string): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year)$/.test(word)

/** "Kessar would hand back the strip within a year.": a sentence that goes on with what the one before began. */
function goingOn(terms: Terms): void {
  const { phrases, context } = terms
  const { firstItems, paragraph, items } = phrases
  const last = new Map<number, FoundTerm>()
  for (const term of terms.found) last.set(phrases.sentence[term.first], term)
  for (let s = 1; s + 1 < firstItems.length; s++) {
    const before = last.get(s - 1)
    if (before === undefined || last.has(s) || paragraph[s] !== paragraph[s - 1] || before.role !== 'duty') continue
    const from = firstItems[s]
    const first = items[from]
    if (first?.kind !== 'noun') continue
    const at = terms.found.length
    addClause(
      terms,
      from,
      firstItems[s + 1],
      { proposal: before.proposal, why: before.why, sure: SURE.going },
      /^(?:would|shall|must)$/,
    )
    const term = terms.found[at]
    if (term === undefined) continue
    if (
      term.bearer >= 0 &&
      context.partyOf(items[term.bearer].first, items[term.bearer].end) === null &&
      !/^(?:NN|CD)/.test(phrases.tag[items[term.bearer].head])
    )
      terms.found.length = at
    else last.set(s, term)
  }
}
