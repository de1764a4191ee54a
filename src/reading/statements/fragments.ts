import type { Analysed, Clause } from '../clauses/index.ts'
import type { Frame } from './frames.ts'
import { GRANTING, HARMING, LEXICON } from './lexicon.ts'

/** Frames of speech that grammar alone does not give: "Not a metre without the river", "First they lift, then we speak". */
export function fragmentFrame(text: Analysed, at: number): Frame | null {
  return withoutFrame(text, at) ?? frontedFrame(text, at) ?? firstFrame(text, at) ?? pleaFrame(text, at)
}

const asked = (clause: Clause, first: number, end: number, word: string): Frame => {
  return { kind: 'must', clause, first, end, word, stance: 'demands', act: 'REQUEST', mental: false }
}

/** Tokens between the "no" and the "without" of "no deal without guarantees". */
const WITHOUT_REACH = 8

/** Word of a frame of what must not be missing: it holds its own "no". */
export const NOT_WITHOUT = 'not without'

/**
 * "No lasting peace without guarantees", "not one metre without the river", "no deal will be signed without them": what is
 * behind it is wanted.
 */
function withoutFrame({ lower, upos, sentence, clauses }: Analysed, at: number): Frame | null {
  if (lower[at] !== 'without') return null
  let verbs = false
  let coming = false
  for (let k = at - 1; k >= Math.max(0, at - WITHOUT_REACH) && sentence[k] === sentence[at]; k--) {
    if (lower[k] === ',' || upos[k] === 'SCONJ') return null
    if (/^(will|would|can|could|shall)$/.test(lower[k])) coming = true
    else if (upos[k] === 'VERB' || (upos[k] === 'AUX' && lower[k] !== 'be')) verbs = true
    // "No deal was signed without a fight" tells what was.
    if (verbs && !coming && lower[k] === 'no') return null
    if (verbs && lower[k] !== 'no') continue
    if (!/^(no|not|nothing|never)$/.test(lower[k])) continue
    const begins = k === 0 || sentence[k - 1] !== sentence[k] || upos[k - 1] === 'PUNCT' || lower[k - 1] === 'be'
    const clause = clauses.all[clauses.of[at]]
    return begins && clause !== undefined ? asked(clause, at, at + 1, NOT_WITHOUT) : null
  }
  return null
}

/** Tokens behind a "without" that opens its sentence within which it is said what there will not be. */
const FRONTED_REACH = 12

/** What parties come to, or do, where they agree: without what is wanted there is none of it. */
const AGREED =
  /^(deal|accord|agreement|treaty|pact|settlement|contract|peace|truce|ceasefire|signature|progress|solution|compromise|ratification|vote|talk|negotiation)s?$/
const AGREEING = /^(sign|agree|accept|ratify|approve|vote|join|return|resume|negotiate|conclude|support|back)$/

