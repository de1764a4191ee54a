import type { Command } from 'commander'
import { strongest } from '../../analyses/evidence/index.ts'
import { type MarketReport, marketsOf } from '../../analyses/markets/index.ts'
import type { Amount } from '../../reading/index.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { isWhole, keptTables } from './kept-tables.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { evidenceRows, indented, lineWidth, originsHere } from './table-view.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'

const EXAMPLES = `
Examples:
  $ rapporteur markets --since 2031-03-01
  $ rapporteur markets --party Kessar --json`

export function marketsCommand(program: Command): void {
  tableOptions(program.command('markets'))
    .description('what texts say of prices: instrument, direction, size, and the reason they give')
    .addHelpText('after', EXAMPLES)
    .action((options: TableOptions) =>
      withCodings(options, async (here) => {
        const reports = await tableHere(here)
        if (options.json === true) {
          await out(`${JSON.stringify(reports, null, 2)}\n`)
          return 0
        }
        const colours = palette(isColoured(process.stdout, process.env))
        for (const report of reports) await out(reportText(report, lineWidth(), colours))
        if (reports.length === 0) process.stderr.write('no report of a price fits\n')
        return 0
      }),
    )
}

async function tableHere(here: CodingsHere): Promise<readonly MarketReport[]> {
  const kept = isWhole(here) ? await keptTables(here) : null
  if (kept !== null) return kept.markets
  const codings = await here.codings({ kinds: ['market'] })
  return marketsOf(codings, { originOf: await originsHere(here, codings), series: here.dossier.prices })
}

const INDENT = '    '

function reportText(report: MarketReport, width: number, colours: Palette): string {
  const { day, when, instrument, direction, size, level, from, comparison, reason, series, evidence, origins } = report
  const moved = [
    direction ?? 'at',
    size === null ? '' : amountText(size),
    from === null ? '' : `from ${amountText(from)}`,
    level === null ? '' : `${direction === null ? '' : 'to '}${amountText(level)}`,
  ].filter((part) => part !== '')
  const rows = [
    `${colours.bold(printable(instrument))}  ${colours.cue(moved.join(' '))}  ${colours.dim(printable(`${day ?? 'undated'}${when === null ? '' : `, "${when}"`}`))}`,
    ...(comparison === null ? [] : indented(comparison, width, INDENT)),
    ...(reason === null ? [] : indented(`reason given: ${reason}`, width, INDENT)),
    ...(series.length > 0 ? indented(`series: ${series.join(', ')}`, width, INDENT, colours.dim) : []),
    ...evidenceRows(strongest(evidence), evidence.length, origins, width, INDENT, colours),
  ]
  return `${rows.join('\n')}\n\n`
}

/** `4.1 point`, `45 to 50 percent` */
function amountText({ least, most, unit }: Amount): string {
  const value = least === most || most === null || least === null ? `${least ?? most}` : `${least} to ${most}`
  return unit === '' ? value : `${value} ${unit}`
}
