import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Stance, Why } from '../codings/index.ts'
import { isAside } from './aside.ts'
import { asksForWord } from './asked-word.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { ABOLISHING, AGAINST, COERCING, DROPPING, LEXICON, TALKING } from './lexicon.ts'
import { ifBefore } from './modality.ts'
import { belowAt, exclusiveAt, lackingAt, negationsOf } from './negations.ts'
import { combined, negated } from './polarity.ts'
import { type Region, reachFrom } from './region.ts'
import { deniedDemand, endedDemand, RETRACT, retractionIn } from './taken-back.ts'
import { fades, isGivenUp, isLetGo, isUndoneBehind, namesFigure } from './turned.ts'
import { isOfEnding } from './undoing.ts'

export interface Told {
  readonly stance: Stance
  readonly why: readonly Why[]
  /** The words leave nothing else that might be meant: a demand is taken back, what "must be in it" is asked for. */
  readonly settled?: true
}

/** The stance that a frame tells, its negation and what it governs taken together; null where that tells none. */
export function stanceOf(frame: Frame, about: Region, context: Context): Told | null {
  const told = toldBy(frame, about, context)
  if ((told?.stance === 'rejects' || told?.stance === 'resists') && isOfEnding(about, context)) return null
  if (told?.stance !== 'rejects') return told
  const limit = limitAt(about, context)
  if (limit < 0) return told
  // "refused to go above a tenth": what lies below is not turned down.
  const why: Why = { field: 'stance', span: spanOfTokens(context.text, limit, limit + 1), reading: 'no further' }
  return { stance: 'resists', why: [...told.why, why] }
}

/** The word by which what is refused begins only from a figure on: "to go *above* 3 percent", or -1. */
function limitAt({ first, end }: Region, { text: { lower, lemma, upos } }: Context): number {
  for (let at = first; at < Math.min(end, first + LIMITED_WITHIN); at++) {
    if (lemma[at] === 'exceed') return at
    if (upos[at] === 'VERB' && /^(go|move|rise|stray)$/.test(lemma[at])) {
      if (/^(above|beyond|over|past|higher|further)$/.test(lower[at + 1] ?? '')) return at + 1
    }
    if (lower[at] === 'more' && lower[at + 1] === 'than' && upos[at + 2] === 'NUM') return at
  }
  return -1
}

/** Tokens within which a refusal says from where on. */
const LIMITED_WITHIN = 5

function toldBy(frame: Frame, about: Region, context: Context): Told | null {
  const { text } = context
  const { clause } = frame
  let stance = frame.stance!
  const why: Why[] = []
  const say = (token: number, reading: string): void => {
    why.push({ field: 'stance', span: spanOfTokens(text, token, token + 1), reading })
  }
  if (frame.kind === 'noun') {
    const noun = turnedBy(nounStance(frame, context), frame, about, context)
    return noun?.stance === 'demands' && asksForWord(frame, text) ? { ...noun, settled: true } : noun
  }
  if (frame.kind === 'lack') return { stance, why }
  const negations = negationsOf(frame, context)
  const exclusive = negations.length > 0 ? exclusiveAt(frame, context) : -1
  if (exclusive >= 0) {
    // "will accept nothing less than": what is asked for.
    say(exclusive, 'nothing less than')
    return { stance: 'demands', why, settled: true }
  }
  const below = negations.length === 0 && (stance === 'rejects' || stance === 'resists') ? belowAt(about, context) : -1
  if (below >= 0) {
    say(below, 'nothing less than')
    return { stance: 'demands', why, settled: true }
  }
  const lacking = lackingAt(frame, about, context)
  if (lacking >= 0 && (negations.length % 2 === 1 || stance === 'rejects')) {
    say(lacking, 'must be in it')
    return { stance: 'demands', why, settled: true }
  }
  // "would accept a deal without it": of what is not in it that tells nothing.
  if (lacking >= 0 && text.lower[lacking] === 'without' && /^(accepts|open)$/.test(stance)) return null
  const ended = endedDemand(frame, text)
  if (ended !== null) {
    say(ended.head, 'no longer')
    return { stance: 'open', why, settled: true }
  }
  // "only if it drops its claim": what another gives up is asked for.
  const retracted = frame.word.startsWith('only ') ? null : retractionIn(frame, about.end, text)
  if (retracted !== null) {
    const keepsTo = (stance === 'rejects' || stance === 'resists') !== (negations.length % 2 === 1)
    return { stance: keepsTo ? 'demands' : 'open', why: [...why, retracted], settled: true }
  }
  if (isAside(frame, about, context)) return null
  // What another shall promise is asked for, whatever it is.
  if (stance === 'demands' && negations.length === 0 && asksForWord(frame, text)) return { stance, why, settled: true }
  // "promised to table a motion to": what is put forward is asked for.
  if (stance === 'accepts' && negations.length === 0 && putsForward(frame, text))
    return { stance: 'demands', why, settled: true }
  const inner = innerStance(frame, about, context)
  if (isCoercive(frame, about, context, negations.length % 2 === 1)) return null
  if (frame.kind === 'will' && TALKING.has(text.lemma[frame.first])) stance = 'open'
  if (stance === 'demands' && inner === null && isUndoneBehind(about, text)) stance = 'rejects'
  if (inner !== null) {
    stance = isGivenUp(frame, inner, text) ? 'accepts' : combined(stance, inner.stance)
    why.push(...inner.why)
  }
  if (stance === 'accepts' && negations.length === 0 && namesFigure(frame, text)) stance = 'demands'
  if (negations.length % 2 === 1) {
    const firm = isFirm(frame, context, negations)
    const left = leftOf(frame, stance, firm, negations, context)
    for (const token of negations) say(token, 'not')
    if (left === null) return null
    // "rules out nothing"
    const isNothing = negations.some((token) => token >= frame.end)
    return isNothing ? { stance: left, why, settled: true } : { stance: left, why }
  }
  // "may accept", "could agree": no more than open to it.
  if (stance === 'accepts' && clause.modals.some((token) => /^(may|might|could|can)$/.test(text.lower[token])))
    return { stance: 'open', why, settled: true }
  // "would leave if": open to it.
  if (stance === 'accepts' && isOnCondition(frame, context)) stance = 'open'
  if (stance !== 'demands' && keeps(frame, about, context) && !isAgreedTo(frame, about, text)) return null
  // "is prepared to raise it if": no more than that.
  if (frame.kind === 'adjective' && stance === 'open' && isOnCondition(frame, context))
    return { stance, why, settled: true }
  return { stance, why }
}

