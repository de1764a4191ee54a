import { firstWhere, type Span } from '../../text/index.ts'
import { type Clause, denialOf, isInvertedIf } from '../clauses/index.ts'
import type { Context } from './context.ts'

/**
 * How a text tells of what its verb says: as it is, as what somebody denies, or as what nobody says that it is: "Had Kessar
 * accepted the plan, …", "no sign that Kessar is ready to accept", "did not say that Kessar had accepted".
 */
export type Telling = 'so' | 'denied' | 'not so'

/** Clauses upwards in which it is said how the text tells of one. */
const STEPS = 4
const DENYING = /^(?:deny|dispute|repudiate|refute|rebut)$/
/** What is denied by who doubts it is no word of their own that it is not so. */
const DOUBTING = /^(?:doubt|pretend|forget)$/
/** Verbs of which a "not" reaches what they tell: who does not say a thing leaves it open. */
const TELLING =
  /^(?:say|think|believe|expect|confirm|announce|indicate|suggest|report|claim|know|see|show|mean|deny|state|signal|hint|imply|agree)$/
/** What there is none of, where a thing is not known to be so. */
const SIGNS =
  /^(?:indication|sign|evidence|suggestion|hint|confirmation|proof|word|guarantee|assurance|certainty|chance|prospect|possibility|likelihood|hope|question)s?$/
/** Whoever asks says nothing, nor does what is asked for: "asked why the union accepted the plan". */
const ASKING = /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing))\b/i
/** What is put to somebody who is to answer. */
const PUT_TO = /^(?:told|asked|pressed|challenged|questioned|quizzed|confronted|reminded)$/
const NONE = /^(?:no|little|without|few|scant|neither|nor|not|n't|never|hardly)$/
/** Tokens before a verb within which there is said to be no sign of what it tells. */
const SIGN_REACH = 12
/** Tokens before such a noun within which stands what denies it: "no clear sign", "not seen any sign". */
const NONE_REACH = 4

/** @param verb token of the verb */
export function tellingOf({ analysed, attributionOf }: Context, verb: number, subject: number): Telling {
  const { clauses, lower, tokens, sentence, text, attributions } = analysed
  const last = tokens.sentences[sentence[verb] + 1] - 1
  if (lower[last] === '?' || isInvertedIf(analysed, subject) || isUnsigned(analysed, verb)) return 'not so'
  const own: Clause | undefined = clauses.all[clauses.of[verb]]
  if (own !== undefined) {
    for (let at = own, step = 0; step < STEPS && at.parent >= 0; step++) {
      const parent = clauses.all[at.parent]
      // What stands beside it is not within it, but for what "and" goes on with.
      if (at.relation === 'conj' && !at.inherited) {
        const opener = lower[at.first - 1] === 'that' || lower[at.first] === 'that'
        if (!opener) break
      }
      if (/^(?:ccomp|xcomp|acl)$/.test(at.relation) || at.opener === 'that') {
        const isNot = parent.negations.length > 0
        if (DOUBTING.test(parent.lemma) && !isNot) return 'not so'
        if (isNot && TELLING.test(parent.lemma)) return 'not so'
        if (DENYING.test(parent.lemma)) return 'denied'
      }
      at = parent
    }
    if (denialOf(own, analysed) >= 0) return 'denied'
  }
  const by = attributionOf({ start: tokens.starts[verb], end: tokens.ends[verb] })
  if (by < 0) return 'so'
  const cue = attributions[by].cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (ASKING.test(cue) || isPutTo(analysed, attributions[by].cue)) return 'not so'
  return /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))\b/i.test(cue) ? 'denied' : 'so'
}

/** "*Told* that the company had accepted, Orr shrugged": whoever hears it does not say it. */
function isPutTo({ lower, tokens, sentence }: Context['analysed'], cue: readonly Span[]): boolean {
  if (cue.length === 0) return false
  const first = firstWhere(tokens.count, (at) => tokens.ends[at] > cue[0].start)
  return first === tokens.sentences[sentence[first]] && PUT_TO.test(lower[first])
}

