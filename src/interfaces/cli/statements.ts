import { type Command, Option } from 'commander'
import type { StatementRow } from '../../analyses/positions/index.ts'
import { PLOVER_ACTS } from '../../reading/events/index.ts'
import { wordText } from '../contract/index.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { partyNamed } from './in-dossier.ts'
import { padded, printable } from './layout.ts'
import { out } from './out.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { indented, lineWidth, sureText } from './table-view.ts'
import { withCodings } from './with-codings.ts'

interface StatementsOptions extends TableOptions {
  readonly act?: string
  readonly recipient?: string
}

export function statementsCommand(program: Command): void {
  tableOptions(program.command('statements'), { json: 'as JSON Lines' })
    .description('what each party says, to whom and on which issue, coded in PLOVER, whether it takes a stance or not')
    .addOption(new Option('--act <act>', 'only this act').choices([...PLOVER_ACTS, 'SAY']))
    .option('--recipient <party>', 'only what is addressed to this party of the dossier, or is about it')
    .addHelpText(
      'after',
      '\nExamples:\n  $ rapporteur statements --party Kessar --act ACCUSE\n  $ rapporteur statements --issue Tolls --since 2031-03-01 --json',
    )
    .action((options: StatementsOptions) =>
      withCodings(options, async ({ dossier, codings }) => {
        const { act, recipient, json } = options
        const whom = recipient === undefined ? null : partyNamed(recipient, dossier)
        const rows = ((await codings({ kinds: ['statement'] })) as StatementRow[]).filter(
          ({ data }) => (act === undefined || data.act === act) && (whom === null || data.recipient === whom),
        )
        const colours = palette(isColoured(process.stdout, process.env))
        const width = lineWidth()
        for (const row of rows)
          await out(json === true ? `${JSON.stringify(row)}\n` : `${statementRows(row, width, colours).join('\n')}\n\n`)
        if (rows.length === 0 && json !== true) process.stderr.write('no statement is coded\n')
        return 0
      }),
    )
}

const INDENT = '    '
/** Columns for the day. */
const WHEN = 12

/**
 * A statement for eyes:
 *
 *     2031-04-02  ACCUSE Kessar → Varnia · Water · denied
 *         3f9a2c81b0:s2 · The Maradin Herald · official · 84 % sure
 *         accused Varnia of closing the dam
 */
function statementRows(row: StatementRow, width: number, colours: Palette): string[] {
  const { id, sort, metadata, words, data, claim, confidence } = row
  const day = sort.length >= 10 ? sort.slice(0, 10) : 'undated'
  const word = wordText(data.how, data.by, claim?.id ?? null)
  const from = [id, metadata.outlet?.value ?? 'outlet unknown', word, sureText(confidence)].join(' · ')
  return [
    `${padded(day, WHEN)}${colours.bold(printable(statementLine(row)))}`,
    ...indented(from, width, INDENT, colours.dim),
    ...indented(words.replace(/\s+/g, ' '), width, INDENT),
  ]
}

/** What a statement tells in one line: `ACCUSE Kessar → Varnia · Water · denied`. */
export function statementLine({
  party,
  issue,
  data,
  claim = null,
}: Pick<StatementRow, 'party' | 'issue' | 'data'> & Partial<Pick<StatementRow, 'claim'>>): string {
  const { act, recipient, stance, modality, change } = data
  return [
    `${act} ${party ?? '?'}${recipient === null ? '' : ` → ${recipient}`}`,
    ...(issue === null ? [] : [issue]),
    ...(stance === null ? [] : [stance]),
    ...(change ? ['said to have changed'] : []),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(claim?.retracted === undefined ? [] : ['taken back']),
  ].join(' · ')
}
