import { type Kysely, sql, type Transaction } from 'kysely'
import { clean } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** What arrived from a place under a receipt. */
export interface Received {
  /** As `Incoming.from`. */
  readonly from: string
  readonly receipt: string
}

/** Whether something from that place is known by that receipt, of each that is asked for. */
export async function knownReceipts(db: Kysely<Schema>, asked: readonly Received[]): Promise<boolean[]> {
  const known = asked.map(() => true)
  if (asked.length === 0) return known
  const pairs = JSON.stringify(asked.map(({ from, receipt }) => [clean(from), receipt]))
  // Mostly all are known, or none is: one row with what is not is little in either case.
  const { rows } = await sql<{ missing: string }>`SELECT json_group_array(k.key) AS missing FROM json_each(${pairs}) k
    WHERE NOT EXISTS (SELECT 1 FROM arrivals WHERE origin = k.value ->> 0 AND receipt = k.value ->> 1)`.execute(db)
  for (const no of JSON.parse(rows[0]!.missing) as number[]) known[no] = false
  return known
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
