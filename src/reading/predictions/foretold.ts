import {
  extentOf,
  isPreposition,
  isRelative,
  type Phrases,
  sentenceEnd,
  sentenceStart,
  subjectOf,
  words,
} from '../phrases/index.ts'
import { likelihoodOf, MODALS } from './likelihood.ts'
import type { Likelihood } from './prediction.ts'
import { clauseEnd, lastNoun } from './reach.ts'
import { tellsBehind } from './tellers.ts'
import { byTurn } from './turns.ts'
import { EXPECTING, EXPECTING_OF, ODDS } from './words.ts'

/** A place that may foretell. */
export interface Foretold {
  readonly kind: Likelihood
  /** What tells it: a verb with its modal, one that expects, a word of odds, or a turn of phrase ("a matter of time before"). */
  readonly way: 'modal' | 'likely' | 'expected' | 'odds' | 'turn'
  /** Item that tells it. */
  readonly at: number
  /** Item of what is to happen: a verb, or the noun that is expected. */
  readonly doing: number
  /** Item of who or what does it, or -1. */
  readonly subject: number
  /** Token after the last of what is foretold. */
  readonly end: number
}

/** Every place of a text that may foretell, in text order. */
export function foretoldIn(phrases: Phrases): Foretold[] {
  const found: Foretold[] = []
  for (let at = 0; at < phrases.items.length; at++) {
    const item = phrases.items[at]
    const one =
      (item.kind === 'verb' ? byVerb(phrases, at) : byModal(phrases, at)) ?? byTurn(phrases, at) ?? byOdds(phrases, at)
    if (one !== null) found.push(one)
  }
  return found
}

function byVerb(phrases: Phrases, at: number): Foretold | null {
  const { items, lower, tag } = phrases
  if (isEither(lower, items[at].first)) return null
  const likelihood = likelihoodOf(phrases, at)
  if (likelihood !== null) {
    const { kind, verb, subject = subjectOf(phrases, at) } = likelihood
    const way = items[at].verb!.modal === null ? 'likely' : 'modal'
    return {
      kind: oddsBefore(phrases, subject < 0 ? at : Math.min(at, subject)) ?? kind,
      way,
      at,
      doing: verb,
      subject: subject < 0 ? lastNoun(phrases, at) : subject,
      end: items[verb].kind === 'verb' ? extentOf(phrases, verb).end : items[verb].end,
    }
  }
  const { form, passive, negated, modal } = items[at].verb!
  const of = expectedOf(phrases, at)
  const verb = of ?? EXPECTING.get(lower[items[at].head])
  if (verb === undefined || form === 'infinitive' || (passive && form === 'finite')) return null
  // "a draft seen by the paper", "expected by all"
  if (form === 'participle' && lower[items[at + 1]?.first ?? 0] === 'by') return null
  // "warned against expecting much", "had not seen the text".
  if (form === 'gerund' && at > 0 && isPreposition(phrases, items[at - 1])) return null
  // "workers can expect a letter": they are promised it.
  if (modal === 'can') return null
  const stop = sentenceEnd(phrases, at)
  for (let noun = at + 1; noun < Math.min(stop, at + 4); noun++) {
    if (items[noun].kind === 'verb' || isRelative(phrases, items[noun]) || lower[items[noun].head] === ',') return null
    if (items[noun].kind !== 'noun') continue
    // "expects the pact dies": what is expected is a clause; where it has a modal that tells it.
    if (items[noun + 1]?.verb?.form === 'finite' && noun + 1 < stop) {
      if (items[noun + 1].verb!.modal !== null || items[noun + 1].verb!.tense === 'past' || !OF_CLAUSES.test(verb))
        return null
      return {
        kind: 'expected',
        way: 'expected',
        at,
        doing: noun + 1,
        subject: noun,
        end: extentOf(phrases, noun + 1).end,
      }
    }
    const next = items.slice(noun + 1, Math.min(stop, noun + 5)).findIndex(({ verb }) => verb?.form === 'infinitive')
    // "sees wages rising": with verbs of seeing what is seen may be told so; "expects talks starting in May" tells which talks.
    const rising = /^(?:see|foresee|envisage)$/.test(verb) && noun + 1 < stop && items[noun + 1].verb?.form === 'gerund'
    // "did not see the text" foretells nothing, "does not see a truce" does.
    const isAny = items[at].verb!.tense === 'present' && /^(?:an?|any)$/.test(lower[items[noun].first])
    if (negated && verb === 'see' && !rising && !isAny) return null
    // "thought a truce unlikely": that tells it.
    if (noun + 1 < stop && items[noun + 1].kind === 'word' && ODDS.has(lower[items[noun + 1].head])) return null
    const doing = rising ? noun + 1 : next < 0 ? noun : noun + 1 + next
    if (verb === 'put' && !ODDS.has(lower[items[noun].head])) return null
    if (next < 0 && /^PRP$/.test(tag[items[noun].head])) return null
    const kind = of === 'warn' ? 'may' : 'expected'
    return { kind, way: 'expected', at, doing, subject: noun, end: clauseEnd(phrases, doing, stop) }
  }
  return null
}

