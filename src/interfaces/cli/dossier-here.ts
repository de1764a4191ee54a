import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Feed } from '../../exports/index.ts'
import { LedgerError, type Party } from '../../ledger/index.ts'

/** What the commands must know of a dossier. */
export interface DossierHere {
  readonly folder: string
  readonly name: string
  /** The ledger's file; it may not be there yet. */
  readonly ledger: string
  readonly parties: readonly Party[]
  readonly outlets: readonly OutletHere[]
  readonly feeds: readonly Feed[]
}

export interface OutletHere {
  readonly name: string
  readonly aliases: readonly string[]
  /** The publisher that owns it, or null. */
  readonly family: string | null
}

const FILE = 'dossier.yaml'

/**
 * The dossier in a folder, or the nearest above the working folder.
 *
 * @throws LedgerError where there is none
 */
export async function findDossier(folder: string | undefined): Promise<DossierHere> {
  const start = resolve(folder ?? '.')
  let here = start
  while (folder === undefined && !existsSync(join(here, FILE)) && dirname(here) !== here) here = dirname(here)
  if (!existsSync(join(here, FILE))) {
    throw new LedgerError(
      `there is no ${FILE} in ${folder === undefined ? `${start} or above it` : start}; make one with rapporteur init, or name its folder with --dossier`,
    )
  }
  return {
    folder: here,
    ledger: join(here, 'ledger.sqlite'),
    name: basename(here),
    parties: [],
    outlets: [],
    feeds: [],
  }
}
