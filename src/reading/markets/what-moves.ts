import type { Analysed } from '../clauses/index.ts'
import { type Phrases, sentenceStart, subjectOf } from '../phrases/index.ts'
import { instrumentOf, isGoods, NAMED } from './instruments.ts'
import type { InstrumentKind } from './market.ts'

/** What a verb may say moved: a noun phrase, and how it was come by. */
export interface Mover {
  /** Item of the noun phrase that stands at the verb; where that is a pronoun, what it stands for is `first .. end - 1`. */
  readonly item: number
  readonly kind: InstrumentKind
  /** Its words tell what kind of instrument it is. */
  readonly sure: boolean
  /** Tokens of its words. */
  readonly first: number
  readonly end: number
  readonly head: number
  readonly by: 'subject' | 'clause' | 'before' | 'opener' | 'object' | 'meant'
}

const PRONOUN = /^(?:it|they|both|them|these|those|which|that)$/
const PRICED = /^(?:prices?|values?|costs?|quotes?|contracts?|futures|paper|issues?|notes?|rates?|permits?)$/

/** All noun phrases of which a verb may say a move, each once. */
export function moversOf(analysed: Analysed, phrases: Phrases, verb: number, isCause: boolean): Mover[] {
  const { items, itemOf } = phrases
  const found: Mover[] = []
  const offer = (written: number, by: Mover['by']): void => {
    const price = written >= 0 && written < verb && items[written].kind === 'noun' ? pricedBy(phrases, written) : -1
    const item = price >= 0 ? price : written
    if (item < 0 || items[item].kind !== 'noun' || found.some((other) => other.item === item)) return
    const mover = PRONOUN.test(phrases.lower[items[item].head])
      ? meantBy(phrases, item)
      : moverAt(phrases, item, by, verb)
    if (mover !== null) found.push(mover)
  }
  const taken = takenForOther(phrases, verb)
  if (taken !== null && !isCause) return [taken]
  if (isCause) {
    for (let at = verb + 1; at < verb + 4 && at < items.length; at++)
      if (items[at].kind === 'noun') {
        offer(at, 'object')
        break
      }
    if (!items[verb].verb!.passive) return found
  }
  const before = verb > 0 && items[verb - 1].kind === 'noun' ? verb - 1 : -1
  if (items[verb].verb!.form === 'gerund') offer(before, 'before')
  offer(subjectOf(phrases, verb), 'subject')
  const clause = analysed.clauses.at[items[verb].head]
  if (clause >= 0) {
    const { subject, object, passive } = analysed.clauses.all[clause]
    const head = passive ? object : subject
    if (head >= 0) offer(itemOf[head], 'clause')
  }
  offer(before, 'before')
  const start = sentenceStart(phrases, verb)
  for (let at = start; at < verb && at < start + 4; at++)
    if (items[at].kind === 'noun') {
      offer(at, 'opener')
      break
    }
  return found
}

/**
 * What moved, right before its verb, where taggers take it for no noun: "and *wheat* fell", "Oriel's dollar *bonds* climbed";
 * null where they do not.
 */
function takenForOther({ items, lower, sentence }: Phrases, verb: number): Mover | null {
  const item = items[verb - 1]
  if (item === undefined || item.kind === 'noun' || sentence[item.first] !== sentence[items[verb].first]) return null
  const { head, end } = item
  const kind = instrumentOf(lower, head, head)
  if (kind === null || end - item.first > 1) return null
  const before = items[verb - 2]
  if (item.kind === 'verb') {
    if (!lower[head].endsWith('s') || before?.kind !== 'noun') return null
    return { item: verb - 2, kind, sure: true, first: before.first, end, head, by: 'subject' }
  }
  const opens = before === undefined || sentence[before.first] !== sentence[head] || OPENS.test(lower[before.head])
  return opens ? { item: verb - 1, kind, sure: true, first: head, end, head, by: 'subject' } : null
}

