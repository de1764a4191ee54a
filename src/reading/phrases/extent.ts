import type { Phrases } from './items.ts'
import { isRelative } from './roles.ts'
import { SAYING } from './saying.ts'
import { sentenceEnd } from './walk.ts'

/** How far what a verb says reaches. */
export interface Extent {
  /** Token after its last. */
  readonly end: number
  /** First token of the condition within it ("if the strip is empty"), or -1. */
  readonly condition: number
  /** First token of what is given in return ("in return for water"), behind `end`, or -1; and the token after its last. */
  readonly exchange: number
  readonly exchangeEnd: number
  /** Tokens of a clause within it that only describes something ("the strip, which it holds, …"); -1 for none. */
  readonly aside: readonly [first: number, end: number]
  /** Item of the verb that "and" or a comma joins to it, behind `end`, or -1. */
  readonly joined: number
}

const STOPS = /^[;:]$|^--?$|^—$|^–$/
const BREAKS = new Set(['because', 'although', 'though', 'while', 'whereas', 'but', 'yet', 'despite', 'so'])
const CONDITIONS = new Set(['if', 'unless', 'once', 'provided', 'until', 'should', 'when'])
const JOINTS = new Set(['and', 'or', 'but'])

/**
 * The extent of the clause whose verb is the item `verb`: to the end of its sentence, or to where another clause begins.
 */
