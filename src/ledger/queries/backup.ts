import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { LedgerError } from '../errors.ts'
import type { Schema } from '../schema.ts'

/**
 * A consistent copy of the ledger in one file, while others read and write it. The copy has its name only once it is
 * whole.
 *
 * @throws LedgerError where the file exists (a backup is never overwritten), or can't be made or written
 */
export async function backupLedger(db: Kysely<Schema>, file: string): Promise<void> {
  if (existsSync(file))
    throw new LedgerError(`${file} exists; a backup never overwrites: name another file, or remove that one`)
  const unfinished = `${file}.unfinished-${process.pid}`
  rmSync(unfinished, { force: true })
  try {
    closeSync(openSync(unfinished, 'wx'))
  } catch (error) {
    throw new LedgerError(
      `${file} can't be made (${(error as Error).message}): name a file in a folder that can be written`,
    )
  }
  try {
    await sql`VACUUM INTO ${unfinished}`.execute(db)
    if (existsSync(file)) throw new LedgerError(`${file} was made by another program meanwhile; name another file`)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    // Of a copy it is the copy's disk that is full or fails: the ledger is only read.
    const { code = '', message = '' } = ((error as Error).cause ?? {}) as { code?: string; message?: string }
    if (/FULL|IOERR/.test(code))
      throw new LedgerError(`${file} can't be written (${code}: ${message}); nothing of it was kept: name another disk`)
    throw error
  }
}
