import { type Kysely, sql } from 'kysely'
import { grouped } from '../grouped.ts'
import type { Metadata } from '../incoming.ts'
import { ATTRIBUTIONS_PER_DOCUMENT } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'

/** A text with its appearances, as the analysis of origins looks at it. */
export interface OriginDocument {
  readonly no: number
  readonly id: string
  /** `no` is the appearance's number. */
  readonly appearances: readonly { readonly no: number; readonly metadata: Metadata; readonly sort: string }[]
}

/** Documents with their appearances, by id; all of them without `numbers`. */
export async function originDocuments(db: Kysely<Schema>, numbers?: readonly number[]): Promise<OriginDocument[]> {
  const among = amongst(numbers ?? [])
  const { rows } = await sql<{ no: number; id: string }>`SELECT no, id FROM documents
    ${numbers === undefined ? sql`` : sql`WHERE no IN ${among}`} ORDER BY id`.execute(db)
  const { rows: appearances } = await sql<{ no: number; document: number; metadata: string; sort: string }>`
    SELECT no, document, metadata, sort FROM appearances
    ${numbers === undefined ? sql`` : sql`WHERE document IN ${among}`} ORDER BY sort, id`.execute(db)
  const byDocument = grouped(appearances, ({ document }) => document)
  return rows.map(({ no, id }) => ({
    no,
    id,
    appearances: (byDocument.get(no) ?? []).map(({ no: appearance, metadata, sort }) => ({
      no: appearance,
      metadata: JSON.parse(metadata) as Metadata,
      sort,
    })),
  }))
}

/** Two documents that share passages, with what tells how like they are. */
export interface StoredLikeness {
  readonly a: number
  readonly b: number
  /** Shingles that both have, and those of each. */
  readonly shared: number
  readonly inA: number
  readonly inB: number
}

/** What is known of likenesses; among these documents alone, or all without `numbers`. */
export async function storedLikenesses(db: Kysely<Schema>, numbers?: readonly number[]): Promise<StoredLikeness[]> {
  const { rows } = await sql<StoredLikeness>`SELECT l.a, l.b, l.shared, x.shingles AS inA, y.shingles AS inB
    FROM likenesses l JOIN compared x ON x.document = l.a JOIN compared y ON y.document = l.b
    ${numbers === undefined ? sql`` : sql`WHERE l.a IN ${amongst(numbers)}`} ORDER BY l.a, l.b`.execute(db)
  return [...rows]
}

/** @param ids of documents; such as are not there are left out */
export async function documentNumbers(db: Kysely<Schema>, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`SELECT no FROM documents
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY no`.execute(db)
  return rows.map(({ no }) => no)
}

/**
 * The numbers of these documents, and of all that an article of theirs may come from or be the source of: what shares
 * passages with them or stands at one of their addresses, and so on from there.
 */
export async function storyNumbers(db: Kysely<Schema>, numbers: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ no: number }>`WITH RECURSIVE near (no) AS (
      SELECT value FROM json_each(${JSON.stringify(numbers)})
      UNION SELECT b FROM near JOIN likenesses ON a = near.no
      UNION SELECT a FROM near JOIN likenesses ON b = near.no
      UNION SELECT other.document FROM near JOIN appearances mine ON mine.document = near.no
        JOIN appearances other ON other.url = mine.url
    ) SELECT no FROM near ORDER BY no`.execute(db)
  return rows.map(({ no }) => no)
}

export async function lastNumber(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ no: number | null }>`SELECT max(no) AS no FROM documents`.execute(db)
  return rows[0]!.no ?? 0
}

export async function numbersOf(db: Kysely<Schema>, id: string): Promise<{ no: number; versions: number[] }> {
  const { no } = await db.selectFrom('documents').select('no').where('id', '=', id).executeTakeFirstOrThrow()
  const { rows } = await sql<{ document: number }>`SELECT DISTINCT other.document FROM appearances mine
    JOIN appearances other ON other.url = mine.url WHERE mine.document = ${no}`.execute(db)
  return { no, versions: rows.map(({ document }) => document) }
}

/** Every name by which a source is called, once, in one order. */
export async function namesOfSources(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT DISTINCT name FROM attributions INDEXED BY attributions_named
    WHERE kind = 'named' AND name IS NOT NULL ORDER BY name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The names by which sources are called in each of these documents, each once, in one order. */
export async function namesInDocuments(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<Map<number, readonly string[]>> {
  const { rows } = await sql<{ document: number; name: string }>`SELECT DISTINCT a.document, a.name
    FROM json_each(${JSON.stringify(documents)}) d
    JOIN attributions a ON a.no > d.value * ${ATTRIBUTIONS_PER_DOCUMENT}
      AND a.no < (d.value + 1) * ${ATTRIBUTIONS_PER_DOCUMENT}
    WHERE a.kind = 'named' AND a.name IS NOT NULL ORDER BY a.document, a.name`.execute(db)
  const names = new Map<number, string[]>(documents.map((document) => [document, []]))
  for (const { document, name } of rows) names.get(document)!.push(name)
  return names
}

/** The outlets in which documents appeared, each once, in one spelling. */
export async function namesOfOutlets(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT min(outlet) AS name FROM appearances
    WHERE outlet IS NOT NULL GROUP BY outlet_key ORDER BY outlet_key`.execute(db)
  return rows.map(({ name }) => name)
}

/** The texts of these documents, by their number. */
export async function textsOf(db: Kysely<Schema>, numbers: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ no: number; text: string; exact: Uint8Array | null }>`SELECT no, text, exact
    FROM documents WHERE no IN ${amongst(numbers)}`.execute(db)
  return new Map(rows.map((row) => [row.no, unpackText(row)]))
}

const amongst = (values: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`
