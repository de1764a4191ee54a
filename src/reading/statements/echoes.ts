import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'

/** The issue beside whose words a noun stood last, so many of its places before. */
interface Echo {
  readonly issue: string
  readonly back: number
}

/** Places of the same noun that are looked back to. */
const MOST_BACK = 3
/** Tokens beside such a place within which an issue's words are what it is of. */
const BESIDE = 9
/** What stands before a noun says less of it than what stands behind. */
const BEFORE_COSTS = 2

/**
 * Looks up what a noun was told of when it stood there last: of "a bill on ratios … will vote for the bill" ratios; null where
 * it is new, or stood beside no issue's words. Linear in the text's length.
 */
export function echoesIn(
  text: Analysed,
  marksIn: (first: number, end: number) => readonly IssueMark[],
): (noun: number) => Echo | null {
  const { tokens, lemma, upos, sentence } = text
  const before = new Int32Array(tokens.count).fill(-1)
  const last = new Map<string, number>()
  for (let at = 0; at < tokens.count; at++) {
    if (upos[at] !== 'NOUN') continue
    before[at] = last.get(lemma[at]) ?? -1
    last.set(lemma[at], at)
  }
  const beside = (at: number): string | null => {
    const s = sentence[at]
    const [from, to] = [Math.max(tokens.sentences[s], at - BESIDE), Math.min(tokens.sentences[s + 1], at + BESIDE)]
    const away = ({ first, end }: IssueMark): number =>
      first > at ? first - at : at < end ? 0 : at - end + BEFORE_COSTS
    return (
      marksIn(from, to).reduce<IssueMark | null>(
        (best, one) => (best === null || away(one) < away(best) ? one : best),
        null,
      )?.issue ?? null
    )
  }
  return (noun) => {
    for (let back = 1, at = before[noun]; back <= MOST_BACK && at >= 0; back++, at = before[at]) {
      const issue = beside(at)
      if (issue !== null) return { issue, back }
    }
    return null
  }
}