export function extentOf(phrases: Phrases, verb: number): Extent {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  const form = items[verb].verb!.form
  let end = items[verb].end
  let condition = -1
  let aside: readonly [number, number] = [-1, -1]
  for (let at = verb + 1; at < stop; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (item.kind === 'verb') {
      const bare = form === 'infinitive' || items[verb].verb!.modal === null
      if (bare && condition < 0 && isMainVerb(phrases, at, verb)) break
      if (/^provid(?:ed|ing)$/.test(word) && at > verb + 1 && condition < 0) condition = item.first
      end = item.end
      continue
    }
    if (item.kind === 'noun') {
      end = item.end
      continue
    }
    if (/^[.?!]$/.test(word) || STOPS.test(word)) break
    if (word === ',' || JOINTS.has(word)) {
      const past = word === ',' && aside[0] < 0 ? behindAside(phrases, at, stop) : -1
      if (past > 0) {
        aside = [item.first, items[past - 1].end]
        at = past - 1
        continue
      }
      const next = joinedVerb(phrases, at, stop, form)
      if (next >= 0) return { end, condition, ...noExchange, aside, joined: next }
      if (word === ',' && (closes(phrases, at, stop) || clauseFollows(phrases, at + 1, stop))) break
      if (word === 'and' && clauseFollows(phrases, at + 1, stop)) break
      // "honoured the pact to end dumping and opened its market"
      if (word !== ',' && items[at + 1]?.verb?.form === 'finite' && form !== 'finite') break
      // "calls for Kessar to leave and for Varnia to open the dam"
      const other = items[at + 1]
      if (other !== undefined && lower[other.head] === 'for' && items[at + 3]?.verb?.form === 'infinitive') break
      if (word === 'but') break
      continue
    }
    const exchange = exchangeAt(phrases, at)
    if (exchange > 0) {
      const last = nounsEnd(phrases, exchange, stop)
      return { end, condition, exchange: items[exchange].first, exchangeEnd: last, aside, joined: -1 }
    }
    if (BREAKS.has(word) && at > verb + 1) break
    if (word === 'as' && lower[item.head - 1] !== 'such' && clauseFollows(phrases, at + 1, stop)) break
    if (CONDITIONS.has(word) && condition < 0 && (at > verb + 1 || /^(?:once|if|unless)$/.test(word)))
      condition = item.first
    if (!/^(?:``|''|")$/.test(phrases.tag[item.head])) end = Math.max(end, isTrailing(word) ? end : item.end)
  }
  return { end, condition, ...noExchange, aside, joined: -1 }
}

/** ", which it seized in May, within a year": the item behind the describing clause, where a time goes on; -1 where not. */
function behindAside({ items, lower }: Phrases, comma: number, stop: number): number {
  if (!/^(?:which|who|where)$/.test(lower[items[comma + 1]?.head ?? 0])) return -1
  for (let at = comma + 2; at + 1 < stop && at < comma + ASIDE; at++) {
    if (lower[items[at].head] !== ',') continue
    return /^(?:within|by|for|in|over|before|until)$/.test(lower[items[at + 1].head]) && items[at + 2]?.kind === 'noun'
      ? at + 1
      : -1
  }
  return -1
}

/** Items that a describing clause may have. */
const ASIDE = 16

const noExchange = { exchange: -1, exchangeEnd: -1 }

/** "a plan to spur growth will cost …": a verb whose subject stands before the one that is followed. */
function isMainVerb(phrases: Phrases, at: number, verb: number): boolean {
  const { items, lower } = phrases
  const group = items[at].verb!
  if (
    group.form !== 'finite' ||
    (group.modal === null && !/^(?:is|are|was|were|has|have|had)$/.test(lower[items[at].first]))
  )
    return false
  const noun = items[at - 1]
  if (noun.kind !== 'noun' || at - 1 <= verb) return false
  const before = items[at - 2]
  return at - 2 > verb
    ? before.kind === 'word' && phrases.tag[before.head] === 'IN' && !CLAUSE_OPENERS.has(lower[before.head])
    : at - 2 === verb
}

const CLAUSE_OPENERS = new Set([
  'that',
  'if',
  'unless',
  'once',
  'until',
  'when',
  'before',
  'after',
  'because',
  'while',
  'as',
  'since',
  'than',
  'whether',
  'though',
  'although',
  'where',
])

/** Words that nothing ends with. */
const isTrailing = (word: string): boolean => /^(?:,|and|or|that|which|who|to|of|"|“|”|\(|\))$/.test(word)

/** The verb that "and", "or" or a comma joins, in the same form; -1 where it joins something else. */
function joinedVerb(phrases: Phrases, joint: number, stop: number, form: string): number {
  const { items, lower, tag } = phrases
  for (let at = joint + 1; at < stop && at < joint + 5; at++) {
    const item = items[at]
    if (item.kind === 'verb') {
      const verb = item.verb!
      if (SAYING.has(lower[item.head]) && verb.modal === null && verb.form === 'finite' && verb.tense === 'past')
        return -1
      const bare = verb.form === 'finite' && (tag[item.head] === 'VB' || tag[item.head] === 'VBP')
      if (verb.modal !== null || verb.form === 'infinitive') return at
      if (form === 'infinitive' && bare) return at
      if (form === 'finite' && (bare || verb.form === 'finite'))
        return lower[items[joint].head] === ',' && !bare ? -1 : at
      return form === 'gerund' && verb.form === 'gerund' && lower[items[joint].head] !== ',' ? at : -1
    }
    if (item.kind === 'noun') return -1
    if (
      !/^(?:,|and|or|but|not|also|then|eventually|finally|only|to|"|“|”|``|'')$/.test(lower[item.head]) &&
      tag[item.head] !== 'RB'
    )
      return -1
  }
  return -1
}

/** What follows a comma says who says so, or goes on about something else. */
function closes({ items, lower, tag }: Phrases, comma: number, stop: number): boolean {
  const next = items[comma + 1]
  if (comma + 1 >= stop || next === undefined) return true
  const word = lower[next.first]
  if (
    /^(?:according|citing|which|who|where|while|although|though|but|as|with|raising|making|adding|saying|a|an|in|said|says)$/.test(
      word,
    )
  ) {
    if (word === 'in')
      return /^(?:return|exchange)$/.test(lower[next.first + 1] ?? '') ? false : tag[next.first] === 'IN'
    if (word === 'a' || word === 'an') return true
    return true
  }
  // ", three people briefed on the talks said.": who says so, to the end of the sentence.
  if (next.kind === 'noun') {
    for (let at = stop - 1; at > comma + 1 && at > stop - 4; at--) {
      if (items[at].kind === 'verb') {
        if (!SAYING.has(lower[items[at].head]) || at - comma > LONGEST_SOURCE) break
        return items.slice(comma + 1, at).every(({ head }) => lower[head] !== ',')
      }
      if (items[at].kind === 'noun' && !/day$/.test(lower[items[at].head])) break
    }
  }
  const after = items[comma + 2]
  if (next.kind === 'noun' && comma + 2 < stop && after?.kind === 'verb' && SAYING.has(lower[after.head])) return true
  return next.kind === 'verb' && (next.verb?.form === 'gerund' || SAYING.has(lower[next.head]))
}

/** Items between a comma and the verb of saying behind it. */
const LONGEST_SOURCE = 12

/** A noun phrase and a finite verb: another clause with a subject of its own. */
function clauseFollows(phrases: Phrases, from: number, stop: number): boolean {
  const { items, lower } = phrases
  let nouns = 0
  for (let at = from; at < stop && at < from + 8; at++) {
    const item = items[at]
    if (item.kind === 'noun') nouns++
    else if (item.kind === 'verb')
      return nouns > 0 && item.verb?.form === 'finite' && !isRelative(phrases, items[at - 1])
    else if (/^[,;:.]$/.test(lower[item.head]) || JOINTS.has(lower[item.head])) return false
  }
  return false
}

/** "in return for", "in exchange for": the item of what is given, or -1. */
export function exchangeAt({ items, lower }: Phrases, at: number): number {
  if (lower[items[at].head] !== 'in' && lower[items[at].head] !== 'for') return -1
  const noun = items[at + 1]
  if (noun?.kind !== 'noun' || !/^(?:return|exchange)$/.test(lower[noun.head])) return -1
  return lower[items[at + 2]?.head ?? 0] === 'for' && items[at + 3]?.kind === 'noun' ? at + 3 : -1
}

/** Token after a noun phrase with what prepositions and "and" join to it. */
export function nounsEnd(phrases: Phrases, from: number, stop: number): number {
  const { items, lower, tag } = phrases
  let end = items[from].end
  for (let at = from + 1; at < stop; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (exchangeAt(phrases, at) > 0) break
    if (item.kind === 'noun') end = item.end
    else if (item.kind === 'verb') {
      if (item.verb!.form !== 'infinitive' && item.verb!.form !== 'participle') break
      end = item.end
    } else if (word === ',' || JOINTS.has(word)) {
      if (items[at + 1]?.kind !== 'noun' || clauseFollows(phrases, at + 1, stop)) break
      if (word === ',' && closes(phrases, at, stop)) break
    } else if (
      !(tag[item.head] === 'IN' || tag[item.head] === 'TO' || tag[item.head] === 'RB' || tag[item.head] === 'JJ') ||
      BREAKS.has(word) ||
      CONDITIONS.has(word)
    )
      break
  }
  return end
}
