import { createReadStream, fstatSync } from 'node:fs'
import { relative } from 'node:path'
import type { Readable } from 'node:stream'
import { createFetch, type FieldMap, readSource, STDIN } from '../../document/index.ts'
import { incomingOf, type Refused } from '../../intake/index.ts'
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
): AsyncGenerator<Incoming | Refused> {
  const { allowPrivate, signal } = options
  const fetch = createFetch({ allowPrivate, signal })
  const own = /^(?:dossier\.(?:yaml|schema\.json)|ledger\.sqlite(?:-wal|-shm)?)$/
  const ignore = (path: string): boolean => own.test(relative(options.dossier, path))
  for (const source of sources) {
    if (signal.aborted) return
    const stdin = source === STDIN ? { stdin: standardInput(signal) } : {}
    const { map, follow, agencies } = options
    for await (const one of readSource(source, { ...stdin, map, follow, agencies, fetch, ignore })) {
      const incoming = incomingOf(one)
      if (one.kind === 'document') for (const warning of one.warnings) options.onWarning(incoming.from, warning)
      yield incoming
    }
  }
}

/** Node takes a folder as standard input for an empty one; read as a file it is refused by the system. */
function standardInput(signal: AbortSignal): Readable {
  const input = fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin
  signal.addEventListener('abort', () => input.destroy(), { once: true })
  return input
}
