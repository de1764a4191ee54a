import type { Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { PROPOSALS } from './region.ts'

/**
 * What is only imagined, or stands in a plan: "under the plan, Kessar accepts the dam", "a deal in which Kessar accepts it", "in the
 * worst case Kessar refuses". What a signed deal has a party do is no fancy, nor what a party's own plan has it do.
 */
export function isImagined(frame: Frame, context: Context): boolean {
  const { text } = context
  if (frame.kind === 'noun' || frame.clause.kind !== 'verb') return false
  return isUnderPlan(frame, context) || isToldOfPlan(frame, context) || isWithin(frame, text) || isInCase(frame, text)
}

/** Tokens from "under" on within which it is said under what. */
const PLAN_REACH = 7

/** Plans that nobody need have agreed to; a deal may be signed. */
const UNSIGNED =
  /^(?:proposal|offer|plan|draft|formula|motion|map|framework|package|provision|bill|scheme|blueprint|compromise|solution|text|resolution|proposals|offers|plans|terms|vision|scenario)$/
/** What makes a deal one that is not made yet. */
const NOT_YET = /^(?:proposed|draft|possible|planned|mooted|potential|future|tentative|hypothetical|suggested|any)$/

/** Whether what a word for a plan means may be no more than a plan. */
function isPlan(noun: number, { lower, left }: Analysed): boolean {
  if (!PROPOSALS.test(lower[noun]) && !UNSIGNED.test(lower[noun])) return false
  if (UNSIGNED.test(lower[noun])) return true
  for (let at = left[noun]; at < noun; at++) if (NOT_YET.test(lower[at])) return true
  return false
}

/**
 * "Under the plan, tariffs would go and Kessar would drop its objections", "under Varnia's proposal, Kessar agrees": what a plan would
 * have a party do; where it is that party's own ("under Kessar's offer", "under its plan"), it says what it would do.
 */
function isUnderPlan({ clause, first }: Frame, context: Context): boolean {
  const { lower, tokens, sentence } = context.text
  const would = clause.modals.some((token) => /^(?:would|'d)$/.test(lower[token]))
  if (!would && (clause.tense !== 'present' || clause.modals.length > 0)) return false
  const from = tokens.sentences[sentence[first]]
  const opens = /^(?:under|in)$/.test(lower[from]) ? [from] : []
  const hung = clause.obliques.flatMap(({ preposition, head }) =>
    preposition === 'under' && head < first ? [context.text.left[head]] : [],
  )
  return [...opens, ...hung].some((under) => isOthersPlan(under, first, would, clause.subject, context))
}

function isOthersPlan(under: number, end: number, would: boolean, subject: number, { text, meant }: Context): boolean {
  const { lower, relation } = text
  let owner: string | null = null
  for (let at = under + 1; at < Math.min(end, under + PLAN_REACH) && lower[at] !== ','; at++) {
    const mention = meant.at[at] >= 0 ? meant.all[meant.at[at]] : meant.unmeant[meant.unmeantAt[at]]
    if (mention !== undefined) owner = mention.party
    else if (relation[at] === 'nmod:poss') return false
    // "under a deal that Kessar signed"
    if (!(would ? PROPOSALS.test(lower[at]) || isPlan(at, text) : isPlan(at, text))) continue
    if (owner === null) return true
    return subject >= 0 && meant.at[subject] >= 0 && meant.all[meant.at[subject]].party !== owner
  }
  return false
}

/** "The plan says that Kessar accepts the dam", "the draft has Kessar accept it". */
function isToldOfPlan({ clause }: Frame, { text, meant }: Context): boolean {
  const above = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  if (above === null || clause.relation !== 'ccomp' || above.subject < 0 || meant.at[above.subject] >= 0) return false
  if (
    !/^(?:have|say|see|provide|envisage|envision|foresee|stipulate|require|suppose|assume|imagine)$/.test(above.lemma)
  )
    return false
  return isPlan(above.subject, text) || FANCY.test(text.lemma[above.subject])
}

/** Stories, and what is thought of as it might be. */
const FANCY =
  /^(?:scenario|novel|film|movie|play|story|tale|book|sketch|cartoon|satire|dream|nightmare|fantasy|fiction|simulation|exercise|hypothesis|possibility|parody|joke|future|outcome|world)$/
/** By these a deal becomes one: "signed a deal under which". */
const MAKING =
  /^(?:sign|reach|strike|conclude|clinch|seal|announce|make|hammer|accept|approve|finalise|finalize|ratify|agree|initial|close|have|broker|enter|adopt|cut|unveil|win|secure)$/
/** Tokens between the verb that makes a deal and the deal, and between "in which" and the verb of what it has somebody do. */
const MAKING_REACH = 9
const WHICH_REACH = 7

/** "a deal *in which* Kessar accepts", "a novel where Kessar refuses": what stands in it. */
function isWithin({ clause, first }: Frame, text: Analysed): boolean {
  const { lower, lemma, upos, sentence } = text
  for (let at = first - 1; at > Math.max(1, first - WHICH_REACH) && sentence[at] === sentence[first]; at--) {
    if (upos[at] === 'VERB') return false
    const which = lower[at] === 'which' && /^(?:in|under|by)$/.test(lower[at - 1])
    if (!which && !/^(?:whereby|where)$/.test(lower[at])) continue
    const noun = which ? at - 2 : at - 1
    if (FANCY.test(lemma[noun])) return true
    if (clause.tense === 'past') return false
    return (PROPOSALS.test(lower[noun]) || isPlan(noun, text)) && !isMade(noun, text)
  }
  return false
}

function isMade(noun: number, { lemma, upos, sentence }: Analysed): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - MAKING_REACH) && sentence[at] === sentence[noun]; at--)
    if (upos[at] === 'VERB') return MAKING.test(lemma[at])
  return false
}

/** "In the worst case, Kessar refuses", "in such a scenario": at the head of its sentence. */
function isInCase({ first, clause }: Frame, { lower, tokens, sentence, upos }: Analysed): boolean {
  if (clause.tense === 'past') return false
  let from = tokens.sentences[sentence[first]]
  while (from < first && upos[from] === 'PUNCT') from++
  const opening = lower.slice(from, Math.min(first, from + CASE_REACH)).join(' ')
  return IN_CASE.test(opening)
}

const CASE_REACH = 7
const IN_CASE =
  /^(?:(?:in|under|at) (?:(?:the|a|an|that|such|one|this|another|his|her|their|its) )*(?:worst|best|ideal|extreme|likeliest|unlikely|hypothetical|imaginary|perfect)(?: - |-| )(?:case|event|scenario|world)|in (?:such an?|that|one|another) (?:case|event|scenario)|hypothetically|theoretically|in theory)\b/
