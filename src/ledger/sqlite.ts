import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import Database from 'libsql'
import { inEngine } from './engine-calls.ts'
import { LedgerError } from './errors.ts'
import type { Schema } from './schema.ts'

/** Written into the file's header (offset 68), so that another program's database is not taken for a ledger: "rapp". */
const APPLICATION_ID = 0x72617070
/** How long a writer waits for another process before it gives up. */
const BUSY_MILLISECONDS = 60_000
/** How much of the file is mapped into memory at most, by what reads it and by what mainly writes. */
const MAPPED_BYTES = 1024 ** 3
const MAPPED_BYTES_WRITING: number = 64 * 1024 ** 2

/** See `LedgerOptions`. */
export interface Opening {
  readonly create: boolean
  readonly mainlyWrites?: boolean
}

/**
 * Opens the one file that holds a ledger. This file alone names the engine: SQLite, as libsql brings it.
 *
 * Write-ahead log, so that readers never wait for the writer; `synchronous = normal`, so that a killed process loses
 * nothing that was committed. A transaction takes the write lock at its start: one that reads first and writes later
 * could not wait for another writer half-way.
 *
 * @throws LedgerError for a file that is missing (unless `create`), is no database, or is another program's
 */
export function openSqlite(file: string, { create, mainlyWrites = false }: Opening): Kysely<Schema> {
  if (!create && !existsSync(file)) throw new LedgerError(`there is no ledger at ${file}; add a document first`)
  if (!existsSync(dirname(file))) throw new LedgerError(`there is no folder ${dirname(file)} for the ledger`)
  if (existsSync(file) && statSync(file).isDirectory()) throw new LedgerError(`${file} is a folder, not a ledger`)
  const database = translated(file, () => new Database(file, { timeout: BUSY_MILLISECONDS / 1000 }))
  translated(file, () => whenFree(() => prepare(database, file, mainlyWrites ? MAPPED_BYTES_WRITING : MAPPED_BYTES)))
  return new Kysely<Schema>({ dialect: new LedgerDialect({ database: guarded(database, file) }) })
}

/**
 * Does what SQLite refuses at once, without waiting, while another connection is at it: two processes that turn one new
 * file to write-ahead logging would wait for each other for ever. `work` must be safe to be begun again.
 */
function whenFree(work: () => void): void {
  const end = performance.now() + BUSY_MILLISECONDS
  for (;;) {
    try {
      work()
      return
    } catch (error) {
      if (!/BUSY|LOCKED/.test((error as { code?: string }).code ?? '') || performance.now() > end) throw error
    }
    Atomics.wait(NEVER_WOKEN, 0, 0, RETRY_MILLISECONDS)
  }
}

const RETRY_MILLISECONDS = 5
const NEVER_WOKEN = new Int32Array(new SharedArrayBuffer(4))

