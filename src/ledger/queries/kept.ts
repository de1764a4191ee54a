import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** Something worked out, in parts by name: what is in them whoever keeps it knows. */
export type KeptParts = ReadonlyMap<string, Uint8Array>

/** The part that says of what the others are. */
const STAMP = 'stamp'

/** All parts, as one state of them; null: nothing is kept under this stamp. */
export async function keptParts(db: Kysely<Schema>, isWanted: (stamp: string) => boolean): Promise<KeptParts | null> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      const stamp = await stampOf(tx)
      if (stamp === null || !isWanted(stamp)) return null
      const { rows } = await sql<{ name: string; bytes: Uint8Array }>`SELECT name, bytes FROM kept
        WHERE name <> ${STAMP}`.execute(tx)
      return new Map(rows.map(({ name, bytes }) => [name, bytes]))
    })
}

/**
 * Puts parts in the place of those that are there, in one transaction.
 *
 * @param base the stamp of what is kept, for these parts to be put among; null: they are all
 * @returns false: something else is kept by now, and it was left as it is
 */
export async function keepParts(
  db: Kysely<Schema>,
  stamp: string,
  parts: KeptParts,
  base: string | null,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (base === null) await sql`DELETE FROM kept`.execute(tx)
    else if ((await stampOf(tx)) !== base) return false
    for (const [name, bytes] of [...parts, [STAMP, new TextEncoder().encode(stamp)] as const])
      await sql`INSERT OR REPLACE INTO kept (name, bytes) VALUES (${name}, ${bytes})`.execute(tx)
    return true
  })
}

async function stampOf(tx: Transaction<Schema>): Promise<string | null> {
  const { rows } = await sql<{ bytes: Uint8Array }>`SELECT bytes FROM kept WHERE name = ${STAMP}`.execute(tx)
  return rows.length === 0 ? null : new TextDecoder().decode(rows[0]!.bytes)
}
