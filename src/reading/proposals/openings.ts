import { exchangeAt, type Item, isPreposition, isQuote, type Phrases } from '../phrases/index.ts'
import { isActionNoun } from './action-nouns.ts'
import { familyOfNoun, familyOfVerb, PUTTING } from './term-words.ts'
import { isBare, isQuest, leavesOff } from './wanted.ts'

/**
 * How a piece follows the one before it.
 *
 * - `start`: it begins a sentence; `item`: a point of a list
 * - `to`, `that`, `object`: what a verb or noun puts forward: "offered *to lift it*", "demands *that it go*", "calls for *a cap*"
 * - `and`: goes on with the like of what went before; `clause`: so too, with a subject of its own
 * - `if`: a condition; `return`: what is given for it; `instead`: what it takes the place of
 * - `which`: "a plan *under which …*"; `relative`: describes what stands before it
 * - `when`, `because`: other clauses beside it; `resume`: goes on behind what describes its subject
 * - `break`: behind a colon, dash, bracket, or comma
 */
export type Opening =
  | 'start'
  | 'item'
  | 'to'
  | 'that'
  | 'object'
  | 'and'
  | 'clause'
  | 'if'
  | 'return'
  | 'instead'
  | 'which'
  | 'relative'
  | 'when'
  | 'because'
  | 'resume'
  | 'break'

const WISHING = /^(?:want|wants|wanted|wanting|need|needs|needed|like)$/

const BREAK = /^(?:[;:()[\]—–]|--|\.\.\.)$/

export const JOINT: RegExp = /^(?:,|and|or|but|nor|then|plus)$/

export const CONDITION: RegExp = /^(?:if|unless|provided|providing|once|assuming)$/

const WHEN = /^(?:when|after|before|until|since|as|while)$/

const BECAUSE = /^(?:because|although|though|whereas|whether|so)$/

const RELATIVE = /^(?:which|who|whose|whom|where)$/

const ASIDE =
  /^(?:according|including|down|up|compared|versus|citing|saying|adding|making|leaving|giving|without|instead)$/

/** Verbs that have whom something is told right behind them. */
const TO_WHOM =
  /^(?:tell|tells|told|inform|informs|informed|warn|warns|warned|remind|reminds|reminded|assure|assures|assured)$/

/** Verbs that make one of themselves and the infinitive behind them: "has to leave", "is due to leave". */
const LIGHT =
  /^(?:have|has|had|having|need|needs|needed|going|begin|begins|began|start|starts|started|seem|seems|fail|fails|failed|continue)$/

/** Items between a word and what hangs on it: "proposed at a meeting on Monday to …". */
export const REACH = 9

/** What a piece that begins at an item would be; null where the one before goes on. */
export function openingAt(
  phrases: Phrases,
  start: number,
  from: number,
  at: number,
  stop: number,
  opening: Opening,
  wanting: boolean,
): Opening | null {
  const { items, lower, tag } = phrases
  const item = items[at]
  const before = items[at - 1]
  const word = lower[item.head]
  const last = lower[before.head]
  if (before.kind === 'word' && BREAK.test(last)) return 'break'
  if (item.kind === 'word' && BREAK.test(word)) return null
  if (exchangeAt(phrases, at) > 0) return 'return'
  if (CONDITION.test(word) && item.end - item.first === 1 && last !== 'at') return 'if'
  if (item.kind === 'word') {
    if (before.kind === 'word' && JOINT.test(last) && isDenial(phrases, at, stop)) return 'and'
    if (RELATIVE.test(word)) return isPreposition(phrases, before) ? null : 'relative'
    if (isPreposition(phrases, item) && /^(?:which|whose)$/.test(lower[items[at + 1]?.head ?? 0])) return 'which'
    if (word === 'whereby') return 'which'
    if (
      (word === 'against' && counts(phrases, at + 1, stop)) ||
      (word === 'rather' && lower[items[at + 1]?.head ?? 0] === 'than')
    )
      return 'instead'
    if (word === 'instead') return 'instead'
    if (word === 'that') return isThat(phrases, at, stop) ? thatOpens(phrases, start, at) : null
    if (BECAUSE.test(word)) return 'because'
    if (WHEN.test(word) && clauseFollows(phrases, at + 1, stop)) return 'when'
    if (ASIDE.test(word) && last === ',') return 'break'
    return null
  }
  if (before.kind === 'word' && JOINT.test(last)) return joined(phrases, from, at, stop, opening)
  if (item.kind === 'verb') {
    if (item.verb!.form === 'infinitive') {
      // "wants the dam to be opened", "calls for the dam to be opened"
      if (opening === 'object' && at === from + 1 && items[from].kind === 'noun') return null
      if (givesUp(phrases, from, at, wanting)) return null
      return isOneWith(phrases, start, from, at) ? null : 'to'
    }
    if (opening === 'relative' && resumes(phrases, from, at)) return 'resume'
    if (opening === 'that' && wanting && outlasts(phrases, from, at)) return 'resume'
    if (ASIDE.test(word) && last === ',') return 'break'
    return item.verb!.form === 'gerund' && isPut(phrases, start, at) ? 'object' : null
  }
  // "that Kessar leave the strip": what is wanted puts nothing forward itself.
  if (wanting && before.kind === 'verb' && isBare(phrases, at - 1)) return null
  // "told the envoy Varnia would open the dam": whom it is told is no part of it.
  const isTold = before.kind === 'verb' && TO_WHOM.test(last) && items[at + 1]?.kind === 'noun'
  if (isTold && at + 1 < stop && clauseFollows(phrases, at + 1, stop)) return null
  if (before.kind === 'noun' && at - 2 >= start && TO_WHOM.test(lower[items[at - 2].head])) {
    if (items[at - 2].kind === 'verb' && clauseFollows(phrases, at, stop)) return 'that'
  }
  // "said Varnia would open the dam", "says the flow shall be no less"
  if (
    before.kind === 'verb' &&
    before.verb!.form === 'finite' &&
    isTelling(familyOfVerb(last)) &&
    familyOfVerb(last) !== 'refuse' &&
    clauseFollows(phrases, at, stop)
  )
    return 'that'
  // "asks Kessar to leave": whom it asks is no thing that is put forward.
  const infinitive =
    items[at + 1]?.verb?.form === 'infinitive' && at + 1 < stop && last !== 'for' && !WISHING.test(last)
  if (infinitive || /^(?:PRP|EX)$/.test(tag[item.head]) || isGivenTo(phrases, at, stop)) return null
  return isPut(phrases, start, isGivenTo(phrases, at - 1, stop) ? at - 1 : at) ? 'object' : null
}

