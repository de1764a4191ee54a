import { randomUUID } from 'node:crypto'
import type { Ruling } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import type { Upload } from './adding.ts'
import type { KeeperQuestions } from './keeper-thread.ts'
import type { DeskSetting } from './setting.ts'
import { Thread } from './thread.ts'

/** Writes into the ledger, in a thread of its own that is started when there is something to write. */
export class Keeper {
  readonly #setting: DeskSetting
  readonly #onJob: (job: Job) => void
  #thread: Thread<KeeperQuestions> | null = null
  #last: readonly Job[] = []

  constructor(setting: DeskSetting, onJob: (job: Job) => void) {
    this.#setting = setting
    this.#onJob = onJob
  }

  #started(): Thread<KeeperQuestions> {
    this.#thread ??= new Thread<KeeperQuestions>(
      new URL('./keeper-thread.js', import.meta.url),
      this.#setting,
      (event) => this.#onJob((event as { readonly job: Job }).job),
      () => {
        this.#thread = null
      },
    )
    return this.#thread
  }

  /** Starts the thread before it is needed: that takes half a second. */
  warm(): void {
    this.#started()
  }

  /** @returns the ruling's id */
  rule(ruling: Ruling): Promise<string> {
    return this.#started().ask('rule', ruling)
  }

  add(uploads: readonly Upload[]): Promise<Job> {
    const buffers = uploads.map(({ bytes }) => bytes.buffer as ArrayBuffer)
    return this.#started().ask('add', { id: randomUUID(), uploads }, [...new Set(buffers)])
  }

  /** Null: there is no such job. */
  async stop(job: string): Promise<Job | null> {
    return this.#thread === null ? null : this.#thread.ask('stop', job)
  }

  async jobs(): Promise<readonly Job[]> {
    if (this.#thread !== null) this.#last = await this.#thread.ask('jobs', undefined)
    return this.#last
  }

  /** Lets what is being written be written. */
  async close(): Promise<void> {
    const thread = this.#thread
    if (thread === null) return
    await thread.ask('finish', undefined).catch(() => {})
    await thread.close()
  }
}
