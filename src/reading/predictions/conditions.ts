import { type Phrases, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import { CONDITIONS } from './words.ts'

/** Phrases before a verb among which its condition is looked for: more than a sentence of news has, so that time stays linear. */
const FARTHEST = 150

/** Tokens of the condition of a verb's clause, before or behind it; -1 where there is none. */
export function conditionOf(phrases: Phrases, verb: number): readonly [number, number] {
  const { items, lower } = phrases
  const start = sentenceStart(phrases, verb)
  const stop = sentenceEnd(phrases, verb)
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[;:"]$/.test(word)) break
    // Behind another verb with a subject of its own a condition is that verb's.
    if (items[at].verb?.form === 'finite' && items[at - 1].kind === 'noun' && at > verb + 2) break
    if (CONDITIONS.has(word) && items[at].kind === 'word') return [items[at].first, clauseEnd(phrases, at, stop)]
  }
  for (let at = Math.max(start, verb - FARTHEST); at < verb; at++) {
    const word = lower[items[at].head]
    if (!CONDITIONS.has(word) && !(word === 'should' && at === start)) continue
    const end = clauseEnd(phrases, at, stop)
    // The verb is not itself in the condition.
    if (end <= items[verb].first) return [items[at].first, end]
  }
  return [-1, -1]
}

export const isConditional = (phrases: Phrases, verb: number): boolean => conditionOf(phrases, verb)[0] >= 0

function clauseEnd(phrases: Phrases, from: number, stop: number): number {
  const { items, lower } = phrases
  const hasVerb = (to: number): boolean => items.slice(from, to).some(({ kind }) => kind === 'verb')
  for (let at = from + 1; at < stop; at++) {
    const word = lower[items[at].head]
    const after = items[at + 1]
    if (/^[.;:?!]$/.test(word)) return items[at].first
    // "if the talks fail, and if …" goes on; "if the talks fail, it would …" does not.
    if (
      word === ',' &&
      hasVerb(at) &&
      !(
        after !== undefined &&
        /^(?:and|or)$/.test(lower[after.head]) &&
        CONDITIONS.has(lower[items[at + 2]?.head ?? 0])
      )
    )
      return items[at].first
    if (
      word === 'and' &&
      hasVerb(at) &&
      !CONDITIONS.has(lower[after?.head ?? 0]) &&
      items[at + 1]?.kind === 'noun' &&
      items[at + 2]?.kind === 'verb'
    )
      return items[at].first
  }
  const last = items[stop - 1]
  return last.end
}
