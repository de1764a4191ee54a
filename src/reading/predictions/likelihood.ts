import type { Phrases } from '../phrases/index.ts'
import type { Likelihood } from './prediction.ts'
import { LIKELY } from './words.ts'

export const MODALS: Readonly<Record<string, Likelihood>> = {
  will: 'will',
  "'ll": 'will',
  wo: 'will',
  would: 'would',
  "'d": 'would',
  may: 'may',
  might: 'may',
  could: 'may',
}

/** How likely the words make it, and the verb that says what: "will fall", "is likely to fall", "expects it to fall". */
export function likelihoodOf(
  { items, lower }: Phrases,
  verb: number,
): { kind: Likelihood; verb: number; subject?: number } | null {
  const group = items[verb].verb!
  const modal =
    MODALS[group.modal ?? ''] ?? (group.modal === 'can' && isThought(items, lower, verb) ? 'will' : undefined)
  if (group.form === 'finite' && modal !== undefined) {
    // "would have to leave", "may be able to": the verb behind says what.
    const next = items[verb + 1]
    const next2 = items[verb + 2]
    if (/^(?:have|need)$/.test(lower[items[verb].head]) && next?.verb?.form === 'infinitive')
      return { kind: modal, verb: verb + 1 }
    if (
      lower[items[verb].head] === 'be' &&
      next2?.verb?.form === 'infinitive' &&
      /^(?:able|likely|unlikely|forced)$/.test(lower[next.head])
    ) {
      return { kind: LIKELY.get(lower[next.head]) ?? modal, verb: verb + 2 }
    }
    return { kind: modal, verb }
  }
  if (group.form !== 'finite' || group.modal !== null) return null
  // "is likely to fall", "is expected to fall": the last auxiliary, then the word.
  const adjective = lower[items[verb].end - 1]
  if (group.passive && LIKELY.has(adjective) && items[verb + 1]?.verb?.form === 'infinitive')
    return { kind: LIKELY.get(adjective)!, verb: verb + 1 }
  if (lower[items[verb].head] === 'going' && items[verb + 1]?.verb?.form === 'infinitive')
    return { kind: 'will', verb: verb + 1 }
  // "is set to double", "is forecast to fall", where taggers take the verb behind for something else.
  const isForetold = adjective === 'set' || (group.passive && LIKELY.has(adjective))
  if (isForetold && lower[items[verb + 1]?.head ?? 0] === 'to' && items[verb + 2] !== undefined)
    return { kind: LIKELY.get(adjective)!, verb: verb + 2 }
  if (!/^(?:is|are|was|were|seems|seem|looks|look|remains|appears)$/.test(lower[items[verb].head])) return null
  for (let at = verb + 1; at < verb + 4 && at + 1 < items.length; at++) {
    const word = lower[items[at].head]
    if (LIKELY.has(word) && items[at].kind !== 'noun' && items[at + 1].verb?.form === 'infinitive')
      return { kind: LIKELY.get(word)!, verb: at + 1 }
    if (items[at].kind !== 'word') return null
  }
  return null
}

/** Items between a doubt or a hope and what it is of. */
const NEAR = 7

/** "doubts that the two can agree", "hopeful that they can": what is doubted or hoped of somebody's means is that it will be. */
function isThought(items: Phrases['items'], lower: Phrases['lower'], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - NEAR); at--) {
    const { kind, head } = items[at]
    if (kind === 'verb') return /^doubt/.test(lower[head])
    if (/^[.;:,]$/.test(lower[head])) return false
    if (/^(?:doubtful|doubts?|hopeful|confident|optimistic)$/.test(lower[head])) return true
  }
  return false
}
