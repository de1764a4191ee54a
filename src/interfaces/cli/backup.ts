import type { Command } from 'commander'
import { out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const EXAMPLES = `
Examples:
  $ rapporteur backup talks-2031-03-04.sqlite

To go back to it, copy it to ledger.sqlite in the dossier's folder, without the files ledger.sqlite-wal and -shm.`

export function backupCommand(program: Command): void {
  onDossier(program.command('backup'))
    .description('write a consistent copy of the ledger, also while it is in use')
    .argument('<file>', 'where the copy goes; it must not exist')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: LedgerCommandOptions) =>
      withLedger(options, {}, async (ledger) => {
        await ledger.backup(file)
        await out(`${file} written\n`)
        return 0
      }),
    )
}
