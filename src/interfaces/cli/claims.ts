import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Claim,
  type ClaimFilter,
  folded,
  type Ledger,
  LedgerError,
  type SearchWords,
  searchWords,
} from '../../ledger/index.ts'
import { claimText } from './claim-view.ts'
import { isColoured, palette } from './colours.ts'
import type { DossierHere } from './dossier-here.ts'
import { out } from './out.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const DEFAULT_LIMIT = 50
/** Claims that are fetched at a time. */
const PAGE = 500

interface ClaimsOptions extends LedgerCommandOptions {
  readonly party?: string
  readonly sourceKind?: string
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly text?: string
  readonly in: 'claims' | 'documents'
  readonly limit?: number
  readonly withRejected?: boolean
  readonly json?: boolean
}

const EXAMPLES = `
Searches:
  ferry tax        both words               "ferry tax"   the phrase          toll*   words that begin so
  ferry OR boat    either                   -rail         not this word

Examples:
  $ rapporteur claims --source-kind anonymous --since 2031-03-01
  $ rapporteur claims --text '"ferry tax" -rail' --outlet Meridian
  $ rapporteur claims --party varnia --json`

export function claimsCommand(program: Command): void {
  onDossier(program.command('claims'))
    .description('list who said what, newest first; a search lists the best first')
    .option('--party <party>', 'only what speaks for this party of the dossier')
    .addOption(new Option('--source-kind <kind>', 'only sources of this kind').choices(SOURCE_KINDS))
    .option('--outlet <outlet>', 'only what appeared in this outlet')
    .addOption(new Option('--since <day>', 'only what was published on this day or later').argParser(day))
    .addOption(new Option('--until <day>', 'only what was published on this day or before').argParser(day))
    .option('--text <query>', 'only where these words are')
    .addOption(new Option('--in <where>', 'where the words must be').choices(['claims', 'documents']).default('claims'))
    .addOption(
      new Option('--limit <count>', `at most so many; else ${DEFAULT_LIMIT}, and all with --json`).argParser(count),
    )
    .option('--with-rejected', 'also what a ruling has rejected')
    .option('--json', 'as JSON Lines')
    .addHelpText('after', EXAMPLES)
    .action((options: ClaimsOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        const search = options.text === undefined ? null : searchWords(options.text)
        await list(ledger, filterOf(options, search, dossier), search, options)
        return 0
      }),
    )
}

function filterOf(options: ClaimsOptions, search: SearchWords | null, dossier: DossierHere): ClaimFilter {
  const { party, outlet, sourceKind, since, until } = options
  if (search !== null && search.match === null) {
    throw new LedgerError(`"${options.text}": ${search.understood}; give a word with a letter or digit`)
  }
  return {
    ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
    ...(outlet === undefined ? {} : { outlets: outletNamed(outlet, dossier) }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(search === null ? {} : { match: search.match!, searchIn: options.in }),
    ...(options.withRejected === true ? { withRejected: true } : {}),
  }
}

/** The id of the party that a user means by its id or any of its names. */
export function partyNamed(name: string, { parties }: DossierHere): string {
  const wanted = folded(name)
  const party = parties.find(
    ({ id, names }) => folded(id) === wanted || names.some((other) => folded(other) === wanted),
  )
  if (party !== undefined) return party.id
  const known = parties.map(({ id }) => id)
  throw new LedgerError(
    `party "${name}" is not in dossier.yaml${known.length > 0 ? ` (it has ${known.join(', ')})` : ', which has no parties yet'}`,
  )
}

/** All folded names of an outlet: of the dossier's where it has it, else the name as given. */
export function outletNamed(name: string, { outlets }: DossierHere): string[] {
  const wanted = folded(name)
  const outlet = outlets.find((one) => [one.name, ...one.aliases].some((other) => folded(other) === wanted))
  return outlet === undefined ? [wanted] : [...new Set([outlet.name, ...outlet.aliases].map(folded))]
}

async function list(
  ledger: Ledger,
  filter: ClaimFilter,
  search: SearchWords | null,
  options: ClaimsOptions,
): Promise<void> {
  const limit = options.limit ?? (options.json === true ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT)
  const colours = palette(isColoured(process.stdout, process.env))
  if (search !== null) {
    const ignored = search.ignored.length > 0 ? `; left out: ${search.ignored.join(', ')}` : ''
    process.stderr.write(`searched for ${search.understood}${ignored}\n`)
  }
  const ranked = filter.match !== undefined && filter.searchIn !== 'documents'
  const write = (claim: Claim): Promise<void> =>
    out(
      options.json === true
        ? `${JSON.stringify(claim)}\n`
        : `${claimText(claim, process.stdout.columns ?? 100, colours)}\n`,
    )
  let shown = 0
  let page = await ledger.claims(filter, ranked ? Math.min(limit, Number.MAX_SAFE_INTEGER) : Math.min(limit, PAGE))
  for (;;) {
    for (const claim of page.claims) await write(claim)
    shown += page.claims.length
    if (page.next === null || shown >= limit) break
    page = await ledger.claims(filter, Math.min(limit - shown, PAGE), page.next)
  }
  if (options.json === true) return
  if (shown === 0) process.stderr.write('no claim fits\n')
  else if (shown === limit) process.stderr.write(`the first ${limit}; --limit for more\n`)
}

function day(value: string): string {
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  if (!exists) throw new InvalidArgumentError('It must be a day as 2031-04-02.')
  return value
}

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
