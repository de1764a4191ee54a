import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { textsOf } from './origins.ts'

/** A document that waits to be compared with the others. */
export interface Uncompared {
  readonly no: number
  /** As `rankOf` of its id. */
  readonly rank: number
  /** As the analysis of origins made it. */
  readonly sketch: Uint8Array
}

/** A document that was compared, with the sizes of what it was compared by. */
export interface Compared {
  readonly no: number
  readonly rank: number
  readonly shingles: number
  readonly fingerprints: number
}

/** Two documents that share passages; `a` is the lower number. */
export interface SharedPassages {
  readonly a: number
  readonly b: number
  /** How many shingles both have. */
  readonly shared: number
}

/** A pair with the ranks of its documents. */
export interface RankedPair extends Pick<SharedPassages, 'a' | 'b'> {
  readonly rankOfA: number
  readonly rankOfB: number
}

/** What may be asked while documents are compared; no other process writes meanwhile. */
export interface Comparing {
  /**
   * The lowest ranks of those that were compared before and have a key, ascending, at most `limit`; keys without any are
   * left out.
   *
   * @param keys ascending, so that the table is gone through once
   */
  firstRanks(keys: Float64Array, limit: number): Promise<Map<number, number[]>>
  /** All of them. */
  allRanks(key: number): Promise<number[]>
  compared(ranks: readonly number[]): Promise<Compared[]>
  sketches(documents: readonly number[]): Promise<Map<number, Uint8Array>>
  texts(documents: readonly number[]): Promise<Map<number, string>>
  /** Pairs that were found before, of which one is among these. */
  likenessesOf(documents: readonly number[]): Promise<RankedPair[]>
}

/** What comes of comparing some documents. */
export interface Comparison {
  readonly compared: readonly Compared[]
  /** Keys by which later documents find these, and the rank of who has each: by key, then by rank. */
  readonly keys: { readonly keys: Float64Array; readonly ranks: Float64Array }
  readonly found: readonly SharedPassages[]
  /** Pairs that are no longer looked at. */
  readonly gone: readonly Pick<SharedPassages, 'a' | 'b'>[]
}

const SETTING = 'compared by'
/** Keys that are asked for or written in one statement. */
const PAGE = 50_000

/**
 * A number for a document's id, the same wherever it is kept: its first 47 bits. Two documents may have the same.
 *
 * @param id SHA-256 in hex
 */
export const rankOf = (id: string): number => Math.floor(Number.parseInt(id.slice(0, 12), 16) / 2)

/**
 * Compares the next documents that wait for it, in one transaction.
 *
 * @param method names the way of comparing: what was compared another way is forgotten and compared again
 * @returns how many; 0 when none waits
 */
export async function compareNext(
  db: Kysely<Schema>,
  method: string,
  limit: number,
  work: (documents: readonly Uncompared[], comparing: Comparing) => Promise<Comparison>,
): Promise<number> {
  if (!(await someWait(db, method))) return 0
  return db.transaction().execute(async (tx) => {
    if ((await methodOf(tx)) !== method) await beginAnew(tx, method)
    const { rows } = await sql<{ no: number; id: string; sketch: Uint8Array }>`SELECT d.no, d.id, s.bytes AS sketch
      FROM compared c JOIN sketches s ON s.document = c.document JOIN documents d ON d.no = c.document
      WHERE c.rank IS NULL ORDER BY c.document LIMIT ${limit}`.execute(tx)
    if (rows.length === 0) return 0
    const documents = rows.map(({ no, id, sketch }) => ({ no, rank: rankOf(id), sketch }))
    await write(tx, await work(documents, comparingIn(tx)))
    return rows.length
  })
}

/** How many documents wait to be compared. */
export async function countUncompared(db: Kysely<Schema>, method: string): Promise<number> {
  const anew = (await methodOf(db)) !== method
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM compared JOIN sketches USING (document)
    WHERE ${Number(anew)} OR rank IS NULL`.execute(db)
  return rows[0]!.n
}

async function someWait(db: Kysely<Schema>, method: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM compared WHERE rank IS NULL LIMIT 1`.execute(db)
  if (rows.length > 0) return true
  const { rows: any } = await sql`SELECT 1 FROM compared LIMIT 1`.execute(db)
  return any.length > 0 && (await methodOf(db)) !== method
}

