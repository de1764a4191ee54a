import { type Kysely, sql, type Transaction } from 'kysely'
import type { Sides } from '../parties.ts'
import type { Schema } from '../schema.ts'
import type { SelectedRole } from '../selector.ts'

/** Which claims to work out anew: all of these documents, or those in these appearances alone. */
export type Which = { readonly documents: readonly number[] } | { readonly appearances: readonly number[] }

/**
 * Works out the table that lists are drawn from: each attribution in each appearance of its document, with the party
 * that its source speaks for and the latest ruling on it.
 */
export async function writeClaims(tx: Transaction<Schema>, which: Which, sides: Sides): Promise<void> {
  const [column, numbers] =
    'documents' in which
      ? (['appearances.document', which.documents] as const)
      : (['appearances.no', which.appearances] as const)
  if (numbers.length === 0) return
  const rows = await tx
    .selectFrom('appearances')
    .innerJoin('attributions', 'attributions.document', 'appearances.document')
    .select(['attributions.no', 'appearances.no as appearance', 'attributions.kind', 'affiliation', 'name'])
    .leftJoin('speakers', 'speakers.attribution', 'attributions.no')
    .innerJoin('readings', 'readings.document', 'attributions.document')
    .select(['source_words as sourceWords', 'outlet_key', 'sort', 'readings.coded', 'speakers.party as speaksFor'])
    .where(column, 'in', numbers)
    .execute()
  if (rows.length === 0) return
  const rulings = await rulingsOn(tx, [...new Set(rows.map(({ no }) => no))])
  const claims = rows.map((row) => {
    const ruling = rulings.get(row.no)
    const kind = ruling?.edit.kind ?? row.kind
    const affiliation = ruling?.edit.affiliation ?? row.affiliation
    const name = ruling?.edit.name ?? row.name
    // What the reader told from the whole article counts, but for a source that an analyst described otherwise, and until
    // the document is coded in this dossier's terms.
    const asRead = row.coded !== null && ruling?.edit.affiliation === undefined && ruling?.edit.name === undefined
    const told =
      asRead && kind === row.kind
        ? row.speaksFor
        : sides.partyOf({ kind, affiliation, name, sourceWords: row.sourceWords })
    const party = ruling?.edit.party ?? told
    return [row.no, row.appearance, kind, row.outlet_key, row.sort, party, ruling?.action ?? null]
  })
  await sql`INSERT OR REPLACE INTO claims (attribution, appearance, kind, outlet_key, sort, party, ruling)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    FROM json_each(${JSON.stringify(claims)})`.execute(tx)
}

/** What an analyst may set by a ruling; a field that is not there is left to the reading. */
export interface Edit {
  readonly kind?: string
  readonly name?: string
  readonly affiliation?: string
  readonly outlet?: string
  readonly party?: string
  readonly quotation?: string
  readonly least?: number
  readonly most?: number | null
  /** Other words of the text than the reading has. */
  readonly cue?: SelectedRole
  readonly source?: SelectedRole
  readonly content?: SelectedRole
}

export interface RulingInForce {
  readonly id: string
  readonly action: 'accept' | 'reject' | 'edit'
  readonly edit: Edit
  readonly who: string
  readonly at: string
  readonly why: string | null
}

/** The ruling in force on each of these attributions: the latest; a withdrawal leaves none. */
export async function rulingsOn(
  db: Kysely<Schema>,
  attributions: readonly number[],
): Promise<Map<number, RulingInForce>> {
  const latest = new Map<number, RulingInForce>()
  // Few claims are ever ruled on: without any ruling at all, nothing is asked per claim.
  const any = await db.selectFrom('attachments').select('ruling').limit(1).executeTakeFirst()
  if (any === undefined || attributions.length === 0) return latest
  const rows = await db
    .selectFrom('attachments')
    .innerJoin('rulings', 'rulings.no', 'attachments.ruling')
    .select(['attachments.attribution', 'rulings.id', 'action', 'edit', 'who', 'at', 'why'])
    .where('attachments.attribution', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(attributions)}))`)
    .orderBy('at')
    .orderBy('rulings.id')
    .execute()
  for (const { attribution, action, edit, ...rest } of rows) {
    if (action === 'withdraw') latest.delete(attribution)
    else latest.set(attribution, { ...rest, action, edit: JSON.parse(edit) as Edit })
  }
  return latest
}
