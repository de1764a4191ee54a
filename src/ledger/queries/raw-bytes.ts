import type { Kysely } from 'kysely'
import { NotInLedgerError } from '../errors.ts'
import { unpackRaw } from '../raw.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'

export interface RawBytes {
  readonly bytes: Uint8Array
  /** `html`, `jsonl`, … */
  readonly format: string
  /** Where they were received from. */
  readonly from: string
}

/**
 * The bytes of a document as they were received.
 *
 * @param raw SHA-256 of the bytes, as an arrival of one of its appearances has it
 * @throws NotInLedgerError where the document was not received as these
 */
export async function rawBytes(db: Kysely<Schema>, document: string, raw: string): Promise<RawBytes> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('appearances', 'appearances.document', 'documents.no')
    .innerJoin('arrivals', 'arrivals.appearance', 'appearances.no')
    .innerJoin('raws', 'raws.id', 'arrivals.raw')
    .select(['coding', 'bytes', 'raws.document as of', 'format', 'origin'])
    .where('documents.id', '=', document)
    .where('raws.id', '=', raw)
    .orderBy('received')
    .orderBy('origin')
    .executeTakeFirst()
  if (row === undefined)
    throw new NotInLedgerError(`document ${document} was never received as bytes with the hash ${raw}`)
  const text = await db
    .selectFrom('documents')
    .select(['text', 'exact'])
    .where('no', '=', row.of)
    .executeTakeFirstOrThrow()
  return { bytes: unpackRaw(row, unpackText(text)), format: row.format, from: row.origin }
}
