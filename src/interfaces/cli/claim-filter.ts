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
    .addOption(
      new Option('--since <day>', `only what ${what} on this day or later; a month: from its first day`).argParser(
        firstDay,
      ),
    )
    .addOption(
      new Option('--until <day>', `only what ${what} on this day or before; a month: to its last day`).argParser(
        lastDay,
      ),
    )
    .hook('preAction', () => {
      const { since, until } = command.opts<{ since?: string; until?: string }>()
      if (since !== undefined && until !== undefined && since > until)
        command.error(`error: --since ${since} is later than --until ${until}; the earlier day goes with --since`)
    })
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** A day, or the first one of a month. @example firstDay('2031-03') // '2031-03-01' */
export const firstDay = (value: string): string => existing(MONTH.test(value) ? `${value}-01` : value, OR_MONTH)

/** A day, or the last one of a month. @example lastDay('2031-02') // '2031-02-28' */
export function lastDay(value: string): string {
  if (!MONTH.test(value)) return existing(value, OR_MONTH)
  const [year, month] = value.split('-').map(Number) as [number, number]
  return `${value}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}

export const day = (value: string): string => existing(value, '')

const OR_MONTH = ' A month as 2031-04 will do, too.'

function existing(value: string, also: string): string {
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  if (!exists) throw new InvalidArgumentError(`It must be a day as 2031-04-02.${also}`)
  return value
}
