import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import { formsAmong, plainWords, type SearchWords, searchWords, stemStart } from '../search-words.ts'
import type { ClaimFilter } from './claims.ts'

/** A user's search, its plain words with their other forms that are in the index: `tariff` finds `tariffs`. */
export async function understandSearch(
  db: Kysely<Schema>,
  query: string,
  searchIn: NonNullable<ClaimFilter['searchIn']>,
): Promise<SearchWords> {
  const vocabulary = sql.table(searchIn === 'documents' ? 'vocabulary_documents' : 'vocabulary_claims')
  const forms = new Map<string, string[]>()
  for (const word of new Set(plainWords(query))) {
    const start = stemStart(word)
    const { rows } = await sql<{ term: string }>`SELECT term FROM ${vocabulary}
      WHERE term >= ${start} AND term < ${`${start}\u{10ffff}`} ORDER BY term`.execute(db)
    forms.set(
      word,
      formsAmong(
        word,
        rows.map(({ term }) => term),
      ),
    )
  }
  return searchWords(query, forms)
}
