import type { Analysed } from '../clauses/index.ts'
import type { Region } from './region.ts'

/** What a sentence takes out of what somebody takes or refuses: "except for the layoffs". */
export interface Exception {
  /** Tokens of the words that take it out: "except for". */
  readonly words: Region
  /** Tokens of what is taken out: "the layoffs". */
  readonly region: Region
  /** It stands before all that it is taken out of: "*Apart from the layoffs*, the union accepted the plan". */
  readonly leads: boolean
  /** It is a thing, taken out of a whole, or by a "not": of "a duty on all goods except steel" nobody is told to refuse anything. */
  readonly ofWhole: boolean
}

/** Words that take something out, the longest first; what follows is taken out. */
const OPENERS: readonly (readonly string[])[] = [
  'with the sole exception of',
  'with the only exception of',
  'with the exception of',
  'with the exceptions of',
  'except for',
  'save for',
  'apart from',
  'aside from',
  'other than',
  'except',
  'excepting',
  'excluding',
  'minus',
].map((words) => words.split(' '))
/** "Everything but the levy": of which "but" takes something out. */
const ALL = /^(?:all|everything|every|any|anything|each|most)$/
/** Tokens before "but" within which stands of what it takes something out. */
const ALL_REACH = 7
/** What is accepted as a whole, of which a part is taken out. */
const WHOLE =
  /^(?:all|everything|anything|most|it|that|this|rest|accord|agreement|bill|blueprint|compromise|deal|document|draft|framework|offer|outline|package|pact|paper|plan|proposal|settlement|terms?|text|treaty|provisions?|clauses?|points?|articles?|conditions?|demands?)$/
/** What makes "apart from" say "beside". */
const BESIDE = /^(?:also|too|additionally|likewise)$/
/** It tells when, how or why, and takes out nothing. */
const NO_THING =
  /^(?:yet|until|before|without|because|if|when|for|as|in|at|by|immediately|always|only|just|necessarily)$/
/** What begins another clause. */
const ENDS =
  /^(?:[.,;:!?()"”“—–]|--|who|which|where|while|although|though|because|since|if|unless|when|after|before|but|he|she|it|they|we|i|you)$/
/** Tokens of what is taken out. */
const MOST = 14

/** Tokens between "with" and "exception". */
const EXCEPTION_REACH = 4

/** "With one exception: the levy", "with a few minor exceptions": the token behind it; -1: it is none. */
function countedOpener({ lower }: Analysed, at: number): number {
  if (lower[at] !== 'with') return -1
  for (let i = at + 2; i <= at + EXCEPTION_REACH; i++)
    if (/^exceptions?$/.test(lower[i] ?? '')) return lower[i + 1] === 'of' || lower[i - 1] === 'without' ? -1 : i + 1
  return -1
}

/** Found once a text: several finders ask for them. */
const known: WeakMap<Analysed, Map<number, readonly Exception[]>> = new WeakMap()

/** What a sentence takes out, in text order. Linear in its length. */
export function exceptionsIn(text: Analysed, sentence: number): readonly Exception[] {
  let ofText = known.get(text)
  if (ofText === undefined) {
    ofText = new Map()
    known.set(text, ofText)
  }
  let found = ofText.get(sentence)
  if (found === undefined) {
    found = findExceptions(text, sentence)
    ofText.set(sentence, found)
  }
  return found
}

function findExceptions(text: Analysed, sentence: number): Exception[] {
  const { lower, tokens } = text
  const [start, stop] = [tokens.sentences[sentence], tokens.sentences[sentence + 1]]
  const found: Exception[] = []
  let beside: boolean | null = null
  for (let at = start; at < stop; at++) {
    const counted = countedOpener(text, at)
    if (counted >= 0) {
      const from = /^(?:[,:—–-]|--)$/.test(lower[counted] ?? '') && isThing(text, counted + 1) ? counted + 1 : -1
      const last = from < 0 ? counted : endOfThing(text, from, stop)
      const region = from < 0 ? { first: at, end: counted } : { first: from, end: last }
      found.push({ words: { first: at, end: counted }, region, leads: isLeading(text, at, start), ofWhole: from >= 0 })
      at = last - 1
      continue
    }
    const end = openerAt(text, at, start)
    if (end < 0 || end >= stop) continue
    const last = endOfThing(text, end, stop)
    if (last === end) continue
    if (isBeside(lower[at])) {
      beside ??= hasBeside(lower, start, stop)
      if (beside) continue
    }
    const isClause = lower[end] === 'that' || lower[end] === 'to'
    found.push({
      words: { first: at, end },
      region: { first: end, end: last },
      leads: isLeading(text, at, start),
      ofWhole: !isClause && (lower[end - 1] === 'not' || isLeading(text, at, start) || isOfWhole(text, at, start)),
    })
    at = last - 1
  }
  return found
}

function endOfThing(text: Analysed, from: number, stop: number): number {
  let last = from
  while (last < stop && last < from + MOST && !ENDS.test(text.lower[last]) && !isFiniteVerb(text, last)) last++
  return last
}

const isFiniteVerb = ({ tag }: Analysed, at: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag[at])

/** The token behind the words that take something out, where they begin at a token; -1: they do not. */
function openerAt(text: Analysed, at: number, start: number): number {
  const { lower } = text
  const words = OPENERS.find((opener) => opener.every((word, i) => lower[at + i] === word))
  if (words !== undefined) return at + words.length
  if (lower[at] !== 'but') return -1
  const next = lower[at + 1] === 'not' ? at + 2 : at + 1
  // "but not with the layoffs", "but not the layoffs"
  if (next === at + 2) return NO_THING.test(lower[next]) || !isThing(text, next) ? -1 : next
  if (!isThing(text, next)) return -1
  for (let i = at - 1; i >= start && i > at - ALL_REACH; i--) {
    if (/^[,;:]$/.test(lower[i]) || isFiniteVerb(text, i)) return -1
    if (ALL.test(lower[i])) return next
  }
  return -1
}

/** Whether a thing begins at a token, or a preposition before one: "the levy", "on pensions"; not "accepted". */
function isThing({ upos, lower, tag }: Analysed, at: number): boolean {
  if (/^(?:with|to|on|about|over|of)$/.test(lower[at])) return tag[at + 1] !== 'VB'
  return /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(upos[at]) || /^(?:its|their|his|her|our|those|these|any)$/.test(lower[at])
}

const isBeside = (word: string): boolean => word === 'apart' || word === 'aside' || word === 'other'

function hasBeside(lower: readonly string[], start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (BESIDE.test(lower[at])) return true
  return false
}

function isLeading({ lower }: Analysed, at: number, start: number): boolean {
  let first = start
  while (first < at && /^(?:["“‘']|but|and|yet|still)$/.test(lower[first])) first++
  return first === at
}

/** Whether a whole stands right before the words that take something out, or by what is of it: "all of the plan". */
function isOfWhole({ lower, tag }: Analysed, at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i > at - WHOLE_REACH; i--) {
    if (WHOLE.test(lower[i])) return true
    // "accepted the plan, Orr said, except": whose word it is stands between.
    if (/^(?:VBD|VBZ|NNPS?)$/.test(tag[i]) || /^[,"”]$/.test(lower[i])) continue
    return false
  }
  return false
}

const WHOLE_REACH = 8
