import type { Command } from 'commander'
import { Option } from 'commander'
import { strongest } from '../../analyses/evidence/index.ts'
import { type Prediction, type Predictions, predictionsOf, type TrackRecord } from '../../analyses/predictions/index.ts'
import { day } from './claim-filter.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { outletCalled } from './in-dossier.ts'
import { isWhole, keptTables } from './kept-tables.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { evidenceRows, indented, lineWidth, originsHere } from './table-view.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'

interface PredictionsOptions extends TableOptions {
  readonly state?: string
  readonly today?: string
}

const EXAMPLES = `
Examples:
  $ rapporteur predictions --state due              whose time is over, to be ruled on
  $ rapporteur rule 3f9a2c81b0:f2 edit --set outcome="came true"
  $ rapporteur predictions --issue Debt --json`

export function predictionsCommand(program: Command): void {
  tableOptions(program.command('predictions'))
    .description('what was said would, may or will not happen, by whom, and what became of it')
    .addOption(new Option('--state <state>', 'only these').choices(['open', 'due', 'settled']))
    .addOption(
      new Option('--today <day>', 'the day by which it is told what is due; else the newest publication').argParser(
        day,
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action((options: PredictionsOptions) =>
      withCodings(options, async (here) => {
        const table = await tableHere(here, options.today)
        const voiced = <Row extends { readonly source: string }>(row: Row): Row => ({
          ...row,
          source: outletCalled(row.source, here.dossier),
        })
        const records = table.records.map(voiced)
        const shown = table.predictions
          .map(voiced)
          .filter(({ state }) => options.state === undefined || state === options.state)
        if (options.json === true) {
          await out(`${JSON.stringify({ ...table, predictions: shown, records }, null, 2)}\n`)
          return 0
        }
        const colours = palette(isColoured(process.stdout, process.env))
        for (const one of shown) await out(predictionText(one, lineWidth(), colours))
        if (options.state === undefined) for (const record of records) await out(recordLine(record, colours))
        if (shown.length === 0) process.stderr.write('no prediction fits\n')
        return 0
      }),
    )
}

async function tableHere(here: CodingsHere, asked: string | undefined): Promise<Predictions> {
  const kept = asked === undefined && isWhole(here) ? await keptTables(here) : null
  if (kept !== null) return kept.predictions
  const codings = await here.codings({ kinds: ['prediction'] })
  const today = asked ?? (await here.ledger.lastDay())
  const originOf = await originsHere(here, codings)
  return predictionsOf(codings, { originOf, ...(today === null ? {} : { today }) })
}

const INDENT = '    '

function predictionText(one: Prediction, width: number, colours: Palette): string {
  const { words, state, outcome, by, dueDay, source, subtype, evidence, origins, issues, options, madeOn } = one
  const when = by === null ? '' : ` · ${by}${dueDay === null ? '' : ` (${dueDay})`}`
  const what = state === 'settled' ? (outcome ?? 'settled') : state
  const head = `${colours.cue(what)} ${printable(`${when} · ${subtype} · ${source}${madeOn === null ? ' · undated' : ` · ${madeOn}`}`)}`
  const rows = [
    head,
    ...indented(words, width, INDENT, colours.bold),
    ...options.map((option) => `${INDENT}- ${printable(option)}`),
    ...(issues.length > 0 ? [`${INDENT}${colours.dim(printable(issues.join(', ')))}`] : []),
    ...evidenceRows(strongest(evidence), evidence.length, origins, width, INDENT, colours),
  ]
  return `${rows.join('\n')}\n\n`
}

function recordLine(
  { source, made, open, due, cameTrue, partly, didNot, void: left }: TrackRecord,
  colours: Palette,
): string {
  const counts = [
    [made, 'made'],
    [open, 'open'],
    [due, 'due'],
    [cameTrue, 'came true'],
    [partly, 'partly'],
    [didNot, 'did not'],
    [left, 'void'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return `${colours.source(printable(source))}  ${told.join(', ')}\n`
}