/** At the head of a sentence they may be taken for nouns: "*Before* today the largest decline was". */
const NO_NOUN = /^(?:before|after|since|until|during|despite|amid|following|like|unlike|than)$/

/** Before it a clause begins. */
const OPENS = /^(?:[,;:–—]|--?|and|but|while|as|whereas|though|although|with)$/

function moverAt(phrases: Phrases, item: number, by: Mover['by'], verb: number): Mover | null {
  const { items, lower } = phrases
  const { end, head } = items[item]
  if (NO_NOUN.test(lower[head]) || isMeasure(lower, items[item])) return null
  const first = commodityBefore(phrases, item)
  const own = kindOf(lower, first, end, head)
  const of = complementOf(phrases, item, verb, own === 'spread' ? OVER : OF)
  const inner = of < 0 ? null : kindOf(lower, items[of].first, items[of].end, items[of].head)
  const isGap = /^(?:gap|difference)$/.test(lower[head])
  const isPriced = isGap || PRICED.test(lower[head])
  const goods = of >= 0 && isPriced && isGoods(lower[items[of].head]) ? 'commodity' : null
  const insured =
    of >= 0 && /^costs?$/.test(lower[head]) && INSURED.test(lower[items[item + 2].head]) ? 'insurance' : null
  // "the yield of the harvest"
  const behind = lower[items[item + 1]?.head]
  if (own === 'yield' && inner === null && behind === 'of') return null
  // "the crown of the hill", "the bond between the two"
  if (own === 'currency' && behind === 'of') return null
  if (own === 'bond' && inner === null && behind === 'between') return null
  // The gap between two yields is a spread, and what it is of has not moved by it.
  const spread = isGap && /^(?:yield|bond|rate)$/.test(inner ?? '') ? 'spread' : null
  const kind = own ?? insured ?? spread ?? (isPriced ? (inner ?? goods) : null)
  const stop = of < 0 ? end : insured === null ? endOfBoth(phrases, item, of, verb) : endOfInsured(phrases, of, verb)
  return { item, kind: kind ?? 'market', sure: kind !== null, first, end: stop, head, by }
}

/** "for 40 crowns *a share*", "12 cents *a pound*": what a price is counted by has not moved. */
function isMeasure(lower: readonly string[], { first, head, end }: Phrases['items'][number]): boolean {
  if (head !== end - 1 || head !== first + 1 || !/^(?:an?|per|each)$/.test(lower[first])) return false
  return /\d|^(?:dollars?|cents?|pence|pounds?|euros?|crowns?|marks?|francs?|yen|million|billion)$/.test(
    lower[first - 1] ?? '',
  )
}

/** "the cost of *insuring* a debt", "of *protection* against default" */
const INSURED = /^(?:insuring|insurance|protecting|protection|hedging)$/

/** "insuring the debt *against default*" */
function endOfInsured({ items, lower }: Phrases, of: number, verb: number): number {
  const against = items[of + 1]
  const behind = items[of + 2]
  const both = against !== undefined && of + 2 < verb && lower[against.head] === 'against' && behind.kind === 'noun'
  return both ? behind.end : items[of].end
}

/** "rates between Maradin and Ostrel" are of both, and "between its yield and that of Tavian paper" is of the paper's. */
function endOfBoth({ items, lower }: Phrases, item: number, of: number, verb: number): number {
  const [joint, other] = [items[of + 1], items[of + 2]]
  const isNoun = (at: number): boolean => items[at]?.kind === 'noun' && (at < verb || item > verb)
  const both = lower[items[item + 1].head] === 'between' && joint !== undefined && lower[joint.head] === 'and'
  if (!both || !isNoun(of + 2)) return items[of].end
  const isOfAnother = /^(?:that|those)$/.test(lower[other.head]) && lower[items[of + 3]?.head] === 'of'
  return isOfAnother && isNoun(of + 4) ? items[of + 4].end : other.end
}

