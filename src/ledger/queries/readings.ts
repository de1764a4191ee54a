import { type Kysely, sql, type Transaction } from 'kysely'
import type { Sides } from '../parties.ts'
import { ATTRIBUTION_COLUMNS, CODING_COLUMNS, ENTITY_COLUMNS, type ReadingRows, SPEAKER_COLUMNS } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { noteChange } from './changes.ts'
import { writeClaims } from './claims-table.ts'
import { attachRulings } from './rulings.ts'

/** A document that waits to be read. */
export interface Unread {
  readonly no: number
  readonly text: string
}

export interface UnreadPage {
  readonly documents: readonly Unread[]
  /** Everything up to this number was looked at: the next page begins behind it. */
  readonly seenTo: number
}

/** The next documents without a reading, behind number `after`, in order of arrival. */
export async function unreadDocuments(db: Kysely<Schema>, after: number, limit: number): Promise<UnreadPage> {
  // Numbers only grow: what another process adds from now on is behind this one.
  const { rows: latest } = await sql<{ no: number | null }>`SELECT max(no) AS no FROM documents`.execute(db)
  const last = latest[0]!.no ?? 0
  if (last <= after) return { documents: [], seenTo: after }
  const rows = await db
    .selectFrom('documents')
    .leftJoin('readings', 'readings.document', 'documents.no')
    .select(['documents.no', 'documents.text', 'documents.exact'])
    .where('documents.no', '>', after)
    .where('documents.no', '<=', last)
    .where('readings.document', 'is', null)
    .orderBy('documents.no')
    .limit(limit)
    .execute()
  const documents = rows.map(({ no, text, exact }) => ({ no, text: unpackText({ text, exact }) }))
  return { documents, seenTo: documents.length < limit ? last : documents.at(-1)!.no }
}

/** The next documents, behind number `after`, that another reader than `reader` has read; all of them where it is null. */
export async function outdatedDocuments(
  db: Kysely<Schema>,
  reader: string | null,
  after: number,
  limit: number,
): Promise<Unread[]> {
  const rows = await db
    .selectFrom('documents')
    .innerJoin('readings', 'readings.document', 'documents.no')
    .select(['documents.no', 'documents.text', 'documents.exact'])
    .where('documents.no', '>', after)
    .$if(reader !== null, (query) => query.where('readings.reader', '!=', reader!))
    .orderBy('documents.no')
    .limit(limit)
    .execute()
  return rows.map(({ no, text, exact }) => ({ no, text: unpackText({ text, exact }) }))
}

export async function countUnread(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT
    (SELECT count(*) FROM documents) - (SELECT count(*) FROM readings) AS n`.execute(db)
  return rows[0]!.n
}

/**
 * Writes readings, in one short transaction. A document that has one (another process was quicker) keeps it, unless
 * `replace`; then what hung on the old reading goes, and rulings find their words in the new one or become orphans.
 */
export async function writeReadings(
  db: Kysely<Schema>,
  readings: readonly ReadingRows[],
  sides: Sides,
  { replace }: { readonly replace: boolean },
): Promise<void> {
  if (readings.length === 0) return
  await db.transaction().execute(async (tx) => {
    const all = readings.map(({ document }) => document)
    if (replace) return renewReadings(tx, readings, sides)
    const taken = await tx.selectFrom('readings').select('document').where('document', 'in', all).execute()
    const skip = new Set(taken.map(({ document }) => document))
    const fresh = readings.filter(({ document }) => !skip.has(document))
    await insertReadings(tx, fresh, sides)
  })
}

/** Puts readings in the place of those that there are. */
export async function renewReadings(
  tx: Transaction<Schema>,
  readings: readonly ReadingRows[],
  sides: Sides,
): Promise<void> {
  if (readings.length === 0) return
  await removeReadings(
    tx,
    readings.map(({ document }) => document),
  )
  await insertReadings(tx, readings, sides)
}

async function removeReadings(tx: Transaction<Schema>, documents: readonly number[]): Promise<void> {
  await sql`INSERT INTO searched_claims (searched_claims, rowid, source_words, content_words)
    SELECT 'delete', no, source_words, content_words FROM attributions WHERE document IN (${sql.join(documents)})`.execute(
    tx,
  )
  await tx.deleteFrom('readings').where('document', 'in', documents).execute()
}

async function insertReadings(tx: Transaction<Schema>, readings: readonly ReadingRows[], sides: Sides): Promise<void> {
  if (readings.length === 0) return
  const documents = readings.map(({ document }) => document)
  await tx
    .insertInto('readings')
    .values(
      readings.map(({ document, reader, language, sentences, problem, coded }) => ({
        document,
        reader,
        language,
        sentences,
        problem,
        coded,
      })),
    )
    .execute()
  await insertRows(
    tx,
    'attributions',
    ATTRIBUTION_COLUMNS,
    readings.map(({ attributions }) => attributions),
  )
  await insertRows(
    tx,
    'entities',
    ENTITY_COLUMNS,
    readings.map(({ entities }) => entities),
  )
  await insertRows(
    tx,
    'codings',
    CODING_COLUMNS,
    readings.map(({ codings }) => codings),
  )
  await insertRows(
    tx,
    'speakers',
    SPEAKER_COLUMNS,
    readings.map(({ speakers }) => speakers),
  )
  const sketches = readings.filter(({ sketch }) => sketch !== null)
  if (sketches.length > 0) {
    await tx
      .insertInto('sketches')
      .values(sketches.map(({ document, sketch }) => ({ document, bytes: sketch! })))
      .execute()
    // What was compared before stays compared: a text has one sketch, whoever reads it.
    await sql`INSERT OR IGNORE INTO compared (document)
      SELECT value FROM json_each(${JSON.stringify(sketches.map(({ document }) => document))})`.execute(tx)
  }
  await sql`INSERT INTO searched_claims (rowid, source_words, content_words)
    SELECT no, source_words, content_words FROM attributions
    WHERE document IN (${sql.join(documents)})`.execute(tx)
  await attachRulings(tx, documents)
  await writeClaims(tx, { documents }, sides)
  await noteChange(tx, documents)
}

/** Each of `rows` is JSON arrays joined by commas, or empty; the engine takes them apart. */
export async function insertRows(
  tx: Transaction<Schema>,
  table: string,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const json = `[${rows.filter((row) => row !== '').join(',')}]`
  if (json === '[]') return
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    SELECT ${sql.raw(columns.map((_, i) => `value ->> ${i}`).join(', '))} FROM json_each(${json})`.execute(tx)
}
