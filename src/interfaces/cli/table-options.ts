import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CodingFilter } from '../../ledger/index.ts'
import { sinceAndUntil } from './claim-filter.ts'
import type { DossierHere } from './dossier-here.ts'
import { issueNamed, partyNamed } from './in-dossier.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
import { type LedgerCommandOptions, onDossier } from './with-ledger.ts'

/** What every table takes. */
export interface TableOptions extends LedgerCommandOptions {
  readonly party?: string
  readonly issue?: string
  readonly since?: string
  readonly until?: string
  readonly sourceKind?: string
  readonly sure?: number
  readonly json?: boolean
}

/** Adds the options that every table takes, the dossier's among them. */
export function tableOptions(command: Command): Command {
  onDossier(command)
    .option('--party <party>', 'only this party of the dossier')
    .option('--issue <issue>', 'only this issue of the dossier')
  return sinceAndUntil(command, 'was published')
    .addOption(new Option('--source-kind <kind>', 'only what rests on sources of this kind').choices(SOURCE_KINDS))
    .addOption(sureOption())
    .option('--json', 'as JSON')
}

/** `--sure 0.8`: what is read with less confidence is left out. */
export function sureOption(): Option {
  return new Option('--sure <share>', 'only what is right as read with this probability at least, 0 to 1').argParser(
    share,
  )
}

function share(value: string): number {
  const given = Number(value)
  if (!/^[01](\.\d+)?$/.test(value) || given > 1)
    throw new InvalidArgumentError('it is a number from 0 to 1, such as 0.8.')
  return given
}

/** Which dossier and how sure, for tables that narrow themselves by party and day. */
export const dossierAndSure = ({ dossier, sure }: Pick<TableOptions, 'dossier' | 'sure'>): TableOptions => ({
  ...(dossier === undefined ? {} : { dossier }),
  ...(sure === undefined ? {} : { sure }),
})

/** @throws LedgerError for a party or an issue that the dossier has not, with what is like it */
export function codingFilterOf(options: TableOptions, dossier: DossierHere): CodingFilter {
  const { party, issue, since, until, sourceKind, sure } = options
  return {
    ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
    ...(issue === undefined ? {} : { issue: issueNamed(issue, dossier) }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
    ...(sure === undefined ? {} : { sure }),
  }
}
