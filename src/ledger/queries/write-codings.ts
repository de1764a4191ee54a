import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Sides } from '../parties.ts'
import { CODING_COLUMNS, type ReadingRows, SPEAKER_COLUMNS } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { noteChange } from './changes.ts'
import { writeClaims } from './claims-table.ts'
import { insertRows, renewReadings, type Unread } from './readings.ts'
import { attachRulings } from './rulings.ts'

/** What was coded by another reader or codebook than `coded`, or not at all; three ranges of an index. */
const outOfDate = (coded: string): RawBuilder<boolean> =>
  sql<boolean>`(coded IS NULL OR coded < ${coded} OR coded > ${coded})`

/** How many documents are read, and not coded as `coded` says. */
export async function countUncoded(db: Kysely<Schema>, coded: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM readings WHERE ${outOfDate(coded)}`.execute(db)
  return rows[0]!.n
}

/** The next of these documents, behind number `after`. */
export async function uncodedDocuments(
  db: Kysely<Schema>,
  coded: string,
  after: number,
  limit: number,
): Promise<Unread[]> {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('documents', 'documents.no', 'readings.document')
    .select(['documents.no', 'documents.text', 'documents.exact'])
    .where('readings.document', '>', after)
    .where(outOfDate(coded))
    .orderBy('readings.document')
    .limit(limit)
    .execute()
  return rows.map(({ no, text, exact }) => ({ no, text: unpackText({ text, exact }) }))
}

/**
 * Writes the codings of readings, and for whom their sources speak, in one short transaction; attributions stay. Only
 * what another version of the reader has read is put in the place of that reading whole: codings name attributions by
 * their number. What another process coded meanwhile is left as it is.
 */
export async function writeCodings(db: Kysely<Schema>, readings: readonly ReadingRows[], sides: Sides): Promise<void> {
  if (readings.length === 0) return
  await db.transaction().execute(async (tx) => {
    const numbers = readings.map(({ document }) => document)
    const rows = await tx
      .selectFrom('readings')
      .select(['document', 'reader', 'coded'])
      .where('document', 'in', numbers)
      .execute()
    const present = new Map(rows.map((row) => [row.document, row]))
    const fresh = readings.filter(({ document, coded }) => (present.get(document)?.coded ?? null) !== coded)
    const sameReader = ({ document, reader }: ReadingRows): boolean => present.get(document)?.reader === reader
    await renewReadings(
      tx,
      fresh.filter((reading) => !sameReader(reading)),
      sides,
    )
    const recoded = fresh.filter(sameReader)
    if (recoded.length === 0) return
    const documents = recoded.map(({ document }) => document)
    await tx.deleteFrom('codings').where('document', 'in', documents).execute()
    await tx.deleteFrom('speakers').where('document', 'in', documents).execute()
    await insertRows(
      tx,
      'codings',
      CODING_COLUMNS,
      recoded.map(({ codings }) => codings),
    )
    await insertRows(
      tx,
      'speakers',
      SPEAKER_COLUMNS,
      recoded.map(({ speakers }) => speakers),
    )
    await tx.updateTable('readings').set({ coded: recoded[0]!.coded }).where('document', 'in', documents).execute()
    await attachRulings(tx, documents)
    await writeClaims(tx, { documents }, sides)
    await noteChange(tx, documents)
  })
}
