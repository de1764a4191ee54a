import { type Kysely, sql, type Transaction } from 'kysely'
import { clean } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** What arrived from a place under a receipt. */
export interface Received {
  /** As `Incoming.from`. */
  readonly from: string
  readonly receipt: string
}

/** Those of the receipts that something from that place is known by. */
export async function knownReceipts(db: Kysely<Schema>, asked: readonly Received[]): Promise<Set<string>> {
  if (asked.length === 0) return new Set()
  const pairs = JSON.stringify(asked.map(({ from, receipt }) => [clean(from), receipt]))
  const { rows } = await sql<{ receipt: string }>`SELECT a.receipt
    FROM json_each(${pairs}) k CROSS JOIN arrivals a ON a.origin = k.value ->> 0 AND a.receipt = k.value ->> 1`.execute(
    db,
  )
  return new Set(rows.map(({ receipt }) => receipt))
}

/** An arrival, by what makes it one, and the receipt under which it came last. */
export interface Receipted {
  readonly appearance: number
  readonly origin: string
  readonly raw: string
  readonly receipt: string
}

/** Gives arrivals that are there the receipts under which they came again. */
export async function writeReceipts(tx: Transaction<Schema>, arrivals: readonly Receipted[]): Promise<void> {
  const rows = JSON.stringify(
    arrivals.map(({ appearance, origin, raw, receipt }) => [appearance, origin, raw, receipt]),
  )
  await sql`UPDATE arrivals SET receipt = k.value ->> 3 FROM json_each(${rows}) k
    WHERE appearance = k.value ->> 0 AND origin = k.value ->> 1 AND raw = k.value ->> 2`.execute(tx)
}
