import type { Incoming, Ledger, Unread } from '../ledger/index.ts'
import { readAll } from './read-all.ts'
import type { Readers } from './readers.ts'

/** What could not be made into a document. */
export interface Refused {
  readonly from: string
  readonly reason: string
}

export interface AddCounts {
  /** Documents offered. */
  readonly seen: number
  readonly newDocuments: number
  /** Known texts that appeared in another place, on another day or under another title. */
  readonly newAppearances: number
  readonly refused: number
  /** Documents read now, those left over from an interrupted run among them. */
  readonly read: number
  /** Documents that still wait to be read. */
  readonly unread: number
}

export interface AddOptions {
  readonly signal: AbortSignal
  /** Now, ISO 8601. */
  readonly clock: () => string
  readonly onRefused: (refused: Refused) => void
  /** After each step; `storing` until the sources are exhausted, so that only then `unread` is the whole of it. */
  readonly onProgress: (counts: AddCounts, storing: boolean) => void
}

/** Documents that are stored in one transaction. */
const STORED_TOGETHER = 128
/** And at most so many bytes as received: a folder of long PDF files is not to fill the memory. */
const BYTES_TOGETHER = 8 * 1024 * 1024

/**
 * Stores documents and reads all that the ledger has unread, both at the same time: storing is quick, and a document that
 * is stored is safe. A run that is killed loses nothing that was stored; the next one reads what this one did not.
 */
export async function addAll(
  ledger: Ledger,
  sources: AsyncIterable<Incoming | Refused>,
  readers: Readers,
  options: AddOptions,
): Promise<AddCounts> {
  const counts = {
    seen: 0,
    newDocuments: 0,
    newAppearances: 0,
    refused: 0,
    read: 0,
    unread: await ledger.countUnread(),
  }
  let storing = true
  let wake = (): void => {}
  const progress = (): void => options.onProgress({ ...counts }, storing)

  const store = async (batch: readonly Incoming[]): Promise<void> => {
    for (const { isNew, newAppearance } of await ledger.add(batch, options.clock())) {
      counts.newDocuments += Number(isNew)
      counts.newAppearances += Number(newAppearance)
      counts.unread += Number(isNew)
    }
    counts.seen += batch.length
    progress()
    wake()
  }
  const storeAll = async (): Promise<void> => {
    let batch: Incoming[] = []
    let bytes = 0
    try {
      for await (const source of sources) {
        if (options.signal.aborted) break
        if ('reason' in source) {
          counts.refused++
          options.onRefused(source)
          await ledger.addFailure({ ...source, at: options.clock() })
          continue
        }
        batch.push(source)
        bytes += source.raw.length
        if (batch.length < STORED_TOGETHER && bytes < BYTES_TOGETHER) continue
        await store(batch)
        batch = []
        bytes = 0
        // The readers' results come in between.
        await new Promise(setImmediate)
      }
      if (batch.length > 0) await store(batch)
    } finally {
      storing = false
      wake()
    }
  }

  let after = 0
  const next = async (limit: number): Promise<readonly Unread[]> => {
    for (;;) {
      const wasStoring = storing
      const stored = new Promise<void>((resolve) => {
        wake = resolve
      })
      const { documents, seenTo } = await ledger.unread(after, limit)
      after = seenTo
      if (documents.length > 0 || !wasStoring || options.signal.aborted) return documents
      if (storing) await stored
    }
  }
  const onRead = (count: number): void => {
    counts.read += count
    counts.unread -= count
    progress()
  }
  const reading = readAll(ledger, readers, { next, replace: false, signal: options.signal, onRead })
  const [stored, read] = await Promise.allSettled([storeAll(), reading])
  for (const outcome of [stored, read]) if (outcome.status === 'rejected') throw outcome.reason
  return { ...counts, unread: await ledger.countUnread() }
}

/** Reads again what another version of the reader has read, or everything; rulings stay. */
export async function rereadAll(
  ledger: Ledger,
  readers: Readers,
  options: { readonly reader: string | null; readonly signal: AbortSignal; readonly onRead: (count: number) => void },
): Promise<void> {
  let after = 0
  const next = async (limit: number): ReturnType<Ledger['outdated']> => {
    const documents = await ledger.outdated(options.reader, after, limit)
    after = documents.at(-1)?.no ?? after
    return documents
  }
  await readAll(ledger, readers, { ...options, next, replace: true })
}
