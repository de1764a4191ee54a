import { type Readers, readersInThreads } from '../../../intake/index.ts'
import type { Codebook } from '../../../reading/index.ts'

/** Readers without work are let go after this time; starting them anew takes half a second. */
const IDLE_MILLISECONDS = 60_000

/** Readers that are started for the first work there is, and let go when there is none for a while. */
export class ReadingReaders {
  readonly #width: number
  #codebook: Codebook
  #readers: Readers | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(width: number, codebook: Codebook) {
    this.#width = width
    this.#codebook = codebook
  }

  get codebook(): Codebook {
    return this.#codebook
  }

  /** Does some work with them; one at a time. */
  async use<T>(work: (readers: Readers) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle)
    this.#readers ??= readersInThreads(this.#width, this.#codebook, { behind: true })
    try {
      return await work(this.#readers)
    } finally {
      this.#idle = setTimeout(() => void this.close(), IDLE_MILLISECONDS).unref()
    }
  }

  /** From now on texts are coded by another codebook. */
  async change(codebook: Codebook): Promise<void> {
    await this.close()
    this.#codebook = codebook
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const readers = this.#readers
    this.#readers = null
    await readers?.close()
  }
}
