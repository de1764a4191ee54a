import { lowerWords, type Phrases, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import { conditionOf } from './conditions.ts'
import { CONDITIONS, HINGES } from './words.ts'

/** Items that are looked through for it, before and behind. */
const NEAR = 40

/** What something foretold may hang on: tokens `first .. end - 1`, -1 for nothing. */
export interface Hinge {
  readonly first: number
  readonly end: number
  readonly by: 'none' | 'clause' | 'phrase' | 'subject' | 'before'
  /** The word that opens it. */
  readonly word: string
}

/** "the moment the strike began" */
const MOMENT = /^the (?:moment|day|minute|instant|hour)$/

/**
 * What a verb says may hang on nothing; on a clause ("if …"), else a phrase ("without water"), else what would do it ("a
 * withdrawal would …", not "a withdrawal would be agreed"); and without the first two on the condition of the sentence before.
 */
export function hingesOf(phrases: Phrases, at: number, subject: number, isOpen: boolean): Hinge[] {
  const { items, lower, sentence, firstItems } = phrases
  const found: Hinge[] = []
  const [first, end] = conditionOf(phrases, at)
  if (first >= 0) found.push({ first, end, by: 'clause', word: lower[first] })
  const start = Math.max(sentenceStart(phrases, at), at - NEAR)
  const stop = Math.min(sentenceEnd(phrases, at), at + NEAR)
  for (let i = start; i < stop && found.length === 0; i++) {
    const word = lower[items[i].head]
    if (items[i].kind === 'noun' ? !MOMENT.test(lowerWords(phrases, items[i].first, items[i].end)) : !HINGES.has(word))
      continue
    const next = items[i + 1]
    const until = next !== undefined && i + 1 < stop && next.kind === 'noun' ? next.end : items[i].end
    found.push({ first: items[i].first, end: until, by: 'phrase', word })
  }
  // "an accord would be reached": that is what is to happen, not what something hangs on.
  if (isOpen && subject >= 0 && found.length === 0 && items[at].verb?.passive !== true) {
    const { first, end } = items[subject]
    found.push({ first, end, by: 'subject', word: '' })
  }
  const s = sentence[items[at].first]
  if (s > 0 && found.every(({ by }) => by === 'subject')) {
    for (let i = firstItems[s - 1]; i < Math.min(firstItems[s], firstItems[s - 1] + NEAR); i++) {
      const word = lower[items[i].head]
      if (items[i].kind !== 'word' || !CONDITIONS.has(word)) continue
      found.push({ first: items[i].first, end: items[firstItems[s] - 1].end, by: 'before', word })
      break
    }
  }
  return [{ first: -1, end: -1, by: 'none', word: '' }, ...found]
}
