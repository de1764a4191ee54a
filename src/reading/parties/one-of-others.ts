import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import { OFFICES } from './offices.ts'

/** Tokens before "one official" within which those stand of whom it is one. */
const ONE_REACH = 60

/**
 * The party of those of whom somebody is one: "Kessari officials were doubtful. One official in Ostrel said …". Looked for in
 * the same paragraph; null where they are nobody's, or nothing says that it is one of them.
 */
export function partyOfOthers(
  { lower, lemma, tag, children, childStart, tokens }: Analysed,
  one: number,
  all: readonly Meant[],
  at: Int32Array,
): string | null {
  if (/S$/.test(tag[one])) return null
  let isOne = false
  for (let c = childStart[one]; c < childStart[one + 1] && children[c] < one; c++)
    if (/^(?:one|another)$/.test(lower[children[c]])) isOne = true
  if (!isOne) return null
  for (let i = one - 1; i > 0 && i > one - ONE_REACH; i--) {
    if (tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]).includes('\n')) return null
    if (lemma[i] === lemma[one] && /S$/.test(tag[i])) return at[i] < 0 ? null : all[at[i]].party
  }
  return null
}

/** "Two Kessari officials disagreed. *One of them* said": the party of those spoken of last in the paragraph; null: nobody's. */
function partyOfThem(
  { lemma, tag, tokens }: Analysed,
  one: number,
  all: readonly Meant[],
  at: Int32Array,
): string | null {
  for (let i = one - 1; i > 0 && i > one - ONE_REACH; i--) {
    if (tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]).includes('\n')) return null
    if (/S$/.test(tag[i]) && OFFICES.has(lemma[i])) return at[i] < 0 ? null : all[at[i]].party
  }
  return null
}

/** Notes those of whom "another official" or "one of them" is one, where nothing else says whose they are. */
export function addOneOfOthers(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lemma, lower, upos, left, tokens } = text
  for (let i = 1; i < tokens.count; i++) {
    if (at[i] >= 0) continue
    const isOneOfThem = /^(?:one|another)$/.test(lower[i]) && lower[i + 1] === 'of' && lower[i + 2] === 'them'
    const isOther = lower[i] === 'other' && lower[i - 1] === 'the' && /^(?:say|add|tell)$/.test(lemma[i + 1] ?? '')
    if (isOneOfThem || isOther) {
      const theirs = partyOfThem(text, i, all, at)
      if (theirs !== null) add(theirs, 'unnamed', isOther ? i - 1 : i, isOther ? i + 1 : i + 3, i)
      continue
    }
    if (upos[i] !== 'NOUN' || !OFFICES.has(lemma[i])) continue
    const party = partyOfOthers(text, i, all, at)
    if (party !== null) add(party, 'unnamed', Math.min(left[i], i), i + 1, i)
  }
}
