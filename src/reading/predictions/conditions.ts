import { type Phrases, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import { CONDITIONS } from './words.ts'

/** Tokens of the condition of a verb's clause, before or behind it; -1 where there is none. */
export function conditionOf(phrases: Phrases, verb: number): readonly [number, number] {
  const { items, lower } = phrases
  const start = sentenceStart(phrases, verb)
  const stop = sentenceEnd(phrases, verb)
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[;:]$/.test(word)) break
    if (CONDITIONS.has(word) && (word !== 'without' || items[at + 1]?.kind === 'noun'))
      return [items[at].first, clauseEnd(phrases, at, stop)]
  }
  for (let at = start; at < verb; at++) {
    const word = lower[items[at].head]
    if (!CONDITIONS.has(word)) continue
    const end = clauseEnd(phrases, at, stop)
    // The verb is not itself in the condition.
    if (end <= items[verb].first) return [items[at].first, end]
  }
  return [-1, -1]
}

export const isConditional = (phrases: Phrases, verb: number): boolean => conditionOf(phrases, verb)[0] >= 0

/** "if" with a verb: more than "without help". */
export function isFiniteCondition(phrases: Phrases, verb: number): boolean {
  const [first] = conditionOf(phrases, verb)
  return first >= 0 && /^(?:if|unless|once|should)$/.test(phrases.lower[first])
}

function clauseEnd(phrases: Phrases, from: number, stop: number): number {
  const { items, lower } = phrases
  for (let at = from + 1; at < stop; at++) {
    const word = lower[items[at].head]
    const after = items[at + 1]
    if (/^[.;:?!]$/.test(word)) return items[at].first
    // "if the talks fail, and if …" goes on; "if the talks fail, it would …" does not.
    if (
      word === ',' &&
      items.slice(from, at).some(({ kind }) => kind === 'verb') &&
      !(after !== undefined && /^(?:and|or)$/.test(lower[after.head]))
    )
      return items[at].first
    if (word === ',' && !items.slice(from, stop).some(({ kind }) => kind === 'verb')) return items[at].first
  }
  return items[stop - 1].end
}
