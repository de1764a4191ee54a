import type { Analysed } from '../clauses/index.ts'
import { type Region, reachFrom } from './region.ts'

/** Tokens of what is made a condition. */
const MOST = 12
/** What it is made. */
const CONDITION = /^(?:condition|precondition|prerequisite|requirement)$/
/** "made it a firm condition", "made it one of its conditions". */
const OWN = /^(?:DET|ADJ|NUM)$/

/**
 * The words for what is made a condition of something else: "made *the release of all prisoners* a condition of any truce" asks
 * for the release, not for the truce; so does "made it a condition of any truce that *all prisoners be released*". Null: nothing stands
 * there ("made a condition of it").
 *
 * @param head token of "made"
 */
export function madeCondition(text: Analysed, head: number): Region | null {
  const { lower } = text
  const end = nounsUntil(text, head)
  if (end < 0) return null
  if (end > head + 2 || lower[head + 1] !== 'it') return { first: head + 1, end }
  for (let at = end; at <= end + MOST && text.sentence[at] === text.sentence[head]; at++)
    if (/^(?:that|to)$/.test(lower[at])) return reachFrom(text, at + 1).about
  return null
}

function nounsUntil({ lemma, lower, upos, sentence }: Analysed, head: number): number {
  if (!/^(?:make|set)$/.test(lemma[head])) return -1
  for (let at = head + 1; at <= head + MOST && sentence[at] === sentence[head]; at++) {
    if (upos[at] === 'VERB') return -1
    if (!CONDITION.test(lemma[at])) continue
    let end = at
    while (end > head + 1 && (OWN.test(upos[end - 1]) || /^(?:as|of|'s)$/.test(lower[end - 1]))) end--
    return end > head + 1 ? end : -1
  }
  return -1
}
