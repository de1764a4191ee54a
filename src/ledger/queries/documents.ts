import { type Kysely, sql, type Transaction } from 'kysely'
import type { Identified } from '../identity.ts'
import { folded, rawIdOf, sortKeyOf } from '../identity.ts'
import type { Sides } from '../parties.ts'
import { packRaw } from '../raw.ts'
import { clean } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { packText } from '../stored-text.ts'
import { noteChange } from './changes.ts'
import { writeClaims } from './claims-table.ts'
import { writeReceipts } from './receipts.ts'

export interface Added {
  /** Internal number of the document. */
  readonly no: number
  /** Whether the text was new to the ledger. */
  readonly isNew: boolean
  /** Whether the text was known and the outlet, date or title new: the same words in another place. */
  readonly newAppearance: boolean
}

/**
 * Adds documents, in one short transaction. What is there already is left as it is, but for the receipt under which it came
 * last; where all of it is there, under these receipts, nothing is written and no lock is taken.
 *
 * @returns one for each, in their order
 */
export async function addDocuments(
  db: Kysely<Schema>,
  batch: readonly Identified[],
  received: string,
  sides: Sides,
): Promise<Added[]> {
  const raws = batch.map(({ incoming }) => rawIdOf(incoming.raw))
  const arrivals = await knownArrivals(db, batch)
  const known = batch.flatMap(
    ({ appearance, incoming }, i) => arrivals.get(arrivalKey(appearance, incoming.from, raws[i]!)) ?? [],
  )
  if (known.length < batch.length) return db.transaction().execute((tx) => write(tx, batch, raws, received, sides))
  const receipted = known.flatMap(({ no, receipt: last, ...arrival }, i) => {
    const { receipt } = batch[i]!.incoming
    return receipt === null || receipt === last ? [] : [{ ...arrival, receipt }]
  })
  if (receipted.length > 0) await db.transaction().execute((tx) => writeReceipts(tx, receipted))
  return known.map(({ no }) => ({ no, isNew: false, newAppearance: false }))
}

const arrivalKey = (appearance: string, origin: string, raw: string): string => `${appearance} ${raw} ${origin}`

interface KnownArrival {
  /** Internal number of the document. */
  readonly no: number
  readonly appearance: number
  readonly origin: string
  readonly raw: string
  readonly receipt: string | null
}