/** "Without guarantees no deal is possible", "Without them, we will not sign": what must not be missing, told first. */
function frontedFrame(text: Analysed, at: number): Frame | null {
  const { lower, lemma, upos, sentence, clauses } = text
  if (!opensWithout(text, at)) return null
  for (let k = at + 2; k < at + FRONTED_REACH && sentence[k] === sentence[at]; k++) {
    if (upos[k] === 'SCONJ' || /^(because|if|but|;)$/.test(lower[k])) return null
    const none = lower[k] === 'no' || lower[k] === 'nothing'
    if (!none && !/^(not|n't|never)$/.test(lower[k])) continue
    const next = upos[k + 1] === 'ADJ' || upos[k + 1] === 'ADV' ? k + 2 : k + 1
    const ends = lower[k] === 'no' ? AGREED.test(lower[next] ?? '') : AGREEING.test(lemma[next] ?? '')
    // "nothing will be signed"
    const comes = lower[k] === 'nothing' && /^(will|would|can|could|shall)$/.test(lower[next] ?? '')
    const clause = clauses.all[clauses.of[at]]
    return (ends || comes) && clause !== undefined ? asked(clause, at, at + 1, NOT_WITHOUT) : null
  }
  return null
}

/** "Without" at the head of its sentence or of what is said, with what is lacking behind it. */
export function opensWithout({ lower, upos, sentence }: Analysed, at: number): boolean {
  if (lower[at] !== 'without' || upos[at + 1] === 'VERB' || sentence[at + 1] !== sentence[at]) return false
  return at === 0 || sentence[at - 1] !== sentence[at] || /^(["“:,]|that|and|but)$/.test(lower[at - 1])
}

/** Tokens between "first" and "then". */
const THEN_REACH = 10

/** "First they lift, then we speak of withdrawal": an order of things that the speaker wants. */
function firstFrame({ lower, sentence, clauses, upos }: Analysed, at: number): Frame | null {
  if (lower[at] !== 'first' || (at > 0 && sentence[at - 1] === sentence[at] && upos[at - 1] !== 'PUNCT')) return null
  for (let k = at + 2; k < at + THEN_REACH && sentence[k] === sentence[at]; k++) {
    if (lower[k] !== 'then' || (lower[k - 1] !== ',' && lower[k - 1] !== 'and' && lower[k - 1] !== ';')) continue
    const clause = clauses.all[clauses.of[at]]
    return clause === undefined ? null : asked(clause, at, k + 1, 'first … then')
  }
  return null
}

/** "Lift the embargo", "give us what was ours": said to the other side. */
function pleaFrame({ lemma, lower, tag, clauses, sentence }: Analysed, at: number): Frame | null {
  if (tag[at] !== 'VB' || clauses.at[at] < 0) return null
  if (!GRANTING.has(lemma[at]) && !/^(give|stop|leave|withdraw|end|free|hand|pay|let|return|get)$/.test(lemma[at]))
    return null
  const clause = clauses.all[clauses.at[at]]
  if ((clause.subject >= 0 && !clause.inherited) || clause.modals.length > 0 || clause.opener !== '' || clause.asked)
    return null
  const begins = at === 0 || sentence[at - 1] !== sentence[at] || lower[at - 1] === '"'
  return begins && /^(root|ccomp|parataxis)$/.test(clause.relation) ? asked(clause, at, at + 1, lemma[at]) : null
}

/** "said that monitors would freeze the front": the speaker resists them. */
export function warning({ lower }: Analysed, clause: Clause): Frame | null {
  const { head, lemma, modals, subject, passive, negations, conditional } = clause
  if (!HARMING.has(lemma) || passive || negations.length > 0 || conditional || subject < 0 || subject > head)
    return null
  if (!modals.some((token) => /^(would|will|could|'d|'ll)$/.test(lower[token]))) return null
  return {
    kind: 'verdict',
    clause,
    first: head,
    end: head + 1,
    word: lemma,
    stance: 'resists',
    act: 'SAY',
    mental: false,
  }
}

/** Verbs of calling a thing something. */
const CALLING = /^(call|describe|term|brand|label|consider|regard|see|find|deem|view|dub|dismiss|hail|denounce)$/
/** Tokens between such a verb and what the thing is called. */
const CALLED_REACH = 10

/** The word by which somebody judges, of which a token is the last part: "half-hearted", where that tells it; else its lemma. */
export function verdictAt({ lower, lemma, tokens: { starts, ends } }: Analysed, at: number): string {
  const isPart = lower[at - 1] === '-' && ends[at - 2] === starts[at - 1] && ends[at - 1] === starts[at]
  const whole = isPart ? `${lower[at - 2]}-${lemma[at]}` : ''
  return LEXICON.verdicts.has(whole) ? whole : lemma[at]
}

/** "called the outcome reasonable", "regards a withdrawal as unacceptable": where the subject stands on the thing. */
export function judgement(text: Analysed, clause: Clause): Frame | null {
  const { head, lemma } = clause
  if (!CALLING.test(lemma) || clause.passive) return null
  const { upos, lower, sentence } = text
  for (let at = head + 1; at < head + CALLED_REACH && sentence[at] === sentence[head]; at++) {
    // "called the *planned* levy an insult": which one.
    if (upos[at] === 'VERB' && text.relation[at] === 'amod') continue
    if (upos[at] === 'VERB' || lower[at] === ',') return null
    if (upos[at] !== 'ADJ' && upos[at] !== 'NOUN') continue
    const entry = LEXICON.verdicts.get(verdictAt(text, at))?.[0]
    // "called for an unacceptable price": the word must not describe another.
    if (entry === undefined || entry.stance === 'demands' || upos[at + 1] === 'NOUN') continue
    const word = `${lemma} ${text.lemma[at]}`
    return {
      kind: 'verb',
      clause,
      first: head,
      end: head + 1,
      word,
      stance: entry.stance,
      act: entry.act,
      mental: false,
    }
  }
  return null
}

/** What must not stand behind a word that a thing is held to be, which would be what it describes. */
const DESCRIBED = /^(ADJ|NOUN|PROPN|NUM)$/

/** "considers the quota unfair", "considers it to be closed", "considers that it is": what somebody holds a thing to be. */
export function holdsToBe({ upos, lower, lemma, sentence, tokens }: Analysed, { head, lemma: verb }: Clause): boolean {
  if (verb !== 'consider') return false
  if (lower[head + 1] === 'that' && upos[head + 1] === 'SCONJ') return true
  let named = false
  for (let at = head + 1; at < head + CALLED_REACH && at < tokens.count && sentence[at] === sentence[head]; at++) {
    if (upos[at] === 'VERB' || lower[at] === ',') return false
    if (named && lower[at] === 'to' && lemma[at + 1] === 'be') return true
    const ends = lower[at + 1] === '.' || sentence[at + 1] !== sentence[head] || !DESCRIBED.test(upos[at + 1])
    if (named && upos[at] === 'ADJ' && ends && LEXICON.verdicts.has(lemma[at])) return true
    if (/^(NOUN|PROPN|PRON)$/.test(upos[at])) named = true
  }
  return false
}

/** Tokens between "conditions" and the colon before what they are. */
const LIST_REACH = 6

/** "named two conditions: an end to the embargo, and a road to the port": all that is listed is wanted. */
export function listFrame({ lemma, lower, sentence, clauses }: Analysed, at: number): Frame | null {
  if (!/^(condition|demand|requirement|precondition)$/.test(lemma[at])) return null
  for (let k = at + 1; k < at + LIST_REACH && sentence[k] === sentence[at]; k++) {
    if (lower[k] !== ':') continue
    const clause = clauses.all[clauses.of[at]]
    if (
      clause === undefined ||
      !/^(name|set|list|make|put|have|repeat|lay out|set out|add|give|present|state|be)$/.test(clause.lemma)
    )
      return null
    return { ...asked(clause, at, k + 1, LIST), kind: 'noun' }
  }
  return null
}

/** The word of a frame of several things that are asked for. */
export const LIST = 'conditions'