function prepare(database: Database.Database, file: string, mappedBytes: number): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`)
  const pragma = (name: string): number =>
    Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0] as number
  // In this order: a ledger that another process is just making gets its mark first and its tables after it, so that
  // what has tables when it is looked at is marked when that is asked.
  const empty = (database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }).n === 0
  const application = pragma('application_id')
  if (application !== APPLICATION_ID && !empty)
    throw new LedgerError(`${file} is a database of another program; move it away`)
  database.exec('PRAGMA journal_mode = wal')
  if (application !== APPLICATION_ID) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  for (const setting of [
    'synchronous = normal',
    'foreign_keys = on',
    'cache_size = -65536',
    'temp_store = memory',
    `mmap_size = ${mappedBytes}`,
    'wal_autocheckpoint = 4000',
  ]) {
    database.exec(`PRAGMA ${setting}`)
  }
}

/** Kysely's SQLite dialect, with transactions that take the write lock at once unless they say that they only read. */
class LedgerDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0]

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new LedgerDriver(this.#config)
  }
}

class LedgerDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** Where the disk is full or fails the engine rolls back by itself: that nothing is left to do must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!/no transaction is active/.test((error as Error).message)) throw error
    }
  }
}

/** The part of the engine's interface that Kysely uses, with its errors told in the user's terms. */
function guarded(database: Database.Database, file: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = translated(file, () => database.prepare(sql))
    return {
      reader: statement.reader,
      all: (parameters) => translated(file, () => withBytes(statement.all(parameters))),
      run: (parameters) => translated(file, () => statement.run(parameters)),
      iterate: (parameters) => translated(file, () => statement.iterate(parameters)),
    }
  }
  return {
    close: () => {
      prepared.clear()
      translated(file, () => database.close())
    },
    prepare: (sql) => {
      // Batches of one size repeat their statement; every statement is run to its end before it is used again.
      const statement = prepared.get(sql) ?? prepare(sql)
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/** Statements that are kept for their next use. */
const MAX_PREPARED = 200

/** The engine gives blobs as ArrayBuffer where it gives many rows; here they are always Uint8Array. */
function withBytes(rows: unknown[]): unknown[] {
  for (const row of rows as Record<string, unknown>[]) {
    for (const column in row) {
      const value = row[column]
      if (value instanceof ArrayBuffer) row[column] = new Uint8Array(value)
    }
  }
  return rows
}

/** How a ledger comes back. */
const restore = (file: string): string =>
  `put a backup in its place: move ${basename(file)} away with the files ${basename(file)}-wal and -shm beside it, copy what ` +
  `rapporteur backup made to ${file}, and add again what came since; without a backup, move it away and import an export`

/** Lines of the engine's own check that are told of a damaged file. */
const TOLD = 10

/**
 * What the engine's own check says of a file that can't be opened as a ledger, or not be read to its end: a line for each
 * damage, the first ten. Empty where it finds none. Where the engine can say nothing, what the file's header tells.
 */
export function damagesIn(file: string): string[] {
  try {
    return inEngine(() => integrityOf(file))
      .flatMap(({ integrity_check: said }) => said.split('\n'))
      .filter((line) => line !== 'ok' && line.trim() !== '')
      .slice(0, TOLD)
  } catch (error) {
    // A file that may not be read, or lies where nothing may be written, is not damaged for that.
    return DAMAGED.test(codeOf(error))
      ? [cutOff(file) ?? 'the list of its tables, at its beginning, can not be read']
      : []
  }
}

const DAMAGED = /NOTADB|CORRUPT/

/** The rows of the engine's own check. */
function integrityOf(file: string): { readonly integrity_check: string }[] {
  const database = new Database(file, { readonly: true, timeout: BUSY_MILLISECONDS / 1000 })
  try {
    return database.prepare(`PRAGMA integrity_check(${TOLD})`).all() as { integrity_check: string }[]
  } finally {
    database.close()
  }
}

/** Offsets in the file's header, all numbers big-endian: bytes of a page (1 stands for 65536), and how many pages. */
const PAGE_BYTES = 16
const PAGES = 28
const HEADER = 100

/** How much of the file is missing at its end, by its header; null: nothing, or it has no header. */
function cutOff(file: string): string | null {
  const bytes = statSync(file).size
  if (bytes < HEADER) return `it has ${bytes} bytes, less than the header of a database`
  const header = Buffer.alloc(HEADER)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, HEADER, 0)
  } finally {
    closeSync(handle)
  }
  if (!header.toString('latin1').startsWith('SQLite format 3')) return 'it does not begin as a database does'
  const page = header.readUInt16BE(PAGE_BYTES)
  const whole = header.readUInt32BE(PAGES) * (page === 1 ? 65_536 : page)
  return bytes < whole ? `the file is cut off: it has ${bytes} bytes of ${whole}` : null
}

/** What the engine's codes mean to the user, each with the mend. */
const MEANINGS: readonly (readonly [code: RegExp, meaning: (file: string) => string])[] = [
  [/NOTADB/, (file) => `${file} is no database, or its beginning is damaged; ${restore(file)}`],
  [/CORRUPT/, (file) => `${file} is damaged; ${restore(file)}`],
  [
    /BUSY|LOCKED/,
    (file) =>
      `${file} has been locked by another process for over ${BUSY_MILLISECONDS / 1000} seconds; let that one finish, and try again`,
  ],
  [/FULL/, (file) => `the disk with ${file} is full; nothing half-written was kept`],
  [
    /READONLY|CANTOPEN|PERM/,
    (file) =>
      `${file} can't be opened for writing, which reading takes too; see to its permissions and its folder's, or copy the dossier to where you may write`,
  ],
  [/IOERR/, (file) => `the disk failed at ${file}; nothing half-written was kept`],
]

/** Calls the engine, with its errors told in the user's terms. */
function translated<T>(file: string, work: () => T): T {
  try {
    return inEngine(work)
  } catch (error) {
    if (error instanceof LedgerError) throw error
    const code = codeOf(error)
    const known = MEANINGS.find(([pattern]) => pattern.test(code))
    if (known === undefined) throw error
    throw new LedgerError(`${known[1](file)} (${code}: ${(error as Error).message})`, { cause: error })
  }
}

/** The engine's result codes by their numbers: it has names for some of the extended ones alone, which end in these eight bits. */
const CODES: ReadonlyMap<number, string> = new Map([
  [3, 'SQLITE_PERM'],
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [26, 'SQLITE_NOTADB'],
])
const PRIMARY = 0xff

/** The name of an error of the engine; where it gives none, what its words stand for; empty: it is none. */
function codeOf(error: unknown): string {
  const { code, rawCode, message } = error as { code?: string; rawCode?: number; message: string }
  const named = code !== undefined && !code.startsWith('UNKNOWN') ? code : undefined
  return named ?? CODES.get((rawCode ?? 0) & PRIMARY) ?? WORDS.find(([words]) => words.test(message))?.[1] ?? ''
}

/** What the engine says without a number. */
const WORDS: readonly (readonly [words: RegExp, code: string])[] = [
  [/not a database/, 'SQLITE_NOTADB'],
  [/malformed/, 'SQLITE_CORRUPT'],
  [/readonly database/, 'SQLITE_READONLY'],
  [/unable to open/, 'SQLITE_CANTOPEN'],
  [/is locked/, 'SQLITE_BUSY'],
]
