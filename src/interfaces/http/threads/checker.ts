import type { Integrity } from '../../contract/index.ts'
import type { CheckQuestions } from './check-thread.ts'
import type { DeskSetting } from './setting.ts'
import { Thread } from './thread.ts'

/** Checks the ledger's integrity in a thread of its own, one check at a time, and remembers what the last one found. */
export class Checker {
  readonly #setting: DeskSetting
  readonly #onChange: (integrity: Integrity) => void
  #thread: Thread<CheckQuestions> | null = null
  #closed = false
  #last: Integrity = { state: 'never', findings: [], ended: null, problem: null, change: 0 }

  constructor(setting: DeskSetting, onChange: (integrity: Integrity) => void) {
    this.#setting = setting
    this.#onChange = onChange
  }

  get last(): Integrity {
    return this.#last
  }

  /** Begins a check, unless one is under way. */
  begin(): Integrity {
    if (this.#closed || this.#last.state === 'checking') return this.#last
    const thread: Thread<CheckQuestions> = new Thread<CheckQuestions>(
      new URL('./check-thread.js', import.meta.url),
      this.#setting,
      () => {},
      () => {},
    )
    this.#thread = thread
    this.#change({ ...this.#last, state: 'checking', problem: null })
    thread
      .ask('check', undefined)
      .then(
        (findings) => this.#change({ state: 'done', findings, ended: new Date().toISOString(), problem: null }),
        (error: Error) => this.#change({ ...this.#last, state: 'failed', problem: error.message }),
      )
      .finally(() => thread.close())
    return this.#last
  }

  #change(now: Omit<Integrity, 'change'>): void {
    // By the clock, as a page may outlive the desk that it was opened by.
    this.#last = { ...now, change: Math.max(Date.now(), this.#last.change + 1) }
    this.#onChange(this.#last)
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#thread?.close()
  }
}