/** "warned of a strike", "bet on a pact": the verb, where what is expected stands behind its preposition. */
function expectedOf({ items, lower }: Phrases, at: number): string | undefined {
  const verb = EXPECTING_OF.get(lower[items[at].head])
  const next = lower[items[at + 1]?.first ?? 0]
  const opens = verb === 'warn' ? /^(?:of|about)$/.test(next) : next === (verb === 'brace' ? 'for' : 'on')
  return opens ? verb : undefined
}

/** Verbs that foretell by a clause in the present: "reckons the pact dies"; "thinks it is dead" tells what is. */
const OF_CLAUSES = /^(?:expect|forecast|predict|project|foresee|anticipate|reckon|fear)$/

/** Whether the modal at a token is one of "may or may not". */
const isEither = (lower: readonly string[], modal: number): boolean =>
  lower[modal] === (lower[modal + 1] === 'or' ? lower[modal + 2] : lower[modal - 1] === 'or' ? lower[modal - 2] : null)

/** Items between a modal, or an outcome, and the verb that it is of. */
const NEAR = 5

/** "would in that case rise", "doubts they will": a modal without its verb beside it. */
function byModal(phrases: Phrases, at: number): Foretold | null {
  const { items, lower, tag } = phrases
  const kind = items[at].kind === 'word' && tag[items[at].head] === 'MD' ? MODALS[lower[items[at].head]] : undefined
  if (kind === undefined) return null
  if (isEither(lower, items[at].first)) return null
  const stop = sentenceEnd(phrases, at)
  const next = items.slice(at + 1, Math.min(stop, at + NEAR)).findIndex((item) => item.kind === 'verb')
  const subject = lastNoun(phrases, at)
  if (next >= 0) {
    const doing = at + 1 + next
    return { kind, way: 'modal', at, doing, subject, end: extentOf(phrases, doing).end }
  }
  // "would back down", "will bar imports": taggers take the verb for something else.
  const isVerb =
    at + 1 < stop &&
    /^(?:RB|NN|JJ|RP)$/.test(tag[items[at + 1].first]) &&
    !/ly$|^(?:not|never|also)$/.test(lower[items[at + 1].first])
  const doing = isVerb ? at + 1 : at
  return { kind, way: 'modal', at, doing, subject, end: isVerb ? clauseEnd(phrases, doing, stop) : items[at].end }
}

/** How likely the odds before a clause make it: "a 20 percent *chance that* it will", "it is *unlikely that* it will". */
function oddsBefore({ items, lower }: Phrases, clause: number): Likelihood | undefined {
  const odds = items[clause - 2]
  if (odds === undefined || lower[items[clause - 1].first] !== 'that') return undefined
  const kind = ODDS.get(lower[odds.end - 1])
  // Of "a forecast that it will" the modal tells; that "it is doubtful" is told as a denial of it.
  return kind === 'expected' || lower[odds.end - 1] === 'doubtful' ? undefined : kind
}

/** Whether the odds at an item are of a clause that a modal tells: there they are told. */
function areOfClause({ items, lower }: Phrases, at: number, stop: number): boolean {
  if (at + 1 >= stop || lower[items[at + 1].first] !== 'that') return false
  const next = items.slice(at + 2, Math.min(stop, at + 2 + NEAR)).find(({ kind }) => kind === 'verb')
  return MODALS[next?.verb?.modal ?? ''] !== undefined
}

const LESSENING: ReadonlySet<string> = new Set(
  words(
    'cut reduce lower limit lessen ease halve minimise minimize mitigate manage assess address avoid avert share spread',
  ),
)

