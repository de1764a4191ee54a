import type { Kysely } from 'kysely'
import type { Sides } from '../parties.ts'
import type { Schema } from '../schema.ts'
import { noteChange } from './changes.ts'
import { writeClaims } from './claims-table.ts'

const SETTING = 'parties'
/** How many documents' claims are worked out anew in one go. */
const PAGE = 500

/**
 * Works out anew which party each source speaks for, if the dossier's parties have changed since. In one transaction, so
 * that no list ever shows half of the old and half of the new.
 */
export async function settleParties(db: Kysely<Schema>, sides: Sides): Promise<void> {
  if ((await settledFor(db)) === sides.fingerprint) return
  await db.transaction().execute(async (tx) => {
    if ((await settledFor(tx)) === sides.fingerprint) return
    // Told in the terms of other parties: until all is coded anew, the words of each source alone tell its side.
    await tx.deleteFrom('speakers').execute()
    await tx.updateTable('readings').set({ coded: null }).where('coded', 'is not', null).execute()
    for (let after = 0; ; ) {
      const page = await tx
        .selectFrom('readings')
        .select('document')
        .where('document', '>', after)
        .orderBy('document')
        .limit(PAGE)
        .execute()
      if (page.length === 0) break
      const documents = page.map(({ document }) => document)
      await writeClaims(tx, { documents }, sides)
      await noteChange(tx, documents)
      after = page.at(-1)!.document
    }
    await tx
      .insertInto('settings')
      .values({ name: SETTING, value: sides.fingerprint })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sides.fingerprint }))
      .execute()
  })
}

async function settledFor(db: Kysely<Schema>): Promise<string | undefined> {
  return (await db.selectFrom('settings').select('value').where('name', '=', SETTING).executeTakeFirst())?.value
}
