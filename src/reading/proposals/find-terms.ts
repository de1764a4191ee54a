import {
  extentOf,
  isQuote,
  isRelative,
  nounsEnd,
  objectOf,
  obliqueOf,
  type Phrases,
  SAYING,
  sentenceEnd,
} from '../phrases/index.ts'
import { isActionNoun } from './action-nouns.ts'
import type { Context } from './context.ts'
import type { Discourse } from './discourse.ts'
import { ENDED, governingOf, JUDGING, PLEDGING, PREVENTING } from './verbs.ts'

/** A term as it was found: tokens `first .. end - 1`. */
export interface FoundTerm {
  /** Index of its proposal. */
  readonly proposal: number
  readonly first: number
  readonly end: number
  /** Item of the phrase for who would have to do it, or -1. */
  readonly bearer: number
  /** Item of what it is done to, where the verb is passive ("the berths would be leased"), or -1. */
  readonly done: number
  /** Token of the verb, or of the noun of an action, that it hangs on. */
  readonly head: number
  readonly negated: boolean
  /** `duty` what is to be done; `exchange` what is given for it; `condition` what must have happened first. */
  readonly role: 'duty' | 'exchange' | 'condition'
  /** First token of its condition, which stands behind `end`, or -1; and the token after its last. */
  readonly condition: number
  readonly conditionEnd: number
  /** Tokens within it whose figures are not the term's; -1 for none. */
  readonly aside: readonly [number, number]
  /** Tokens of the words that make it a term: "calls for", "under the plan". */
  readonly why: readonly { readonly first: number; readonly end: number }[]
  readonly confidence: number
}

/** How sure each kind of wording is, by the share of terms that were right among those read by hand. */
export const SURE = {
  governed: 0.85,
  under: 0.85,
  stated: 0.75,
  infinitive: 0.8,
  offered: 0.85,
  promised: 0.7,
  measure: 0.75,
  going: 0.6,
}

/** Collects terms; the rules of this folder write into one. */
export class Terms {
  readonly found: FoundTerm[] = []
  readonly context: Context
  readonly discourse: Discourse
  readonly #heads = new Set<number>()

  constructor(context: Context, discourse: Discourse) {
    this.context = context
    this.discourse = discourse
  }

  get phrases(): Phrases {
    return this.context.phrases
  }

