import type { Ledger, ReadingRows, Unread } from '../ledger/index.ts'
import type { Readers } from './readers.ts'

/** Documents that go to a reader at a time: enough to make the passing on cheap, few enough that all cores end together. */
const BATCH = 16
/** Readings that are written in one transaction. */
const WRITTEN_TOGETHER = 192

export interface InBatches {
  /** The next documents to be read; empty when there are no more. Asked one call at a time. */
  readonly next: (limit: number) => Promise<readonly Unread[]>
  /** Puts what was read into the ledger, in one short transaction. */
  readonly write: (rows: readonly ReadingRows[]) => Promise<void>
  /** Once aborted, nothing more is taken on; what is being read is finished and kept. */
  readonly signal: AbortSignal
  readonly onRead: (count: number) => void
}

/** Reads with all readers at once and writes readings to the ledger; see `Ledger.writeReadings` for `replace`. */
export function readAll(
  ledger: Ledger,
  readers: Readers,
  { replace, ...options }: Omit<InBatches, 'write'> & { readonly replace: boolean },
): Promise<void> {
  return inBatches(readers, { ...options, write: (rows) => ledger.writeReadings(rows, { replace }) })
}

/** Reads with all readers at once and writes what is done, in whatever order it comes. */
export async function inBatches(readers: Readers, options: InBatches): Promise<void> {
  const pending = new Set<Promise<void>>()
  let done: ReadingRows[] = []
  let failure: Error | null = null
  const write = async (): Promise<void> => {
    const rows = done
    done = []
    await options.write(rows)
    options.onRead(rows.length)
  }
  const submit = (batch: readonly Unread[]): void => {
    const job: Promise<void> = readers
      .read(batch)
      .then(async (rows) => {
        done.push(...rows)
        if (done.length >= WRITTEN_TOGETHER) await write()
      })
      .catch((error: Error) => {
        failure ??= error
      })
      .finally(() => pending.delete(job))
    pending.add(job)
  }
  try {
    while (!options.signal.aborted && failure === null) {
      const documents = await options.next(BATCH)
      if (documents.length === 0) break
      submit(documents)
      // One batch more than there are readers, so that none waits for the next.
      while (pending.size > readers.width) await Promise.race(pending)
    }
  } finally {
    // Nothing is left behind that would write to a ledger which has been closed by then.
    await Promise.all(pending)
  }
  await write()
  if (failure !== null) throw failure
}
