import { type Article, Word } from './article.ts'

/** Tokens from a verb of saying to the terms on which it is said: "told the paper on Monday | on condition of anonymity". */
export const BEHIND = 8
/** Tokens of terms and of what goes on meanwhile, before what is said. */
const REACH = 80

/** Verbs of saying, which have something said; those of asking have only the terms. */
export const saying: RegExp =
  /^(sa(?:y|ys|id)|t(?:ell|ells|old)|add(?:s|ed)?|confirm(?:s|ed)?|warn(?:s|ed)?|acknowledged?|stated)$/
/** Nouns and adjectives whose own "that" goes on with them: "concerns that", "afraid that". */
const takesThat =
  /^(?:fears?|concerns?|worr(?:y|ies|ied)|afraid|concerned|fearful|sure|certain|aware|likely|clear|so|such|conditions?|signs?|facts?|risks?|hopes?|claims?|beliefs?|news|reports?|said|says|say|told|agreed|believe|know|think|given|now|provided)$/

/** The "that" which takes a verb of saying up again behind its terms, or -1. */
export function thatBehind({ lower, word }: Article, first: number, last: number): number {
  for (let i = first + 1; i < last && i < first + REACH; i++) {
    if (lower[i] !== 'that' || (word[i] !== Word.preposition && word[i] !== Word.relative)) continue
    if (word[i - 1] === Word.comma) return i
    const before = word[i - 1]
    if (before !== Word.noun && before !== Word.adjective && before !== Word.adverb && before !== Word.name) continue
    // "the talks are private | that": after a noun, it may as well be "the file that".
    if (!takesThat.test(lower[i - 1]) && word[i] === Word.preposition) return i
  }
  return -1
}

/** Whether a verb of saying stands shortly before the token at `i`, in its clause: its "that" may follow the terms. */
export function isBehindSaying({ lower, word, sentence }: Article, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - BEHIND && sentence[k] === sentence[i]; k--) {
    if (saying.test(lower[k])) return true
    if (word[k] === Word.comma || word[k] === Word.quotationMark || word[k] === Word.relative) return false
  }
  return false
}
