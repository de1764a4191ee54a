import { existsSync, writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type BriefTables, briefOf } from '../../analyses/brief/index.ts'
import { calendarOf, type MeetingCoding } from '../../analyses/calendar/index.ts'
import { codingOrigins, type OriginOf } from '../../analyses/evidence/index.ts'
import { marketsOf } from '../../analyses/markets/index.ts'
import { clusterBefore, findOrigins, mapArticles, OutletBook } from '../../analyses/origins/index.ts'
import { positionsOf, type StatementRow, stancesByPlans, statementOrigins } from '../../analyses/positions/index.ts'
import { predictionsOf } from '../../analyses/predictions/index.ts'
import { proposalsOf } from '../../analyses/proposals/index.ts'
import { TABLE_KINDS } from '../../analyses/tables/index.ts'
import { type LedgerCoding, LedgerError } from '../../ledger/index.ts'
import type { CodingKind } from '../../reading/index.ts'
import { briefHtml, briefMarkdown } from '../formats/index.ts'
import { day, firstDay } from './claim-filter.ts'
import { issueNamed, partyNamed } from './in-dossier.ts'
import { isWhole, tablesToKeep } from './kept-tables.ts'
import { out } from './out.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
import { besidePartyAndDay, issueOption, partyOption, sureOption } from './table-options.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier } from './with-ledger.ts'

interface BriefCommandOptions extends LedgerCommandOptions {
  readonly party?: string
  readonly issue?: string
  readonly sourceKind?: string
  readonly sure?: number
  readonly since: string
  readonly now?: string
  readonly as: 'markdown' | 'json' | 'html'
  readonly json?: boolean
  readonly out?: string
}

const EXAMPLES = `
Examples:
  $ rapporteur brief --since 2031-03-14
  $ rapporteur brief --since 2031-03-14 --as html --out brief.html
  $ rapporteur brief --since 2031-03-14 --party Kessar --issue Water
  $ rapporteur brief --since 2031-03-14 --now 2031-03-17 --json`

export function briefCommand(program: Command): void {
  onDossier(program.command('brief'))
    .description('what is new since a day, for a reader with two minutes; each line with its strongest evidence')
    .addOption(
      new Option('--since <day>', 'the first day that is new; of a month its first')
        .argParser(firstDay)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--now <day>', 'the day on which it is read; what was published later is left out').argParser(day),
    )
    .addOption(partyOption('only what this party of the dossier has a part in'))
    .addOption(issueOption('only what is under this issue of the dossier'))
    .addOption(
      new Option(
        '--source-kind <kind>',
        'only what rests, by its strongest evidence, on a source of this kind',
      ).choices(SOURCE_KINDS),
    )
    .addOption(sureOption('only what is right as read with this probability at least, 0 to 1'))
    .addOption(new Option('--as <format>', 'how').choices(['markdown', 'json', 'html']).default('markdown'))
    .option('--json', 'as JSON, which is --as json')
    .option('--out <file>', 'a file that does not exist yet; else standard output')
    .addHelpText('after', EXAMPLES)
    .action(({ party, issue, sourceKind, ...options }: BriefCommandOptions) =>
      withCodings(besidePartyAndDay(options), async (here) => {
        const { since, now, json, out: file } = options
        const as = json === true ? 'json' : options.as
        if (as !== options.as && options.as === 'html')
          throw new LedgerError('--json and --as html are two formats: leave one of them out')
        if (now !== undefined && now < since)
          throw new LedgerError(`--now ${now} lies before --since ${since}: name a later day, or an earlier --since`)
        if (file !== undefined && existsSync(file))
          throw new LedgerError(`${file} exists; it is not overwritten: name another, or remove it`)
        const { tables, outletName } = await tablesHere(here, since, now)
        const brief = briefOf(tables, {
          since,
          outletName,
          ...(now === undefined ? {} : { now }),
          ...(party === undefined ? {} : { party: partyNamed(party, here.dossier) }),
          ...(issue === undefined ? {} : { issue: issueNamed(issue, here.dossier) }),
          ...(sourceKind === undefined ? {} : { sourceKind }),
        })
        const name = here.dossier.name
        const words =
          as === 'json'
            ? `${JSON.stringify(brief, null, 2)}\n`
            : as === 'html'
              ? briefHtml(brief, name)
              : briefMarkdown(brief, name)
        if (file === undefined) await out(words)
        else writeFileSync(file, words, { flag: 'wx' })
        return 0
      }),
    )
}

/** The tables of all that was published up to `now`. */
async function tablesHere(
  here: CodingsHere,
  since: string,
  now?: string,
): Promise<{ tables: BriefTables; outletName: (written: string) => string }> {
  const { ledger, dossier } = here
  const until = now === undefined ? {} : { until: now }
  const clusters = await findOrigins(ledger, until, dossier, { articles: 2 })
  const origins = { now: clusters, before: clusters.flatMap((cluster) => clusterBefore(cluster, since) ?? []) }
  const { tables, book } =
    now === undefined && isWhole(here)
      ? { tables: await tablesToKeep(here), book: new OutletBook(dossier.outlets, await ledger.namesOfOutlets()) }
      : await workedOut(here, now)
  return { tables: { ...tables, origins }, outletName: (written) => book.identify(written)?.name ?? written }
}

async function workedOut(
  { ledger, dossier, codings: codingsOf }: CodingsHere,
  now: string | undefined,
): Promise<{ tables: BriefTables; book: OutletBook }> {
  // Whoever has two minutes is told what is sure: `--sure` can ask for more of it, not for less.
  const all = await codingsOf(now === undefined ? {} : { until: now })
  const codings = all.filter(({ unsure }) => !unsure)
  const of = (...kinds: readonly CodingKind[]): LedgerCoding[] => codings.filter(({ kind }) => kinds.includes(kind))
  const documents = codings.map(({ document }) => document)
  const map = await mapArticles(ledger, dossier, documents)
  const ofTable = new Map(
    TABLE_KINDS.flatMap((kinds) => {
      const originOf = codingOrigins(of(...kinds), map)
      return kinds.map((kind) => [kind, originOf] as const)
    }),
  )
  const originOf: OriginOf = (coding) => ofTable.get(coding.kind)!(coding)
  const issues = dossier.codebook.issues.map(({ name }) => name)
  const last = now ?? (await ledger.lastDay())
  const today = last === null ? {} : { today: last }
  const statements = of('statement') as StatementRow[]
  const proposals = proposalsOf(of('proposal', 'term'), { originOf, issues })
  const tables = {
    positions: positionsOf(statements, {
      originOf: statementOrigins(statements, map),
      parties: dossier.parties.map(({ id }) => id),
      issues,
      byPlans: stancesByPlans(proposals),
    }),
    proposals,
    calendar: calendarOf(of('meeting') as MeetingCoding[], originOf, today),
    predictions: predictionsOf(of('prediction'), { originOf, ...today }),
    markets: marketsOf(of('market'), { originOf, series: dossier.prices }),
  }
  return { tables, book: map.book }
}
