import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { each, exported, findings, handMade, incoming, inFolder, MARKED } from '../../../test/ledger-fixtures.ts'
import { addAll } from '../../intake/index.ts'
import { openLedger, selectorOf } from '../index.ts'
import type { Schema } from '../schema.ts'
import { openSqlite } from '../sqlite.ts'
import { MIGRATIONS } from './index.ts'

const CLOCK = (): string => '2031-04-02T09:00:00.000Z'

/** A ledger of the present schema with something in every table that an older one can have. */
async function fill(file: string): Promise<string> {
  const ledger = await openLedger(file, { create: true })
  await addAll(
    ledger,
    each([
      ...MARKED.map(({ text }, i) =>
        incoming(text, { outlet: `Outlet ${i}`, title: `Tolls ${i}`, published: '2031-03-04' }),
      ),
      incoming(MARKED[0]!.text, { outlet: 'Herald', url: 'https://herald.example/tolls' }),
      { from: 'fixture.png', reason: 'it is a picture' },
    ]),
    handMade(),
    { signal: new AbortController().signal, clock: CLOCK, onRefused: () => {}, onProgress: () => {} },
  )
  const [claim] = (await ledger.claims({ match: '"ferry tax"' }, 1)).claims
  const { text } = await ledger.document(claim!.document)
  const selector = selectorOf(text, claim!)
  const { document } = claim!
  await ledger.rule({ document, action: 'edit', edit: { kind: 'role' }, selector, who: 'ines', at: CLOCK(), why: null })
  const all = await exported(ledger)
  await ledger.close()
  return all
}

/** Tables and indexes as they were made, and how many migrations a file has had. */
async function schemaOf(db: Kysely<Schema>): Promise<unknown> {
  const { rows: tables } = await sql`SELECT type, name, sql FROM sqlite_master ORDER BY type, name`.execute(db)
  const { rows: version } = await sql`PRAGMA user_version`.execute(db)
  return { tables, version }
}

/** A file as a program that knew the first `version` migrations alone would have left it, with the rows of another. */
async function olderFile(file: string, version: number, from: string): Promise<void> {
  const db = openSqlite(file, { create: true })
  for (const statement of MIGRATIONS.slice(0, version).flat()) await sql.raw(statement).execute(db)
  await sql.raw(`PRAGMA user_version = ${version}`).execute(db)
  await sql`ATTACH ${from} AS present`.execute(db)
  await sql`PRAGMA foreign_keys = off`.execute(db)
  const { rows: tables } = await sql<{ name: string }>`SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`.execute(db)
  for (const { name } of tables) {
    const { rows: columns } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${name})`.execute(db)
    const list = sql.join(columns.map((column) => sql.ref(column.name)))
    await sql`INSERT INTO main.${sql.ref(name)} (${list}) SELECT ${list} FROM present.${sql.ref(name)}`.execute(db)
  }
  for (const index of ['searched_documents', 'searched_claims'])
    await sql`INSERT INTO ${sql.ref(index)} (${sql.ref(index)}) VALUES ('rebuild')`.execute(db)
  await sql`DETACH present`.execute(db)
  await db.destroy()
}

describe('a ledger of an older schema', () => {
  it.each(MIGRATIONS.map((_, i) => i + 1))('version %i is brought to the present one and keeps all', (version) =>
    inFolder(async (folder) => {
      const present = join(folder, 'present.sqlite')
      const older = join(folder, 'older.sqlite')
      const all = await fill(present)
      await olderFile(older, version, present)

      const ledger = await openLedger(older)
      expect(await exported(ledger)).toBe(all)
      expect(await findings(ledger)).toEqual([])
      const search = await ledger.search('tolls', 'documents')
      expect((await ledger.claims({ match: search.match!, searchIn: 'documents' }, 99)).claims.length).toBeGreaterThan(
        3,
      )
      expect((await ledger.claims({ sourceKind: 'role' }, 9)).claims[0]!.ruling).toMatchObject({ action: 'edit' })
      expect((await ledger.status()).failures).toMatchObject([{ from: 'fixture.png' }])
      expect(await ledger.countUncoded('a codebook')).toBe(MARKED.length)
      await ledger.close()

      const [mended, made] = [openSqlite(older, { create: false }), openSqlite(present, { create: false })]
      expect(await schemaOf(mended)).toEqual(await schemaOf(made))
      await Promise.all([mended.destroy(), made.destroy()])
    }),
  )

  it('stays as it was where a migration fails', () =>
    inFolder(async (folder) => {
      const older = join(folder, 'older.sqlite')
      await fill(join(folder, 'present.sqlite'))
      await olderFile(older, 2, join(folder, 'present.sqlite'))
      const db = openSqlite(older, { create: false })
      await sql`CREATE TABLE codings (in_the_way)`.execute(db)
      const before = await schemaOf(db)
      await expect(openLedger(older)).rejects.toThrow('codings')
      expect(await schemaOf(db)).toEqual(before)
      await db.destroy()
    }))
})
