import type { Analysed } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { isPrivate, type Meant, partyBook, whoIsMeant } from '../parties/index.ts'

/** The party of the dossier that the words `first .. end - 1` mean, or null. */
export type PartyOf = (first: number, end: number) => string | null

/**
 * Tells parties by `whoIsMeant`: of a phrase the last that is meant, which stands nearest to its head; else the last that
 * it names as what it belongs to ("Kessari forces", not "Kessari banks"). A place that stands for a party, but not here, tells
 * nothing.
 */
export function partyFinder(text: Analysed, codebook: Codebook): PartyOf {
  return finder(text, codebook, () => true)
}

/** As `partyFinder`, without the places that stand for parties: "the Geneva accord" is not Switzerland's. */
export function nationFinder(text: Analysed, codebook: Codebook): PartyOf {
  return finder(text, codebook, ({ how }) => how !== 'metonym')
}

function finder(text: Analysed, codebook: Codebook, counts: (meant: Meant) => boolean): PartyOf {
  const { all, at, unmeant, unmeantAt } = whoIsMeant(text, partyBook(codebook))
  return (first, end) => {
    // Who does business in a country is a party only by a name of their own.
    if (end - first > 1 && at[end - 1] < 0 && isPrivate(text.lemma[end - 1])) return null
    for (let i = end - 1; i >= first; i--) if (at[i] >= 0 && counts(all[at[i]])) return all[at[i]].party
    for (let i = end - 1; i >= first; i--) {
      if (unmeantAt[i] >= 0 && unmeant[unmeantAt[i]].how !== 'metonym') return unmeant[unmeantAt[i]].party
    }
    return null
  }
}
