import type { Incoming, Ledger, Unread } from '../ledger/index.ts'
import type { Sealed } from './incoming.ts'
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

type Source = Incoming | Refused | Sealed

/** Documents that are stored in one transaction. */
const STORED_TOGETHER = 128
/** And at most so many bytes as received: a folder of long PDF files is not to fill the memory. */
const BYTES_TOGETHER = 8 * 1024 * 1024

/** Documents that are opened one after the other hold up nothing else for longer than this. */
const MOMENT_MILLISECONDS = 10

/**
 * Stores documents and reads all that the ledger has unread, both at the same time: storing is quick, and a document that
 * is stored is safe. A run that is killed loses nothing that was stored; the next one reads what this one did not. What the
 * ledger knows by its receipt is not even opened.
 */
export async function addAll(
  ledger: Ledger,
  sources: AsyncIterable<Source>,
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

  const refuse = async (refused: Refused): Promise<void> => {
    counts.refused++
    options.onRefused(refused)
    await ledger.addFailure({ ...refused, at: options.clock() })
  }
  /** What is not known, in its order; what can't be opened is refused in its turn. Stopped meanwhile, it opens no more. */
  const open = async (batch: readonly Source[]): Promise<Incoming[]> => {
    const wasStopped = options.signal.aborted
    const sealed = batch.filter((source) => 'open' in source)
    const answers = await ledger.knownReceipts(sealed)
    const known = new Set<Source>(sealed.filter((_, i) => answers[i]))
    const opened: Incoming[] = []
    let rested = performance.now()
    for (const source of batch) {
      if (options.signal.aborted && !wasStopped && 'open' in source) continue
      if (known.has(source)) {
        counts.seen++
        continue
      }
      const one = 'open' in source ? await source.open() : source
      if ('reason' in one) await refuse(one)
      else opened.push(one)
      if (performance.now() - rested < MOMENT_MILLISECONDS) continue
      await new Promise(setImmediate)
      rested = performance.now()
    }
    return opened
  }
  const store = async (batch: readonly Source[]): Promise<void> => {
    const opened = await open(batch)
    const added = opened.length === 0 ? [] : await ledger.add(opened, options.clock())
    for (const { isNew, newAppearance } of added) {
      counts.newDocuments += Number(isNew)
      counts.newAppearances += Number(newAppearance)
      counts.unread += Number(isNew)
    }
    counts.seen += opened.length
    progress()
    wake()
  }
  const storeAll = async (): Promise<void> => {
    let batch: Source[] = []
    let bytes = 0
    try {
      for await (const source of sources) {
        if (options.signal.aborted) break
        // At once, unless something before it is still to be opened: what is told keeps its order.
        if ('reason' in source && !batch.some((before) => 'open' in before)) {
          await refuse(source)
          continue
        }
        batch.push(source)
        bytes += bytesOf(source)
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

const bytesOf = (source: Source): number =>
  'open' in source ? source.bytes : 'reason' in source ? 0 : source.raw.length

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
