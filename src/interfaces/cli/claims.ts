import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Claim, ClaimFilter, Ledger, SearchWords } from '../../ledger/index.ts'
import { type ClaimFilterOptions, filterOf, filterOptions, searchLine, searchOf } from './claim-filter.ts'
import { claimText } from './claim-view.ts'
import { isColoured, palette } from './colours.ts'
import { out } from './out.ts'
import { EXIT_INTERRUPTED } from './stopping.ts'
import { bringUpToDate } from './with-codings.ts'
import { onDossier, withLedger } from './with-ledger.ts'

const DEFAULT_LIMIT = 50
/** Claims that are fetched at a time. */
const PAGE = 500

interface ClaimsOptions extends ClaimFilterOptions {
  readonly limit?: number
  readonly json?: boolean
}

const EXAMPLES = `
Searches:
  ferry tax        both words; taxes too    "ferry tax"   the very phrase     toll*   words that begin so
  ferry OR boat    either                   -rail         not this word       "tax"   no other form of it
  NOT rail         as -rail

Examples:
  $ rapporteur claims --source-kind anonymous --since 2031-03-01
  $ rapporteur claims --text '"ferry tax" -rail' --outlet Meridian
  $ rapporteur claims --party varnia --json`

export function claimsCommand(program: Command): void {
  filterOptions(onDossier(program.command('claims')))
    .description('list who said what, newest first; a search lists the best first')
    .addOption(
      new Option('--limit <count>', `at most so many; else ${DEFAULT_LIMIT}, and all with --json`).argParser(count),
    )
    .option('--json', 'as JSON Lines')
    .addHelpText('after', EXAMPLES)
    .action((options: ClaimsOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        // For whom sources speak is told with the codings.
        if (options.party !== undefined && !(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
        const search = await searchOf(ledger, options)
        await list(ledger, await filterOf(options, search, dossier, ledger), search, options)
        return 0
      }),
    )
}

async function list(
  ledger: Ledger,
  filter: ClaimFilter,
  search: SearchWords | null,
  options: ClaimsOptions,
): Promise<void> {
  const limit = options.limit ?? (options.json === true ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT)
  const colours = palette(isColoured(process.stdout, process.env))
  if (search !== null) process.stderr.write(searchLine(search))
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

function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