/** "vowed *to table* a motion", "promised to bring forward a bill" */
const putsForward = ({ end }: Frame, { lower, lemma }: Analysed): boolean =>
  lower[end] === 'to' &&
  /^(?:table|introduce|submit|propose|file|move|bring)$/.test(lemma[end + 1]) &&
  MOTION.test(lemma.slice(end + 2, end + 2 + TO_MOTION).join(' '))

const MOTION = /^(?:(?:forward|a|an|the|own|its|his|her|their|new) )*(?:motion|bill|resolution|amendment)\b/
const TO_MOTION = 5

/** "its refusal to disavow it": who refuses to be against a thing is open to it. */
function turnedBy(noun: Told | null, frame: Frame, about: Region, context: Context): Told | null {
  if (noun?.stance !== 'rejects' || context.text.lower[frame.end] !== 'to') return noun
  const inner = innerStance(frame, about, context)
  if (inner === null || combined('rejects', inner.stance) !== 'open') return noun
  return { ...noun, stance: 'open', why: [...noun.why, ...inner.why] }
}

/** What is left of what a frame tells where that is denied. */
function leftOf(
  frame: Frame,
  stance: Stance,
  firm: boolean,
  negations: readonly number[],
  context: Context,
): Stance | null {
  if (frame.kind === 'must') return 'rejects'
  // "would not hesitate to order it"
  if (frame.word === 'hesitate') return 'accepts'
  if (frame.kind === 'verdict') return negatedVerdict(stance)
  // "will not drop its demand"
  if (frame.family === RETRACT) return 'demands'
  return stance === 'demands' ? deniedDemand(frame, negations, context) : negated(stance, firm)
}

/** "vowed to keep the garrison": whether for or against what is at issue, the words do not tell. */
function keeps(frame: Frame, about: Region, { text }: Context): boolean {
  for (let at = frame.kind === 'will' ? frame.first : frame.end; at < Math.min(about.end, frame.end + 4); at++) {
    if (text.upos[at] === 'VERB')
      return /^(keep|maintain|retain|preserve|hold|defend|protect|uphold|safeguard)$/.test(text.lemma[at])
  }
  return false
}

/** Verbs by which somebody does what another asks for. */
const AGREEING = /^(?:agree|consent|assent|promise|undertake)\b/
/** How a thing is kept that is kept from others: "to keep the strait *closed*". */
const KEPT_FROM =
  /^(?:closed|shut|frozen|blocked|locked|sealed|banned|out|off|away|from|back|down|below|under|low|lower|secret|private|hidden|suspended|separate)$/

/** "agreed to keep the head office": who agrees to keep what is at issue does what was asked for, unless it is kept from somebody. */
function isAgreedTo({ word }: Frame, { first, end }: Region, { lower, lemma }: Analysed): boolean {
  if (!AGREEING.test(word)) return false
  let kept = false
  for (let at = first; at < end; at++) {
    if (KEPT_FROM.test(lower[at])) return false
    // "to keep talking", "to maintain that": nothing is kept.
    if (/^(?:keep|maintain|retain|preserve|uphold)$/.test(lemma[at]))
      kept = !/(?:ing|^that|^up)$/.test(lower[at + 1] ?? '')
  }
  return kept
}

/** "will leave if …", "once …, Kessar will leave", "agreed to it provided that". */
function isOnCondition({ end, first }: Frame, { text }: Context): boolean {
  return reachFrom(text, end).tails.some(({ kind }) => kind === 'if' || kind === 'once') || ifBefore(text, first) >= 0
}

