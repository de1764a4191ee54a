import type { Ledger, Unread } from '../ledger/index.ts'
import type { Codebook } from '../reading/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { inBatches } from './read-all.ts'
import { CORES, type Readers, readersInThreads } from './readers.ts'

export interface CodeAllOptions {
  readonly signal: AbortSignal
  /** After each step. */
  readonly onCoded: (done: number, total: number) => void
  /** Default: `readersInThreads`, as many as the work is worth. */
  readonly readers?: Readers
}

/** A reader takes half a second to start: so many documents are worth another. */
const WORTH_A_READER = 24

/**
 * Brings the ledger's codings up to date with a codebook: codes what was coded by another one, or by another version of the
 * reader, or not at all. Attributions and rulings stay. Stopped, it keeps what it has, and the next goes on.
 *
 * @returns how many documents still wait
 */
export async function codeAll(ledger: Ledger, codebook: Codebook, options: CodeAllOptions): Promise<number> {
  const coded = fingerprintOf(codebook)
  const total = await ledger.countUncoded(coded)
  if (total === 0) return 0
  const readers = options.readers ?? readersInThreads(Math.min(CORES, Math.ceil(total / WORTH_A_READER)), codebook)
  let done = 0
  let after = 0
  const next = async (limit: number): Promise<readonly Unread[]> => {
    const documents = await ledger.uncoded(coded, after, limit)
    after = documents.at(-1)?.no ?? after
    return documents
  }
  const onRead = (count: number): void => {
    done += count
    options.onCoded(Math.min(done, total), total)
  }
  try {
    await inBatches(readers, {
      next,
      write: (rows) => ledger.writeCodings(rows),
      signal: options.signal,
      onRead,
    })
  } finally {
    if (options.readers === undefined) await readers.close()
  }
  return ledger.countUncoded(coded)
}
