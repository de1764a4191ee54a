import { type Article, Word } from './article.ts'

/** Tokens of a list, and of one of its items. */
const REACH = 40
const ITEM = 5

/** Words of bodies that are called by what they deal with: "the Department for Environment, Food and Rural Affairs". */
const departments =
  /^(ministry|department|secretariat|office|committee|commission|agency|bureau|institute|college|centre|center|directorate)$/

/**
 * Token after the list of names that goes on at `at` behind a name: ", Germany and Britain", ", Food and Rural Affairs". 0 where
 * no such list stands there, or the "and" that would end it does not come before `stop`.
 */
export function listEnd(article: Article, at: number, stop: number): number {
  const { word, lower } = article
  const last = Math.min(stop, at + REACH)
  let i = at
  while (i < last && word[i] === Word.comma) {
    const end = itemEnd(article, i + 1, last)
    // ", and Britain"
    if (end === i + 1) break
    i = end
    if (lower[i] === 'and') return closed(article, i, last)
  }
  return i < last && i > at && word[i] === Word.comma && lower[i + 1] === 'and' ? closed(article, i + 1, last) : 0
}

function closed(article: Article, and: number, stop: number): number {
  const end = itemEnd(article, and + 1, stop)
  return end > and + 1 ? end : 0
}

/** Token after the capitalised words that begin at `at`, `at` itself where there are none. */
function itemEnd({ capital, word }: Article, at: number, stop: number): number {
  let i = at
  while (i < stop && i < at + ITEM && capital[i] === 1 && word[i] !== Word.verb && word[i] !== Word.pronoun) i++
  return i
}

/** Whether the name that ends before `end` is that of a department, which what it deals with goes on with. */
export function isDepartment({ lower, capital }: Article, end: number): boolean {
  let i = end - 1
  while (i > 0 && i > end - ITEM && capital[i] === 1 && !/^(of|for)$/.test(lower[i])) i--
  return /^(of|for)$/.test(lower[i]) && departments.test(lower[i - 1] ?? '') && capital[i - 1] === 1
}
