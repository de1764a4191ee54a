import type { Command } from 'commander'
import { out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

export function backupCommand(program: Command): void {
  onDossier(program.command('backup'))
    .description('write a consistent copy of the ledger, also while it is in use')
    .argument('<file>', 'where the copy goes; it must not exist')
    .action((file: string, options: LedgerCommandOptions) =>
      withLedger(options, {}, async (ledger) => {
        await ledger.backup(file)
        await out(`${file} written\n`)
        return 0
      }),
    )
}
