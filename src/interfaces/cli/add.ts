import { relative, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { FIELD_NAMES, type FieldMap, isAddress, type RecordField, STDIN } from '../../document/index.ts'
import { agenciesOf, readDossier } from '../../dossier/index.ts'
import { addAll, CORES, type Readers, readersInThreads } from '../../intake/index.ts'
import { bringComparedUpToDate } from './comparing.ts'
import { harmless, printable } from './layout.ts'
import { counted, out } from './out.ts'
import { progressBar } from './progress.ts'
import { sourcesOf } from './sources.ts'
import { EXIT_INTERRUPTED, stopOnInterrupt } from './stopping.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface AddOptions extends LedgerCommandOptions {
  readonly workers: number
  readonly map?: FieldMap
  readonly follow?: boolean
  readonly allowPrivate?: boolean
}

const ABOUT = `
Formats, told by content: plain text, Markdown, HTML, PDF, mail, mailboxes and saved pages (EML, mbox, MHTML), RSS, Atom, RDF,
JSON Feed, OPML, WARC, JSON, JSON Lines, CSV, each packed with gzip or not; folders hold any of these.

What was added before changes nothing; what can't be read is one line on standard error, and the rest goes on. Stopped by
Ctrl-C, or killed, the next add goes on where this one was.

Examples:
  $ rapporteur add clippings/ https://post.example/tolls.html
  $ rapporteur add archive.csv.gz --map text=Body --map published=Day

Fields for --map: ${Object.keys(FIELD_NAMES).join(', ')}.
Exit codes: 0 all was added; 1 some could not be; 2 wrong usage; 130 stopped by Ctrl-C.`

export function addCommand(program: Command): void {
  onDossier(program.command('add'))
    .description("put documents into the dossier's ledger and read them")
    .argument('<sources...>', 'files, folders, addresses (http, https), or - for standard input')
    .addOption(
      new Option(
        '--map <field=name>',
        'name of a field in records besides the common ones, once for each; it wins where a record has it',
      ).argParser(mapped),
    )
    .option('--follow', 'fetch the pages behind entries of feeds that have a summary only')
    .option('--allow-private', 'also fetch addresses of this machine and of private networks')
    .addOption(workersOption())
    .addHelpText('after', ABOUT)
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
  // Before there is a ledger: from then on Ctrl-C has an end of its own.
  const { signal, release } = stopOnInterrupt()
  return withLedger(options, { create: true }, async (ledger, { folder, codebook }) => {
    const readers: Readers = readersInThreads(options.workers, codebook)
    const bar = progressBar('reading')
    const notes = notesTo(process.stderr)
    const sources = sourcesOf(paths, {
      map: options.map ?? {},
      follow: options.follow ?? false,
      allowPrivate: options.allowPrivate ?? false,
      dossier: folder,
      onWarning: notes.add,
      signal,
      agencies: agenciesOf(readDossier(folder)),
    })
    const before = new Date().toISOString()
    try {
      const counts = await addAll(ledger, sources, readers, {
        signal,
        clock: () => new Date().toISOString(),
        onRefused: ({ from, reason }) => process.stderr.write(`${harmless(from)}: ${printable(reason)}\n`),
        onProgress: ({ read, unread }, storing) => bar.update(read, storing ? null : read + unread),
      })
      bar.stop()
      // Threads that have read hold memory that comparing can use.
      await readers.close()
      await bringComparedUpToDate(ledger, signal)
      notes.finish()
      if (!signal.aborted)
        for (const from of paths.flatMap(namesOf)) await ledger.forgetFailures({ from, before, whole: true })
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
      await readers.close()
    }
  }).finally(release)
}

/** What a failure of a source may be noted under: a file or folder may have been named from here or from the root. */
function namesOf(source: string): string[] {
  if (source === STDIN || isAddress(source)) return [source]
  const names = [source, resolve(source), relative(process.cwd(), source)]
  return [...new Set(names)].filter((name) => name !== '')
}

/** What a person should know of single documents: the first few, and how many more there are. */
function notesTo(stream: NodeJS.WritableStream): {
  readonly add: (from: string, note: string) => void
  readonly finish: () => void
} {
  let count = 0
  return {
    add: (from, note) => {
      if (count++ < MAX_NOTES) stream.write(`${harmless(from)}: note: ${printable(note)}\n`)
    },
    finish: () => {
      if (count > MAX_NOTES) stream.write(`… and ${(count - MAX_NOTES).toLocaleString('en')} more notes\n`)
    },
  }
}

const MAX_NOTES = 10

/** `text=Body`, once for each field. */
function mapped(value: string, before: FieldMap = {}): FieldMap {
  const at = value.indexOf('=')
  const field = value.slice(0, Math.max(0, at))
  if (!Object.hasOwn(FIELD_NAMES, field) || at === value.length - 1)
    throw new InvalidArgumentError(`It must be field=name, with a field of ${Object.keys(FIELD_NAMES).join(', ')}.`)
  return { ...before, [field as RecordField]: value.slice(at + 1) }
}
