import type { Analysed } from '../clauses/index.ts'

/** Stands in a phrase for words of no weight: "give *the plan its* blessing". */
export const GAP = '..'
/** The same for a longer phrase, which is what it is about: "made *the release of all prisoners a* condition". */
export const WIDE_GAP = '...'
/** Words that a gap may hold. */
const WIDEST: Readonly<Record<string, number>> = { [GAP]: 3, [WIDE_GAP]: 9 }

/**
 * The token behind a phrase whose first word is at `at`, or -1 where the others do not follow it. Each is written in its base
 * form or as the text has it. A gap holds no verb and no mark.
 *
 * @param words of the phrase, none of them a gap at its ends
 */
export function phraseEnd(text: Analysed, at: number, words: readonly string[]): number {
  const { lemma, lower, sentence, upos } = text
  let token = at + 1
  for (let w = 1; w < words.length; w++) {
    const isWord = (here: number, word: string): boolean =>
      sentence[here] === sentence[at] && (lower[here] === word || lemma[here] === word)
    const widest = WIDEST[words[w]]
    if (widest === undefined) {
      if (!isWord(token, words[w])) return -1
      token++
      continue
    }
    let wide = 0
    while (!isWord(token, words[w + 1])) {
      const isWeight =
        upos[token] === 'VERB' || (upos[token] === 'PUNCT' && lower[token] !== '-' && lower[token] !== '"')
      if (sentence[token] !== sentence[at] || isWeight || wide++ === widest) return -1
      token++
    }
  }
  return token
}

/** "insisted on Tuesday that it was": when it did, not on what. */
export const isWeekday = (word: string | undefined): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(word ?? '')
