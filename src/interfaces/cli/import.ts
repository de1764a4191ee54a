import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Command } from 'commander'
import { STDIN } from '../../document/index.ts'
import { parseRecord } from '../../exports/index.ts'
import { checkDocument, type Imported, importAll } from '../../intake/index.ts'
import { LedgerError } from '../../ledger/index.ts'
import { counted, out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const ABOUT = `
All of it is looked at before any of it is stored: a file that was changed or cut off is refused with the line. Where the
ledger was empty, its export is the imported file, byte for byte.

Examples:
  $ rapporteur import ledger.jsonl
  $ gunzip -c ledger.jsonl.gz | rapporteur import -`

export function importCommand(program: Command): void {
  onDossier(program.command('import'))
    .description('take in what rapporteur export --as jsonl wrote: documents, readings and rulings')
    .argument('<file>', 'an export, .gz or not, or - for standard input')
    .addHelpText('after', ABOUT)
    .action((file: string, options: LedgerCommandOptions) =>
      withLedger(options, { create: true }, async (ledger) => {
        if (file !== STDIN && statSync(file, { throwIfNoEntry: false })?.isFile() === false)
          throw new LedgerError(`${file} is no file; name what rapporteur export --as jsonl wrote`)
        if (file !== STDIN && !existsSync(file)) throw new LedgerError(`${file}: there is no such file; check its name`)
        // All of it is looked at before any of it is stored; standard input, which comes only once, is kept meanwhile.
        const kept = file === STDIN ? await keptInput(process.stdin) : null
        const counts = await (async () => {
          try {
            for await (const _ of recordsOf(file, kept?.path));
            return await importAll(ledger, recordsOf(file, kept?.path), () => new Date().toISOString())
          } finally {
            await kept?.remove()
          }
        })()
        const { documents, newDocuments, rulings } = counts
        const known = documents - newDocuments
        await out(
          `${counted(newDocuments, 'new document')}${known > 0 ? `, ${known.toLocaleString('en')} known already` : ''}, ${counted(rulings, 'ruling')}\n`,
        )
        return 0
      }),
    )
}

/** What standard input says, in a file of its own that nobody else can read. */
async function keptInput(input: Readable): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-import-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'export.jsonl')
  try {
    await pipeline(input, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}

/** @param place where the records stand, if not in the file of that name */
async function* recordsOf(file: string, place: string = file): AsyncGenerator<Imported> {
  let number = 0
  for await (const line of linesOf(place)) {
    number++
    if (line.trim() === '') continue
    try {
      const record = parseRecord(line)
      if (record.record === 'document') checkDocument(record.document)
      yield record
    } catch (error) {
      throw new LedgerError(`${file}:${number}: ${(error as Error).message}`)
    }
  }
}

/** Lines that end at LF alone: U+2028, at which readline splits too, stands in JSON as it is. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const raw: Readable = createReadStream(file)
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  raw.on('error', (error: Error) => stream.destroy(error))
  stream.setEncoding('utf8')
  let rest: string[] = []
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = chunk.split('\n')
    rest.push(lines[0]!)
    for (const next of lines.slice(1)) {
      yield rest.join('')
      rest = [next]
    }
  }
  yield rest.join('')
}
