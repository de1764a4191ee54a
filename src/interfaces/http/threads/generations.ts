import type { DeskSetting } from './setting.ts'
import { Thread } from './thread.ts'

/** What a thread that works something out of a whole ledger can be asked besides its own questions. */
export interface Preparing {
  /** @param isFirst there is no thread before it that answers meanwhile */
  ready(isFirst: boolean): void
  /** Takes in what changed in the ledger. @returns false: it is for another thread to begin anew */
  update(): boolean | Promise<boolean>
}

interface Generation<Questions extends { [Name in keyof Questions]: (input: never) => unknown }> {
  readonly thread: Thread<Questions>
  /** Of the ledger when it was begun. */
  readonly revision: number
  readonly setting: DeskSetting
  /** From 1, one more each time. */
  readonly serial: number
}

export interface Dated<T> {
  readonly revision: number
  readonly answer: T
}

/** The least time between two workings out, as a multiple of how long the last one took: the machine has more to do. */
const REST = 3
const MIN_REST_MILLISECONDS = 1000

/**
 * What is worked out of the whole ledger. A thread that can take in what changed answers on; else a new one begins, and
 * while it works the older one answers, so that nobody waits; only what that can't know waits.
 */
export class Generations<Questions extends Preparing & { [Name in keyof Questions]: (input: never) => unknown }> {
  readonly #module: URL
  readonly #onReady: (revision: number) => void
  #setting: DeskSetting
  #current: Generation<Questions> | null = null
  #next: Promise<Generation<Questions>> | null = null
  #unfinished: Thread<Questions> | null = null
  #wanted = 0
  #serial = 0
  #lastTook = 0
  #lastEnd = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /** @param module of the thread */
  constructor(module: URL, setting: DeskSetting, onReady: (revision: number) => void) {
    this.#module = module
    this.#setting = setting
    this.#onReady = onReady
  }

  /** Of the state that answers now; null: none does. */
  get serial(): number | null {
    return this.#current?.serial ?? null
  }

  /** Whether some state is worked out, now or after so many milliseconds at most. */
  async isReadyWithin(milliseconds: number): Promise<boolean> {
    if (this.#current !== null) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), milliseconds)
    })
    try {
      return (await Promise.race([this.#begin(), late])) !== false
    } finally {
      clearTimeout(timer)
    }
  }

  /**
   * The ledger is at this revision now: works it out, when the last working out is some time ago; where somebody waits to
   * see what came of it, at once.
   */
  follow(revision: number, now = false): void {
    this.#wanted = revision
    if (this.#closed || this.#next !== null || this.#isWanted(this.#current)) return
    if (this.#timer !== undefined && !now) return
    clearTimeout(this.#timer)
    const rest = this.#current === null || now ? 0 : Math.max(MIN_REST_MILLISECONDS, REST * this.#lastTook)
    const wait = Math.max(0, this.#lastEnd + rest - performance.now())
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#begin().catch(() => {})
    }, wait).unref()
  }

  /** From now on the dossier says this, and the ledger is at this revision. */
  change(setting: DeskSetting, revision: number): void {
    this.#setting = setting
    this.follow(revision, true)
  }

  #isWanted(generation: Generation<Questions> | null): boolean {
    return generation?.revision === this.#wanted && generation.setting === this.#setting
  }

  #begin(): Promise<Generation<Questions>> {
    this.#next ??= this.#workOut().finally(() => {
      this.#next = null
      this.follow(this.#wanted)
    })
    return this.#next
  }

  async #workOut(): Promise<Generation<Questions>> {
    const began = performance.now()
    const revision = this.#wanted
    const setting = this.#setting
    const old = this.#current
    let thread: Thread<Questions>
    try {
      this.#mustBeOpen()
      thread = old !== null && old.setting === setting && (await updated(old.thread)) ? old.thread : await this.#anew()
    } finally {
      this.#lastEnd = performance.now()
      this.#lastTook = this.#lastEnd - began
    }
    if (this.#closed) await thread.close()
    this.#mustBeOpen()
    this.#current = { thread, revision, setting, serial: ++this.#serial }
    if (old !== null && old.thread !== thread) await old.thread.close()
    if (!this.#closed) this.#onReady(revision)
    return this.#current
  }

  /** A thread that is started behind the end would keep the program from ending. @throws Error where it is closed */
  #mustBeOpen(): void {
    if (this.#closed) throw new Error('this is closed')
  }

  async #anew(): Promise<Thread<Questions>> {
    this.#mustBeOpen()
    const thread = this.#start()
    this.#unfinished = thread
    try {
      await thread.ask('ready', (this.#current === null) as never)
      return thread
    } catch (error) {
      await thread.close()
      throw error
    } finally {
      this.#unfinished = null
    }
  }

  #start(): Thread<Questions> {
    const thread: Thread<Questions> = new Thread<Questions>(
      this.#module,
      this.#setting,
      () => {},
      () => {
        if (this.#current?.thread === thread) this.#current = null
      },
    )
    return thread
  }

  /** Asks the latest state that is worked out. */
  async ask<Name extends keyof Questions & string>(
    question: Name,
    input: Parameters<Questions[Name]>[0],
  ): Promise<Dated<Awaited<ReturnType<Questions[Name]>>>> {
    for (let attempt = 0; ; attempt++) {
      const { thread, revision } = this.#current ?? (await this.#begin())
      try {
        return { revision, answer: await thread.ask(question, input) }
      } catch (error) {
        // The next generation may have taken its place in the very moment.
        if (this.#current?.thread === thread || attempt > 0) throw error
      }
    }
  }

  /** As `ask`; what the state cannot know, since it came later, is asked of the next one. */
  async askOrLater<Name extends keyof Questions & string>(
    question: Name,
    input: Parameters<Questions[Name]>[0],
  ): Promise<Dated<Awaited<ReturnType<Questions[Name]>>>> {
    for (;;) {
      const dated = await this.ask(question, input)
      if (dated.answer !== null || dated.revision === this.#wanted) return dated
      await this.#begin()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await Promise.all([this.#current?.thread.close(), this.#unfinished?.close()])
    // What is being worked out has lost its thread, and ends.
    await this.#next?.catch(() => {})
  }
}

/** Whether a thread took in what changed. */
const updated = (thread: { ask(question: 'update', input: undefined): Promise<unknown> }): Promise<boolean> =>
  thread.ask('update', undefined).then(
    (isIn) => isIn === true,
    () => false,
  )
