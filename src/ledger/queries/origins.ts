import { type Kysely, sql } from 'kysely'
import { grouped } from '../grouped.ts'
import type { Metadata } from '../incoming.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'

/** An appearance of a text, as the analysis of origins looks at it. */
export interface OriginDocument {
  readonly no: number
  readonly id: string
  readonly sketch: Uint8Array | null
  readonly appearances: readonly { readonly metadata: Metadata; readonly sort: string }[]
}

/** Documents with what tells their likeness, by id; all of them without `numbers`. */
export async function originDocuments(db: Kysely<Schema>, numbers?: readonly number[]): Promise<OriginDocument[]> {
  const among = sql<number>`(SELECT value FROM json_each(${JSON.stringify(numbers ?? [])}))`
  const rows = await db
    .selectFrom('documents')
    .leftJoin('sketches', 'sketches.document', 'documents.no')
    .select(['documents.no', 'documents.id', 'sketches.bytes'])
    .$if(numbers !== undefined, (query) => query.where('documents.no', 'in', among))
    .orderBy('documents.id')
    .execute()
  const appearances = await db
    .selectFrom('appearances')
    .select(['document', 'metadata', 'sort'])
    .$if(numbers !== undefined, (query) => query.where('document', 'in', among))
    .orderBy('sort')
    .orderBy('id')
    .execute()
  const byDocument = grouped(appearances, ({ document }) => document)
  return rows.map(({ no, id, bytes }) => ({
    no,
    id,
    sketch: bytes,
    appearances: (byDocument.get(no) ?? []).map(({ metadata, sort }) => ({
      metadata: JSON.parse(metadata) as Metadata,
      sort,
    })),
  }))
}

export async function sketchesOf(db: Kysely<Schema>): Promise<{ no: number; id: string; bytes: Uint8Array }[]> {
  return db
    .selectFrom('sketches')
    .innerJoin('documents', 'documents.no', 'sketches.document')
    .select(['documents.no', 'documents.id', 'sketches.bytes'])
    .orderBy('documents.id')
    .execute()
}

export async function numbersOf(db: Kysely<Schema>, id: string): Promise<{ no: number; versions: number[] }> {
  const { no } = await db.selectFrom('documents').select('no').where('id', '=', id).executeTakeFirstOrThrow()
  const { rows } = await sql<{ document: number }>`SELECT DISTINCT other.document FROM appearances mine
    JOIN appearances other ON other.url = mine.url WHERE mine.document = ${no}`.execute(db)
  return { no, versions: rows.map(({ document }) => document) }
}

/** Every name by which a source is called, once. */
export async function namesOfSources(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT DISTINCT name FROM attributions INDEXED BY attributions_named
    WHERE kind = 'named' AND name IS NOT NULL ORDER BY name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The texts of these documents, by their number. */
export async function textsOf(db: Kysely<Schema>, numbers: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('documents').select(['no', 'text', 'exact']).where('no', 'in', numbers).execute()
  return new Map(rows.map((row) => [row.no, unpackText(row)]))
}