/** The first token of a noun phrase, with the name of the goods before it where taggers take that for no noun: "*wheat* futures". */
function commodityBefore({ items, lower, sentence }: Phrases, item: number): number {
  const { first } = items[item]
  const before = items[item - 1]
  if (before?.kind !== 'word' || sentence[before.first] !== sentence[first] || before.end !== first) return first
  return instrumentOf(lower, before.head, before.head) === 'commodity' ? before.first : first
}

/** The beginning of a noun phrase, up to a token, as what moved. */
export function moverWithin({ items, lower }: Phrases, item: number, end: number): Mover {
  const { first } = items[item]
  const kind = kindOf(lower, first, end, end - 1)
  return { item, kind: kind ?? 'market', sure: kind !== null, first, end, head: end - 1, by: 'subject' }
}

const kindOf = (lower: readonly string[], first: number, end: number, head: number): InstrumentKind | null =>
  instrumentOf(lower, first, head) ?? (lower.slice(first, end).some((word) => NAMED.has(word)) ? 'index' : null)

const OF = /^(?:of|in|on|between|for)$/
/** "the spread over bunds" */
const OVER = /^(?:of|in|on|between|for|over|above|against|to)$/

/** Items back over which what a noun belongs to is looked for. */
const CHAIN = 8
const JOINTS = /^(?:of|on|in|over|above|against|between|for|and|at|from|due|per)$/

/**
 * The item of a price that a noun before a verb only says more of, or -1: "the premium over *Velkan treasuries*", "the yield on the *bond*",
 * "the spread between Velkan and Kessari *bonds*", "the cost of insuring its *debt*".
 */
function pricedBy({ items, lower, sentence }: Phrases, item: number): number {
  for (
    let at = item - 1;
    at >= 0 && at > item - CHAIN && sentence[items[at].first] === sentence[items[item].first];
    at--
  ) {
    const { kind, head, verb } = items[at]
    if (kind === 'noun') {
      const isPrice = PRICED.test(lower[head]) || /^(?:gap|difference)$/.test(lower[head])
      if (
        (isPrice || kindOf(lower, items[at].first, items[at].end, head) !== null) &&
        lower[items[at + 1].head] !== 'and'
      )
        return at
    } else if (
      verb
        ? verb.form !== 'gerund'
        : !JOINTS.test(lower[head]) && !/^(?:[a-z-]+(?:n|an|ic|ese|ish)|the|a|\d.*)$/.test(lower[head])
    )
      return -1
  }
  return -1
}

/** "shares in a company", "the price of wheat", "the cost of insuring the debt", "the gap between its yield": what is named behind. */
function complementOf({ items, lower }: Phrases, item: number, verb: number, by: RegExp): number {
  const next = items[item + 1]
  if (next === undefined || !by.test(lower[next.head])) return -1
  for (let at = item + 2; at < item + 4 && at < items.length && (at < verb || item > verb); at++)
    if (items[at].kind === 'noun') return at
  return -1
}

/** "it" is one, "they" are several. */
function agree({ tag, lower, items }: Phrases, { head }: Mover, pronoun: number): boolean {
  const word = lower[items[pronoun].head]
  if (word === 'it') return !/^NNP?S$/.test(tag[head])
  return !/^(?:they|both|them|these|those)$/.test(word) || !/^NNP?$/.test(tag[head])
}

/** Sentences that are looked back over for what a pronoun stands for. */
const BACK = 2

/** What "it" of prices stands for: the nearest noun phrase before it whose words tell of an instrument. */
function meantBy(phrases: Phrases, pronoun: number): Mover | null {
  const { items, sentence, firstItems } = phrases
  const from = firstItems[Math.max(0, sentence[items[pronoun].first] - BACK)]
  for (let at = pronoun - 1; at >= from; at--) {
    if (items[at].kind !== 'noun') continue
    const mover = moverAt(phrases, at, 'meant', pronoun)
    if (mover?.sure && agree(phrases, mover, pronoun)) return { ...mover, item: pronoun }
  }
  return null
}
