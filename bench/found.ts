import type { Coding, CodingKind, StatementData } from '../src/reading/index.ts'
import type { FoundItem } from './tables.ts'

/** An article of the sample as its codings are turned into what tables hold. */
export interface Published {
  /** Number of the article: `24`. */
  readonly article: string
  /** ISO 8601 with its zone; days in a text are resolved against it. */
  readonly published: string
}

type Turn = (coding: Coding, published: Published) => FoundItem[]

/** What each kind of coding gives to the tables that are scored; a kind that is not here gives nothing. */
const TURNS: Partial<Readonly<Record<CodingKind, Turn>>> = {
  statement: ({ party, issue, span, data }, { article }) => {
    const { stance } = data as StatementData
    if (party === null || issue === null || stance === null) return []
    return [{ kind: 'position', article, ...span, party, issue, stance }]
  },
  term: ({ party, issue, span }, { article }) =>
    issue === null ? [] : [{ kind: 'term', article, ...span, issue, party }],
}

/** What the tables would show of an article, each item at the place of its evidence. */
export function foundItemsOf(codings: readonly Coding[], published: Published): FoundItem[] {
  return codings.flatMap((coding) => TURNS[coding.kind]?.(coding, published) ?? [])
}

/** The tables for which something is found at all: of the others no figure says anything. */
export const FOUND_TABLES: readonly FoundItem['kind'][] = ['position', 'term']
