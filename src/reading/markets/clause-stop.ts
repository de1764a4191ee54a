import { type Phrases, sentenceEnd } from '../phrases/index.ts'

/** Token at which the clause of a verb ends: before another finite verb with a subject of its own. */
export function clauseStop(phrases: Phrases, verb: number): number {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  let end = items[verb].end
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[.;?!]$/.test(word)) break
    if (/^(?:and|but|while)$/.test(word)) {
      for (let next = at + 1; next < stop && next < at + 7; next++) {
        if (items[next].kind === 'verb' && items[next].verb!.form === 'finite') return end
        if (/^[,;.]$/.test(lower[items[next].head])) break
      }
    }
    if (word !== ',') end = items[at].end
  }
  return end
}
