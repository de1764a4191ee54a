import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { inFolder } from '../../test/ledger-fixtures.ts'
import { openLedger } from './index.ts'
import { checkLedger, type Finding } from './queries/check.ts'
import { openSqlite } from './sqlite.ts'

it('a disk that is full is told as that, nothing of the transaction is kept, and the next one goes on', () =>
  inFolder(async (folder) => {
    const db = openSqlite(join(folder, 'ledger.sqlite'), { create: true })
    await sql`CREATE TABLE things (bytes BLOB)`.execute(db)
    // As far as the engine can tell, that is all the room there is.
    await sql`PRAGMA max_page_count = 20`.execute(db)
    const write = (bytes: number): Promise<unknown> =>
      db.transaction().execute(async (tx) => {
        await sql`INSERT INTO things VALUES (zeroblob(10))`.execute(tx)
        return sql`INSERT INTO things VALUES (zeroblob(${bytes}))`.execute(tx)
      })
    await expect(write(10_000_000)).rejects.toThrow(
      /the disk with .*ledger\.sqlite is full; nothing half-written was kept/,
    )
    await write(10)
    expect((await sql`SELECT bytes FROM things`.execute(db)).rows).toHaveLength(2)
    await db.destroy()
  }))

it('what may only be read is not called damaged for that', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'ledger.sqlite')
    await (await openLedger(file, { create: true })).close()
    const db = openSqlite(file, { create: false })
    // As far as the engine can tell, the file is closed to who has opened it.
    await sql`PRAGMA query_only = on`.execute(db)
    const found: Finding[] = []
    for await (const finding of checkLedger(db)) found.push(finding)
    expect(found).toEqual(
      ['searched_documents', 'searched_claims'].map((index) => ({
        level: 'notice',
        what: `the index ${index} is not checked: the ledger may not be written here; check a copy where it may`,
      })),
    )
    await db.destroy()
  }))
