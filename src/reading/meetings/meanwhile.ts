import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

type Rule = (context: MeetingText, sign: Sign) => boolean

/** Whether a verb without a tense, by itself or with its object, tells of what went on, or was done, beside something that is over: that is not to come. */
export const isMeanwhile: Rule = (context, sign) =>
  (sign.form === 'verb' || sign.core) && sign.clause.tense === 'none' && RULES.some((rule) => rule(context, sign))

const isToldAsPast = ({ tense, modals, negations }: Sign['clause']): boolean =>
  tense === 'past' && modals.length === 0 && negations.length === 0

/** "*while being questioned* on Monday, she said": it went on when something happened that is over. */
const isWhile: Rule = ({ text: { clauses } }, { clause }) => {
  const above = clauses.all[clause.parent]
  return clause.opener === 'while' && (above === undefined || isToldAsPast(above))
}

/** Clauses from a verb up to one with a tense. */
const MOST_STEPS = 3

/** "they had been friends, with Kolm praising her, *meeting* her in July": what went with it is over too. */
const isWithPast: Rule = ({ text: { clauses, tag } }, { token, clause }) => {
  let at: Sign['clause'] | undefined = clause
  let hasWith = false
  for (let step = 0; step < MOST_STEPS && at !== undefined && at.tense === 'none'; step++) {
    if (!/^(?:advcl|conj)$/.test(at.relation)) return false
    if (at.opener === 'with') hasWith = true
    at = clauses.all[at.parent]
  }
  return tag[token] === 'VBG' && at !== undefined && (hasWith || at.opener === 'with') && isToldAsPast(at)
}

const WAITING = /^(?:line up|queue|queue up|turn out|flock|crowd|show up|brave|endure)$/

/** "*lined up to hear* her on Monday": who was there for it heard her. */
const isTurnout: Rule = ({ text: { clauses } }, { clause }) => {
  const above = clauses.all[clause.parent]
  return clause.opener === 'to' && above !== undefined && WAITING.test(above.lemma) && isToldAsPast(above)
}

const RULES: readonly Rule[] = [isWhile, isWithPast, isTurnout]
