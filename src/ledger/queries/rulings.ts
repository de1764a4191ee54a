import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Sides } from '../parties.ts'
import type { Schema } from '../schema.ts'
import { type Selector, selectorKey } from '../selector.ts'
import { type Edit, writeClaims } from './claims-table.ts'

/** A ruling as it is recorded and exported. */
export interface Ruling {
  /** The id of the document whose words it is about. */
  readonly document: string
  readonly action: 'accept' | 'reject' | 'edit' | 'withdraw'
  readonly edit: Edit
  readonly selector: Selector
  readonly who: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly why: string | null
}

/** A ruling as it is shown. */
export interface ShownRuling extends Ruling {
  readonly id: string
  /** n of the attribution that it is about now; null for an orphan. */
  readonly attachedTo: number | null
}

/** The SHA-256 of the ruling: recording the same one twice is recording it once. */
export function rulingIdOf({ document, action, edit, selector, who, at, why }: Ruling): string {
  return createHash('sha256')
    .update(JSON.stringify([document, action, edit, selector, who, at, why]))
    .digest('hex')
}

/** Records a ruling, attaches it to its words, and lets every list heed it. */
export async function addRuling(db: Kysely<Schema>, ruling: Ruling, sides: Sides): Promise<string> {
  const id = rulingIdOf(ruling)
  await db.transaction().execute(async (tx) => {
    const { no } = await tx
      .selectFrom('documents')
      .select('no')
      .where('id', '=', ruling.document)
      .executeTakeFirstOrThrow()
    const { action, who, at, why } = ruling
    const edit = JSON.stringify(ruling.edit)
    const selector = JSON.stringify(ruling.selector)
    await tx
      .insertInto('rulings')
      .values({ id, document: no, action, edit, selector, who, at, why })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await attachRulings(tx, [no])
    await writeClaims(tx, { documents: [no] }, sides)
  })
  return id
}

/** Ties the rulings on these documents to the attributions that have their very words; the others stay orphans. */
export async function attachRulings(tx: Transaction<Schema>, documents: readonly number[]): Promise<void> {
  const rulings = await tx
    .selectFrom('rulings')
    .select(['no', 'document', 'selector'])
    .where('document', 'in', documents)
    .execute()
  if (rulings.length === 0) return
  const attributions = await tx
    .selectFrom('attributions')
    .select(['no', 'document', 'cue', 'source', 'content', 'cue_words', 'source_words', 'content_words'])
    .where('document', 'in', [...new Set(rulings.map(({ document }) => document))])
    .execute()
  const byWords = new Map(
    attributions.map((row) => {
      const role = (spans: string, exact: string): [unknown, string] => [JSON.parse(spans), exact]
      const words = [
        role(row.cue, row.cue_words),
        role(row.source, row.source_words),
        role(row.content, row.content_words),
      ]
      return [`${row.document} ${JSON.stringify(words)}`, row.no]
    }),
  )
  for (const { no, document, selector } of rulings) {
    const attribution = byWords.get(`${document} ${selectorKey(JSON.parse(selector) as Selector)}`)
    if (attribution === undefined) await tx.deleteFrom('attachments').where('ruling', '=', no).execute()
    else await sql`INSERT OR REPLACE INTO attachments (ruling, attribution) VALUES (${no}, ${attribution})`.execute(tx)
  }
}

/** All rulings, by time; or the orphans alone; or those on one attribution. */
export async function listRulings(
  db: Kysely<Schema>,
  which: { readonly orphansOnly?: boolean; readonly attribution?: number } = {},
): Promise<ShownRuling[]> {
  const rows = await db
    .selectFrom('rulings')
    .innerJoin('documents', 'documents.no', 'rulings.document')
    .leftJoin('attachments', 'attachments.ruling', 'rulings.no')
    .leftJoin('attributions', 'attributions.no', 'attachments.attribution')
    .select(['rulings.id', 'documents.id as document', 'action', 'edit', 'selector', 'who', 'at', 'why'])
    .select('attributions.n as attachedTo')
    .$if(which.orphansOnly === true, (query) => query.where('attachments.ruling', 'is', null))
    .$if(which.attribution !== undefined, (query) => query.where('attachments.attribution', '=', which.attribution!))
    .orderBy('at')
    .orderBy('rulings.id')
    .execute()
  return rows.map(({ edit, selector, ...rest }) => ({
    ...rest,
    edit: JSON.parse(edit) as Edit,
    selector: JSON.parse(selector) as Selector,
  }))
}
