import { readSource, readUpload, type SourceDocument, type SourceFailure } from '../../../document/index.ts'
import { addAll, incomingOf, type Refused } from '../../../intake/index.ts'
import { documentIdOf, type Incoming, type Ledger } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import type { Queue } from './queue.ts'
import type { ReadingReaders } from './reading-readers.ts'

/** A file that was uploaded, or a text that was pasted. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  /** Media type, where it is known for sure. */
  readonly contentType?: string
}

/** What is to be added: bytes that were sent, or files and folders of this machine that whoever serves named. */
export type Addition = { readonly uploads: readonly Upload[] } | { readonly paths: readonly string[] }

/** How many refusals, notes and ids a job lists. */
const LISTED = 100
/** How many ended jobs are remembered. */
const REMEMBERED = 50
/** Progress is told at most so often. */
const TELL_MILLISECONDS = 250

interface Running {
  readonly addition: Addition
  readonly controller: AbortController
  job: Job
}

/** Adds what is uploaded, one job after the other, each with all readers. */
export class Adding {
  readonly #ledger: () => Ledger
  readonly #readers: ReadingReaders
  readonly #queue: Queue
  readonly #tell: (job: Job) => void
  readonly #agencies: () => ReadonlyMap<string, string>
  readonly #all = new Map<string, Running>()

  /**
   * @param ledger the one that is open when a job begins
   * @param agencies the dossier's, then
   */
  constructor(
    ledger: () => Ledger,
    readers: ReadingReaders,
    queue: Queue,
    tell: (job: Job) => void,
    agencies: () => ReadonlyMap<string, string>,
  ) {
    this.#ledger = ledger
    this.#readers = readers
    this.#queue = queue
    this.#tell = tell
    this.#agencies = agencies
  }

  /** The latest first. */
  get jobs(): readonly Job[] {
    return [...this.#all.values()].map(({ job }) => job).reverse()
  }

  /** @param what names of what is added, as they are shown */
  add(id: string, what: readonly string[], addition: Addition): Job {
    const job: Job = {
      id,
      what,
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
    const running: Running = { addition, controller: new AbortController(), job }
    this.#all.set(id, running)
    for (const [old, { job: other }] of this.#all) {
      if (this.#all.size <= REMEMBERED) break
      if (other.ended !== null) this.#all.delete(old)
    }
    this.#queue.add(() => this.#run(running))
    return job
  }

  /** What was stored stays; a job that waits is not begun. */
  stop(id: string): Job | null {
    const running = this.#all.get(id)
    running?.controller.abort()
    return running?.job ?? null
  }

  stopAll(): void {
    for (const { controller } of this.#all.values()) controller.abort()
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
    try {
      const counts = await this.#readers.use((readers) =>
        addAll(this.#ledger(), sourcesOf(running, this.#agencies(), change), readers, {
          signal,
          clock: () => new Date().toISOString(),
          onRefused: (refused) =>
            change({
              refused: [...running.job.refused, refused].slice(0, LISTED),
              refusedCount: running.job.refusedCount + 1,
            }),
          onProgress: ({ seen, newDocuments, newAppearances, read, unread }, storing) =>
            change({ seen, newDocuments, newAppearances, read, unread, state: storing ? 'storing' : 'reading' }),
        }),
      )
      const { seen, newDocuments, newAppearances, read, unread } = counts
      end({ seen, newDocuments, newAppearances, read, unread, state: signal.aborted ? 'stopped' : 'done' })
    } catch (error) {
      end({ state: 'failed', problem: (error as Error).message })
    }
  }
}

async function* sourcesOf(
  running: Running,
  agencies: ReadonlyMap<string, string>,
  change: (changes: Partial<Job>) => void,
): AsyncGenerator<Incoming | Refused> {
  for await (const source of sourcesIn(running.addition, agencies)) {
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

async function* sourcesIn(
  addition: Addition,
  agencies: ReadonlyMap<string, string>,
): AsyncGenerator<SourceDocument | SourceFailure> {
  if ('paths' in addition) {
    for (const path of addition.paths) yield* readSource(path, { agencies })
    return
  }
  for (const { name, bytes, contentType } of addition.uploads) {
    const upload = { name, chunks: once(bytes), ...(contentType === undefined ? {} : { contentType }) }
    yield* readUpload(upload, { agencies })
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
