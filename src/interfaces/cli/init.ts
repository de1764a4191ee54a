import { join } from 'node:path'
import { type Command, Option } from 'commander'
import {
  DOSSIER_FILE,
  initDossier,
  NoDossierError,
  summaryOf,
  TEMPLATE_NAMES,
  type TemplateName,
} from '../../dossier/index.ts'
import { harmlessLines } from './layout.ts'

const EXIT_FAILED = 1

/** `rapporteur init DIR`: makes a folder a dossier. */
export function addInit(program: Command): void {
  const width = Math.max(...TEMPLATE_NAMES.map((name) => name.length))
  const templates = TEMPLATE_NAMES.map((name) => `  ${name.padEnd(width)}   ${summaryOf(name)}`).join('\n')
  program
    .command('init')
    .description('make a folder a dossier: one negotiation that is followed')
    .argument('<dir>', 'the folder; it is made where it is missing')
    .addOption(
      new Option('-t, --template <kind>', 'the kind of negotiation').choices(TEMPLATE_NAMES).default('blank' as const),
    )
    .option('--name <name>', "what the negotiation is called (default: the folder's name)")
    .addHelpText(
      'after',
      `
Templates, each with issues that recur in negotiations of its kind and the words that mark them:
${templates}

Examples:
  $ rapporteur init sorrel-river --template peace
  $ rapporteur init talks --template trade --name "Chips, 1987"

Nothing that is there is overwritten. Exit codes: 0 done; 1 the folder is a dossier already; 2 wrong usage.`,
    )
    .action((folder: string, { template, name }: { template: TemplateName; name?: string }) => {
      process.exitCode = init(folder, template, name)
    })
}

function init(folder: string, template: TemplateName, name: string | undefined): number {
  try {
    initDossier(folder, template, name)
    process.stdout.write(`${join(folder, DOSSIER_FILE)} is written: fill in the parties first\n`)
    return 0
  } catch (error) {
    // Of the system's errors the message names the file and the reason.
    if (!(error instanceof NoDossierError) && (error as NodeJS.ErrnoException).code === undefined) throw error
    process.stderr.write(`${harmlessLines((error as Error).message)}\n`)
    return EXIT_FAILED
  }
}
