import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Sides } from '../parties.ts'
import type { Schema } from '../schema.ts'
import { type CodingEdit, type CodingSelector, isCodingSelector, type Selector, selectorKey } from '../selector.ts'
import { noteChange } from './changes.ts'
import { type Edit, writeClaims } from './claims-table.ts'
import { attachToCodings } from './coding-rulings.ts'

interface RulingRecord {
  /** The id of the document whose words it is about. */
  readonly document: string
  readonly action: 'accept' | 'reject' | 'edit' | 'withdraw'
  readonly who: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly why: string | null
}

export interface ClaimRuling extends RulingRecord {
  readonly edit: Edit
  readonly selector: Selector
}

export interface CodingRuling extends RulingRecord {
  readonly edit: CodingEdit
  readonly selector: CodingSelector
}

/** A ruling as it is recorded and exported. */
export type Ruling = ClaimRuling | CodingRuling

export interface ShownClaimRuling extends ClaimRuling {
  readonly id: string
  readonly about: 'claim'
  /** n of the attribution that it is about now; null for an orphan. */
  readonly attachedTo: number | null
}

export interface ShownCodingRuling extends CodingRuling {
  readonly id: string
  readonly about: 'coding'
  /** Id within the document of the coding that it is about now (`s4`); null for an orphan, and until it is coded. */
  readonly attachedTo: string | null
}

/** A ruling as it is shown. */
export type ShownRuling = ShownClaimRuling | ShownCodingRuling

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
    await noteChange(tx, [no])
  })
  return id
}

/** Ties the rulings on these documents to what has their very words; the others stay orphans. */
export async function attachRulings(tx: Transaction<Schema>, documents: readonly number[]): Promise<void> {
  const rows = await tx
    .selectFrom('rulings')
    .select(['no', 'document', 'selector'])
    .where('document', 'in', documents)
    .execute()
  if (rows.length === 0) return
  const rulings = rows.map(({ selector, ...rest }) => ({
    ...rest,
    selector: JSON.parse(selector) as Selector | CodingSelector,
  }))
  await attachToClaims(
    tx,
    rulings.flatMap(({ selector, ...rest }) => (isCodingSelector(selector) ? [] : [{ ...rest, selector }])),
  )
  await attachToCodings(
    tx,
    rulings.flatMap(({ selector, ...rest }) => (isCodingSelector(selector) ? [{ ...rest, selector }] : [])),
  )
}

interface OnClaim {
  readonly no: number
  readonly document: number
  readonly selector: Selector
}

async function attachToClaims(tx: Transaction<Schema>, rulings: readonly OnClaim[]): Promise<void> {
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
    const attribution = byWords.get(`${document} ${selectorKey(selector)}`)
    if (attribution === undefined) await tx.deleteFrom('attachments').where('ruling', '=', no).execute()
    else await sql`INSERT OR REPLACE INTO attachments (ruling, attribution) VALUES (${no}, ${attribution})`.execute(tx)
  }
}

/**
 * All rulings, by time; or the orphans alone; or those on one attribution or coding. A ruling on a coding is no orphan
 * while its document waits to be coded.
 */
export async function listRulings(
  db: Kysely<Schema>,
  which: {
    readonly orphansOnly?: boolean
    readonly attribution?: number
    readonly coding?: number
    readonly document?: string
  } = {},
): Promise<ShownRuling[]> {
  const { orphansOnly, attribution, coding } = which
  const rows = await db
    .selectFrom('rulings')
    .innerJoin('documents', 'documents.no', 'rulings.document')
    .leftJoin('attachments', 'attachments.ruling', 'rulings.no')
    .leftJoin('attributions', 'attributions.no', 'attachments.attribution')
    .leftJoin('coding_attachments', 'coding_attachments.ruling', 'rulings.no')
    .leftJoin('codings', 'codings.no', 'coding_attachments.coding')
    .select(['rulings.id', 'documents.id as document', 'action', 'edit', 'selector', 'who', 'at', 'rulings.why'])
    .select(['attributions.n', 'codings.id as coding'])
    .$if(orphansOnly === true, (query) => query.where(ORPHANED))
    .$if(which.document !== undefined, (query) => query.where('documents.id', '=', which.document!))
    .$if(attribution !== undefined, (query) => query.where('attachments.attribution', '=', attribution!))
    .$if(coding !== undefined, (query) => query.where('coding_attachments.coding', '=', coding!))
    .orderBy('at')
    .orderBy('rulings.id')
    .execute()
  return rows.map(({ edit: edits, selector: words, n, coding: to, ...rest }) => {
    const edit = JSON.parse(edits)
    const selector = JSON.parse(words) as Selector | CodingSelector
    return isCodingSelector(selector)
      ? { ...rest, about: 'coding', edit: edit as CodingEdit, selector, attachedTo: to }
      : { ...rest, about: 'claim', edit: edit as Edit, selector, attachedTo: n }
  })
}

/** What an orphan is, as a condition on a row of `rulings`. */
export const ORPHANED: RawBuilder<boolean> = sql<boolean>`rulings.no NOT IN (SELECT ruling FROM attachments)
  AND rulings.no NOT IN (SELECT ruling FROM coding_attachments)
  AND (rulings.selector ->> '$.kind' IS NULL
    OR EXISTS (SELECT 1 FROM readings WHERE readings.document = rulings.document AND coded IS NOT NULL))`
