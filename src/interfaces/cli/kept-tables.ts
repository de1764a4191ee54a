import { LedgerTables, type Tables } from '../../analyses/tables/index.ts'
import type { CodingsHere } from './with-codings.ts'

/** So many documents that are others since tables were kept are worth keeping them anew. */
const MANY_CHANGED = 200

/**
 * All tables of a dossier, as the desk or a brief kept them in the ledger, with all that changed since; they are what the
 * codings of the whole ledger make.
 *
 * @returns null: none are kept of this dossier.yaml, or too much changed, and what is wanted is worked out sooner
 */
export async function keptTables({ ledger, dossier }: Pick<CodingsHere, 'ledger' | 'dossier'>): Promise<Tables | null> {
  const tables = tablesOf({ ledger, dossier })
  if (!(await tables.restore()) || (await tables.update()) === 'too much') return null
  const all = tables.all()
  await tables.keep(MANY_CHANGED)
  return all
}

/** As `keptTables`; where none are kept, all are worked out, and kept. */
export async function tablesToKeep(here: Pick<CodingsHere, 'ledger' | 'dossier'>): Promise<Tables> {
  const kept = await keptTables(here)
  if (kept !== null) return kept
  const tables = tablesOf(here)
  await tables.refresh()
  const all = tables.all()
  await tables.keep()
  return all
}

const tablesOf = ({ ledger, dossier }: Pick<CodingsHere, 'ledger' | 'dossier'>): LedgerTables =>
  new LedgerTables(ledger, {
    parties: dossier.parties.map(({ id }) => id),
    issues: dossier.codebook.issues.map(({ name }) => name),
    series: dossier.prices,
    outlets: dossier.outlets,
    people: dossier.people,
  })

/** Whether options leave all codings in. */
export const isWhole = ({ filter }: Pick<CodingsHere, 'filter'>): boolean => Object.keys(filter).length === 0
