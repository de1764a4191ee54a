import { randomUUID } from 'node:crypto'
import type { Ruling } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import type { Upload } from './adding.ts'
import type { KeeperEvent, KeeperQuestions } from './keeper-thread.ts'
import type { DeskSetting } from './setting.ts'
import { Thread } from './thread.ts'

/** Writes into the ledger, in a thread of its own that is started when there is something to write. */
export class Keeper {
  readonly #onEvent: (event: KeeperEvent) => void
  #setting: DeskSetting
  #thread: Thread<KeeperQuestions> | null = null
  #last: readonly Job[] = []
  #closed = false

  constructor(setting: DeskSetting, onEvent: (event: KeeperEvent) => void) {
    this.#setting = setting
    this.#onEvent = onEvent
  }

  /** @throws Error where it is closed: a thread that is started then would keep the program from ending */
  #started(): Thread<KeeperQuestions> {
    if (this.#closed) throw new Error('this is closed')
    this.#thread ??= new Thread<KeeperQuestions>(
      new URL('./keeper-thread.js', import.meta.url),
      this.#setting,
      (event) => this.#onEvent(event as KeeperEvent),
      () => {
        this.#thread = null
      },
    )
    return this.#thread
  }

  /** @returns the ruling's id */
  async rule(ruling: Ruling): Promise<string> {
    return this.#started().ask('rule', ruling)
  }

  async add(uploads: readonly Upload[]): Promise<Job> {
    const buffers = uploads.map(({ bytes }) => bytes.buffer as ArrayBuffer)
    const what = uploads.map(({ name }) => name)
    return this.#started().ask('add', { id: randomUUID(), what, addition: { uploads } }, [...new Set(buffers)])
  }

  /** Files and folders of this machine; without any, what was stored and not read is read. */
  async addPaths(paths: readonly string[], what: readonly string[] = paths): Promise<Job> {
    return this.#started().ask('add', { id: randomUUID(), what, addition: { paths } })
  }

  /** Null: there is no such job. */
  async stop(job: string): Promise<Job | null> {
    return this.#thread === null ? null : this.#thread.ask('stop', job)
  }

  async jobs(): Promise<readonly Job[]> {
    if (this.#thread !== null) this.#last = await this.#thread.ask('jobs', undefined)
    return this.#last
  }

  /** Codes what is out of date, when nothing else is being written. */
  async code(): Promise<void> {
    return this.#started().ask('code', { now: false })
  }

  /** From now on the dossier says this. @returns when sources speak for its parties */
  async change(setting: DeskSetting): Promise<void> {
    this.#setting = setting
    return this.#started().ask('change', setting)
  }

  /** Lets what is being written be written. */
  async close(): Promise<void> {
    this.#closed = true
    const thread = this.#thread
    if (thread === null) return
    await thread.ask('finish', undefined).catch(() => {})
    await thread.close()
  }
}