  add(term: FoundTerm): void {
    if (this.#heads.has(term.head) || term.end <= term.first) return
    this.#heads.add(term.head)
    this.found.push({ ...term, end: closed(this.phrases, term.first, term.end) })
  }
}

export interface Frame {
  readonly proposal: number
  readonly why: FoundTerm['why']
  readonly sure: number
  readonly role?: FoundTerm['role']
}

/** With the quotation mark that closes what was opened within. */
function closed({ lower }: Phrases, first: number, end: number): number {
  let marks = 0
  for (let at = first; at < end; at++) if (lower[at] === '"') marks++
  return marks % 2 === 1 && lower[end] === '"' ? end + 1 : end
}

/** What someone would have to do: a verb and those that are joined to it, with what is given in return. */
export function addDuty(terms: Terms, verb: number, subject: number, frame: Frame, negated = false): void {
  const { phrases } = terms
  const { items, lower } = phrases
  const group = items[verb].verb!
  const extent = extentOf(phrases, verb)
  // Who does what is done to the subject of a passive is said behind "by", if anywhere.
  const done = group.passive ? subject : -1
  const bearer = group.passive ? obliqueOf(phrases, verb, BY) : subject
  const own = lower[items[verb].first] === 'to' ? items[verb].first + 1 : items[verb].first
  // "guarantees will be the subject of an annex" says little without its subject; a party is shown beside.
  const isTold =
    subject >= 0 &&
    lower[items[verb].head] === 'be' &&
    terms.context.partyOf(items[subject].first, items[subject].end) === null
  const shown = isTold ? subject : done
  const start = shown >= 0 && items[shown].first < own && own - items[shown].first < FAR ? items[shown].first : own
  if (!isJudging(phrases, verb)) {
    terms.add({
      proposal: frame.proposal,
      first: start,
      end: extent.condition >= 0 ? trimmed(phrases, extent.condition) : extent.end,
      bearer,
      done,
      head: items[verb].head,
      negated: negated !== group.negated,
      role: frame.role ?? 'duty',
      condition: extent.condition,
      conditionEnd: extent.end,
      aside: extent.aside,
      why: frame.why,
      confidence: frame.sure,
    })
    if (extent.condition >= 0) addCondition(terms, extent.condition, frame)
    if (extent.exchange >= 0) addExchange(terms, extent.exchange, extent.exchangeEnd, frame)
  }
  const next = extent.joined
  if (next < 0) return
  const other = items[next]
  if (group.form === 'infinitive' && (other.verb!.modal !== null || opensAnew(lower[other.head]))) {
    addGoverned(terms, next, frame.proposal)
    return
  }
  addDuty(terms, next, subject, frame, negated)
}

const BY = new Set(['by'])
/** Tokens from the subject of a passive to its verb beyond which the words between are left out. */
const FAR = 24

/** Bare verbs that go back to what the proposal does: "would end the war but require Kessar to leave". */
function opensAnew(word: string): boolean {
  return /^(?:require|requires|force|forces|oblige|obliges|call|calls|provide|provides)$/.test(word)
}

/** Token after the last word before another, without commas. */
function trimmed({ lower }: Phrases, end: number): number {
  let at = end
  while (at > 0 && /^(?:,|and|but|only|even|"|``|'')$/.test(lower[at - 1])) at--
  return at
}

/** "if Kessar leaves", "provided that a village is handed back": what must have happened first is part of the bargain. */
export function addCondition(terms: Terms, first: number, frame: Frame): void {
  const { phrases } = terms
  const { items, lower } = phrases
  const from = phrases.itemOf[first]
  const stop = sentenceEnd(phrases, from)
  if (!/^(?:if|provided|providing|once|unless|until)$/.test(lower[first])) return
  let bearer = -1
  for (let at = from + 1; at < stop && at < from + 14; at++) {
    if (items[at].kind === 'noun' && bearer < 0) bearer = at
    const group = items[at].verb
    if (group === null || group.form !== 'finite' || isRelative(phrases, items[at - 1])) continue
    if (bearer < 0 || SAYING.has(lower[items[at].head])) return
    addDuty(terms, at, bearer, { ...frame, role: 'condition', sure: frame.sure - 0.1 })
    const last = terms.found.at(-1)
    // Without its subject a condition says little.
    if (last?.role === 'condition' && last.head === items[at].head && items[bearer].first < last.first) {
      terms.found[terms.found.length - 1] = { ...last, first: items[bearer].first }
    }
    return
  }
}

export function addExchange(terms: Terms, first: number, end: number, frame: Frame): void {
  const { phrases } = terms
  const item = phrases.itemOf[first]
  terms.add({
    proposal: frame.proposal,
    first,
    end,
    bearer: -1,
    done: -1,
    head: phrases.items[item].head,
    negated: false,
    role: 'exchange',
    condition: -1,
    conditionEnd: -1,
    aside: [-1, -1],
    why: frame.why,
    confidence: frame.sure - 0.05,
  })
}

/** A noun phrase that names what is to be done: "the withdrawal of all forces". */
export function addNominal(terms: Terms, noun: number, frame: Frame, giver = -1): void {
  const { phrases } = terms
  const { items, lower, tag } = phrases
  const stop = sentenceEnd(phrases, noun)
  // "calls for Kessar to leave", "for everyone to be freed"
  const next = items[noun + 1]
  if (next?.kind === 'verb' && noun + 1 < stop && next.verb!.form === 'infinitive') {
    addDuty(terms, noun + 1, noun, frame)
    return
  }
  if (/^(?:PRP|EX)$/.test(tag[items[noun].head]) || !tellsMuch(phrases, noun, stop)) return
  terms.add({
    proposal: frame.proposal,
    first: items[noun].first,
    end: nounsEnd(phrases, noun, stop),
    bearer: giver >= 0 ? giver : bearerOfNoun(phrases, noun, stop),
    done: -1,
    head: items[noun].head,
    negated: false,
    role: 'duty',
    condition: -1,
    conditionEnd: -1,
    aside: [-1, -1],
    why: frame.why,
    confidence: frame.sure - (isActionNoun(lower[items[noun].head]) ? 0 : 0.1),
  })
}

/** A phrase of one plain word tells no term: "provides details". */
function tellsMuch({ items, lower }: Phrases, noun: number, stop: number): boolean {
  const { first, end, head } = items[noun]
  if (isActionNoun(lower[head])) return true
  const next = noun + 1 < stop ? lower[items[noun + 1].head] : ''
  return end - first > 1 || next === 'of' || next === 'for' || next === 'to'
}

/** Who does what an action noun names: "withdrawal of Kessari troops", "Kessar's withdrawal", "cuts by both sides". */
function bearerOfNoun({ items, lower, tag }: Phrases, noun: number, stop: number): number {
  const { first, head } = items[noun]
  for (let at = first; at < head; at++) if (tag[at] === 'POS' || tag[at] === 'PRP$') return noun
  const word = lower[items[noun + 1]?.head ?? 0]
  const isOwn = /^(?:withdrawal|departure|return|retreat|exit|disarmament|pullout|pullback)s?$/.test(lower[head])
  for (let at = noun + 1; at + 1 < stop && at < noun + 6; at++) {
    if (lower[items[at].head] === 'by' && items[at + 1].kind === 'noun') return at + 1
  }
  return noun + 2 < stop && word === 'of' && isOwn && items[noun + 2].kind === 'noun' ? noun + 2 : -1
}

/** "would mark a turn", "would end the war": a judgement or an aim, and no term. */
export function isJudging(phrases: Phrases, verb: number): boolean {
  const { items, lower } = phrases
  const group = items[verb].verb!
  const word = lower[items[verb].head]
  if (group.passive) return false
  // "start lifting", "begin to withdraw": the verb behind says what.
  const next = items[verb + 1]
  if (next?.kind === 'verb' && /^(?:start|begin|continue|keep|go)/.test(word)) return false
  const object = objectOf(phrases, verb)
  if (/^(?:end|ends|ease|eases|reduce|reduces|lower|settle|settles|resolve|resolves)$/.test(word) && object >= 0)
    return lower.slice(items[object].first, items[object].end).some((one) => ENDED.has(one))
  if (word === 'be') return !beTells(phrases, verb)
  return (JUDGING.has(word) && word !== 'gone') || (SAYING.has(word) && word !== 'recognise')
}

/** "shall be no less than 180", "would have to be gone within a month": what must be so, with an amount or a time. */
function beTells(phrases: Phrases, verb: number): boolean {
  const { items, lower, tag } = phrases
  const stop = Math.min(sentenceEnd(phrases, verb), verb + 8)
  for (let at = verb + 1; at < stop; at++) {
    const item = items[at]
    if (/^(?:gone|subject|free|responsible|open|closed|entitled|exempt|exempted)$/.test(lower[item.head])) return true
    for (let token = item.first; token < item.end; token++) if (tag[token] === 'CD') return true
  }
  return false
}

/** What a proposal does by a verb of which it is the subject. */
export function addGoverned(terms: Terms, verb: number, proposal: number): void {
  const { phrases, discourse } = terms
  const { items, lower } = phrases
  const item = items[verb]
  const group = item.verb!
  if (group.passive || group.negated) return
  // "would have given": what did not come about.
  if (group.modal !== null && item.head > item.first && /^have$/.test(lower[item.head - 1])) return
  const word = lower[item.head]
  const stop = sentenceEnd(phrases, verb)
  const why = [{ first: item.first, end: item.end }]
  const frame = { proposal, why, sure: SURE.governed }
  const form = discourse.proposals[proposal].form
  // "leaves guarantees to an annex"
  const left = /^leaves?$/.test(word) ? objectOf(phrases, verb) : -1
  if (left >= 0 && left + 1 < stop && /^(?:to|for|out|open|aside)$/.test(lower[items[left + 1].head])) {
    addDuty(terms, verb, -1, { ...frame, sure: SURE.measure })
    return
  }
  for (const kind of governingOf(word)) {
    if (kind === 'cause' && addCaused(terms, verb, stop, frame)) {
      carryOn(terms, verb, proposal)
      return
    }
    if (kind === 'call' && addCalled(terms, verb, stop, frame)) return
    if (kind === 'give' && addGiven(terms, verb, stop, frame)) {
      carryOn(terms, verb, proposal)
      return
    }
    if (kind === 'contain' && addContained(terms, verb, stop, frame)) {
      carryOn(terms, verb, proposal)
      return
    }
    if (
      kind === 'say' &&
      (form === 'plan' || form === 'agreement') &&
      addSaid(terms, verb, stop, { ...frame, sure: SURE.stated })
    )
      return
    const coming =
      /^(?:would|will|shall|must|should|to)$/.test(group.modal ?? '') ||
      form === 'bill' ||
      (form === 'agreement' && group.tense === 'present' && !/^(?:put|keep|place|hand)s?$/.test(word))
    if (kind === 'measure' && coming && objectOf(phrases, verb) >= 0 && !isJudging(phrases, verb)) {
      addDuty(terms, verb, -1, { ...frame, sure: SURE.measure })
      return
    }
  }
  // "would end the war but require Kessar to leave"
  carryOn(terms, verb, proposal)
}

/** Goes on with a verb that is joined to one of which the proposal is the subject. */
function carryOn(terms: Terms, verb: number, proposal: number): void {
  const { phrases } = terms
  const next = extentOf(phrases, verb).joined
  if (next < 0) return
  const { verb: group } = phrases.items[next]
  if (group!.modal !== null && phrases.items[verb].verb!.modal === null) return
  if (group!.form === 'finite' && governingOf(phrases.lower[phrases.items[next].head]).length > 0)
    addGoverned(terms, next, proposal)
}

function addCaused(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  const word = lower[items[verb].head]
  const prevents = PREVENTING.has(word)
  const object = objectOf(phrases, verb)
  if (object < 0) return addThat(terms, verb, stop, frame)
  for (let at = object + 1; at < stop && at < object + 8; at++) {
    const item = items[at]
    if (item.kind === 'verb') {
      const { form } = item.verb!
      if (form === 'infinitive' || (prevents && form === 'gerund') || (word === 'let' && form === 'finite')) {
        addDuty(terms, at, object, frame, prevents)
        return true
      }
      if (form !== 'participle') break
    } else if (item.kind === 'word' && /^[,;:.]$/.test(lower[item.head])) break
  }
  if (!/^(?:require|bar|forbid|prohibit|prevent|allow|authori[sz]e|permit|order|demand|seek)/.test(word)) return false
  addNominal(terms, object, frame)
  return true
}

function addCalled(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  const next = items[verb + 1]
  if (next === undefined || !/^(?:for|on|upon)$/.test(lower[next.head])) return false
  let object = verb + 2
  while (object < stop && isQuote(phrases, items[object])) object++
  if (object >= stop) return false
  const why = [{ first: items[verb].first, end: next.end }]
  if (items[object].kind === 'verb' && items[object].verb!.form === 'gerund') {
    addDuty(terms, object, -1, { ...frame, why })
    return true
  }
  if (items[object].kind !== 'noun') return false
  if (lower[next.head] === 'for') {
    addNominal(terms, object, { ...frame, why })
    addForList(terms, object, stop, { ...frame, why })
    return true
  }
  for (let at = object + 1; at < stop && at < object + 6; at++) {
    if (items[at].kind === 'verb' && items[at].verb!.form === 'infinitive') {
      addDuty(terms, at, object, { ...frame, why })
      return true
    }
  }
  return false
}

/** "calls for Kessar to leave … and for Varnia to open the dam" */
function addForList(terms: Terms, object: number, stop: number, frame: Frame): void {
  const { items, lower } = terms.phrases
  for (let at = object + 1; at + 2 < stop; at++) {
    if (!/^(?:and|,)$/.test(lower[items[at].head]) || lower[items[at + 1].head] !== 'for') continue
    const noun = at + 2
    if (items[noun].kind !== 'noun') continue
    addNominal(terms, noun, frame)
  }
}

function addGiven(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items } = phrases
  const whom = objectOf(phrases, verb)
  if (whom < 0) return false
  const what = items[whom + 1]
  if (what?.kind !== 'noun' || whom + 1 >= stop) return addPlain(terms, verb, frame)
  const then = items[whom + 2]
  if (then?.kind === 'verb' && whom + 2 < stop && then.verb!.form === 'infinitive') {
    // "would give Kessar twelve months to leave": the time is part of the term.
    const extent = extentOf(phrases, whom + 2)
    terms.add({
      proposal: frame.proposal,
      first: what.first,
      end: extent.condition >= 0 ? trimmed(phrases, extent.condition) : extent.end,
      bearer: whom,
      done: -1,
      head: then.head,
      negated: false,
      role: 'duty',
      condition: extent.condition,
      conditionEnd: extent.end,
      aside: extent.aside,
      why: frame.why,
      confidence: frame.sure,
    })
    const next = extent.joined
    if (next >= 0 && items[next].verb!.modal !== null) addGoverned(terms, next, frame.proposal)
    return true
  }
  return addPlain(terms, verb, frame)
}

/** The verb itself is what the proposal would do: "would grant the union a seat". */
function addPlain(terms: Terms, verb: number, frame: Frame): boolean {
  const { items } = terms.phrases
  if (items[verb].verb!.tense === 'past') return false
  addDuty(terms, verb, -1, frame)
  return true
}

function addContained(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  const word = lower[items[verb].head]
  let at = verb + 1
  while (at < stop && (isQuote(phrases, items[at]) || phrases.tag[items[at].head] === 'RB')) at++
  const next = items[at]
  if (at >= stop || next === undefined) return false
  if (next.kind === 'word' && lower[next.head] === 'that') return addThat(terms, verb, stop, frame)
  if (/^provid/.test(word)) {
    if (lower[next.head] !== 'for') return false
    const object = at + 1
    if (object >= stop) return false
    if (items[object].kind === 'verb') {
      addDuty(terms, object, -1, frame)
      return true
    }
    if (items[object].kind !== 'noun') return false
    addNominal(terms, object, frame)
    addForList(terms, object, stop, frame)
    return true
  }
  if (next.kind === 'verb') {
    if (!/^(?:infinitive|gerund)$/.test(next.verb!.form)) return false
    addDuty(terms, at, -1, frame)
    return true
  }
  if (next.kind !== 'noun') return false
  if (PREVENTING.has(word)) {
    addDuty(terms, verb, -1, frame)
    return true
  }
  addNominal(terms, at, frame)
  return true
}

/** "requires that Kessar leave": a clause of its own. */
function addThat(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { items, lower } = terms.phrases
  for (let at = verb + 1; at < stop && at < verb + 4; at++) {
    if (lower[items[at].head] !== 'that') continue
    return addClause(terms, at + 1, stop, frame, /.*/)
  }
  return false
}

const BINDING = /^(?:shall|will|would|must|should|may|can|be to)$/

/** "says that the flow shall be …": what a document says, where it binds. */
function addSaid(terms: Terms, verb: number, stop: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  let at = verb + 1
  while (at < stop && (isQuote(phrases, items[at]) || /^(?:that|,|in|only)$/.test(lower[items[at].head]))) at++
  if (at >= stop) return false
  return addClause(terms, at, stop, frame, BINDING)
}

/** The clause that begins at an item: its subject bears its verb. @param modals modals that its verb must have */
export function addClause(terms: Terms, from: number, stop: number, frame: Frame, modals: RegExp): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  let bearer = -1
  for (let at = from; at < stop; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (item.kind === 'noun' && bearer < 0) bearer = at
    else if (item.kind === 'verb') {
      const group = item.verb!
      if (group.form !== 'finite') continue
      if (isRelative(phrases, items[at - 1])) continue
      if (SAYING.has(word) && group.modal === null) {
        // "under the plan, they said, Varnia would …"
        bearer = -1
        continue
      }
      if (bearer < 0) return false
      if (PLEDGING.has(word) && group.modal === null) return addPledge(terms, at, stop, bearer, frame)
      const subjunctive = phrases.tag[item.head] === 'VB' || phrases.tag[item.head] === 'VBP'
      if (
        modals.source === '.*'
          ? !(subjunctive || group.modal !== null || group.tense === 'present' || lower[item.head] === 'be')
          : !modals.test(group.modal ?? '')
      ) {
        // "Kessar would have to leave" has its verb behind.
        return false
      }
      const doing = /^(?:have|has)$/.test(word) && items[at + 1]?.verb?.form === 'infinitive' ? at + 1 : at
      addDuty(terms, doing, bearer, frame)
      return true
    } else if (item.kind === 'word' && /^[;:]$/.test(word)) return false
  }
  return false
}

/** "Japan agreed to stop …": what is pledged, by whom. */
export function addPledge(terms: Terms, verb: number, stop: number, bearer: number, frame: Frame): boolean {
  const { phrases } = terms
  const { items, lower } = phrases
  const why = [...frame.why, { first: items[verb].first, end: items[verb].end }]
  for (let at = verb + 1; at < stop && at < verb + 5; at++) {
    if (items[at].kind === 'verb' && items[at].verb!.form === 'infinitive') {
      addDuty(terms, at, bearer, { ...frame, why })
      return true
    }
    if (lower[items[at].head] === 'that') return addClause(terms, at + 1, stop, { ...frame, why }, /.*/)
  }
  // "promise relief against the surrender of villages"
  const thing = objectOf(phrases, verb)
  if (thing < 0) return false
  const { first, end, head } = items[thing]
  if (!isActionNoun(lower[head]) && terms.context.issuesOf(first, end).length === 0) return false
  addNominal(terms, thing, { ...frame, why }, bearer)
  return true
}
