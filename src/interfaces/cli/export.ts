import { once } from 'node:events'
import { createWriteStream, existsSync, openSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { makeFolder } from '../../dossier/index.ts'
import {
  csvLine,
  dataPackage,
  documentLine,
  documentRows,
  ftmLines,
  ledgerLine,
  opml,
  RULINGS,
  readingWriter,
  rulingLine,
  rulingRow,
  rulingsInForce,
  TABLES,
} from '../../exports/index.ts'
import { type Ledger, LedgerError } from '../../ledger/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const FORMATS = ['jsonl', 'csv', 'brat', 'annotations', 'ftm', 'opml'] as const

interface ExportOptions extends LedgerCommandOptions {
  readonly as: (typeof FORMATS)[number]
  readonly out?: string
}

const ABOUT = `
Formats:
  jsonl        the whole ledger; rapporteur import makes it again, byte for byte
  csv          a Data Package: five tables and datapackage.json; needs --out FOLDER
  brat         standoff; with --out FOLDER a .txt and an .ann for each document
  annotations  W3C Web Annotation, JSON Lines
  ftm          FollowTheMoney, JSON Lines
  opml         the dossier's feeds

All but jsonl heed the rulings: what was rejected is left out, and edits are made.

Examples:
  $ rapporteur export --as jsonl --out ledger.jsonl
  $ rapporteur export --as csv --out tables
  $ rapporteur export --as opml        the feeds, to standard output`

export function exportCommand(program: Command): void {
  onDossier(program.command('export'))
    .description('write the ledger for other programs')
    .addOption(new Option('--as <format>', 'how').choices(FORMATS).makeOptionMandatory())
    .option('--out <path>', 'a file, or for csv and brat an empty folder; else standard output')
    .addHelpText('after', ABOUT)
    .action((options: ExportOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        if (options.as === 'csv') await exportCsv(ledger, dossier, emptyFolder(options))
        else if (options.as === 'brat' && options.out !== undefined)
          await exportBratFolder(ledger, emptyFolder(options))
        else await exportLines(ledger, dossier, options)
        return 0
      }),
    )
}

function emptyFolder({ as, out: folder }: ExportOptions): string {
  if (folder === undefined) throw new LedgerError(`${as} is more than one file; name a folder for it with --out`)
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new LedgerError(`${folder} is a file; ${as} is more than one: name a folder that is empty or not there yet`)
  try {
    makeFolder(folder)
  } catch (error) {
    throw new LedgerError(
      `the folder ${folder} can't be made (${(error as Error).message}): name one that can be written`,
    )
  }
  if (readdirSync(folder).length > 0)
    throw new LedgerError(`the folder ${folder} is not empty; nothing in it is overwritten: name another`)
  return folder
}

type Write = (words: string) => Promise<void>

/** A file that must not exist yet, written as fast as the disk takes it. */
interface NewFile {
  readonly write: Write
  readonly end: () => Promise<void>
}

function newFile(path: string): NewFile {
  if (existsSync(path)) throw new LedgerError(`${path} exists; it is not overwritten: name another, or remove it`)
  const stream = createWriteStream(path, { fd: opened(path) })
  let failed: Error | null = null
  stream.on('error', (error: Error) => {
    failed = error
  })
  const failure = (error: Error): LedgerError => new LedgerError(`${path} can't be written: ${error.message}`)
  return {
    write: async (words) => {
      // A stream that failed never drains.
      if (failed !== null) throw failure(failed)
      if (words !== '' && !stream.write(words))
        await once(stream, 'drain').catch((error: Error) => {
          throw failure(error)
        })
    },
    end: async () => {
      stream.end()
      await finished(stream).catch((error: Error) => {
        throw failure(failed ?? error)
      })
    },
  }
}

async function toFile(path: string, work: (write: Write) => Promise<void>): Promise<void> {
  const file = newFile(path)
  await work(file.write)
  await file.end()
}

function opened(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    throw new LedgerError(
      `${path} can't be made (${(error as Error).message}): name a file in a folder that can be written`,
    )
  }
}

async function exportLines(ledger: Ledger, dossier: DossierHere, { as, out: path }: ExportOptions): Promise<void> {
  const work = async (write: Write): Promise<void> => {
    if (as === 'opml') return write(opml(dossier.name, dossier.feeds))
    const rulings = await ledger.rulings()
    const inForce = rulingsInForce(rulings)
    const seen = new Set<string>()
    const line =
      as === 'jsonl'
        ? documentLine
        : as === 'ftm'
          ? (document: Parameters<typeof documentLine>[0]): string => ftmLines(document, inForce, seen)
          : readingWriter(as as 'brat' | 'annotations', inForce, true)
    if (as === 'jsonl') await write(ledgerLine())
    for await (const document of ledger.export()) await write(line(document))
    if (as === 'jsonl') for (const ruling of rulings) await write(rulingLine(ruling))
  }
  return path === undefined ? work(out) : toFile(path, work)
}

async function exportCsv(ledger: Ledger, dossier: DossierHere, folder: string): Promise<void> {
  const rulings = await ledger.rulings()
  const inForce = rulingsInForce(rulings)
  const files = TABLES.map((table) => ({ table, file: newFile(join(folder, `${table.name}.csv`)) }))
  for (const { table, file } of files) await file.write(csvLine(table.fields.map(({ name }) => name)))
  for await (const document of ledger.export()) {
    const rows = documentRows(document, inForce)
    for (const { table, file } of files) await file.write((rows.get(table) ?? []).map(csvLine).join(''))
  }
  for (const { table, file } of files) {
    if (table === RULINGS) await file.write(rulings.map((ruling) => csvLine(rulingRow(ruling))).join(''))
    await file.end()
  }
  await toFile(join(folder, 'datapackage.json'), (write) => write(dataPackage(dossier.name)))
}

async function exportBratFolder(ledger: Ledger, folder: string): Promise<void> {
  const standoff = readingWriter('brat', rulingsInForce(await ledger.rulings()), false)
  for await (const document of ledger.export()) {
    if (document.reading === null) continue
    const path = join(folder, basename(document.id))
    await toFile(`${path}.txt`, (write) => write(document.text))
    await toFile(`${path}.ann`, (write) => write(standoff(document)))
  }
}
