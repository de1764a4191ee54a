import type { Clause } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { LEXICON, TRANSPARENT } from './lexicon.ts'

const CONDITIONS = new Set([
  'if',
  'unless',
  'whether',
  'once',
  'until',
  'provided',
  'before',
  'in case',
  'lest',
  'as long as',
])
/** What somebody makes, lets or wants another do is not done. */
const CAUSING =
  /^(force|make|let|allow|permit|help|expect|want|urge|ask|press|tell|order|persuade|convince|push|get|enable|require|beg|invite|pressure|compel|induce|encourage|advise|warn|demand|call|lead|cause|prompt|try|attempt|hope|wish|need|fail|prefer|like|propose|suggest|recommend|wait|aim|threaten|appear|seem|believe|think|suppose|assume|imagine|predict|depend)$/

/** What is hoped, thought or asked for is not said to be so. */
const WISHING =
  /^(expect|want|hope|wish|like|prefer|propose|suggest|recommend|believe|think|suppose|assume|imagine|predict|require|seem|appear|fear|doubt|wonder|ask|see)$/

/** Whether a frame is said to be so: not a condition, a question, a purpose, nor what somebody else would have it be. */
export function isReal({ clause, kind }: Frame, { text }: Context): boolean {
  if (kind === 'noun') return true
  if (clause.asked || CONDITIONS.has(clause.opener)) return false
  const { all } = text.clauses
  let at: Clause = clause
  for (let step = 0; step < 8; step++) {
    const parent = at.parent < 0 ? null : all[at.parent]
    if (parent === null) return true
    const { relation, opener } = at
    if (at !== clause && CONDITIONS.has(opener)) return false
    if (relation === 'xcomp' || relation === 'csubj' || relation === 'csubj:pass') {
      if (
        TRANSPARENT.has(parent.lemma) ||
        /^(appear|seem)$/.test(parent.lemma) ||
        parent.lemma === 'plan' ||
        parent.lemma === 'intend'
      ) {
        at = parent
        continue
      }
      // What a word of stance governs is part of that word's frame; anything else is not said to be so.
      return LEXICON.adjectives.has(parent.lemma) ? false : !CAUSING.test(parent.lemma) && parent.lemma === 'say'
    }
    if (relation === 'advcl') {
      if (CONDITIONS.has(opener)) return false
      if (opener === 'to' || (at.tense === 'none' && text.tag[at.head] === 'VB')) return false
      at = parent
      continue
    }
    if (relation === 'acl' && (opener === 'to' || text.tag[at.head] === 'VB')) return false
    if (relation === 'ccomp') {
      if (WISHING.test(parent.lemma) && kind !== 'must') return false
      if (parent.lemma === 'demand' || parent.lemma === 'insist') return kind === 'must'
    }
    at = parent
  }
  return true
}
