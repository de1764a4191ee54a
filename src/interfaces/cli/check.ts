import type { Command } from 'commander'
import { counted, out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

export function checkCommand(program: Command): void {
  onDossier(program.command('check'))
    .description('verify the ledger: hashes, spans, references, indexes, rulings without their words')
    .action((options: LedgerCommandOptions) =>
      withLedger(options, {}, async (ledger) => {
        let damages = 0
        let notices = 0
        for await (const { level, what } of ledger.check()) {
          if (level === 'damage') damages++
          else notices++
          await out(`${level}: ${what}\n`)
        }
        const { documents, attributions } = await ledger.status()
        await out(
          damages === 0
            ? `sound: ${counted(documents, 'document')}, ${counted(attributions, 'attribution')}${notices > 0 ? `, ${counted(notices, 'notice')}` : ''}\n`
            : `${counted(damages, 'damage')} found; put a backup in the place of ${ledger.file}, or reread --all where only readings are damaged\n`,
        )
        return damages === 0 ? 0 : 1
      }),
    )
}
