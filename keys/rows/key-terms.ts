import type { Placed } from '../article-key.ts'
import type { Term } from '../entries.ts'
import { sameWords } from '../score.ts'
import type { FoundTerm } from './found-rows.ts'
import type { Wanted } from './match.ts'

export interface ArticleTerms {
  readonly article: string
  readonly terms: readonly Placed<Term>[]
}

export interface KeyTerm extends Wanted<FoundTerm> {
  readonly entries: readonly { readonly article: string; readonly entry: Placed<Term> }[]
}

/**
 * What proposals ask: a row for each proposal, as the key calls it, with its issue and party. A found term is right by issue,
 * party where both say one, and a sentence with words of an entry, whatever proposal it stands under. Where the key has several
 * entries of a row in one article, so many found terms may be right.
 */
export function keyTerms(keys: readonly ArticleTerms[]): KeyTerm[] {
  const rows = new Map<string, { article: string; entry: Placed<Term> }[]>()
  for (const { article, terms } of keys)
    for (const entry of terms) {
      const key = [entry.proposal, entry.issue[0], entry.party].join('\n')
      rows.set(key, [...(rows.get(key) ?? []), { article, entry }])
    }
  return [...rows.values()].map((entries) => {
    const inOne = new Map<string, number>()
    for (const { article } of entries) inOne.set(article, (inOne.get(article) ?? 0) + 1)
    return {
      entries,
      required: entries.some(({ entry }) => entry.optional === undefined),
      copies: Math.max(...inOne.values()),
      agrees: ({ party, issues, places }) =>
        entries.some(
          ({ article, entry }) =>
            entry.issue.some((issue) => issues.includes(issue)) &&
            (entry.party === null || party === null || entry.party === party) &&
            places.some((place) => place.article === article && sameWords(entry, place)),
        ),
    }
  })
}
