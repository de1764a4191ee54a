import { existsSync, renameSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { LedgerError } from '../errors.ts'
import type { Schema } from '../schema.ts'

/**
 * A consistent copy of the ledger in one file, while others read and write it. The copy has its name only once it is
 * whole.
 *
 * @throws LedgerError where the file exists: a backup is never overwritten
 */
export async function backupLedger(db: Kysely<Schema>, file: string): Promise<void> {
  if (existsSync(file))
    throw new LedgerError(`${file} exists; a backup never overwrites: name another file, or remove that one`)
  const unfinished = `${file}.unfinished-${process.pid}`
  rmSync(unfinished, { force: true })
  try {
    await sql`VACUUM INTO ${unfinished}`.execute(db)
    if (existsSync(file)) throw new LedgerError(`${file} was made by another program meanwhile; name another file`)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
