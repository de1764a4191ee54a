import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import { isBodyNoun, kindWordOf } from './offices.ts'
import type { PartyBook } from './party-book.ts'

/** Tokens of the sentence before that are looked through: longer ones are lists, and time must stay linear. */
const LOOKED_THROUGH = 80

/**
 * "The country accepted a limit": the state that did what the sentence before tells, where that names no other state of the dossier. It has
 * a people, or a seat.
 */
export function addCountries(
  text: Analysed,
  all: readonly Meant[],
  at: Int32Array,
  { nations, seated }: PartyBook,
  add: AddMeant,
): void {
  const { tokens, lower, lemma, tag, relation, head, sentence } = text
  const isState = (party: string): boolean =>
    nations.get(party) === party || (seated.has(party) && !isBodyNoun(kindOf(party)))
  for (let i = 1; i < tokens.count; i++) {
    if (!/^(?:country|nation)$/.test(lemma[i]) || tag[i] !== 'NN' || lower[i - 1] !== 'the' || at[i] >= 0) continue
    const s = sentence[i]
    // It opens its sentence, as who does or is something.
    if (s === 0 || tokens.sentences[s] !== i - 1 || !relation[i].startsWith('nsubj') || !isBare(text, i)) continue
    const first = Math.max(tokens.sentences[s - 1], tokens.sentences[s] - LOOKED_THROUGH)
    const states = new Set<string>()
    let does: string | null = null
    for (let t = first; t < tokens.sentences[s]; t++) {
      if (at[t] < 0 || !isState(all[at[t]].party)) continue
      states.add(all[at[t]].party)
      if (relation[t].startsWith('nsubj') && relation[head[t]] === 'root') does ??= all[at[t]].party
    }
    if (does !== null && states.size === 1) add(does, 'pronoun', i - 1, i + 1, i)
  }
}

function kindOf(party: string): string {
  const words = party.toLowerCase().split(/\s+/)
  return words[kindWordOf(words)] ?? ''
}

/** Not "the country that", "the country of", "the country she left". */
function isBare({ children, childStart, relation }: Analysed, at: number): boolean {
  for (let c = childStart[at]; c < childStart[at + 1]; c++)
    if (/^(?:amod|compound|nmod|nummod|acl|appos|flat|conj)/.test(relation[children[c]])) return false
  return true
}
