import type { AnalystQuestions, ClusterAnswer, DerivationAnswer, OriginAnswer } from './analyst-thread.ts'
import type { DeskSetting } from './setting.ts'
import { Thread } from './thread.ts'

interface Generation {
  readonly thread: Thread<AnalystQuestions>
  /** Of the ledger when it was begun. */
  readonly revision: number
  readonly setting: DeskSetting
}

export interface Dated<T> {
  readonly revision: number
  readonly answer: T
}

/** What can be asked for as a table. */
export type TableName =
  | 'positions'
  | 'evidence'
  | 'suggestions'
  | 'proposals'
  | 'predictions'
  | 'markets'
  | 'calendar'
  | 'calendarFile'
  | 'events'

type Dating<Name extends keyof AnalystQuestions> = Promise<Dated<Awaited<ReturnType<AnalystQuestions[Name]>>>>

/** The least time between two workings out, as a multiple of how long the last one took: the machine has more to do. */
const REST = 3
const MIN_REST_MILLISECONDS = 1000

/**
 * Origins of the whole ledger, worked out in a thread: a moment for a dossier, seconds for a hundred thousand claims. While
 * a newer ledger is being worked out the older one answers, so that nobody waits; only what it can't know waits.
 */
export class Analyst {
  #setting: DeskSetting
  readonly #onReady: (revision: number) => void
  #current: Generation | null = null
  #next: Promise<Generation> | null = null
  #unfinished: Thread<AnalystQuestions> | null = null
  #wanted = 0
  #lastTook = 0
  #lastEnd = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(setting: DeskSetting, onReady: (revision: number) => void) {
    this.#setting = setting
    this.#onReady = onReady
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

  #isWanted(generation: Generation | null): boolean {
    return generation?.revision === this.#wanted && generation.setting === this.#setting
  }

  #begin(): Promise<Generation> {
    this.#next ??= this.#workOut().finally(() => {
      this.#next = null
      this.follow(this.#wanted)
    })
    return this.#next
  }

  async #workOut(): Promise<Generation> {
    const began = performance.now()
    const revision = this.#wanted
    const setting = this.#setting
    const thread = this.#start()
    this.#unfinished = thread
    try {
      const asked = (await this.#current?.thread.ask('asked', undefined).catch(() => [])) ?? []
      await thread.ask('ready', asked)
    } catch (error) {
      await thread.close()
      throw error
    } finally {
      this.#unfinished = null
      this.#lastEnd = performance.now()
      this.#lastTook = this.#lastEnd - began
    }
    const old = this.#current
    this.#current = { thread, revision, setting }
    await old?.thread.close()
    if (!this.#closed) this.#onReady(revision)
    return this.#current
  }

  #start(): Thread<AnalystQuestions> {
    const thread: Thread<AnalystQuestions> = new Thread<AnalystQuestions>(
      new URL('./analyst-thread.js', import.meta.url),
      this.#setting,
      () => {},
      () => {
        if (this.#current?.thread === thread) this.#current = null
      },
    )
    return thread
  }

  async #ask<T>(question: (thread: Thread<AnalystQuestions>) => Promise<T>): Promise<Dated<T>> {
    for (let attempt = 0; ; attempt++) {
      const { thread, revision } = this.#current ?? (await this.#begin())
      try {
        return { revision, answer: await question(thread) }
      } catch (error) {
        // The next generation may have taken its place in the very moment.
        if (this.#current?.thread === thread || attempt > 0) throw error
      }
    }
  }

  clusters(asked: Parameters<AnalystQuestions['clusters']>[0]): Promise<Dated<ClusterAnswer>> {
    return this.#ask((thread) => thread.ask('clusters', asked))
  }

  /** A table of the latest state that is worked out. */
  table<Name extends TableName>(name: Name, filter: Parameters<AnalystQuestions[Name]>[0]): Dating<Name> {
    return this.#ask((thread) => thread.ask(name, filter))
  }

  origin(claim: Parameters<AnalystQuestions['origin']>[0]): Promise<Dated<OriginAnswer | null>> {
    return this.#orLater((thread) => thread.ask('origin', claim))
  }

  derivations(document: string): Promise<Dated<readonly DerivationAnswer[] | null>> {
    return this.#orLater((thread) => thread.ask('derivations', document))
  }

  /** What came after the present state was worked out is asked of the next one. */
  async #orLater<T>(question: (thread: Thread<AnalystQuestions>) => Promise<T | null>): Promise<Dated<T | null>> {
    const first = await this.#ask(question)
    if (first.answer !== null || first.revision === this.#wanted) return first
    await this.#begin()
    return this.#ask(question)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await Promise.all([this.#current?.thread.close(), this.#unfinished?.close()])
  }
}
