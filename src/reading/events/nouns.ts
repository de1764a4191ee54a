import type { Analysed } from '../clauses/index.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'

/** The last noun of the words that begin with a noun, wherever the parser hangs it: "its finance and trade ministers". */
export function lastNoun({ upos, tokens }: Analysed, noun: number): number {
  let last = noun
  for (let at = noun + 1; noun >= 0 && at < tokens.count && at < noun + 5; at++) {
    if (upos[at] === 'NOUN') last = at
    else if (upos[at] !== 'CCONJ' && upos[at] !== 'ADJ') break
  }
  return last
}

export function isOfClass({ lemma }: Analysed, head: number, name: NounClass): boolean {
  if (head < 0) return false
  const noun = lemma[head]
  // Some plurals are their own lemma: "troops".
  return NOUN_CLASSES[name].has(noun) || (noun.endsWith('s') && NOUN_CLASSES[name].has(noun.slice(0, -1)))
}