async function methodOf(db: Kysely<Schema>): Promise<string | undefined> {
  return (await db.selectFrom('settings').select('value').where('name', '=', SETTING).executeTakeFirst())?.value
}

async function beginAnew(tx: Transaction<Schema>, method: string): Promise<void> {
  await sql`DELETE FROM likenesses`.execute(tx)
  await sql`DELETE FROM sketch_keys`.execute(tx)
  await sql`UPDATE compared SET rank = NULL, shingles = NULL, fingerprints = NULL WHERE rank IS NOT NULL`.execute(tx)
  await sql`INSERT OR REPLACE INTO settings (name, value) VALUES (${SETTING}, ${method})`.execute(tx)
}

const amongst = (values: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

function comparingIn(tx: Transaction<Schema>): Comparing {
  return {
    async firstRanks(keys, limit) {
      const found = new Map<number, number[]>()
      for (let at = 0; at < keys.length; at += PAGE) {
        const page = JSON.stringify([...new Set(keys.subarray(at, at + PAGE))])
        const { rows } = await sql<{ key: number; ranks: string }>`SELECT key, ranks FROM (
            SELECT k.value AS key, (SELECT group_concat(rank) FROM (
              SELECT rank FROM sketch_keys s WHERE s.key = k.value ORDER BY rank LIMIT ${limit})) AS ranks
            FROM json_each(${page}) k) WHERE ranks IS NOT NULL`.execute(tx)
        for (const { key, ranks } of rows) found.set(key, ranks.split(',').map(Number))
      }
      return found
    },
    async allRanks(key) {
      const { rows } = await sql<{
        rank: number
      }>`SELECT rank FROM sketch_keys WHERE key = ${key} ORDER BY rank`.execute(tx)
      return rows.map(({ rank }) => rank)
    },
    async compared(ranks) {
      const { rows } = await sql<Compared>`SELECT document AS no, rank, shingles, fingerprints FROM compared
        WHERE rank IN ${amongst(ranks)} ORDER BY rank, document`.execute(tx)
      return [...rows]
    },
    async sketches(documents) {
      const { rows } = await sql<{ document: number; bytes: Uint8Array }>`SELECT document, bytes FROM sketches
        WHERE document IN ${amongst(documents)}`.execute(tx)
      return new Map(rows.map(({ document, bytes }) => [document, bytes]))
    },
    texts: (documents) => textsOf(tx, documents),
    async likenessesOf(documents) {
      const { rows } = await sql<RankedPair>`SELECT l.a, l.b, x.rank AS rankOfA, y.rank AS rankOfB FROM (
          SELECT a, b FROM likenesses WHERE a IN ${amongst(documents)}
          UNION SELECT a, b FROM likenesses WHERE b IN ${amongst(documents)}
        ) l JOIN compared x ON x.document = l.a JOIN compared y ON y.document = l.b ORDER BY l.a, l.b`.execute(tx)
      return [...rows]
    },
  }
}

async function write(tx: Transaction<Schema>, { compared, keys, found, gone }: Comparison): Promise<void> {
  const rows = compared.map(({ no, rank, shingles, fingerprints }) => [no, rank, shingles, fingerprints])
  await sql`UPDATE compared SET rank = value ->> 1, shingles = value ->> 2, fingerprints = value ->> 3
    FROM json_each(${JSON.stringify(rows)}) WHERE document = value ->> 0`.execute(tx)
  // In the order of the table: written at its end, or on pages that are at hand.
  for (let at = 0; at < keys.keys.length; at += PAGE) {
    const page: string[] = []
    for (let i = at; i < Math.min(at + PAGE, keys.keys.length); i++) page.push(`[${keys.keys[i]},${keys.ranks[i]}]`)
    await sql`INSERT OR IGNORE INTO sketch_keys (key, rank) SELECT value ->> 0, value ->> 1
      FROM json_each(${`[${page.join()}]`})`.execute(tx)
  }
  if (gone.length > 0) {
    await sql`DELETE FROM likenesses WHERE (a, b) IN (
      SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(gone.map(({ a, b }) => [a, b]))}))`.execute(tx)
  }
  await sql`INSERT OR IGNORE INTO likenesses (a, b, shared) SELECT value ->> 0, value ->> 1, value ->> 2
    FROM json_each(${JSON.stringify(found.map(({ a, b, shared }) => [a, b, shared]))})`.execute(tx)
}
