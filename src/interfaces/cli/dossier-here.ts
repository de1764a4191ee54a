import { join } from 'node:path'
import { codebookOf, type Dossier, findDossier, type Outlet, peopleOf, sidesOf } from '../../dossier/index.ts'
import type { Feed } from '../../exports/index.ts'
import type { Party } from '../../ledger/index.ts'
import type { Codebook } from '../../reading/index.ts'

/** What the commands must know of a dossier. */
export interface DossierHere {
  readonly folder: string
  readonly name: string
  /** All that its dossier.yaml says. */
  readonly dossier: Dossier
  /** The ledger's file; it may not be there yet. */
  readonly ledger: string
  readonly parties: readonly Party[]
  /** By what texts are coded: its `issues` are those of the dossier. */
  readonly codebook: Codebook
  readonly outlets: readonly OutletHere[]
  /** The parties' people with all their names, the one that is shown first. */
  readonly people: readonly (readonly string[])[]
  readonly feeds: readonly Feed[]
  /** Price series, to be set beside what texts say of prices. */
  readonly prices: Dossier['prices']
}

export interface OutletHere {
  readonly name: string
  /** Other names, and host names. */
  readonly aliases: readonly string[]
  /** Outlets of one family count once. */
  readonly family: string
}

const LEDGER_FILE = 'ledger.sqlite'

/**
 * The dossier that was named, or the nearest above the working folder.
 *
 * @throws NoDossierError where there is none; DossierError where its dossier.yaml is wrong
 */
export function dossierHere(named: string | undefined): DossierHere {
  const { folder, dossier } = findDossier(process.cwd(), named ?? null)
  return {
    folder,
    name: dossier.name,
    dossier,
    ledger: join(folder, LEDGER_FILE),
    parties: sidesOf(dossier),
    codebook: codebookOf(dossier),
    outlets: dossier.outlets.map(outletOf),
    people: peopleOf(dossier),
    prices: dossier.prices,
    feeds: dossier.feeds.map(({ url, outlet }) => ({ title: outlet, url })),
  }
}

const outletOf = ({ name, aliases, domains, family }: Outlet): OutletHere => ({
  name,
  aliases: [...aliases, ...domains],
  family,
})
