import type { Command } from 'commander'
import { agenciesOf, readDossier } from '../../dossier/index.ts'
import { creditAll, type Readers, readersInThreads, rereadAll } from '../../intake/index.ts'
import { READER_VERSION } from '../../reading/index.ts'
import { workersOption } from './add.ts'
import { counted, out } from './out.ts'
import { progressBar } from './progress.ts'
import { EXIT_INTERRUPTED, stopOnInterrupt } from './stopping.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface RereadOptions extends LedgerCommandOptions {
  readonly all?: boolean
  readonly workers: number
}

const EXAMPLES = `
Examples:
  $ rapporteur reread        after an update of rapporteur
  $ rapporteur reread --all --workers 1

What is credited to an agency that dossier.yaml marks by now gets the credit, whichever reader has read it.
A ruling whose very words are not read again in the same place becomes an orphan: check, status and rule show it.`

export function rereadCommand(program: Command): void {
  onDossier(program.command('reread'))
    .description('read again what an older reader has read; rulings stay')
    .option('--all', 'read everything again, also what this reader has read')
    .addOption(workersOption())
    .addHelpText('after', EXAMPLES)
    .action((options: RereadOptions) => reread(options))
}

function reread(options: RereadOptions): Promise<void> {
  return withLedger(options, { mainlyWrites: true }, async (ledger, { codebook, folder }) => {
    const { signal, release } = stopOnInterrupt()
    const readers: Readers = readersInThreads(options.workers, codebook)
    const bar = progressBar('reading')
    const { readers: present } = await ledger.status()
    const total = present
      .filter(({ reader }) => options.all === true || reader !== READER_VERSION)
      .reduce((sum, { readings }) => sum + readings, 0)
    let done = 0
    try {
      const onRead = (count: number): void => {
        done += count
        bar.update(done, total)
      }
      await rereadAll(ledger, readers, { reader: options.all === true ? null : READER_VERSION, signal, onRead })
      bar.stop()
      const credited = await creditAll(ledger, agenciesOf(readDossier(folder)), { signal })
      const orphans = (await ledger.rulings({ orphansOnly: true })).length
      const facts = [
        `${counted(done, 'document')} read again with reader ${READER_VERSION}`,
        signal.aborted && done < total ? `${(total - done).toLocaleString('en')} left as they were` : null,
        credited > 0 ? `${counted(credited, 'document')} credited to other agencies than before` : null,
        orphans > 0 ? `${counted(orphans, 'ruling')} without their words (rapporteur check lists them)` : null,
      ]
      await out(`${facts.filter((fact) => fact !== null).join(', ')}\n`)
      return signal.aborted ? EXIT_INTERRUPTED : 0
    } finally {
      bar.stop()
      release()
      await readers.close()
    }
  })
}
