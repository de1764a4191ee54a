import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'

/** By how much longer a version is another's update, where no date tells: a tenth. */
const LONGER = 1.1

/** Of an appearance, the moment of its last change, else of its publication, as a day number; 0: neither is known. */
const momentOf = (appearance: string): RawBuilder<number> =>
  sql.raw(
    `coalesce(julianday(${appearance}.metadata ->> '$.modified.resolved'),
      julianday(CASE WHEN length(${appearance}.sort) > 10 THEN substr(${appearance}.sort, 12) ELSE ${appearance}.sort END), 0)`,
  )

const textOf = (appearance: string): RawBuilder<string> =>
  sql.raw(`(SELECT text FROM documents WHERE no = ${appearance}.document)`)

/**
 * Whether the appearance `o` is a newer version of the article that `p` is: at the same address in the same outlet, published on the same
 * day, and changed later; or longer by a tenth, where both have a day and neither is known to be the later. Whatever else stands at one
 * address, as a column that is another each day, is another article. It is looked for among the few at that address, never among all of an
 * outlet.
 */
const IS_NEWER: RawBuilder<SqlBool> = sql<SqlBool>`o.url = p.url AND o.document != p.document
  AND +o.outlet_key = +p.outlet_key AND substr(o.sort, 1, 10) = substr(p.sort, 1, 10)
  AND (${momentOf('o')} > ${momentOf('p')} OR (${momentOf('o')} = ${momentOf('p')} AND p.sort != ''
    AND length(${textOf('o')}) > ${sql.lit(LONGER)} * length(${textOf('p')})))`

/** Whether a newer version stands in the place of the appearance `p`. */
export const IS_REPLACED: RawBuilder<SqlBool> = sql<SqlBool>`(p.url IS NOT NULL
  AND EXISTS (SELECT 1 FROM appearances o INDEXED BY appearances_url WHERE ${IS_NEWER}))`

/** The texts in whose place these appearances stand, by the numbers of those. */
export async function replacedTexts(
  db: Kysely<Schema>,
  appearances: readonly number[],
): Promise<Map<number, readonly string[]>> {
  const { rows } = await sql<{
    newer: number
    text: string
    exact: Uint8Array | null
  }>`SELECT o.no AS newer, d.text, d.exact
    FROM appearances o CROSS JOIN appearances p INDEXED BY appearances_url ON p.url = o.url AND p.document != o.document
    CROSS JOIN documents d ON d.no = p.document
    WHERE o.no IN (SELECT value FROM json_each(${JSON.stringify(appearances)})) AND o.url IS NOT NULL AND ${IS_NEWER}`.execute(
    db,
  )
  const texts = new Map<number, string[]>()
  for (const row of rows) texts.set(row.newer, [...(texts.get(row.newer) ?? []), unpackText(row)])
  return texts
}

/** Id of the newest version of a document's article, where one stands in the place of each of its appearances; null else. */
export async function replacedBy(db: Kysely<Schema>, document: number): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`SELECT (
      SELECT d.id FROM appearances o INDEXED BY appearances_url CROSS JOIN documents d ON d.no = o.document WHERE ${IS_NEWER}
      ORDER BY ${momentOf('o')} DESC, length(d.text) DESC, d.id LIMIT 1
    ) AS id FROM appearances p WHERE p.document = ${document} ORDER BY p.id`.execute(db)
  const ids = rows.map(({ id }) => id)
  return ids.includes(null) ? null : (ids[0] ?? null)
}
