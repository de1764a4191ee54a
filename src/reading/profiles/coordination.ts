import { type Article, singularOf, Word } from './article.ts'
import { anyoneNouns, bodyNouns, officeNouns, professionNouns, withheldNouns } from './nouns.ts'
import { isAnotherOf, isAnotherPerson } from './others.ts'
import type { Phrase } from './phrase.ts'

/** Longest phrase in which others are looked for, in tokens. */
const REACH = 80

/** One of several noun phrases joined by "and", with an article or number of its own: tokens `first .. end - 1`, the head the last. */
interface Conjunct {
  readonly first: number
  readonly end: number
}

/**
 * The noun phrases that a source is made of ("a U.S. official and two European diplomats"), each of somebody who speaks; just
 * one where the words are of one ("the chairman and chief executive", "Turkish and Egyptian officials").
 */
export function conjunctsOf(article: Article, { nounFirst, nounEnd, heads, measure }: Phrase): Conjunct[] {
  const whole = [{ first: nounFirst, end: nounEnd }]
  if (heads < 2 || measure >= 0) return whole
  const { lower, word, plural } = article
  const found: Conjunct[] = []
  let first = nounFirst
  for (let i = nounFirst; i <= nounEnd; i++) {
    if (i < nounEnd && lower[i] !== 'and') continue
    const noun = singularOf(lower[i - 1] ?? '')
    if (i === first || word[i - 1] === Word.name || !isSomebody(noun)) return whole
    const begins =
      word[first] === Word.determiner ||
      word[first] === Word.possessivePronoun ||
      word[first] === Word.number ||
      (first === nounFirst && plural[i - 1] === 1)
    // "a friend and colleague" may be one, "aides and allies" the same.
    if (!begins) return whole
    found.push({ first, end: i })
    first = i + 1
  }
  return found
}

const isSomebody = (noun: string): boolean =>
  officeNouns.has(noun) ||
  professionNouns.has(noun) ||
  withheldNouns.has(noun) ||
  anyoneNouns.has(noun) ||
  bodyNouns.has(noun)

/**
 * First tokens of those who are counted apart behind the noun phrase: "two people briefed on the plan and *one person* close to
 * the board". Only who is called no more than a person, or as the first is: "two aides to the premier and a minister" are two.
 */
export function othersBehind(article: Article, { nounEnd, end, noun }: Phrase): number[] {
  const { lower, word } = article
  const found: number[] = []
  const last = Math.min(end, nounEnd + REACH)
  for (let i = nounEnd; i + 1 < last; i++) {
    if (word[i] === Word.relative || word[i] === Word.stop || word[i] === Word.quotationMark) break
    if (lower[i] === 'and' && (isAnotherPerson(article, i + 1) || isAnotherOf(article, i + 1, noun))) found.push(i + 1)
  }
  return found
}
