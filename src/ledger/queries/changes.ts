import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Notes that these documents, or what was read and ruled of them, are another revision of the ledger from now on; so are other
 * versions of their articles, for the newest stands in their place.
 */
export async function noteChange(tx: Transaction<Schema>, documents: readonly number[]): Promise<void> {
  if (documents.length === 0) return
  await sql`INSERT OR REPLACE INTO changes (document, revision)
    SELECT no, (SELECT coalesce(max(revision), 0) + 1 FROM changes) FROM (
      SELECT value AS no FROM json_each(${JSON.stringify(documents)})
      UNION SELECT other.document FROM json_each(${JSON.stringify(documents)}) JOIN appearances mine ON mine.document = value
        JOIN appearances other ON other.url = mine.url)`.execute(tx)
}

/** How far a program has seen the changes. */
export interface Seen {
  readonly revision: number
  /** Of that revision, the documents up to this number. */
  readonly document: number
}

/** Nothing seen yet. */
export const NOTHING_SEEN: Seen = { revision: 0, document: 0 }

export interface Changes {
  /** Numbers of the documents that changed since. */
  readonly documents: readonly number[]
  readonly seen: Seen
  /** Whether that was all. */
  readonly whole: boolean
}

/** What changed behind `after`, at most `limit` documents, in the order of the revisions. */
export async function changesSince(db: Kysely<Schema>, after: Seen, limit: number): Promise<Changes> {
  const { rows } = await sql<Seen>`SELECT document, revision FROM changes
    WHERE (revision, document) > (${after.revision}, ${after.document})
    ORDER BY revision, document LIMIT ${limit}`.execute(db)
  return { documents: rows.map(({ document }) => document), seen: rows.at(-1) ?? after, whole: rows.length < limit }
}

/** All that is there now, as seen. */
export async function newestChange(db: Kysely<Schema>): Promise<Seen> {
  const { rows } = await sql<Seen>`SELECT document, revision FROM changes
    ORDER BY revision DESC, document DESC LIMIT 1`.execute(db)
  return rows[0] ?? NOTHING_SEEN
}

/** Another number whenever another connection has committed something; SQLite reads it without touching the file. */
export async function dataVersion(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`PRAGMA data_version`.execute(db)
  return rows[0]!.data_version
}
