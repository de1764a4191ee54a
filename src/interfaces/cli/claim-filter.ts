import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ClaimFilter, type Ledger, LedgerError, type SearchWords } from '../../ledger/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { outletNamed, partyNamed } from './in-dossier.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
import type { LedgerCommandOptions } from './with-ledger.ts'

/** By what lists of claims are narrowed. */
export interface ClaimFilterOptions extends LedgerCommandOptions {
  readonly party?: string
  readonly sourceKind?: string
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly text?: string
  readonly in: 'claims' | 'documents'
  readonly withRejected?: boolean
}

export function filterOptions(command: Command): Command {
  command
    .option('--party <party>', 'only what speaks for this party of the dossier')
    .addOption(new Option('--source-kind <kind>', 'only sources of this kind').choices(SOURCE_KINDS))
    .option('--outlet <outlet>', 'only what appeared in this outlet')
  return sinceAndUntil(command, 'was published')
    .option('--text <query>', 'only where these words are')
    .addOption(new Option('--in <where>', 'where the words must be').choices(['claims', 'documents']).default('claims'))
    .option('--with-rejected', 'also what a ruling has rejected')
}

/** What the user searches for, understood; null: nothing. @throws LedgerError where nothing can be searched for */
export async function searchOf(
  ledger: Ledger,
  { text, in: searchIn }: ClaimFilterOptions,
): Promise<SearchWords | null> {
  if (text === undefined) return null
  const search = await ledger.search(text, searchIn)
  if (search.match === null)
    throw new LedgerError(`"${text}": ${search.understood}; give a word with a letter or digit`)
  return search
}

/** What was understood of a search, and what was left out of it. */
export function searchLine({ understood, ignored }: SearchWords): string {
  return `searched for ${understood}${ignored.length > 0 ? `; left out: ${ignored.join(', ')}` : ''}\n`
}

/** @throws LedgerError for a party or an outlet that is not there */
export async function filterOf(
  options: ClaimFilterOptions,
  search: SearchWords | null,
  dossier: DossierHere,
  ledger: Ledger,
): Promise<ClaimFilter> {
  const { party, outlet, sourceKind, since, until } = options
  return {
    ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
    ...(outlet === undefined ? {} : { outlets: outletNamed(outlet, dossier, await ledger.namesOfOutlets()) }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(search === null ? {} : { match: search.match!, searchIn: options.in }),
    ...(options.withRejected === true ? { withRejected: true } : {}),
  }
}

/**
 * Adds the first and the last of the days that are wanted; the first behind the last is wrong usage.
 *
 * @param what is done by what is wanted, in the help
 */
export function sinceAndUntil(command: Command, what: string): Command {
  return command
    .addOption(new Option('--since <day>', `only what ${what} on this day or later`).argParser(day))
    .addOption(new Option('--until <day>', `only what ${what} on this day or before`).argParser(day))
    .hook('preAction', () => {
      const { since, until } = command.opts<{ since?: string; until?: string }>()
      if (since !== undefined && until !== undefined && since > until)
        command.error(`error: --since ${since} is later than --until ${until}; the earlier day goes with --since`)
    })
}

export function day(value: string): string {
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  if (!exists) throw new InvalidArgumentError('It must be a day as 2031-04-02.')
  return value
}