/** Verbs with two objects: to whom, and what. */
const GIVING = /^(?:offer|give|grant|send|lend|pay|promise|allow|award|allot|hand|guarantee|sell|extend)$/

/** "offered *Kessar* a quota of 12 boats": to whom something is put, right before what. */
function isGivenTo({ items, lemma, tag, lower }: Phrases, at: number, stop: number): boolean {
  const [verb, whom, what] = [items[at - 1], items[at], items[at + 1]]
  if (verb?.kind !== 'verb' || whom?.kind !== 'noun' || what?.kind !== 'noun' || at + 1 >= stop) return false
  if (!GIVING.test(lemma[verb.head]) || verb.verb!.passive || what.first !== whom.end) return false
  const isSomebody = /^(?:NNPS?|NNS|PRP)$/.test(tag[whom.head]) || lower[whom.first] === 'the'
  return isSomebody && /^(?:DT|CD|JJ|PRP\$|NNS)$/.test(tag[what.first])
}

/** "The states that signed would be exempt": the verb behind what describes its subject. */
function resumes({ items }: Phrases, from: number, at: number): boolean {
  const group = items[at].verb!
  if (group.form !== 'finite' || group.modal === null) return false
  for (let i = from + 1; i < at; i++) if (items[i].verb?.form === 'finite') return items[at - 1].kind === 'noun'
  return false
}

/** "The demand that Kessar leave was refused": the verb behind what is wanted, which is in the bare form. */
function outlasts(phrases: Phrases, from: number, at: number): boolean {
  const { items } = phrases
  if (items[at].verb!.form !== 'finite' || isBare(phrases, at) || items[at - 1].kind !== 'noun') return false
  // "the guards it sent" describes the guards.
  if (items[at - 2].kind === 'noun') return false
  for (let i = from + 1; i < at; i++) if (items[i].kind === 'verb') return isBare(phrases, i)
  return false
}

/** "to drop its claim to levy it": what is given up is told with what it was for. */
function givesUp({ items, lower, tag }: Phrases, from: number, at: number, wanting: boolean): boolean {
  const [verb, noun] = [items[at - 2], items[at - 1]]
  if (at - 2 < from || verb.kind !== 'verb' || noun.kind !== 'noun') return false
  const { form, modal } = verb.verb!
  if (form !== 'infinitive' && modal === null && !(wanting && isBare({ items, lower, tag }, at - 2))) return false
  return leavesOff(lower[verb.head]) && isQuest(lower[noun.head])
}

/** "has to leave"; and what begins a line: "The flow to rise to 120", "Kessar to leave by May". */
function isOneWith({ items, lower }: Phrases, start: number, from: number, at: number): boolean {
  const before = items[at - 1]
  if (before.kind === 'verb') return LIGHT.test(lower[before.head])
  if (from !== start && !/^[,;]$/.test(lower[items[from - 1].head])) return false
  for (let i = from; i < at; i++) {
    if (items[i].kind === 'verb' || (items[i].kind === 'noun' && familyOfNoun(lower[items[i].head]) !== null))
      return false
  }
  return true
}

/** Openings of clauses: what stands before their first verb is its subject. */
const BEGINS = /^(?:start|item|that|clause|which)$/

