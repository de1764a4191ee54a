import { type Phrases, SAYING, sentenceEnd, sentenceStart } from '../phrases/index.ts'
import { CONDITIONS } from './words.ts'

/** Items that are looked through for it, before and behind. */
const NEAR = 60

/** Tokens of the condition of a verb's clause, before or behind it; -1 where there is none. */
export function conditionOf(phrases: Phrases, verb: number): readonly [number, number] {
  const { items, lower } = phrases
  const start = Math.max(sentenceStart(phrases, verb), verb - NEAR)
  const stop = Math.min(sentenceEnd(phrases, verb), verb + NEAR)
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[;:]$/.test(word)) break
    // Behind another verb with a subject of its own a condition is that verb's, unless that only says who says so.
    const isOther = items[at].verb?.form === 'finite' && items[at - 1].kind === 'noun' && at > verb + 2
    if (isOther && !SAYING.has(word) && !isInverted(phrases, at - 2)) break
    if ((CONDITIONS.has(word) && items[at].kind === 'word') || isInverted(phrases, at))
      return [items[at].first, clauseEnd(phrases, at, stop)]
  }
  for (let at = start; at < verb; at++) {
    const word = lower[items[at].head]
    if (!CONDITIONS.has(word) && !(lower[items[at].first] === 'should' && at === start)) continue
    const end = clauseEnd(phrases, at, stop)
    // The verb is not itself in the condition.
    if (end <= items[verb].first) return [items[at].first, end]
  }
  return [-1, -1]
}

/** "should the strike go on": the modal before its noun. Taggers take a name behind it for its verb: "should Kessar fail". */
function isInverted({ items, lower }: Phrases, at: number): boolean {
  const { kind, first } = items[at]
  return lower[first] === 'should' && kind !== 'noun' && items[at + 1]?.kind === (kind === 'word' ? 'noun' : 'verb')
}

function clauseEnd(phrases: Phrases, from: number, stop: number): number {
  const { items, lower } = phrases
  let verb = from
  while (verb < stop && items[verb].kind !== 'verb') verb++
  const hasVerb = (to: number): boolean => verb < to
  for (let at = from + 1; at < stop; at++) {
    const word = lower[items[at].head]
    const after = items[at + 1]
    if (/^[.;:?!]$/.test(word)) return items[at].first
    // "if the talks fail, and if …" goes on; "if the talks fail, it would …" does not.
    const isClause = after?.kind === 'noun' && items[at + 2]?.kind === 'verb' && at + 2 < stop
    if (
      word === ',' &&
      (hasVerb(at) || isClause) &&
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
