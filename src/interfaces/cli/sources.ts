import { createReadStream, fstatSync } from 'node:fs'
import { relative } from 'node:path'
import type { Readable } from 'node:stream'
import {
  createFetch,
  type FieldMap,
  readUnopened,
  type SourceDocument,
  type SourceFailure,
  STDIN,
} from '../../document/index.ts'
import { documentMaker, incomingOf, type Refused, type Sealed, sealedOf } from '../../intake/index.ts'
import type { Incoming } from '../../ledger/index.ts'

export interface SourcesOptions {
  readonly map: FieldMap
  readonly follow: boolean
  readonly allowPrivate: boolean
  /** The dossier's folder: its own files are no documents. */
  readonly dossier: string
  readonly onWarning: (from: string, warning: string) => void
  /** Once aborted, no more is waited for: neither what a server sends nor what comes on standard input. */
  readonly signal: AbortSignal
  /** As `agenciesOf` makes them of the dossier. */
  readonly agencies: ReadonlyMap<string, string>
}

/** Everything that the named files, folders and addresses hold, in their order. */
export async function* sourcesOf(
  sources: readonly string[],
  options: SourcesOptions,
): AsyncGenerator<Incoming | Refused | Sealed> {
  const { allowPrivate, signal } = options
  const fetch = createFetch({ allowPrivate, signal })
  const own = /^(?:dossier\.(?:yaml|schema\.json)|ledger\.sqlite(?:-wal|-shm)?)$/
  const ignore = (path: string): boolean => own.test(relative(options.dossier, path))
  const taken = (one: SourceDocument | SourceFailure): Incoming | Refused => {
    const incoming = incomingOf(one)
    if (one.kind === 'document') for (const warning of one.warnings) options.onWarning(incoming.from, warning)
    return incoming
  }
  const maker = documentMaker()
  for (const source of sources) {
    if (signal.aborted) return
    const stdin = source === STDIN ? { stdin: standardInput(signal) } : {}
    const { map, follow, agencies } = options
    const reading = { ...stdin, map, follow, agencies, fetch, ignore }
    for await (const one of readUnopened(source, maker, reading))
      yield one.kind === 'unopened' ? sealedOf(one, taken) : taken(one)
  }
}

/** Node takes a folder as standard input for an empty one; read as a file it is refused by the system. */
function standardInput(signal: AbortSignal): Readable {
  const input = fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin
  signal.addEventListener('abort', () => input.destroy(), { once: true })
  return input
}
