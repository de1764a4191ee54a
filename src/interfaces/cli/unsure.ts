import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Unsure, unsureOf } from '../../analyses/unsure/index.ts'
import { CODING_LETTERS, type CodingKind } from '../../reading/index.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { positionsHere } from './positions.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { evidenceLine, indented, lineWidth, originsHere } from './table-view.ts'
import { withCodings } from './with-codings.ts'

interface UnsureCommandOptions extends TableOptions {
  readonly kind?: CodingKind
  readonly empty?: boolean
  readonly newer?: boolean
  readonly limit?: number
}

const EXAMPLES = `
No table has them: more than half are wrong. What is accepted, or mended by an edit, stands in the tables from then on; an
edit can set what rapporteur rule --help lists.

Examples:
  $ rapporteur unsure --kind statement --empty     stances where the table of positions has nothing
  $ rapporteur unsure --party kessar --sure 0.6
  $ rapporteur rule 3f9a2c81b0:s14 accept
  $ rapporteur positions --sure 0.4                a table with what is unsure in it, down to that probability`

/** Without `--limit`. */
const SHOWN = 50

export function unsureCommand(program: Command): void {
  tableOptions(program.command('unsure'))
    .description('what the reader is not sure enough of to tell, the surest first, for you to settle')
    .addOption(new Option('--kind <kind>', 'only codings of this kind').choices(Object.keys(CODING_LETTERS)))
    .option('--empty', 'only stances of which the table of positions has nothing yet')
    .option('--newer', 'only stances that are newer than what the table of positions tells, and others')
    .addOption(new Option('--limit <number>', 'how many are shown').argParser(number).default(SHOWN))
    .addHelpText('after', EXAMPLES)
    .action((options: UnsureCommandOptions, command: Command) => {
      const { kind, empty, newer, limit = SHOWN, json } = options
      const ofCells = empty === true ? '--empty' : newer === true ? '--newer' : null
      if (ofCells !== null && kind !== undefined && kind !== 'statement')
        command.error(`error: ${ofCells} is of stances alone; a ${kind} has no cell in the table of positions`)
      return withCodings(options, async (here) => {
        const codings = await here.codings({ unsure: 'only', ...(kind === undefined ? {} : { kinds: [kind] }) })
        const originOf = await originsHere(here, codings)
        const { positions } = await positionsHere({ ...here, filter: {} })
        const all = unsureOf(codings, { originOf, told: positions }).filter(
          (one) => (one.fills || empty !== true) && (one.newer || newer !== true),
        )
        const shown = all.slice(0, limit)
        if (json === true) {
          await out(`${JSON.stringify(shown, null, 2)}\n`)
          return 0
        }
        const colours = palette(isColoured(process.stdout, process.env))
        for (const one of shown) await out(`${unsureRows(one, lineWidth(), colours).join('\n')}\n\n`)
        if (all.length === 0)
          process.stderr.write(`${isNarrowed(options) ? 'nothing of what is unsure fits' : 'nothing is unsure'}\n`)
        else if (all.length > shown.length)
          process.stderr.write(
            `${(all.length - shown.length).toLocaleString('en')} more; --limit ${all.length} shows all\n`,
          )
        return 0
      })
    })
}

/** Whether the options leave anything out. */
const isNarrowed = ({ dossier, json, limit, ...rest }: UnsureCommandOptions): boolean => Object.keys(rest).length > 0

function number(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('it is a whole number from 1 on.')
  return Number(value)
}

const INDENT = '    '

/**
 * For eyes:
 *
 *     statement  Kessar rejects: Tolls (nothing is told there yet)
 *         3f9a2c81b0:s14 · 2031-03-04 · The Maradin Herald · Daro Temesh (named) · 54 % sure
 *         Mr Temesh [would not hear of a new toll].
 */
function unsureRows({ kind, says, fills, newer, evidence, copies }: Unsure, width: number, colours: Palette): string[] {
  const marked = evidence.sentence.replace(evidence.words, (words) => `[${words}]`)
  const more = copies > 1 ? ` · in the same words in ${copies} documents` : ''
  const place = fills ? ' (nothing is told there yet)' : newer ? ' (newer than what is told there)' : ''
  return [
    `${colours.dim(kind)}  ${colours.bold(printable(says))}${colours.dim(place)}`,
    ...indented(evidenceLine(evidence) + more, width, INDENT, colours.dim),
    ...indented(marked, width, INDENT),
  ]
}