/** Behind a comma or "and": another verb, clause, or thing. */
function joined(phrases: Phrases, from: number, at: number, stop: number, opening: Opening): Opening | null {
  const { items, lower, tag } = phrases
  const item = items[at]
  if (item.kind === 'verb') return ASIDE.test(lower[item.head]) ? 'break' : 'and'
  const word = lower[items[at - 1].head]
  // "the levy and the duty would be dropped": one subject of two.
  const verbless = (): boolean => items.slice(from, at).every(({ kind }) => kind !== 'verb')
  // "any gap between their tariff and ours would count": and so where it begins a clause, however long.
  if (clauseFollows(phrases, at, stop)) {
    const isOneSubject = items[at - 2]?.kind === 'noun' && (at - 2 === from || BEGINS.test(opening)) && verbless()
    return /^(?:and|or)$/.test(word) && isOneSubject ? null : 'clause'
  }
  // "will not give up the strip or the dam": two of one denial.
  if (word === 'or' && items[at - 2]?.kind === 'noun') {
    const verb = items[at - 3]?.kind === 'word' ? at - 4 : at - 3
    if (verb >= from && items[verb].verb?.negated === true) return null
  }
  // "March 5, 2030", "coil, plate and tube"
  if (item.end - item.first === 1 && tag[item.head] !== 'NNS' && !isActionNoun(lower[item.head])) return null
  if (tag.slice(item.first, item.end).every((one) => one === 'NNP')) return null
  if (word === ',') return at - 1 > from ? 'and' : null
  return counts(phrases, at, stop) || isActionNoun(lower[item.head]) || /^(?:a|an|the)$/.test(lower[item.first])
    ? 'and'
    : null
}

/** "and *no longer* insists", "and *never* pay": a denial in words of their own, and the verb behind it. */
function isDenial({ items, lower }: Phrases, at: number, stop: number): boolean {
  const word = lower[items[at].head]
  const verb = word === 'never' ? at + 1 : word === 'no' && lower[items[at].end] === 'longer' ? at + 2 : stop
  return verb < stop && items[verb].kind === 'verb'
}

/** Whether a noun phrase has a figure in it. */
function counts({ items, tag }: Phrases, at: number, stop: number): boolean {
  const item = items[at]
  return at < stop && item.kind === 'noun' && tag.slice(item.first, item.end).includes('CD')
}

/** Whether what begins at an item is put forward by the word before it: "offers X", "calls for X", "a demand for X", "an offer of X". */
function isPut({ items, lower, tag }: Phrases, start: number, at: number): boolean {
  let before = at - 1
  while (before > start && (/^(?:``|'')$/.test(tag[items[before].head]) || tag[items[before].head] === 'RB')) before--
  if (before < start) return false
  const one = items[before]
  if (one.kind === 'verb') return puts(one, tag) && isPutting(familyOfVerb(lower[one.head]))
  if (one.kind !== 'word' || !/^(?:for|of|on|to|out|by|with)$/.test(lower[one.head])) return false
  const word = items[before - 1]
  if (word === undefined || before - 1 < start) return false
  if (word.kind === 'verb')
    return lower[one.head] !== 'by' && puts(word, tag) && isPutting(familyOfVerb(lower[word.head]))
  return word.kind === 'noun' && /^(?:for|of)$/.test(lower[one.head]) && isPutting(familyOfNoun(lower[word.head]))
}

/** "to guarantee a loan", "would accept a cut", "would pay and accept a cut" are themselves what is put forward. */
const puts = ({ verb, first }: Item, tag: readonly string[]): boolean =>
  verb!.modal === null && verb!.form !== 'infinitive' && tag[first] !== 'VB'

const isPutting = (family: ReturnType<typeof familyOfVerb>): boolean => family !== null && PUTTING.has(family)

function isThat({ items, tag }: Phrases, at: number, stop: number): boolean {
  return at + 1 < stop && (tag[items[at].head] !== 'DT' || items[at + 1].kind === 'noun')
}

/** "said that", "a demand that" tell; "the levy that" describes. */
function thatOpens({ items, lower }: Phrases, start: number, at: number): Opening {
  const before = items[at - 1]
  if (before.kind !== 'noun') return 'that'
  if (items[at + 1].kind !== 'noun') return 'relative'
  if (familyOfNoun(lower[before.head]) !== null) return 'that'
  // "told the envoy on Monday that": a verb of telling goes before.
  for (let i = at - 2; i >= start && i > at - REACH; i--) {
    if (items[i].kind === 'verb') return isTelling(familyOfVerb(lower[items[i].head])) ? 'that' : 'relative'
  }
  return 'relative'
}

const isTelling = (family: ReturnType<typeof familyOfVerb>): boolean => family !== null && family !== 'rate'

/** A noun phrase and a finite verb. */
function clauseFollows(phrases: Phrases, from: number, stop: number): boolean {
  const { items, lower } = phrases
  let nouns = 0
  for (let at = from; at < stop && at < from + REACH; at++) {
    const item: Item = items[at]
    if (item.kind === 'noun') nouns++
    else if (item.kind === 'verb') return nouns > 0 && item.verb!.form === 'finite'
    else if (
      !isQuote(phrases, item) &&
      (/^[,;:.]$/.test(lower[item.head]) || JOINT.test(lower[item.head]) || RELATIVE.test(lower[item.head]))
    )
      return false
  }
  return false
}
