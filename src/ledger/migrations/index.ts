import { type Kysely, sql } from 'kysely'
import { LedgerError } from '../errors.ts'
import type { Schema } from '../schema.ts'
import { changes } from './changes.ts'
import { cites } from './cites.ts'
import { codings } from './codings.ts'
import { days } from './days.ts'
import { first } from './first.ts'
import { kept } from './kept.ts'
import { likenesses } from './likenesses.ts'
import { receipts } from './receipts.ts'
import { speakers } from './speakers.ts'
import { unsure } from './unsure.ts'
import { vocabulary } from './vocabulary.ts'

/** In order; the schema's version is how many of them a file has had. Never change one that was released: add one. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  first,
  vocabulary,
  codings,
  changes,
  likenesses,
  speakers,
  cites,
  kept,
  receipts,
  unsure,
  days,
]

/**
 * Brings a ledger to the present schema, in one transaction: two processes that open a new file at once are safe, and a
 * migration that fails leaves the file as it was.
 *
 * @throws LedgerError for a file of a newer version than this program knows
 */
export async function migrate(db: Kysely<Schema>, file: string): Promise<void> {
  if ((await versionOf(db, file)) === MIGRATIONS.length) return
  await db.transaction().execute(async (tx) => {
    for (let version = await versionOf(tx, file); version < MIGRATIONS.length; version++) {
      for (const statement of MIGRATIONS[version]!) await sql.raw(statement).execute(tx)
      await sql.raw(`PRAGMA user_version = ${version + 1}`).execute(tx)
    }
  })
}

async function versionOf(db: Kysely<Schema>, file: string): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`PRAGMA user_version`.execute(db)
  const version = rows[0]!.user_version
  if (version > MIGRATIONS.length) {
    throw new LedgerError(
      `${file} was written by a newer Rapporteur (its schema is version ${version}, this program knows ${MIGRATIONS.length}); update Rapporteur`,
    )
  }
  return version
}
