import { type Command, Option } from 'commander'
import type { CodingFilter } from '../../ledger/index.ts'
import { day } from './claim-filter.ts'
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
  readonly json?: boolean
}

/** Adds the options that every table takes, the dossier's among them. */
export function tableOptions(command: Command): Command {
  return onDossier(command)
    .option('--party <party>', 'only this party of the dossier')
    .option('--issue <issue>', 'only this issue of the dossier')
    .addOption(new Option('--since <day>', 'only what was published on this day or later').argParser(day))
    .addOption(new Option('--until <day>', 'only what was published on this day or before').argParser(day))
    .addOption(new Option('--source-kind <kind>', 'only what rests on sources of this kind').choices(SOURCE_KINDS))
    .option('--json', 'as JSON')
}

/** @throws LedgerError for a party or an issue that the dossier has not, with what is like it */
export function codingFilterOf(options: TableOptions, dossier: DossierHere): CodingFilter {
  const { party, issue, since, until, sourceKind } = options
  return {
    ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
    ...(issue === undefined ? {} : { issue: issueNamed(issue, dossier) }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
  }
}
