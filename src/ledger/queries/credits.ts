import { type Kysely, sql, type Transaction } from 'kysely'
import { appearanceIdOf, canonicalMetadata, folded } from '../identity.ts'
import type { Metadata } from '../incoming.ts'
import type { Sides } from '../parties.ts'
import { clean } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { noteChange } from './changes.ts'
import { writeClaims } from './claims-table.ts'

/** Whose copy a text is, and the outlet that it appeared in as far as only its credit tells it. */
export type Credits = Pick<Metadata, 'outlet' | 'wireCredit'>

/** What a text is credited to, of one that appeared with these metadata. */
export type CreditsOf = (text: string, metadata: Metadata) => Credits

export interface CreditsPage {
  /** Documents of which an appearance is credited otherwise now. */
  readonly changed: number
  /** The number of the last document that was looked at; null: there was none. */
  readonly seenTo: number | null
}

interface Renewed {
  readonly no: number
  readonly document: number
  readonly id: string
  readonly metadata: string
  readonly outlet: string | null
}

/**
 * Credits the next documents behind number `after` anew, in one short transaction, and in none where nothing changes. Where an
 * appearance becomes another that is there already, since the text was added again meanwhile, the two are one from then on.
 */
export async function renewCredits(
  db: Kysely<Schema>,
  creditsOf: CreditsOf,
  { after, limit }: { readonly after: number; readonly limit: number },
  sides: Sides,
): Promise<CreditsPage> {
  const documents = await db
    .selectFrom('documents')
    .select(['no', 'id', 'text', 'exact'])
    .where('no', '>', after)
    .orderBy('no')
    .limit(limit)
    .execute()
  if (documents.length === 0) return { changed: 0, seenTo: null }
  const seenTo = documents.at(-1)!.no
  const rows = await db
    .selectFrom('appearances')
    .select(['no', 'document', 'source_id', 'metadata'])
    .where('document', '>', after)
    .where('document', '<=', seenTo)
    .orderBy('no')
    .execute()
  const texts = new Map(documents.map((row) => [row.no, { id: row.id, text: unpackText(row) }]))
  const renewed = rows.flatMap(({ no, document, source_id, metadata: before }): Renewed[] => {
    const { id, text } = texts.get(document)!
    const known = JSON.parse(before) as Metadata
    const { outlet, wireCredit } = creditsOf(text, known)
    if (isSame(outlet, known.outlet) && isSame(wireCredit, known.wireCredit)) return []
    const metadata = canonicalMetadata({ ...known, outlet, wireCredit })
    return [{ no, document, id: appearanceIdOf(id, source_id, metadata), metadata, outlet: outlet?.value ?? null }]
  })
  if (renewed.length === 0) return { changed: 0, seenTo }
  const changed = [...new Set(renewed.map(({ document }) => document))]
  await db.transaction().execute(async (tx) => {
    for (const appearance of renewed) await renew(tx, appearance)
    await writeClaims(tx, { documents: changed }, sides)
    await noteChange(tx, changed)
  })
  return { changed: changed.length, seenTo }
}

const isSame = (a: Metadata['outlet'], b: Metadata['outlet']): boolean =>
  a?.value === b?.value && a?.certainty === b?.certainty && a?.from === b?.from

async function renew(tx: Transaction<Schema>, { no, id, metadata, outlet }: Renewed): Promise<void> {
  const other = await tx.selectFrom('appearances').select('no').where('id', '=', id).executeTakeFirst()
  // A receipt speaks for what was made of the bytes then.
  await tx.updateTable('arrivals').set({ receipt: null }).where('appearance', '=', no).execute()
  if (other === undefined) {
    const columns = { id, metadata, outlet: clean(outlet), outlet_key: folded(outlet ?? '') }
    await tx.updateTable('appearances').set(columns).where('no', '=', no).execute()
    return
  }
  await sql`UPDATE OR IGNORE arrivals SET appearance = ${other.no} WHERE appearance = ${no}`.execute(tx)
  await tx.deleteFrom('arrivals').where('appearance', '=', no).execute()
  await tx.deleteFrom('claims').where('appearance', '=', no).execute()
  await tx.deleteFrom('appearances').where('no', '=', no).execute()
}