function negatedVerdict(stance: Stance): Stance | null {
  if (stance === 'accepts' || stance === 'open') return 'rejects'
  return null
}

/** What will not be is firmer than what has not been. */
function isFirm({ clause, kind, first }: Frame, { text }: Context, negations: readonly number[]): boolean {
  if (kind === 'adjective')
    return (
      !/^(ready|prepared|flexible)$/.test(text.lemma[clause.head]) &&
      !negations.some((token) => /^(no|little)$/.test(text.lower[token]))
    )
  if (text.lower[first - 2] === 'yet') return false
  if (clause.modals.some((token) => /^(will|would|wo|can|ca|could|shall|must|'ll|'d)$/.test(text.lower[token])))
    return true
  if (clause.negations.some((token) => text.lower[token] === 'never')) return true
  return clause.tense === 'coming' || clause.tense === 'present'
}

/**
 * "will impose tariffs", "ready to retaliate": a threat, no stance. "Will not impose tariffs" is one.
 */
function isCoercive(frame: Frame, about: Region, { text }: Context, denied: boolean): boolean {
  if (frame.kind === 'will')
    return COERCING.has(text.lemma[frame.first]) && (!denied || !/^(impose|levy)$/.test(text.lemma[frame.first]))
  if (frame.stance !== 'open' && frame.stance !== 'accepts') return false
  for (let at = frame.end; at < Math.min(about.end, frame.end + 4); at++) {
    if (text.upos[at] === 'VERB') return COERCING.has(text.lemma[at])
  }
  return false
}

/** The stance of the first word in the reach that tells one: "reject" of "ready to reject". */
function innerStance(frame: Frame, about: Region, context: Context): Told | null {
  const { text, marksIn } = context
  const mark = marksIn(frame.end, about.end)[0]
  const stop = Math.min(about.end, mark === undefined ? about.end : mark.first)
  for (let at = frame.end; at < stop; at++) {
    const clause = text.clauses.at[at] < 0 ? null : text.clauses.all[text.clauses.at[at]]
    const lemma = text.lemma[at]
    const span = spanOfTokens(text, at, at + 1)
    const why = [{ field: 'stance', span, reading: lemma }]
    if (text.upos[at] === 'NOUN') {
      const noun = LEXICON.nouns.get(lemma)?.[0]
      // "accepted the demand for": what is accepted is what was demanded; "dropped its opposition to".
      if (noun !== undefined && (noun.stance === 'rejects' || noun.stance === 'resists') && frame.stance !== 'rejects')
        return { stance: noun.stance, why }
      continue
    }
    if (text.upos[at] !== 'VERB') continue
    const entry = LEXICON.verbs
      .get(lemma)
      ?.find(({ behind }) => behind === '' || behind.split(' ').every((word, i) => text.lower[at + 1 + i] === word))
    const denied = clause !== null && clause.negations.length % 2 === 1
    let inner: Stance | null = AGAINST.has(lemma) ? 'rejects' : TALKING.has(lemma) ? 'open' : (entry?.stance ?? null)
    // "wants the scheme scrapped"
    if (frame.stance === 'demands' && ABOLISHING.has((clause?.lemma ?? lemma).replace(' ', '-'))) inner = 'rejects'
    if (inner === 'demands') inner = null
    if (denied) inner = inner === null ? 'rejects' : negated(inner, true)
    if (inner !== null) return { stance: inner, why }
    // Only the first thing that is demanded tells whether it is demanded or refused.
    if (frame.stance === 'demands') return null
  }
  return null
}

/** "reiterated its opposition", "dropped its demand", "refused to drop its demand", "its opposition softened". */
function nounStance(frame: Frame, context: Context): Told | null {
  const { text } = context
  const stance = frame.stance!
  const { clause } = frame
  const why: Why[] = []
  let drops = 0
  for (let outer: typeof clause | null = clause, step = 0; outer !== null && step < 4; step++) {
    const head = outer.head
    if (head >= frame.first) break
    if (DROPPING.has(outer.lemma.replace(' ', '-'))) {
      drops++
      why.push({ field: 'stance', span: spanOfTokens(text, head, head + 1), reading: outer.lemma })
    } else if (/^(refuse|decline|fail|reluctant|unwilling|reject)$/.test(outer.lemma) && drops > 0) drops++
    if (drops > 0 && outer.negations.length % 2 === 1) drops++
    outer = outer.relation === 'xcomp' && outer.parent >= 0 ? text.clauses.all[outer.parent] : null
  }
  if (drops === 0 && (fades(frame, text) || isLetGo(frame, text))) drops = 1
  if (drops % 2 === 0) {
    // "has not shown willingness to"
    const denied = clause.object === frame.first ? clause.negations.filter((token) => token < frame.first) : []
    if (denied.length % 2 === 0) return { stance, why }
    const left = negated(stance, false)
    return left === null ? null : { stance: left, why }
  }
  const left = stance === 'accepts' || stance === 'open' ? 'rejects' : 'open'
  return stance === 'demands' ? { stance: left, why, settled: true } : { stance: left, why }
}
