import type { Article } from './article.ts'
import type { Phrase } from './phrase.ts'

const ordinals = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/

/** "the third" with no noun: one of those who were counted before. */
export function isOrdinalAlone({ lower }: Article, { nounFirst, head, measure, heads }: Phrase): boolean {
  return (
    measure < 0 && heads === 1 && head === nounFirst + 1 && lower[nounFirst] === 'the' && ordinals.test(lower[head])
  )
}

/** "the two", "the pair": as many as were spoken of before, and no noun that says who. */
export const isSetName = (words: string): boolean =>
  /^the (two|three|four|five|six|pair|duo|trio|quartet)$/i.test(words)

/** How far before it others are looked for, in tokens. */
const REACH = 120

/**
 * "another" and "a second" with no noun: one more, who is somebody else. "A third" and the like are a share as well, so that
 * others have to be spoken of one by one before them.
 */
export function isOneMoreAlone({ lower }: Article, { nounFirst, head, measure, heads }: Phrase): boolean {
  if (measure >= 0 || heads > 1) return false
  if (head === nounFirst) return lower[head] === 'another'
  if (head !== nounFirst + 1 || lower[nounFirst] !== 'a' || !ordinals.test(lower[head])) return false
  if (lower[head] === 'second') return true
  for (let i = nounFirst - 1; i > Math.max(0, nounFirst - REACH); i--)
    if (lower[i] === 'another' || (lower[i] === 'second' && /^(a|the)$/.test(lower[i - 1]))) return true
  return false
}
