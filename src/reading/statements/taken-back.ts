import { type Analysed, type Clause, spanOfTokens } from '../clauses/index.ts'
import type { Stance, Why } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'

/** Family of the frames by which a demand is taken back: "dropped its call". */
export const RETRACT = 'retract'
/** Verbs by which a demand is given up whole; who softens it still demands. */
const RETRACTING =
  /^(drop|abandon|withdraw|retract|renounce|relinquish|shelve|forgo|waive|give up|back away|back down|back off|step back|retreat|climb down|depart|deviate|stray|move away|move off|shift away|walk away|row back|come down|come off)$/
/** What is wished for; not to wish for a thing is to be against it. */
const WISHES = /^(want|wish)( |$)/
/** What ends what is done: "stopped asking for". */
const ENDING = /^(stop|cease|quit)$/

/**
 * What is left of a demand that is denied, or null where that tells nothing: whoever no longer demands a thing, is not asking
 * for it or will not insist on it takes it or leaves it; whoever does not want it is against it. "Did not ask for it" tells
 * only of then.
 *
 * @param negations tokens that deny it
 */
export function deniedDemand(frame: Frame, negations: readonly number[], { text, voiceAt }: Context): Stance | null {
  if (frame.kind !== 'verb') return null
  const { lower, tag } = text
  const { clause, first, word } = frame
  if (negations.some((token) => lower[token] === 'no' && lower[token + 1] === 'longer')) return 'open'
  const modals = clause.modals.map((token) => lower[token])
  if (WISHES.test(word)) {
    const isNow =
      clause.tense === 'present' || (clause.tense === 'past' && tag[first] === 'VB' && voiceAt(first) !== null)
    return isNow && modals.length === 0 ? 'rejects' : null
  }
  if (modals.length > 0) return modals.every((modal) => /^(will|would|wo|shall|'ll|'d)$/.test(modal)) ? 'open' : null
  if (tag[first] === 'VBG') return 'open'
  return clause.tense === 'present' || clause.tense === 'none' ? 'open' : null
}

/** "stopped asking for": what is left where what a frame tells of is ended. */
export function endedDemand({ clause, stance, kind }: Frame, { clauses }: Analysed): Clause | null {
  if (stance !== 'demands' || kind !== 'verb' || clause.parent < 0 || clause.relation !== 'xcomp') return null
  const parent = clauses.all[clause.parent]
  return ENDING.test(parent.lemma) && parent.negations.length === 0 ? parent : null
}

/** The noun of the demand that a clause's verb takes back: "dropped its *demand* for", "backed away from its *call* for"; or -1. */
export function retractedBy({ lemma, head, object, obliques, passive }: Clause, text: Analysed): number {
  if (passive || !(RETRACTING.test(lemma) || RETRACTING.test(`${lemma} ${text.lower[head + 1]}`))) return -1
  const from = obliques.find(({ preposition }) => /(^| )from$/.test(preposition))?.head ?? -1
  return [object, from].find((noun) => noun >= 0 && isDemand(text, noun)) ?? -1
}

const isDemand = ({ lemma, lower }: Analysed, noun: number): boolean =>
  LEXICON.nouns.get(lemma[noun])?.[0]?.stance === 'demands' && /^(for|that|to|on|over)$/.test(lower[noun + 1] ?? '')

/** "refused to drop its demand", "agreed to withdraw their request": what is taken back by the verb right behind a frame. */
export function retractionIn({ end }: Frame, stop: number, text: Analysed): Why | null {
  for (let at = end; at < Math.min(stop, end + 3); at++) {
    const clause = text.clauses.at[at] < 0 ? null : text.clauses.all[text.clauses.at[at]]
    if (clause === null) continue
    const noun = retractedBy(clause, text)
    if (noun < at || clause.negations.length > 0) return null
    return { field: 'stance', span: spanOfTokens(text, at, noun + 1), reading: `${clause.lemma} ${text.lemma[noun]}` }
  }
  return null
}
