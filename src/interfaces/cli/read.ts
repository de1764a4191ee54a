import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { type Document, documentsOf, isJsonLines, Unreadable } from '../../document/index.ts'
import { read } from '../../rapporteur.ts'
import { ModelError } from '../../reading/index.ts'
import { FORMATS, type Format } from '../formats/index.ts'
import { isColoured, palette } from './colours.ts'
import { harmless, printable } from './layout.ts'
import { textView } from './text.ts'

/** What the command reads from and writes to: the process's own streams, or a test's. */
export interface Streams {
  readonly stdin: Readable
  readonly stdout: NodeJS.WritableStream & Partial<WriteStream>
  readonly stderr: NodeJS.WritableStream
  readonly env: NodeJS.ProcessEnv
}

export interface ReadCommand {
  readonly files: readonly string[]
  /** `text` or a name of FORMATS. */
  readonly format: string
  readonly published: string | null
}

/**
 * Reads files one after the other, one document in memory at a time, and writes the readings in the order of the input.
 * What fails is one line on standard error, and the rest goes on; a model that can't be used ends the whole, since nothing can
 * be read without it.
 *
 * @returns the exit code: 0 if everything was read, 1 if something failed
 */
export async function readFiles(command: ReadCommand, streams: Streams): Promise<number> {
  const many = command.files.length > 1 || command.files.some(isJsonLines)
  const format = formatOf(command.format, many, streams)
  let written = 0
  let failed = 0
  const write = async (output: string): Promise<void> => {
    if (output !== '' && !streams.stdout.write(output)) await once(streams.stdout, 'drain')
  }
  const fail = (from: string, reason: string): void => {
    failed++
    streams.stderr.write(`${from === '' ? '""' : harmless(from)}: ${printable(reason)}\n`)
  }
  await write(format.opening)
  for (const file of command.files) {
    for await (const document of documentsOf(file, streams.stdin)) {
      if (document instanceof Unreadable) {
        fail(document.from, document.message)
        continue
      }
      let output: string
      try {
        output = format.write(document, read(document.text, { published: document.published ?? command.published }))
      } catch (error) {
        if (error instanceof ModelError) {
          streams.stderr.write(`rapporteur: ${printable(error.message)}\n`)
          return 1
        }
        fail(document.from, (error as Error).message)
        continue
      }
      await write(written++ === 0 ? output : format.between + output)
    }
  }
  await write(format.closing)
  return failed === 0 ? 0 : 1
}

function formatOf(name: string, many: boolean, { stdout, env }: Streams): Format {
  if (name !== 'text') return FORMATS[name]!(many)
  const colours = palette(isColoured(stdout, env))
  const width = stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_COLUMNS)
  const write = (document: Document, reading: Parameters<Format['write']>[1]): string =>
    textView(document, reading, width, colours)
  return { opening: '', between: '\n', closing: '', write }
}

/** Width where the output is no terminal. */
const DEFAULT_COLUMNS = 100
