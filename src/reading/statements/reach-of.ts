import type { Analysed } from '../clauses/index.ts'
import { madeCondition } from './condition-of.ts'
import { isJoinedSide } from './copular.ts'
import { LIST } from './fragments.ts'
import { type Frame, NEED } from './frames.ts'
import { comesUpon, holderBehind } from './noun-holders.ts'
import { type Reach, reachBack, reachFrom } from './region.ts'

/** What a stance is about: what follows the words, or the thing of which something is said. */
export function reachOf(frame: Frame, text: Analysed): Reach {
  const after = uptoOtherSide(frame, reachFrom(text, frame.end), text)
  if (frame.word === LIST)
    return { about: { first: frame.end, end: text.tokens.sentences[text.sentence[frame.first] + 1] }, tails: [] }
  if (frame.family === 'condition') {
    const about = madeCondition(text, frame.first)
    if (about !== null) return { about, tails: [] }
  }
  if (frame.word === NEED) return { about: { first: relativeBefore(frame, text), end: after.about.end }, tails: [] }
  if (frame.kind === 'noun' && comesUpon(text, frame.first) >= 0 && holderBehind(text, frame.first)?.leadsOn === false)
    return { about: { first: reachBack(text, frame.clause.head).first, end: frame.clause.head }, tails: [] }
  const passive = frame.clause.passive && frame.kind !== 'noun' && frame.kind !== 'adjective'
  const before = passive || (frame.kind === 'verdict' && frame.word !== 'no' && frame.word !== 'no question of')
  if (frame.word.startsWith('only ')) return after
  if (frame.kind === 'must' || frame.kind === 'will') {
    // The thing done counts too: "withdraw", "sanctions must be lifted".
    const start = frame.kind === 'must' || passive ? reachBack(text, frame.first).first : frame.first
    return { about: { first: start, end: Math.max(after.about.end, frame.end) }, tails: after.tails }
  }
  if (!before) return after
  const { first } = reachBack(text, frame.first)
  return {
    about: { first, end: passive ? Math.max(after.about.end, frame.end) : Math.max(frame.first, first + 1) },
    tails: after.tails,
  }
}

/** "is against a cap *and for* a levy": what one is for is none of what one is against. */
function uptoOtherSide({ word, end }: Frame, reach: Reach, text: Analysed): Reach {
  if (!/\b(?:against|favou?r(?: of)?)$/.test(word)) return reach
  for (let at = end + 1; at < reach.about.end; at++)
    if (isJoinedSide(text, at)) return { ...reach, about: { ...reach.about, end: at - 1 } }
  return reach
}

/** Tokens between a noun and the verb of the relative clause that it is the object of. */
const RELATIVE_REACH = 14

/** The noun of "the 240 that she said they must have", or the frame's own beginning. */
function relativeBefore({ first }: Frame, { lower, upos, sentence }: Analysed): number {
  for (let at = first - 1; at > Math.max(0, first - RELATIVE_REACH) && sentence[at - 1] === sentence[first]; at--) {
    if (lower[at] === 'that' || lower[at] === 'which') return /^(NOUN|NUM)$/.test(upos[at - 1]) ? at - 1 : first
  }
  return first
}
