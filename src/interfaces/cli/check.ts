import type { Command } from 'commander'
import { damagesIn, type Ledger, LedgerError } from '../../ledger/index.ts'
import { dossierHere } from './dossier-here.ts'
import { counted, out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const EXAMPLES = `
Examples:
  $ rapporteur check

Exit codes: 0 sound; 1 damage was found, each with a line; 2 wrong usage.`

export function checkCommand(program: Command): void {
  onDossier(program.command('check'))
    .description('verify the ledger: hashes, spans, references, indexes, rulings without their words')
    .addHelpText('after', EXAMPLES)
    .action(async (options: LedgerCommandOptions) => {
      let opened = false
      await withLedger(options, {}, (ledger) => {
        opened = true
        return check(ledger)
      })
      // A file too damaged to be opened has been told of; the engine may still tell where.
      if (!opened && process.exitCode === 1) await tellDamages(fileOf(options))
    })
}

async function check(ledger: Ledger): Promise<number> {
  let damages = 0
  let notices = 0
  try {
    for await (const { level, what } of ledger.check()) {
      if (level === 'damage') damages++
      else notices++
      await out(`${level}: ${what}\n`)
    }
    const { documents, attributions } = await ledger.status()
    await out(
      damages === 0
        ? `sound: ${counted(documents, 'document')}, ${counted(attributions, 'attribution')}${notices > 0 ? `, ${counted(notices, 'notice')}` : ''}\n`
        : `${counted(damages, 'damage')} found. Where only readings, claims or indexes are named, rapporteur reread --all mends them; else put a backup in the place of ${ledger.file}, without the files -wal and -shm beside it\n`,
    )
    return damages === 0 ? 0 : 1
  } catch (error) {
    if (error instanceof LedgerError && damages === 0) await tellDamages(ledger.file)
    throw error
  }
}

async function tellDamages(file: string | null): Promise<void> {
  if (file !== null) for (const line of damagesIn(file)) await out(`damage: the database: ${line}\n`)
}

function fileOf({ dossier }: LedgerCommandOptions): string | null {
  try {
    return dossierHere(dossier).ledger
  } catch {
    return null
  }
}
