import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ClaimCluster, findOrigins } from '../../analyses/origins/index.ts'
import { type ClaimFilterOptions, filterOf, filterOptions, searchLine, searchOf } from './claim-filter.ts'
import { whereLine } from './claim-view.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { printable, wrap } from './layout.ts'
import { counted, out } from './out.ts'
import { onDossier, withLedger } from './with-ledger.ts'

interface OriginsOptions extends ClaimFilterOptions {
  readonly articles: number
  readonly limit?: number
  readonly chains?: boolean
  readonly json?: boolean
}

const DEFAULT_LIMIT = 20

const EXAMPLES = `
A claim's reports are those of one party that say the same; never two that differ by a negation, a number or a name. An
origin is where a report's chain ends: somebody named, a description at one outlet, or an outlet that names no source.
Outlets of one family (dossier.yaml) count once as families.

Examples:
  $ rapporteur origins --since 2031-03-01 --articles 3
  $ rapporteur origins --text '"ferry tax"' --chains
  $ rapporteur origins --party varnia --json`

export function originsCommand(program: Command): void {
  filterOptions(onDossier(program.command('origins')))
    .description('which claims rest on how many independent origins: who reported, not who repeated')
    .addOption(
      new Option('--articles <count>', 'only claims in so many articles or more').default(2).argParser(wholeNumber),
    )
    .addOption(new Option('--limit <count>', `at most so many claims; else ${DEFAULT_LIMIT}`).argParser(wholeNumber))
    .option('--chains', 'show for each report the way from the article to its origin, with the reasons')
    .option('--json', 'as JSON Lines')
    .addHelpText('after', EXAMPLES)
    .action((options: OriginsOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        const search = await searchOf(ledger, options)
        if (search !== null) process.stderr.write(searchLine(search))
        const wanted = await findOrigins(ledger, await filterOf(options, search, dossier, ledger), dossier, {
          articles: options.articles,
        })
        const limit = options.limit ?? (options.json === true ? wanted.length : DEFAULT_LIMIT)
        const colours = palette(isColoured(process.stdout, process.env))
        const width = process.stdout.columns ?? 100
        for (const cluster of wanted.slice(0, limit)) {
          await out(
            options.json === true
              ? `${JSON.stringify(cluster)}\n`
              : clusterText(cluster, width, colours, options.chains === true),
          )
        }
        if (options.json === true) return 0
        if (wanted.length === 0) process.stderr.write(`no claim is in ${options.articles} articles\n`)
        else if (wanted.length > limit)
          process.stderr.write(`the first ${limit} of ${wanted.length}; --limit for more\n`)
        return 0
      }),
    )
}

const MAX_WIDTH = 110
const INDENT = '    '

function clusterText(cluster: ClaimCluster, width: number, colours: Palette, chains: boolean): string {
  const { reports, articles, outlets, families, origins } = cluster
  const line = Math.min(Math.max(width, 40), MAX_WIDTH)
  const named = origins.filter((origin) => origin.named).length
  const counts = [
    counted(articles, 'article'),
    counted(outlets.length, 'outlet'),
    ...(families.length === outlets.length ? [] : [counted(families.length, 'outlet family', 'outlet families')]),
    `${colours.bold(counted(origins.length, 'independent origin'))}, ${named} named`,
  ]
  const [first] = reports as [(typeof reports)[number]]
  const rows = [
    ...wrap(printable(first.claim.words.content), line),
    `${INDENT}${counts.join(' · ')}`,
    ...origins.map(
      ({ name, reports: many }) =>
        `${INDENT}- ${colours.source(printable(name))}${many > 1 ? colours.dim(` (${counted(many, 'report')})`) : ''}`,
    ),
    ...(chains
      ? reports.flatMap((report) => chainRows(report, colours))
      : [
          `${INDENT}${colours.dim(reports.map(({ claim, takenBack }) => `${claim.id}${takenBack === undefined ? '' : ' (taken back)'}`).join(' '))}`,
        ]),
  ]
  return `${rows.join('\n')}\n\n`
}

/** The way of one report from its article to its origin. */
function chainRows({ claim, origin, reason, takenBack }: ClaimCluster['reports'][number], colours: Palette): string[] {
  const steps = origin.chain
    .slice(1)
    .map(({ who, reason: why }) => `${INDENT}${INDENT}← ${printable(who)} ${colours.dim(`(${printable(why)})`)}`)
  const same = reason === null ? '' : colours.dim(`  same claim: ${printable(reason)}`)
  const back =
    takenBack === undefined
      ? ''
      : colours.doubtful(
          takenBack === claim.id ? '  a correction: not counted' : `  taken back by ${takenBack}: not counted`,
        )
  return [`${INDENT}${colours.bold(claim.id)}  ${whereLine(claim)}${same}${back}`, ...steps]
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
