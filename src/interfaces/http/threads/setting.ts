import type { Dossier } from '../../../dossier/index.ts'
import type { Party } from '../../../ledger/index.ts'
import type { Codebook } from '../../../reading/index.ts'

/** Which dossier is served, as the command found it. Plain data: it is handed to threads. */
export interface DeskSetting {
  /** The ledger's file; it is made where it is missing. */
  readonly ledger: string
  readonly dossier: Dossier
  /** The dossier's parties with every name by which their side is told. */
  readonly parties: readonly Party[]
  /** The dossier's outlets with their other names and hosts. */
  readonly outlets: readonly { readonly name: string; readonly aliases: readonly string[]; readonly family: string }[]
  /** The parties' people with all their names, the one that is shown first. */
  readonly people?: readonly (readonly string[])[]
  /** By what texts are coded. */
  readonly codebook: Codebook
  /** Who rules, where a ruling names nobody. */
  readonly analyst: string
  /** How many threads read at a time. */
  readonly readers: number
}
