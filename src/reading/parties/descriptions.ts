import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import type { PartyBook } from './party-book.ts'

/** Sentences back in which the party that a description means was spoken of. */
const SENTENCES_BACK = 2
/** Words before the head of a name that are looked through for what it is. */
const MOST_BEFORE = 12

/**
 * "The ministry", "the association", "the union": the party of that kind that was spoken of last; of several, the last that was
 * called so ("the committee" is still the bondholders', though the creditors, who have one too, were named since). A description
 * that is another party's alias means that party only where it was not the other that was just spoken of; where somebody who is no party but of
 * that kind was named since, nobody is meant.
 *
 * @param all of these, one that is meant otherwise is replaced
 */
export function addDescriptions(
  text: Analysed,
  all: Meant[],
  at: Int32Array,
  { byKind, byPluralKind }: PartyBook,
  add: AddMeant,
): void {
  if (byKind.size === 0) return
  const { tokens, upos, tag, lemma, lower, sentence, entities } = text
  /** By party, the token where it was spoken of last; by kind, where somebody else of it was. */
  const spoken = new Map<string, number>()
  const others = new Map<string, number>()
  /** By kind, who was last called so, and was described before. */
  const called = new Map<string, string>()
  for (let i = 0; i < tokens.count; i++) {
    const kind = upos[i] === 'NOUN' || upos[i] === 'PROPN' ? lemma[i].toLowerCase() : ''
    // "the parties" are not the Growers' Party.
    const isSeveral = /^NNP?S$/.test(tag[i]) && lower[i] !== kind
    const parties = (isSeveral ? byPluralKind : byKind).get(kind)
    if (parties !== undefined && isBare(text, i)) {
      const isNear = (one: Last | null): boolean => one !== null && sentence[i] - sentence[one.token] <= SENTENCES_BACK
      const so = called.get(kind)
      const same = so === undefined ? null : latest([so], spoken)
      const last = isNear(same) ? same : latest(parties, spoken)
      if (last !== null && isNear(last) && last.token > (others.get(kind) ?? -1)) {
        if (at[i] < 0) add(last.party, 'pronoun', i - 1, i + 1, i)
        else if (isOverruled(all[at[i]], last, spoken)) {
          const span = spanOfTokens(text, i - 1, i + 1)
          all[at[i]] = { party: last.party, how: 'pronoun', first: i - 1, end: i + 1, head: i, span }
        }
      }
    }
    if (at[i] >= 0) {
      const { party, first, end } = all[at[i]]
      spoken.set(party, i)
      for (let word = Math.max(Math.min(first, i), i - MOST_BEFORE); word < Math.max(end, i + 1); word++) {
        const own = lemma[word].toLowerCase()
        if (byKind.get(own)?.includes(party)) called.set(own, party)
      }
    } else if (parties !== undefined && entities.mentionOf[i] >= 0) {
      const { form, first } = entities.mentions[entities.mentionOf[i]]
      if (form === 'name' && first < i) others.set(kind, i)
    }
  }
}

interface Last {
  readonly party: string
  readonly token: number
}

/** An alias that two parties might have is the one's that was spoken of since the other. */
function isOverruled({ how, party }: Meant, last: Last, spoken: ReadonlyMap<string, number>): boolean {
  return how === 'alias' && party !== last.party && last.token > (spoken.get(party) ?? -1)
}

function latest(parties: readonly string[], spoken: ReadonlyMap<string, number>): Last | null {
  let best: Last | null = null
  for (const party of parties) {
    const token = spoken.get(party)
    if (token !== undefined && (best === null || token > best.token)) best = { party, token }
  }
  return best
}

/** "The ministry", not "the other ministry", "the ministry of health", "the ministry that", "a ministry". */
function isBare({ lower, children, childStart, relation, head }: Analysed, at: number): boolean {
  if (at === 0 || !/^(the|this|that)$/.test(lower[at - 1]) || head[at - 1] !== at) return false
  if (relation[at] === 'compound' || relation[at] === 'amod') return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    if (/^(amod|compound|nmod|nummod|acl|appos|flat)/.test(relation[children[c]])) return false
  }
  return true
}
