import { deedsByNoun } from './by-nouns.ts'
import { verbalActOf } from './by-words.ts'
import type { EventText } from './context.ts'
import type { PloverAct } from './event.ts'
import { frameOf, nounEventOf } from './frames.ts'

/** What the strict rules take a word to tell: `party` is whose they take the deed to be. */
export interface Ruled {
  readonly act: PloverAct
  readonly party: string | null
}

/** What strict rules, each for one exact construction, find in a text, by the words that tell it. */
export function ruledWords(context: EventText): ReadonlyMap<number, Ruled> {
  const { text, actors } = context
  const found = new Map<number, Ruled>()
  for (const clause of text.clauses.all) {
    const event = frameOf(context, clause) ?? verbalActOf(context, clause) ?? nounEventOf(context, clause)
    if (event === null) continue
    for (const word of event.words) found.set(word, { act: event.act, party: actors.partyOf(event.actor) })
  }
  for (const { noun, act, actor } of deedsByNoun(context))
    if (!found.has(noun)) found.set(noun, { act, party: actors.partyOf(actor) })
  return found
}
