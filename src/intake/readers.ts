import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadingRows, Unread } from '../ledger/index.ts'
import type { Codebook } from '../reading/index.ts'

/** Reads documents into rows for the ledger. */
export interface Readers {
  /** How many batches can be read at the same time. */
  readonly width: number
  /**
   * The rows of each document, in their order. What can't be read is a row that says why. Rejects where the readers are
   * closed before it is done.
   */
  read(batch: readonly Unread[]): Promise<ReadingRows[]>
  /** Ends all that runs; whatever is waited for, or asked for later, rejects. */
  close(): Promise<void>
}

const closedError = (): Error => new Error('the readers are closed')

/** As many workers as this machine has cores. */
export const CORES: number = availableParallelism()

/** What a reader's thread is started with. */
export interface ReaderSetting {
  readonly codebook: Codebook | null
  readonly behind: boolean
}

interface Job {
  readonly batch: readonly Unread[]
  readonly resolve: (rows: ReadingRows[]) => void
  readonly reject: (error: Error) => void
}

/**
 * Readers in threads of their own, each with its models; one is started when a batch waits and none is free. A thread
 * that dies fails its batch alone.
 *
 * @param codebook the dossier's terms in which texts are coded; null: they are not
 * @param behind whether they leave the processor to other threads of this program that want it: somebody waits for those.
 *   On Linux alone, as other systems know no precedence of threads
 */
export function readersInThreads(
  width: number,
  codebook: Codebook | null,
  { behind = false }: { readonly behind?: boolean } = {},
): Readers {
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  const waiting: Job[] = []
  let closed = false

  const next = (): void => {
    if (waiting.length === 0 || closed) return
    const worker = idle.pop() ?? (busy.size < width ? start() : undefined)
    if (worker === undefined) return
    const job = waiting.shift()!
    busy.set(worker, job)
    worker.postMessage(job.batch)
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { codebook, behind } satisfies ReaderSetting,
      // Enough for any text, and little enough that memory is cleaned early.
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    worker.on('message', (rows: ReadingRows[]) => {
      const job = busy.get(worker)
      busy.delete(worker)
      idle.push(worker)
      job?.resolve(rows)
      next()
    })
    const fail = (error: Error): void => {
      const job = busy.get(worker)
      busy.delete(worker)
      const place = idle.indexOf(worker)
      if (place !== -1) idle.splice(place, 1)
      job?.reject(error)
      next()
    }
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`a reader stopped with code ${code}`)))
    return worker
  }
  return {
    width,
    read: (batch) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedError())
        waiting.push({ batch, resolve, reject })
        next()
      }),
    close: async () => {
      closed = true
      for (const { reject } of [...waiting.splice(0), ...busy.values()]) reject(closedError())
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}
