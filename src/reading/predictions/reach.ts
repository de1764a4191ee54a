import type { Phrases } from '../phrases/index.ts'

/** The token after the clause that goes on behind an item, no further than the item `stop`: to its comma or stop. */
export function clauseEnd({ items, lower }: Phrases, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[,;:.]$/.test(word)) return items[at].first
    // "expected the pact to hold and that the tariff would fall"
    if (word === 'and' && lower[items[at + 1]?.head ?? 0] === 'that') return items[at].first
  }
  return items[stop - 1].end
}

/** Items to the left that are searched for what is spoken of where grammar tells no subject. */
const NEAR = 5

/** The item of the last noun phrase a few items before one, in its sentence, or -1. */
export function lastNoun({ items, sentence }: Phrases, from: number): number {
  for (
    let at = from - 1;
    at >= 0 && at > from - NEAR && sentence[items[at].first] === sentence[items[from].first];
    at--
  )
    if (items[at].kind === 'noun') return at
  return -1
}
