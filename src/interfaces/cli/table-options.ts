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

/**
 * Adds the options that every table takes, the dossier's among them.
 *
 * @param dated what a table's rows were on the days of `--since` and `--until`, in the help
 */
export function tableOptions(
  command: Command,
  { dated = 'was published', json = 'as JSON' }: { readonly dated?: string; readonly json?: string } = {},
): Command {
  onDossier(command).addOption(partyOption('only this party of the dossier')).addOption(issueOption())
  return sinceAndUntil(command, dated).addOption(sourceKindOption()).addOption(sureOption()).option('--json', json)
}

/** @param what is left over, in the help */
export const partyOption = (what: string): Option => new Option('--party <party>', what).argParser(onlyOne)

export const issueOption = (what = 'only this issue of the dossier'): Option =>
  new Option('--issue <issue>', what).argParser(onlyOne)

/** A second one would take the place of the first, and the user would see a part of what was asked for. */
function onlyOne(value: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError(`one is taken, and ${before} was given already.`)
  return value
}

export const sourceKindOption = (): Option =>
  new Option('--source-kind <kind>', 'only what rests on sources of this kind').choices(SOURCE_KINDS)

/** `--sure 0.8`: what is read with less confidence is left out; `--sure 0.4`: also what is unsure, from there on. */
export function sureOption(
  what: string = 'only what is right as read with this probability at least, 0 to 1; a low one also shows what is not sure enough to be told otherwise',
): Option {
  return new Option('--sure <share>', what).argParser(share)
}

function share(value: string): number {
  const given = Number(value)
  if (!/^[01](\.\d+)?$/.test(value) || given > 1)
    throw new InvalidArgumentError('it is a number from 0 to 1, such as 0.8.')
  return given
}

/** What is left of a table's options where it narrows itself by party and day. */
export const besidePartyAndDay = ({
  dossier,
  sure,
  issue,
  sourceKind,
}: Pick<TableOptions, 'dossier' | 'sure' | 'issue' | 'sourceKind'>): TableOptions => ({
  ...(dossier === undefined ? {} : { dossier }),
  ...(sure === undefined ? {} : { sure }),
  ...(issue === undefined ? {} : { issue }),
  ...(sourceKind === undefined ? {} : { sourceKind }),
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