/** "another cut was likely before May", "puts the odds at three in five", "a 45 per cent chance of …". */
function byOdds(phrases: Phrases, at: number): Foretold | null {
  const { items, lower, tag } = phrases
  const { kind, first, end, head } = items[at]
  const word = kind === 'word' ? lower[head] : kind === 'noun' ? lower[head] : lower[end - 1]
  if (kind === 'noun' && isLikeliest(phrases, at)) return ofOutcome(phrases, at)
  const odds = ODDS.get(word) ?? (kind === 'word' ? undefined : ODDS.get(lower[end - 1]))
  if (odds === undefined) return null
  const stop = sentenceEnd(phrases, at)
  if (kind === 'word' && items[at + 1]?.verb?.form === 'infinitive' && at + 1 < stop) return null
  // "…, the ministry forecast": what it foretells stands before.
  if (tellsBehind(phrases, at)) return null
  // "put the chance at 55 per cent", "sees a 40 per cent chance" is told by its verb.
  const told = items[at - 1]?.verb
  if (told?.form === 'finite' && told.modal !== 'can' && EXPECTING.has(lower[items[at - 1].head])) return null
  if (areOfClause(phrases, at, stop)) return null
  // "what was forecast", whatever taggers take it for
  if (word === 'forecast' && /^(?:was|were|been)$/.test(lower[end - 2] ?? '')) return null
  // "a target to cut the risk from floods": what somebody is to lessen is no forecast of it.
  const before = items[at - 1]
  if (before?.verb?.form === 'infinitive' && LESSENING.has(lower[before.head])) return null
  const noun = lastNoun(phrases, at)
  // "there is no prospect of", "said the chances were": who sees them is not what they are of.
  const isOther = noun >= 0 && (tag[items[noun].head] === 'EX' || (kind === 'noun' && isVerbBetween(phrases, noun, at)))
  const subject = isOther ? -1 : noun
  return {
    kind: odds,
    way: 'odds',
    at,
    doing: at,
    subject,
    end: Math.max(end, clauseEnd(phrases, at, stop), first + 1),
  }
}

const isVerbBetween = ({ items }: Phrases, from: number, to: number): boolean =>
  items.slice(from + 1, to).some(({ kind }) => kind === 'verb')

/** "the likeliest outcome", "the most likely result" */
function isLikeliest({ items, lower }: Phrases, at: number): boolean {
  const { first, end, head } = items[at]
  if (!/^(?:outcome|result|scenario|ending|course|consequence)$/.test(lower[head])) return false
  const words = lower.slice(first, end)
  return words.includes('likeliest') || (words.includes('most') && words.includes('likely'))
}

/** "an extension was now the likeliest outcome", "the likeliest outcome is an extension": what is likely is the other of the two. */
function ofOutcome(phrases: Phrases, at: number): Foretold {
  const { items } = phrases
  const stop = sentenceEnd(phrases, at)
  const start = sentenceStart(phrases, at)
  let verb = at - 1
  while (verb > start && verb > at - NEAR && items[verb].kind === 'word') verb--
  const before = items[verb]?.kind === 'verb' && verb >= start ? subjectOf(phrases, verb) : -1
  const behind = before < 0 && items[at + 1]?.kind === 'verb' && items[at + 2]?.kind === 'noun' ? at + 2 : -1
  const end = behind < 0 || behind >= stop ? items[at].end : clauseEnd(phrases, at, stop)
  return { kind: 'likely', way: 'odds', at, doing: at, subject: Math.max(before, behind), end }
}

/** Nouns that prepositions and "and" may chain before what is spoken of. */
const LINKS = 5

/**
 * The first token of what is spoken of, with what its last noun only belongs to: "strained relations between Varnia and Kessar
 * are likely to …", "any gap between its tariff and the pact's would …".
 *
 * @param subject item of the noun, or of a later one of its phrase
 */
export function openingOf(phrases: Phrases, subject: number): number {
  const { items, lower } = phrases
  const start = sentenceStart(phrases, subject)
  let opening = subject
  for (let link = 0, at = subject; link < LINKS; link++) {
    const before = at - 1
    const noun = before - 1
    if (noun < start || items[noun].kind !== 'noun') break
    // "the Coast Fund (CF)": the short name of the one before.
    if (isPreposition(phrases, items[before]) || lower[items[before].head] === '(') opening = noun
    // What "and" joins is one phrase with a preposition before it alone: "said the levy and the duty would".
    else if (!/^(?:and|or)$/.test(lower[items[before].head])) break
    at = noun
  }
  return items[opening].first
}
