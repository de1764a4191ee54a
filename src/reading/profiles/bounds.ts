import { type Article, Word } from './article.ts'

const roundWord = /^(a|an|half|dozen|hundred|thousand|score|third|quarter)$/

/** Tokens of "five to", "more than", "fewer than", "as many as" before a number, whose words look like heads of their own; 0 for none. */
export function boundBefore({ lower, word }: Article, first: number, end: number): number {
  // "five to ten"
  if (first + 3 < end && lower[first + 1] === 'to' && word[first] === Word.number && word[first + 2] === Word.number)
    return 2
  const from = /^(no|not)$/.test(lower[first]) ? first + 1 : first
  const isCompared = /^(more|fewer|less)$/.test(lower[from]) && lower[from + 1] === 'than'
  const isAsMany = lower[from] === 'as' && lower[from + 1] === 'many' && lower[from + 2] === 'as'
  const number = from + (isCompared ? 2 : isAsMany ? 3 : 0)
  // "More than six in ten" are a share.
  if (number === from || number + 1 >= end || /^(in|out)$/.test(lower[number + 1])) return 0
  const counts = word[number] === Word.number || (/^(a|half)$/.test(lower[number]) && roundWord.test(lower[number + 1]))
  return counts ? number - first : 0
}
