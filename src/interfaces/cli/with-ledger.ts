import { type Command, Option } from 'commander'
import { DossierError, NoDossierError } from '../../dossier/index.ts'
import { type Ledger, LedgerError, type LedgerOptions, openLedger } from '../../ledger/index.ts'
import { type DossierHere, dossierHere } from './dossier-here.ts'
import { harmlessLines } from './layout.ts'

/** What every command on a ledger takes. */
export interface LedgerCommandOptions {
  readonly dossier?: string
}

/** Adds the option that names the dossier. */
export function onDossier(command: Command): Command {
  return command.addOption(
    new Option('-d, --dossier <folder>', 'the folder of the dossier; else the nearest above the working folder'),
  )
}

/**
 * Opens the dossier's ledger, does the work, closes it, and sets the exit code: what the work gives, or 1 with one line
 * on standard error for an error that its user can mend.
 */
export async function withLedger(
  options: LedgerCommandOptions,
  { create = false, mainlyWrites = create }: Pick<LedgerOptions, 'create' | 'mainlyWrites'>,
  work: (ledger: Ledger, dossier: DossierHere) => Promise<number>,
): Promise<void> {
  let ledger: Ledger | null = null
  try {
    const dossier = dossierHere(options.dossier)
    ledger = await openLedger(dossier.ledger, { create, mainlyWrites, parties: dossier.parties })
    process.exitCode = await work(ledger, dossier)
  } catch (error) {
    if (!isForUsers(error)) throw error
    process.stderr.write(`rapporteur: ${harmlessLines((error as Error).message)}\n`)
    process.exitCode = 1
  } finally {
    await ledger?.close()
  }
}

/** Errors whose message tells their user what is wrong and how to mend it; any other is a fault of the program. */
export function isForUsers(error: unknown): boolean {
  const known = [LedgerError, DossierError, NoDossierError]
  // A server's own error is known by its name: its module is loaded only by the command that serves.
  if ((error as Error).name === 'ServeError') return true
  return known.some((kind) => error instanceof kind) || 'syscall' in (error as object)
}
