import type { Command } from 'commander'
import { unasked } from '../../analyses/evidence/index.ts'
import { mapArticles } from '../../analyses/origins/index.ts'
import {
  confirmedSince,
  narrowByPlans,
  type Position,
  type Positions,
  positionsOf,
  type StatementRow,
  stancesByPlans,
  statementOrigins,
} from '../../analyses/positions/index.ts'
import { proposalsOf } from '../../analyses/proposals/index.ts'
import { cellsOf, type NewerStance, newerByCell, unsureOf } from '../../analyses/unsure/index.ts'
import { isColoured, palette } from './colours.ts'
import { isWhole, keptTables } from './kept-tables.ts'
import { out } from './out.ts'
import { positionsText } from './positions-view.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { originsHere } from './table-view.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'

interface PositionsOptions extends TableOptions {
  readonly history?: boolean
}

const EXAMPLES = `
A stance is one of: rejects, resists, open, accepts; and demands, for what the party asks of others. Firmness is from 0 to 1:
one official, unconditional statement is 0.60, two from independent origins 0.84. "claimed" is what others say of the party.
"newer, not sure" is another stance that rapporteur unsure --newer lists: it changes nothing here until you accept it.

Examples:
  $ rapporteur positions
  $ rapporteur positions --party kessar --history
  $ rapporteur positions --issue water --since 2025-03-17 --json`

export function positionsCommand(program: Command): void {
  tableOptions(program.command('positions'), { dated: 'was confirmed' })
    .description('where each party stands on each issue, on what evidence, since when; what changed')
    .option('--history', 'every change, with its evidence')
    .addHelpText('after', EXAMPLES)
    .action((options: PositionsOptions) =>
      withCodings(options, async (here) => {
        // A position that was confirmed since then may have begun before.
        const { since, ...rest } = here.filter
        const all = await positionsHere({ ...here, filter: rest })
        const told = since === undefined ? all : confirmedSince(all, since)
        const newerOf = await newerHere({ ...here, filter: rest }, told)
        const table = { ...told, positions: told.positions.map((one) => ({ ...one, newer: newerOf(one) })) }
        if (options.json === true) await out(`${JSON.stringify(table, null, 2)}\n`)
        else {
          const colours = palette(isColoured(process.stdout, process.env))
          const shown = { history: options.history === true, width: process.stdout.columns ?? 100, colours }
          await out(positionsText(table, shown))
          if (table.positions.length === 0) process.stderr.write('no position was found\n')
        }
        return 0
      }),
    )
}

/**
 * What is newer than what a position tells, not sure, and another stance, the newest first. Where `--sure` takes in what is not
 * sure, there is none: it stands in the table.
 */
async function newerHere(
  { ledger, filter }: CodingsHere,
  { positions }: Positions,
): Promise<(position: Position) => readonly NewerStance[]> {
  if (positions.length === 0 || filter.sure !== undefined) return () => []
  const codings = await ledger.codings({ ...filter, kinds: ['statement'], unsure: 'only' })
  const all = unsureOf(codings, { originOf: unasked, told: positions })
  const cells = newerByCell(all, cellsOf(positions))
  return ({ party, issue }) => cells.find((cell) => cell.party === party && cell.issue === issue)?.newer ?? []
}

/** The table of positions of what the filter leaves over. */
export async function positionsHere(here: CodingsHere): Promise<Positions> {
  const { ledger, dossier, filter } = here
  const kept = isWhole(here) ? await keptTables(here) : null
  if (kept !== null) return kept.positions
  const rows = (await ledger.codings({ ...filter, kinds: ['statement'] })) as StatementRow[]
  const documents = rows.map(({ document }) => document)
  const originOf = statementOrigins(rows, await mapArticles(ledger, dossier, documents))
  const issues = dossier.codebook.issues.map(({ name }) => name)
  const { party, issue, until, sourceKind, sure } = filter
  const plans = await ledger.codings({ kinds: ['proposal', 'term'], ...(until === undefined ? {} : { until }) })
  const proposals = proposalsOf(plans, { originOf: await originsHere(here, plans), issues })
  const kinds = sourceKind === undefined ? [] : [sourceKind]
  return positionsOf(rows, {
    originOf,
    parties: dossier.parties.map(({ id }) => id),
    issues,
    byPlans: narrowByPlans(stancesByPlans(proposals), { party, issue, kinds, sure }),
  })
}
