import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import type { PartyBook } from './party-book.ts'

/** Sentences back in which the party that a description means was spoken of. */
const SENTENCES_BACK = 2

/**
 * "The ministry", "the association", "the union": the party of that kind that was spoken of last. A description that is another party's
 * alias means that party only where it was not the other that was just spoken of; where somebody who is no party but of
 * that kind was named since, nobody is meant.
 *
 * @param all of these, one that is meant otherwise is replaced
 */
export function addDescriptions(
  text: Analysed,
  all: Meant[],
  at: Int32Array,
  { byKind }: PartyBook,
  add: AddMeant,
): void {
  if (byKind.size === 0) return
  const { tokens, upos, lemma, sentence, entities } = text
  /** By party, the token where it was spoken of last; by kind, where somebody else of it was. */
  const spoken = new Map<string, number>()
  const others = new Map<string, number>()
  for (let i = 0; i < tokens.count; i++) {
    const kind = upos[i] === 'NOUN' || upos[i] === 'PROPN' ? lemma[i].toLowerCase() : ''
    const parties = byKind.get(kind)
    if (parties !== undefined && isBare(text, i)) {
      const last = latest(parties, spoken)
      const isNear = last !== null && sentence[i] - sentence[last.token] <= SENTENCES_BACK
      if (isNear && last.token > (others.get(kind) ?? -1)) {
        if (at[i] < 0) add(last.party, 'pronoun', i - 1, i + 1, i)
        else if (isOverruled(all[at[i]], last, spoken)) {
          const span = spanOfTokens(text, i - 1, i + 1)
          all[at[i]] = { party: last.party, how: 'pronoun', first: i - 1, end: i + 1, head: i, span }
        }
      }
    }
    if (at[i] >= 0) spoken.set(all[at[i]].party, i)
    else if (parties !== undefined && entities.mentionOf[i] >= 0) {
      const { form, first } = entities.mentions[entities.mentionOf[i]]
      if (form === 'name' && first < i) others.set(kind, i)
    }
  }
}

/** An alias that two parties might have is the one's that was spoken of since the other. */
function isOverruled(
  { how, party }: Meant,
  last: { readonly party: string; readonly token: number },
  spoken: ReadonlyMap<string, number>,
): boolean {
  return how === 'alias' && party !== last.party && last.token > (spoken.get(party) ?? -1)
}

function latest(
  parties: readonly string[],
  spoken: ReadonlyMap<string, number>,
): { readonly party: string; readonly token: number } | null {
  let best: { party: string; token: number } | null = null
  for (const party of parties) {
    const token = spoken.get(party)
    if (token !== undefined && (best === null || token > best.token)) best = { party, token }
  }
  return best
}

/** "The ministry", not "the other ministry", "the ministry of health", "the ministry that", "a ministry". */
function isBare({ lower, children, childStart, relation, head, tag }: Analysed, at: number): boolean {
  if (at === 0 || !/^(the|this|that)$/.test(lower[at - 1]) || head[at - 1] !== at) return false
  if (relation[at] === 'compound' || relation[at] === 'amod' || tag[at + 1] === 'POS') return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    if (/^(amod|compound|nmod|nummod|acl|appos|flat)/.test(relation[children[c]])) return false
  }
  return true
}