async function knownArrivals(db: Kysely<Schema>, batch: readonly Identified[]): Promise<Map<string, KnownArrival>> {
  const ids = batch.map(({ appearance }) => appearance)
  const rows = await db
    .selectFrom('appearances')
    .innerJoin('arrivals', 'arrivals.appearance', 'appearances.no')
    .select(['appearances.id', 'appearances.document as no', 'appearance', 'origin', 'raw', 'receipt'])
    .where('appearances.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...row }) => [arrivalKey(id, row.origin, row.raw), row]))
}

async function write(
  tx: Transaction<Schema>,
  batch: readonly Identified[],
  raws: readonly string[],
  received: string,
  sides: Sides,
): Promise<Added[]> {
  const { numbers, fresh } = await writeTexts(tx, batch)
  const { appearances, freshAppearances } = await writeAppearances(tx, batch, numbers)
  await tx
    .insertInto('raws')
    .values(
      batch.map(({ incoming, document }, i) => ({
        id: raws[i]!,
        document: numbers.get(document)!,
        ...packRaw(incoming.raw, incoming.text),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('arrivals')
    .values(
      batch.map(({ incoming, appearance }, i) => ({
        appearance: appearances.get(appearance)!,
        origin: clean(incoming.from),
        raw: raws[i]!,
        format: incoming.format,
        kept: incoming.kept,
        received,
        receipt: incoming.receipt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['appearance', 'origin', 'raw'])
        .doUpdateSet(({ ref }) => ({ receipt: ref('excluded.receipt') }))
        .where('excluded.receipt', 'is not', null),
    )
    .execute()
  const changed = [
    ...new Set(batch.filter((b) => freshAppearances.has(b.appearance)).map((b) => numbers.get(b.document)!)),
  ]
  await writeTitles(tx, changed, fresh)
  await noteChange(tx, changed)
  const elsewhere = [...freshAppearances].map((id) => appearances.get(id)!)
  await writeClaims(tx, { appearances: elsewhere }, sides)
  await tx
    .deleteFrom('failures')
    .where(
      'origin',
      'in',
      batch.map(({ incoming }) => incoming.from),
    )
    .execute()
  const seen = new Set<string>()
  return batch.map(({ document, appearance }) => {
    const first = !seen.has(appearance)
    const isNew = fresh.has(numbers.get(document)!) && !seen.has(document)
    seen.add(appearance).add(document)
    return { no: numbers.get(document)!, isNew, newAppearance: first && !isNew && freshAppearances.has(appearance) }
  })
}

/** @returns every document's number by its id, and the numbers of those that were not there */
async function writeTexts(
  tx: Transaction<Schema>,
  batch: readonly Identified[],
): Promise<{ numbers: Map<string, number>; fresh: Set<number> }> {
  const texts = new Map(batch.map(({ document, incoming }) => [document, incoming.text]))
  const find = async (): Promise<Map<string, number>> => {
    const rows = await tx
      .selectFrom('documents')
      .select(['id', 'no'])
      .where('id', 'in', [...texts.keys()])
      .execute()
    return new Map(rows.map(({ id, no }) => [id, no]))
  }
  const before = await find()
  const missing = [...texts].filter(([id]) => !before.has(id))
  if (missing.length === 0) return { numbers: before, fresh: new Set() }
  await tx
    .insertInto('documents')
    .values(missing.map(([id, text]) => ({ id, ...packText(text), titles: '' })))
    .execute()
  const numbers = await find()
  return { numbers, fresh: new Set(missing.map(([id]) => numbers.get(id)!)) }
}

async function writeAppearances(
  tx: Transaction<Schema>,
  batch: readonly Identified[],
  numbers: ReadonlyMap<string, number>,
): Promise<{ appearances: Map<string, number>; freshAppearances: Set<string> }> {
  const distinct = new Map(batch.map((identified) => [identified.appearance, identified]))
  const find = async (): Promise<Map<string, number>> => {
    const rows = await tx
      .selectFrom('appearances')
      .select(['id', 'no'])
      .where('id', 'in', [...distinct.keys()])
      .execute()
    return new Map(rows.map(({ id, no }) => [id, no]))
  }
  const before = await find()
  const missing = [...distinct.values()].filter(({ appearance }) => !before.has(appearance))
  if (missing.length === 0) return { appearances: before, freshAppearances: new Set() }
  await tx
    .insertInto('appearances')
    .values(
      missing.map(({ appearance, document, metadata, incoming }) => {
        const { outlet, canonicalUrl, published } = incoming.metadata
        return {
          id: appearance,
          document: numbers.get(document)!,
          source_id: clean(incoming.sourceId),
          metadata,
          outlet: clean(outlet?.value ?? null),
          outlet_key: folded(outlet?.value ?? ''),
          url: clean(canonicalUrl?.value ?? null),
          sort: sortKeyOf(published?.resolved ?? null),
        }
      }),
    )
    .execute()
  return { appearances: await find(), freshAppearances: new Set(missing.map(({ appearance }) => appearance)) }
}

/** Keeps the titles of documents, and the index that finds them by those, in step with their appearances. */
async function writeTitles(
  tx: Transaction<Schema>,
  documents: readonly number[],
  fresh: ReadonlySet<number>,
): Promise<void> {
  if (documents.length === 0) return
  const known = documents.filter((no) => !fresh.has(no))
  if (known.length > 0) {
    await sql`INSERT INTO searched_documents (searched_documents, rowid, titles, text)
      SELECT 'delete', no, titles, text FROM documents WHERE no IN (${sql.join(known)})`.execute(tx)
  }
  await sql`UPDATE documents SET titles = coalesce((
      SELECT group_concat(title, char(10)) FROM (
        SELECT DISTINCT metadata ->> '$.title.value' AS title FROM appearances
        WHERE appearances.document = documents.no AND title IS NOT NULL ORDER BY title
      )), '')
    WHERE no IN (${sql.join(documents)})`.execute(tx)
  await sql`INSERT INTO searched_documents (rowid, titles, text)
    SELECT no, titles, text FROM documents WHERE no IN (${sql.join(documents)})`.execute(tx)
}
