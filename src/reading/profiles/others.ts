import { type Article, singularOf, Word } from './article.ts'
import { anyoneNouns, officeNouns, professionNouns, withheldNouns } from './nouns.ts'

/** Whether somebody else begins at `at`, behind "and", called by no more than that: "one person close to its board". */
export function isAnotherPerson(article: Article, at: number): boolean {
  const noun = countedNoun(article, at)
  return anyoneNouns.has(noun) || withheldNouns.has(noun)
}

/** Whether somebody else begins at `at`, behind "and", who is called as somebody before is: "a spokesman for Kessar". */
export function isAnotherOf(article: Article, at: number, noun: string): boolean {
  return (officeNouns.has(noun) || professionNouns.has(noun)) && countedNoun(article, at) === noun
}

/** The common noun, in the singular, of a phrase that begins with a number or article; empty where there is none. */
function countedNoun({ lower, word, count }: Article, at: number): string {
  if (at + 1 >= count) return ''
  if (word[at] !== Word.number && !/^(a|an|another)$/.test(lower[at])) return ''
  let i = at + 1
  while (i < count - 1 && (word[i] === Word.adjective || word[i] === Word.name)) i++
  while (i + 1 < count && word[i] === Word.noun && word[i + 1] === Word.noun) i++
  return word[i] === Word.noun ? singularOf(lower[i]) : ''
}
