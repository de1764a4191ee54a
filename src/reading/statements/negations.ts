import type { Context } from './context.ts'
import { NOT_WITHOUT } from './fragments.ts'
import type { Frame } from './frames.ts'
import { TRANSPARENT } from './lexicon.ts'
import { PROPOSALS, type Region } from './region.ts'

/** Tokens that deny the frame: its clause's own, and those of what governs it without a stance ("shows no sign of"). */
export function negationsOf(frame: Frame, { text }: Context): number[] {
  const { clause } = frame
  // "cannot but accept": it does.
  if (isBut(frame, text.lower)) return []
  // "not for sale" holds its own.
  const found = clause.negations.filter((token) => token < frame.first || token >= frame.end)
  if (frame.kind === 'verdict' && (frame.word === 'no' || frame.end - frame.first > 1)) return []
  if (frame.word === NOT_WITHOUT) return []
  for (
    let at = frame.first - 1;
    at >= Math.max(0, frame.first - 3) && text.sentence[at] === text.sentence[frame.first];
    at--
  ) {
    const word = text.lower[at]
    if (/^(never|neither|nor|hardly|not|n't)$/.test(word) && !found.includes(at) && isNear(text.upos, at, frame.first))
      found.push(at)
    if (word === 'to' && text.lower[at - 1] === 'yet' && !found.includes(at - 1)) found.push(at - 1)
    if (word === 'longer' && text.lower[at - 1] === 'no' && !found.includes(at - 1)) found.push(at - 1)
  }
  const neither = clause.kind === 'verb' ? neitherBefore(text, clause.head) : -1
  if (neither >= 0) {
    const isOfIt = (at: number): boolean =>
      at >= neither && at < clause.head && /^(?:neither|nor)$/.test(text.lower[at])
    found.splice(0, found.length, ...found.filter((at) => !isOfIt(at)), neither)
  }
  const fronted = frontedAt(frame, text)
  if (fronted >= 0 && !found.includes(fronted)) found.push(fronted)
  // "held out little hope"
  if (/^(little|no|scant)$/.test(text.lower[frame.end] ?? '') && frame.word === 'hold out') found.push(frame.end)
  if (/^(nothing|none|nobody)$/.test(text.lower[frame.end] ?? '') && !found.includes(frame.end)) found.push(frame.end)
  let outer = clause
  for (let step = 0; step < 3 && outer.parent >= 0; step++) {
    const parent = text.clauses.all[outer.parent]
    const planned = parent.lemma === 'plan' || parent.lemma === 'intend'
    if (!((TRANSPARENT.has(parent.lemma) || planned) && outer.relation === 'xcomp')) break
    found.push(...parent.negations.filter((token) => !found.includes(token)))
    outer = parent
  }
  // "no indication it is willing", "no sign of being ready"
  for (
    let at = frame.first - 1;
    at > Math.max(0, frame.first - 9) && text.sentence[at] === text.sentence[frame.first];
    at--
  ) {
    if (!/^(indication|sign|hint|evidence|suggestion|intention|plan)s?$/.test(text.lower[at])) continue
    const before = text.lower[at - 1]
    if ((before === 'no' || before === 'little' || before === 'any' || before === 'of') && !found.includes(at - 1)) {
      if (before === 'no' || before === 'little') found.push(at - 1)
    }
  }
  return [...new Set(found)].sort((a, b) => a - b)
}

/** "cannot *but* accept": nothing else is left. */
const isBut = ({ first }: Frame, lower: readonly string[]): boolean =>
  lower[first - 1] === 'but' && /^(?:not|n't|cannot)$/.test(lower[first - 2] ?? '')

/** Tokens between a "neither" and the verb of what neither does. */
const NEITHER_REACH = 14

/**
 * "*Neither* Kessar nor Varnia accepted", "neither of them accepted": the token of the word that denies it of all of them, or -1. The
 * tree hangs it on one of the names, or nowhere.
 */
function neitherBefore({ lower, upos, sentence }: Context['text'], head: number): number {
  for (let at = head - 1; at >= Math.max(0, head - NEITHER_REACH); at--) {
    if (sentence[at] !== sentence[head] || upos[at] === 'VERB' || /^[.;:?!—–]$/.test(lower[at])) return -1
    if (lower[at] !== 'neither') continue
    // "has neither accepted": the verb's own.
    const next = lower[at + 1]
    return at + 1 < head && (next === 'of' || /^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(upos[at + 1])) ? at : -1
  }
  return -1
}

/** Tokens between what is denied and a denial that its sentence begins with. */
const FRONTED_REACH = 12

/** "*Under no* circumstances will it agree", "*At no* point did it agree": the token of the denial, or -1. */
function frontedAt({ first, clause }: Frame, { lower, upos, sentence }: Context['text']): number {
  if (clause.kind !== 'verb') return -1
  for (let at = first - 1; at > first - FRONTED_REACH && at > 0 && sentence[at] === sentence[first]; at--) {
    if (upos[at] === 'VERB') return -1
    if (lower[at] !== 'no' || !/^(?:under|in|on|at|by)$/.test(lower[at - 1])) continue
    const noun = upos[at + 1] === 'ADJ' ? at + 2 : at + 1
    return upos[noun] === 'NOUN' && upos[noun + 1] === 'AUX' ? at : -1
  }
  return -1
}

function isNear(upos: readonly string[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (upos[i] !== 'ADV' && upos[i] !== 'AUX' && upos[i] !== 'PART') return false
  return true
}

/** "nothing less than", "nothing but", "no less than": the token of the word, or -1. */
export function exclusiveAt(frame: Frame, { text }: Context): number {
  const { lower } = text
  for (let at = frame.end; at < Math.min(lower.length, frame.end + 5); at++) {
    if (
      (lower[at] === 'nothing' || lower[at] === 'no') &&
      /^(less|but|short|under|below|other)$/.test(lower[at + 1] ?? '')
    )
      return at
    // "not ready to settle for less than half", "will not take anything under half"
    if (/^(less|fewer|under|below)$/.test(lower[at]) && /^(for|anything|any|with|accept|take)$/.test(lower[at - 1]))
      return at
  }
  return -1
}

/** "would reject *anything less than* a tenth", "anything short of it is unacceptable": the token of "anything", or -1. */
export function belowAt({ first, end }: Region, { text: { lower } }: Context): number {
  for (let at = first; at < Math.min(end, first + BELOW_WITHIN); at++)
    if (
      /^(?:anything|any|offers?|deals?|everything)$/.test(lower[at]) &&
      /^(?:less|short|below|under|fewer|lower|other)$/.test(lower[at + 1] ?? '')
    )
      return at
  return -1
}

/** Tokens of what is refused within which it is said that it is too little. */
const BELOW_WITHIN = 5

/** Tokens within which what is refused is named, and what it lacks. */
const NAMED_WITHIN = 7

/**
 * "will not sign any text that does not include a phase-out", "would veto a treaty that left it out", "rejects any deal without
 * one": the token that says what is not in it, or -1.
 */
export function lackingAt(frame: Frame, about: Region, { text, marksIn }: Context): number {
  const { lower, lemma, sentence, upos } = text
  const isHere = (at: number): boolean => sentence[at] === sentence[frame.first]
  for (let at = frame.end; at < frame.end + NAMED_WITHIN && isHere(at); at++) {
    const next = lower[at + 1] ?? ''
    if (!PROPOSALS.test(lower[at]) && !(upos[at] === 'NOUN' && next === 'without')) continue
    // "any quota deal without guarantees" is refused for what it is, too.
    if (/^(without|lacking|omitting|excluding)$/.test(next))
      return marksIn(about.first, at + 1).length === 0 ? at + 1 : -1
    if (!/^(that|which)$/.test(next)) continue
    for (let not = at + 2; not < at + 5 && isHere(not); not++) {
      // "that is silent on it", "that says nothing of it"
      if (lower[not] === 'silent' || (/^(say|make)$/.test(lemma[not]) && /^(nothing|no)$/.test(lower[not + 1] ?? '')))
        return not
      if (/^(not|n't)$/.test(lower[not])) return HOLDING.test(lemma[not + 1] ?? '') ? not : -1
      if (upos[not] !== 'VERB') continue
      const left = LEAVING_OUT.test(lemma[not]) || (lemma[not] === 'leave' && lower[not + 1] === 'out')
      return left ? not : -1
    }
    return -1
  }
  return -1
}

/** What a text does with what is not in it. */
const LEAVING_OUT = /^(exclude|omit|lack|ignore|sideline|bypass)$/

/** What a text does with what is in it. */
const HOLDING =
  /^(include|contain|provide|guarantee|ensure|have|hold|address|mention|meet|give|offer|protect|secure|name|set)$/
