import type { Command } from 'commander'
import type { Status } from '../../ledger/index.ts'
import { READER_VERSION } from '../../reading/index.ts'
import { printable } from './layout.ts'
import { counted, out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface StatusOptions extends LedgerCommandOptions {
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  $ rapporteur status
  $ rapporteur status --json        every list whole

What could not be added stays listed until its source is added again, or the feed asked again, without that failure.`

export function statusCommand(program: Command): void {
  onDossier(program.command('status'))
    .description('what the ledger holds, and what could not be added or read')
    .option('--json', 'as one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((options: StatusOptions) =>
      withLedger(options, {}, async (ledger) => {
        const status = await ledger.status()
        await out(options.json === true ? `${JSON.stringify(status, null, 2)}\n` : statusText(status))
        return 0
      }),
    )
}

/** Lists longer than this are cut on a screen; `--json` has them whole. */
const SHOWN = 20

function statusText(status: Status): string {
  const { documents, appearances, firstDay, lastDay, undated, unread, attributions, rulings, orphans } = status
  const lines = [
    `${counted(documents, 'document')} in ${counted(appearances, 'appearance')}${firstDay === null ? '' : `, ${firstDay} to ${lastDay}`}${undated > 0 ? `, ${undated.toLocaleString('en')} undated` : ''}`,
    `${counted(attributions, 'attribution')}${attributions > 0 ? `: ${status.kinds.map(({ kind, attributions: n }) => `${n.toLocaleString('en')} ${kind}`).join(', ')}` : ''}`,
    ...codedLines(status.codings),
    ...status.readers
      .filter(({ reader }) => reader !== READER_VERSION)
      .map(
        ({ reader, readings }) =>
          `${counted(readings, 'document')} read by reader ${reader}, this is ${READER_VERSION}: rapporteur reread`,
      ),
    unread > 0 ? `${counted(unread, 'document')} still to be read: add again to go on` : null,
    rulings > 0
      ? `${counted(rulings, 'ruling')}${orphans > 0 ? `, ${orphans} of them without their words (rapporteur check lists them)` : ''}`
      : null,
    ...section(
      'outlets',
      status.outlets.map(({ outlet, appearances: n }) => `${n.toLocaleString('en')}  ${outlet ?? 'unknown'}`),
    ),
    ...section(
      'not read',
      status.problems.map(({ problem, documents: n }) => `${counted(n, 'document')}: ${problem}`),
    ),
    ...section(
      'less than half of the text kept',
      status.lowShares.map(({ from, kept }) => `${Math.round(kept * 100)} %  ${from}`),
    ),
    ...section(
      'dated in the future',
      status.future.map(({ from, day }) => `${day}  ${from}`),
    ),
    ...section(
      'not added',
      status.failures.map(({ from, reason }) => `${from}: ${reason}`),
    ),
  ]
  return `${lines.filter((line) => line !== null).join('\n')}\n`
}

/**
 * `3 codings: 2 statement, 1 meeting; 4 more are unsure, 1 of them settled by a ruling (rapporteur unsure lists the others)`, where
 * anything is coded.
 */
function codedLines(codings: Status['codings']): string[] {
  const sum = (of: 'codings' | 'unsure' | 'settled'): number => codings.reduce((all, one) => all + one[of], 0)
  const [told, unsure, settled] = [sum('codings'), sum('unsure'), sum('settled')]
  if (told + unsure === 0) return []
  const kinds = codings.filter((one) => one.codings > 0).map((one) => `${one.codings.toLocaleString('en')} ${one.kind}`)
  const ruled = settled === 0 ? '' : `, ${settled.toLocaleString('en')} of them settled by a ruling`
  const lists = settled === unsure ? '' : ` (rapporteur unsure lists ${settled === 0 ? 'them' : 'the others'})`
  const more =
    unsure === 0 ? '' : `; ${unsure.toLocaleString('en')} more ${unsure === 1 ? 'is' : 'are'} unsure${ruled}${lists}`
  return [`${counted(told, 'coding')}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}${more}`]
}

function section(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return []
  const more = rows.length > SHOWN ? [`  … and ${rows.length - SHOWN} more (--json lists all)`] : []
  return ['', `${title}:`, ...rows.slice(0, SHOWN).map((row) => `  ${printable(row)}`), ...more]
}
