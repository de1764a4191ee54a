import { readUpload } from '../../../document/index.ts'
import { addAll, incomingOf, type Readers, type Refused, readersInThreads } from '../../../intake/index.ts'
import { documentIdOf, type Incoming, type Ledger } from '../../../ledger/index.ts'
import type { Codebook } from '../../../reading/index.ts'
import type { Job } from '../../contract/index.ts'

/** A file that was uploaded, or a text that was pasted. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type, where it is known for sure. */
  readonly contentType?: string
}

/** How many refusals, notes and ids a job lists. */
const LISTED = 100
/** How many ended jobs are remembered. */
const REMEMBERED = 50
/** Progress is told at most so often. */
const TELL_MILLISECONDS = 250
/** Readers without work are let go after this time; starting them anew takes half a second. */
const IDLE_MILLISECONDS = 60_000

interface Running {
  readonly uploads: readonly Upload[]
  readonly controller: AbortController
  job: Job
}

/** Adds what is uploaded, one job after the other, each with all readers. */
export class Adding {
  readonly #ledger: Ledger
  readonly #width: number
  readonly #codebook: Codebook
  readonly #tell: (job: Job) => void
  readonly #all = new Map<string, Running>()
  #queue: Promise<void> = Promise.resolve()
  #readers: Readers | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(ledger: Ledger, width: number, codebook: Codebook, tell: (job: Job) => void) {
    this.#ledger = ledger
    this.#width = width
    this.#codebook = codebook
    this.#tell = tell
  }

  /** The latest first. */
  get jobs(): readonly Job[] {
    return [...this.#all.values()].map(({ job }) => job).reverse()
  }

  add(id: string, uploads: readonly Upload[]): Job {
    const job: Job = {
      id,
      what: uploads.map(({ name }) => name),
      state: 'storing',
      problem: null,
      seen: 0,
      newDocuments: 0,
      newAppearances: 0,
      refused: [],
      refusedCount: 0,
      notes: [],
      read: 0,
      unread: 0,
      documents: [],
      began: new Date().toISOString(),
      ended: null,
    }
    const running: Running = { uploads, controller: new AbortController(), job }
    this.#all.set(id, running)
    for (const [old, { job: other }] of this.#all) {
      if (this.#all.size <= REMEMBERED) break
      if (other.ended !== null) this.#all.delete(old)
    }
    this.#queue = this.#queue.then(() => this.#run(running))
    return job
  }

  /** What was stored stays; a job that waits is not begun. */
  stop(id: string): Job | null {
    const running = this.#all.get(id)
    running?.controller.abort()
    return running?.job ?? null
  }

  /** Stops everything and waits until what is being written is written. */
  async finish(): Promise<void> {
    for (const { controller } of this.#all.values()) controller.abort()
    await this.#queue
    clearTimeout(this.#idle)
    await this.#readers?.close()
  }

  async #run(running: Running): Promise<void> {
    const { signal } = running.controller
    let told = 0
    const change = (changes: Partial<Job>, atOnce = false): void => {
      running.job = { ...running.job, ...changes }
      const now = performance.now()
      if (!atOnce && now - told < TELL_MILLISECONDS) return
      told = now
      this.#tell(running.job)
    }
    const end = (changes: Partial<Job>): void => change({ ...changes, ended: new Date().toISOString() }, true)
    if (signal.aborted) return end({ state: 'stopped' })
    clearTimeout(this.#idle)
    this.#readers ??= readersInThreads(this.#width, this.#codebook)
    try {
      const counts = await addAll(this.#ledger, sourcesOf(running, change), this.#readers, {
        signal,
        clock: () => new Date().toISOString(),
        onRefused: (refused) =>
          change({
            refused: [...running.job.refused, refused].slice(0, LISTED),
            refusedCount: running.job.refusedCount + 1,
          }),
        onProgress: ({ seen, newDocuments, newAppearances, read, unread }, storing) =>
          change({ seen, newDocuments, newAppearances, read, unread, state: storing ? 'storing' : 'reading' }),
      })
      const { seen, newDocuments, newAppearances, read, unread } = counts
      end({ seen, newDocuments, newAppearances, read, unread, state: signal.aborted ? 'stopped' : 'done' })
    } catch (error) {
      end({ state: 'failed', problem: (error as Error).message })
    } finally {
      this.#idle = setTimeout(() => {
        this.#readers?.close()
        this.#readers = null
      }, IDLE_MILLISECONDS).unref()
    }
  }
}

async function* sourcesOf(
  running: Running,
  change: (changes: Partial<Job>) => void,
): AsyncGenerator<Incoming | Refused> {
  for (const { name, bytes, contentType } of running.uploads) {
    const upload = { name, chunks: once(bytes), ...(contentType === undefined ? {} : { contentType }) }
    for await (const source of readUpload(upload)) {
      const incoming = incomingOf(source)
      if (source.kind === 'document') {
        const { notes, documents } = running.job
        const noted = source.warnings.map((note) => ({ from: incoming.from, note }))
        if (noted.length > 0 && notes.length < LISTED) change({ notes: [...notes, ...noted].slice(0, LISTED) })
        if (documents.length < LISTED) change({ documents: [...documents, documentIdOf(source.text)] })
      }
      yield incoming
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