/** "There was no indication that Kessar is willing to". */
function isUnsigned({ lower, sentence, tag }: Context['analysed'], verb: number): boolean {
  for (let at = verb - 1; at > verb - SIGN_REACH && at > 0 && sentence[at] === sentence[verb]; at--) {
    if (/^[,;:]$/.test(lower[at])) return false
    if (!SIGNS.test(lower[at])) continue
    // "no sign of progress when Kessar refused"
    if (!/^(?:that|whether|yet|so)$/.test(lower[at + 1]) && !/^(?:NNPS?|PRP|DT)$/.test(tag[at + 1])) return false
    for (let i = at - 1; i >= 0 && i >= at - NONE_REACH && sentence[i] === sentence[at]; i--)
      if (NONE.test(lower[i])) return true
    return false
  }
  return false
}

/** Nouns of what is said, and may be disputed. */
const SAID = /^(?:claim|account|allegation|assertion|statement|version|view|something)$/
const DISPUTING = /^(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|contest(?:s|ed)?)$/
/** Tokens behind what is told within which it is disputed, and of who disputes it. */
const DISPUTE_REACH = 6
const MOST_OF_WHO = 5

/** "…, a claim *the union* disputes", "…, which the union denies": tokens of who says that it is not so; or null. */
export function disputedBehind(
  { analysed }: Context,
  from: number,
): { readonly first: number; readonly end: number } | null {
  const { lower, tokens, sentence } = analysed
  const stop = tokens.sentences[sentence[from - 1] + 1]
  for (let at = from; at < stop && at < from + DISPUTE_REACH; at++) {
    if (!/^(?:,|--|—|–)$/.test(lower[at])) continue
    let who = at + 1
    if (/^(?:a|an|the)$/.test(lower[who]) && SAID.test(lower[who + 1])) who += 2
    else if (lower[who] === 'something') who++
    else if (lower[who] !== 'which') continue
    if (/^(?:that|which)$/.test(lower[who])) who++
    let verb = who
    while (verb < stop && verb <= who + MOST_OF_WHO && !DISPUTING.test(lower[verb])) verb++
    if (verb < stop && verb > who && DISPUTING.test(lower[verb])) return { first: who, end: verb }
  }
  return null
}

/** The tokens of a condition under which a verb's clause stands, behind it or in front: "if Varnia leaves"; or null. */
export function conditionAround(
  { analysed }: Context,
  first: number,
  from: number,
): { readonly first: number; readonly end: number } | null {
  const { lower, tokens, sentence } = analysed
  const start = tokens.sentences[sentence[first]]
  const stop = tokens.sentences[sentence[first] + 1]
  for (let at = from; at < stop && at < from + CONDITION_REACH; at++) {
    if (isConditionAt(lower, at)) return { first: at, end: endOfCondition(lower, at, stop) }
    if (/^(?:[;:"]|and|but|which|who)$/.test(lower[at])) break
  }
  for (let at = start; at < first && at < start + 2; at++) {
    if (!isConditionAt(lower, at)) continue
    const end = endOfCondition(lower, at, stop)
    if (end < first) return { first: at, end }
  }
  return null
}

/** Tokens behind a verb's object within which its condition begins. */
const CONDITION_REACH = 12

function isConditionAt(lower: readonly string[], at: number): boolean {
  const [word, next, third] = [lower[at], lower[at + 1], lower[at + 2]]
  // "as if", "even if"
  if (word === 'if') return lower[at - 1] !== 'as' && lower[at - 1] !== 'even' && next !== 'any'
  if (word === 'provided' || word === 'providing' || word === 'unless') return next !== 'by' && next !== 'for'
  return (
    (word === 'on' && next === 'condition' && third === 'that') ||
    ((word === 'so' || word === 'as') && next === 'long' && third === 'as') ||
    (word === 'once' && next !== 'again' && next !== 'more')
  )
}

function endOfCondition(lower: readonly string[], from: number, stop: number): number {
  let at = from + 1
  while (at < stop && !/^[,;:."?!]$/.test(lower[at])) at++
  return at
}
