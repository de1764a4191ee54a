import type { Article } from './article.ts'
import type { Phrase } from './phrase.ts'

const ordinals = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/

/** "the third" with no noun: one of those who were counted before. */
export function isOrdinalAlone({ lower }: Article, { nounFirst, head, measure, heads }: Phrase): boolean {
  return (
    measure < 0 && heads === 1 && head === nounFirst + 1 && lower[nounFirst] === 'the' && ordinals.test(lower[head])
  )
}
