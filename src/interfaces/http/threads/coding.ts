import { codeAll } from '../../../intake/index.ts'
import type { Ledger } from '../../../ledger/index.ts'
import type { Queue } from './queue.ts'
import type { ReadingReaders } from './reading-readers.ts'

/** The least time between two runs that had something to code, as a multiple of how long the last one took. */
const REST = 3
const MIN_REST_MILLISECONDS = 1000
/** Progress is told at most so often. */
const TELL_MILLISECONDS = 250

export interface CodingProgress {
  readonly done: number
  readonly total: number
}

/**
 * Codes what is not coded by the present codebook: what another program added, or what was coded before dossier.yaml
 * changed. It rests between two runs: a program that codes by another codebook must not keep this one busy for ever.
 */
export class CodingUpToDate {
  readonly #ledger: () => Ledger
  readonly #readers: ReadingReaders
  readonly #queue: Queue
  readonly #tell: (progress: CodingProgress) => void
  readonly #controller = new AbortController()
  #waits = false
  #restUntil = 0
  #timer: NodeJS.Timeout | undefined

  /** @param tell is told the end too, where `done` is `total` */
  constructor(ledger: () => Ledger, readers: ReadingReaders, queue: Queue, tell: (progress: CodingProgress) => void) {
    this.#ledger = ledger
    this.#readers = readers
    this.#queue = queue
    this.#tell = tell
  }

  /** Looks for what is to be coded when nothing else is being done; at once where `now`, without a rest. */
  look(now = false): void {
    if (this.#controller.signal.aborted || (this.#waits && !now)) return
    if (now) this.#restUntil = 0
    // One that rests already must not hold up one that is to be now.
    clearTimeout(this.#timer)
    this.#waits = true
    const rest = Math.max(0, this.#restUntil - performance.now())
    this.#timer = setTimeout(() => {
      this.#waits = false
      this.#queue.add(() => this.#run()).catch(() => {})
    }, rest).unref()
  }

  async #run(): Promise<void> {
    const { signal } = this.#controller
    if (signal.aborted) return
    const began = performance.now()
    let told = 0
    let last: CodingProgress | null = null
    const onCoded = (done: number, total: number): void => {
      last = { done, total }
      if (performance.now() - told < TELL_MILLISECONDS) return
      told = performance.now()
      this.#tell(last)
    }
    const codebook = this.#readers.codebook
    await this.#readers.use((readers) => codeAll(this.#ledger(), codebook, { signal, onCoded, readers }))
    if (last === null) return
    const { total } = last as CodingProgress
    this.#tell({ done: total, total })
    const ended = performance.now()
    this.#restUntil = ended + Math.max(MIN_REST_MILLISECONDS, REST * (ended - began))
  }

  /** What is being coded is finished and kept. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#controller.abort()
  }
}
