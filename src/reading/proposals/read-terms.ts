import {
  formsTable,
  isPreposition,
  isQuote,
  isRelative,
  nounsEnd,
  objectOf,
  type Phrases,
  SAYING,
  sentenceEnd,
  sentenceStart,
  subjectOf,
  words,
} from '../phrases/index.ts'
import { isActionNoun } from './action-nouns.ts'
import type { Context } from './context.ts'
import type { Discourse } from './discourse.ts'
import {
  addClause,
  addDuty,
  addGoverned,
  addNominal,
  addPledge,
  type FoundTerm,
  type Frame,
  isJudging,
  SURE,
  Terms,
} from './find-terms.ts'
import { joinOffers, offersAt } from './offers.ts'
import { PLEDGING } from './verbs.ts'

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
      if (phrases.items[at].kind === 'noun') figure(terms, at)
      if (phrases.items[at].kind === 'verb') {
        governed(terms, at)
        offersAt(terms, at)
      }
    }
  }
  goingOn(terms)
  const moved = joinOffers(terms, context)
  return terms.found
    .map((term) => ({ ...term, proposal: moved.get(term.proposal) ?? term.proposal }))
    .sort((a, b) => a.first - b.first || a.end - b.end)
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
    else if (
      items[at].kind === 'noun' &&
      /^(?:year|month|week|summer|autumn|winter|spring|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri)day)$/.test(
        lower[items[at].head],
      )
    )
      at++
    else break
  }
  // "the pact it signed last year to stop …"
  if (
    items[at]?.kind === 'noun' &&
    /^(?:it|they|he|she)$/.test(lower[items[at].head]) &&
    /^(?:signed|made|reached|struck|concluded)$/.test(lower[items[at + 1]?.head ?? 0])
  ) {
    const behind = items[at + 2]?.kind === 'noun' ? at + 3 : at + 2
    if (behind < stop && items[behind].verb?.form === 'infinitive' && isTermsVerb(terms, behind))
      addDuty(terms, behind, at, frame)
    return
  }
  const next = items[at]
  if (next === undefined || at >= stop) return
  if (next.kind === 'verb') {
    // "called on the president in a resolution to act": the infinitive is the verb's.
    if (isAside(phrases, noun)) return
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
  // "an offer of two hundred cubic metres a second"
  if (word === 'of' && /^(?:offer|proposal|promise)$/.test(mention.noun.lemma) && items[at + 1]?.kind === 'noun') {
    const { first, end, head } = items[at + 1]
    const counted = phrases.tag.slice(first, end).includes('CD') && !/^(?:points?|pages?)$/.test(lower[head])
    if (counted || isActionNoun(lower[head]) || terms.context.issuesOf(first, end).length > 0)
      addNominal(terms, at + 1, frame, mention.owner === null ? -1 : noun)
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

/** "in a resolution", "through the bill": the phrase stands beside what the sentence says. */
function isAside({ items, lower }: Phrases, noun: number): boolean {
  const before = items[noun - 1]
  if (before === undefined || before.kind !== 'word') return false
  return /^(?:in|through|by|via)$/.test(lower[before.head])
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

const BINDS: ReadonlyMap<string, string> = formsTable(
  words('note recognise recognize welcome accept renounce affirm reaffirm undertake commit agree pledge promise'),
)

/** "The parties undertake to …", "both sides note …": how papers speak of those whom they bind. */
function isOfParties({ items, lower }: Phrases, subject: number, verb: number): boolean {
  const { tense, modal, negated, passive } = items[verb].verb!
  const { first, head } = items[subject]
  return (
    (modal === 'shall' || (modal === null && tense === 'present')) &&
    !negated &&
    !passive &&
    /^(?:parties|sides|signatories)$/.test(lower[head]) &&
    /^(?:the|both)$/.test(lower[first]) &&
    BINDS.has(lower[items[verb].head])
  )
}

/** Sentences back to the paper whose words are told. */
const PAPER_REACH = 5

function lastPaper({ items, sentence, firstItems }: Phrases, { at, proposals }: Discourse, item: number): number {
  const from = firstItems[Math.max(0, sentence[items[item].first] - PAPER_REACH)]
  for (let i = item - 1; i >= from; i--) if (at[i] >= 0 && proposals[at[i]].onPaper) return at[i]
  return -1
}

function bound(terms: Terms, verb: number, subject: number, proposal: number): void {
  const { phrases } = terms
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  const why = [{ first: items[subject].first, end: items[verb].end }]
  const frame = { proposal, why, sure: SURE.stated }
  if (PLEDGING.has(lower[items[verb].head])) {
    addPledge(terms, verb, stop, subject, frame)
    return
  }
  let object = verb + 1
  while (object < stop && isQuote(phrases, items[object])) object++
  if (object < stop && items[object].kind === 'noun') addNominal(terms, object, frame)
}

const FIGURES = /^(?:figure|number|target|level|rate|price|ceiling|limit|quota|sum)$/

/** "the draft was drawn up in May, and its figure for the river was 160 cubic metres": of what was just spoken of. */
function figure(terms: Terms, noun: number): void {
  const { phrases, discourse } = terms
  const { items, lower, tag, firstItems, sentence } = phrases
  const { first, head } = items[noun]
  if (!FIGURES.test(lower[head]) || lower[first] !== 'its') return
  const stop = sentenceEnd(phrases, noun)
  let verb = noun + 1
  while (verb < stop && verb < noun + 5 && items[verb].kind !== 'verb') verb++
  const group = verb < stop ? items[verb].verb : null
  const value = items[verb + 1]
  if (group == null || group.negated || !/^(?:is|was|be)$/.test(lower[items[verb].head]) || value?.kind !== 'noun')
    return
  if (!tag.slice(value.first, value.end).includes('CD')) return
  const from = firstItems[Math.max(0, sentence[first] - 1)]
  for (let at = noun - 1; at >= from; at--) {
    if (discourse.at[at] < 0) continue
    terms.add({
      proposal: discourse.at[at],
      first,
      end: nounsEnd(phrases, verb + 1, stop),
      bearer: -1,
      done: -1,
      head,
      negated: false,
      role: 'duty',
      condition: -1,
      conditionEnd: -1,
      aside: [-1, -1],
      why: [{ first, end: items[noun].end }],
      confidence: SURE.stated,
    })
    return
  }
}

/** Who does what "an agreement to VERB" says: who keeps or breaks it ("Kessar's failure to honour an agreement to …"). */
function controller({ phrases, context, discourse }: Terms, noun: number): number {
  const { items } = phrases
  const start = sentenceStart(phrases, noun)
  const mention = discourse.mentions[noun]
  if (mention !== null && mention !== undefined && mention.owner !== null) return noun
  for (let at = noun - 1; at >= start && at > noun - 9; at--) {
    const item = items[at]
    if (
      item.kind === 'noun' &&
      /^(?:failure|violation|violations|breach|breaches|refusal|compliance|failures)$/.test(phrases.lower[item.head]) &&
      context.nationOf(item.first, item.head) !== null
    )
      return at
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
  if (word !== 'under' && word !== 'in') return
  const frame = { proposal, why: [{ first: items[preposition].first, end: items[noun].end }], sure: SURE.under }
  if (preposition - start <= 2) {
    const from = mainClause(phrases, noun, stop)
    if (from < 0) return
    // "In a pact last year, Kessar agreed to …": what was agreed alone.
    if (word === 'in') addPledged(terms, from, stop, frame)
    else addSentence(terms, from, stop, frame)
    return
  }
  // "would act under the General Agreement": what a treaty of that name allows is no term that is on the table.
  if (word === 'in' || /^\p{Lu}/u.test(phrases.tokens.text.slice(phrases.tokens.starts[items[noun].head]))) return
  // The clause before: "the flow would double under the plan".
  for (let at = preposition - 1; at >= start; at--) {
    const group = items[at].verb
    if (group === null) continue
    const subject = subjectOf(phrases, at)
    if (PLEDGING.has(lower[items[at].head]) && group.form === 'finite') addPledge(terms, at, stop, subject, frame)
    else if (BINDING.test(group.modal ?? '') && !isJudging(phrases, at) && !SAYING.has(lower[items[at].head]))
      addDuty(terms, at, subject, frame)
    return
  }
}

/** Behind "under the plan" and what belongs to it: the comma's next item, or the next noun; -1 where there is none. */
function mainClause({ items, lower }: Phrases, noun: number, stop: number): number {
  for (let at = noun + 1; at < stop && at < noun + 9; at++) if (lower[items[at].head] === ',') return at + 1
  const next = noun + 1
  return next < stop && items[next].kind === 'noun' ? next : -1
}

function addPledged(terms: Terms, from: number, stop: number, frame: Frame): void {
  const { items, lower } = terms.phrases
  const verb = items[from]?.kind === 'noun' ? from + 1 : -1
  if (verb < 0 || verb >= stop || items[verb].kind !== 'verb' || !PLEDGING.has(lower[items[verb].head])) return
  addPledge(terms, verb, stop, from, frame)
}

const BINDING = /^(?:shall|will|would|must|should|may|can|be to)$/

/** The main clause of a sentence, and those that "and" joins to it with subjects of their own. */
function addSentence(terms: Terms, from: number, stop: number, frame: Frame): void {
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
  if (proposal < 0) {
    const paper = isOfParties(phrases, subject, verb) ? lastPaper(phrases, discourse, subject) : -1
    if (paper >= 0) bound(terms, verb, subject, paper)
    return
  }
  if (discourse.mentions[subject]?.denied === true) return
  addGoverned(terms, verb, proposal)
}

/**
 * "Kessar would hand back the strip within a year.": sentences that go on with what the one before began, or, in a paragraph
 * that begins with the proposal, say what it holds: "The offer has strings. Varnian police would patrol the villages."
 */
function goingOn(terms: Terms): void {
  const { phrases, discourse } = terms
  const { firstItems, paragraph } = phrases
  const last = new Map<number, Frame>()
  for (const { first, proposal, why, role } of terms.found) {
    if (role === 'duty' && why[0] !== undefined && phrases.sentence[why[0].first] === phrases.sentence[first])
      last.set(phrases.sentence[first], { proposal, why, sure: SURE.going })
  }
  for (let s = 0; s + 1 < firstItems.length; s++) {
    const opening = s === 0 || paragraph[s] !== paragraph[s - 1]
    if (opening && !last.has(s)) {
      const about = aboutProposal(phrases, discourse, s)
      if (about >= 0) last.set(s, { proposal: discourse.at[about], why: [phrases.items[about]], sure: SURE.going })
    }
    if (opening || last.has(s)) continue
    const before = last.get(s - 1)
    if (before === undefined || !addWould(terms, firstItems[s], firstItems[s + 1], before)) continue
    last.set(s, before)
  }
}

/** The subject of a short sentence that speaks of a proposal, or -1. */
function aboutProposal({ items, firstItems }: Phrases, discourse: Discourse, s: number): number {
  const from = firstItems[s]
  const second = items[from + 1]
  const isSubject =
    discourse.at[from] >= 0 && second?.kind === 'verb' && second.verb!.form === 'finite' && second.verb!.modal === null
  return isSubject && firstItems[s + 1] - from <= SHORT ? from : -1
}

/** Items of a sentence that only leads up to the next. */
const SHORT = 8

/** All clauses of a sentence that say what would be, where nobody is said to say so. */
function addWould(terms: Terms, from: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  const before = terms.found.length
  let subject = -1
  // "Should troops be found there, the flow could be cut": what would be done then.
  const opening = /^(?:should|if|were)$/.test(lower[items[from].head])
  let start = from
  if (opening) while (start < stop && lower[items[start].head] !== ',') start++
  for (let at = start; at < stop; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (item.kind === 'noun' && subject < 0) subject = at
    if (
      item.kind === 'word' &&
      /^(?:and|but|;)$/.test(word) &&
      items[at + 1]?.kind === 'noun' &&
      terms.found.length > before
    )
      subject = -1
    if (item.kind !== 'verb' || item.verb!.form !== 'finite' || isRelative(phrases, items[at - 1])) continue
    if (
      SAYING.has(word) ||
      subject < 0 ||
      terms.discourse.at[subject] >= 0 ||
      /^(?:EX|PRP)$/.test(phrases.tag[items[subject].head])
    )
      break
    const inCondition = items.slice(start, at).some(({ head }) => /^(?:if|whether|unless)$/.test(lower[head]))
    const binding = opening ? /^(?:would|shall|must|could|may)$/ : /^(?:would|shall|must)$/
    if (!binding.test(item.verb!.modal ?? '') || inCondition) {
      if (terms.found.length === before) break
      continue
    }
    if (item.verb!.negated && terms.found.length === before) break
    const doing = word === 'have' && items[at + 1]?.verb?.form === 'infinitive' ? at + 1 : at
    addDuty(terms, doing, subject, frame)
  }
  return terms.found.length > before
}
