import { type Command, InvalidArgumentError, Option } from 'commander'
import { addAll, CORES, type Readers, readersInThreads } from '../../intake/index.ts'
import { counted, out } from './out.ts'
import { progressBar } from './progress.ts'
import { sourcesOf } from './sources.ts'
import { EXIT_INTERRUPTED, stopOnInterrupt } from './stopping.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface AddOptions extends LedgerCommandOptions {
  readonly workers: number
}

export function addCommand(program: Command): void {
  onDossier(program.command('add'))
    .description("put documents into the dossier's ledger and read them")
    .argument('<sources...>', 'files, or - for standard input')
    .addOption(workersOption())
    .action((paths: string[], options: AddOptions) => add(paths, options))
}

/** How many threads read. */
export function workersOption(): Option {
  return new Option('--workers <count>', 'how many threads read').default(CORES).argParser((value) => {
    if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 to 999.')
    return Number(value)
  })
}

function add(paths: readonly string[], options: AddOptions): Promise<void> {
  return withLedger(options, { create: true }, async (ledger) => {
    const { signal, release } = stopOnInterrupt()
    const readers: Readers = readersInThreads(options.workers)
    const bar = progressBar('reading')
    try {
      const counts = await addAll(ledger, sourcesOf(paths), readers, {
        signal,
        clock: () => new Date().toISOString(),
        onRefused: ({ from, reason }) => process.stderr.write(`${from}: ${reason}\n`),
        onProgress: ({ read, unread }, storing) => bar.update(read, storing ? null : read + unread),
      })
      bar.stop()
      const { seen, newDocuments, newAppearances, refused, read, unread } = counts
      const known = seen - newDocuments - newAppearances
      const facts = [
        `${counted(newDocuments, 'new document')}`,
        newAppearances > 0 ? `${counted(newAppearances, 'known text')} in a new place` : null,
        known > 0 ? `${known.toLocaleString('en')} known already` : null,
        `${read.toLocaleString('en')} read`,
        refused > 0 ? `${refused.toLocaleString('en')} failed (rapporteur status lists them)` : null,
        unread > 0 ? `${unread.toLocaleString('en')} still to be read: add again to go on` : null,
      ]
      await out(`${facts.filter((fact) => fact !== null).join(', ')}\n`)
      if (signal.aborted) return EXIT_INTERRUPTED
      return refused > 0 ? 1 : 0
    } finally {
      bar.stop()
      release()
      await readers.close()
    }
  })
}
