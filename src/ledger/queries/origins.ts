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

/** All documents with what tells their likeness, by id. */
export async function originDocuments(db: Kysely<Schema>): Promise<OriginDocument[]> {
  const { rows } = await sql<{ no: number; id: string; bytes: Uint8Array | null }>`SELECT d.no, d.id, s.bytes
    FROM documents d LEFT JOIN sketches s ON s.document = d.no ORDER BY d.id`.execute(db)
  const appearances = await db
    .selectFrom('appearances')
    .select(['document', 'metadata', 'sort'])
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

/** The texts of these documents, by their number. */
export async function textsOf(db: Kysely<Schema>, numbers: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('documents').select(['no', 'text', 'exact']).where('no', 'in', numbers).execute()
  return new Map(rows.map((row) => [row.no, unpackText(row)]))
}
