import { type TransferListItem, Worker } from 'node:worker_threads'
import {
  LedgerError,
  NotInLedgerError,
  newEnding,
  OutdatedError,
  outOfEngine,
  outOfEngineNow,
} from '../../../ledger/index.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

/** The longest that the end of a thread waits for one question of its to the ledger. */
const PATIENCE_MILLISECONDS = 10_000

/** Of the threads that run. Where the program ends by itself, by a fault or at a second Ctrl-C, they end with it. */
const running = new Set<Int32Array>()
const endWithProgram = (): void => {
  for (const ending of running) outOfEngineNow(ending, PATIENCE_MILLISECONDS)
}

/**
 * A thread with a ledger of its own, that answers questions and tells of events. Questions are answered in any order.
 *
 * @typeParam Questions what can be asked, each a function of one plain value
 */
export class Thread<Questions extends { [Name in keyof Questions]: (input: never) => unknown }> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  #asked = 0
  #ended: Error | null = null
  readonly #ending = newEnding()

  /** @param onEvent what the thread tells without being asked */
  constructor(module: URL, data: unknown, onEvent: (event: unknown) => void, onEnd: (error: Error) => void) {
    this.#worker = new Worker(module, { workerData: { data, ending: this.#ending } satisfies ThreadData })
    if (running.size === 0) process.on('exit', endWithProgram)
    running.add(this.#ending)
    this.#worker.on('message', (message: FromThread) => {
      if ('event' in message) return onEvent(message.event)
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if ('error' in message) waiting?.reject(errorOf(message.error))
      else waiting?.resolve(message.answer as never)
    })
    const end = (error: Error): void => {
      if (this.#ended !== null) return
      this.#ended = error
      running.delete(this.#ending)
      if (running.size === 0) process.off('exit', endWithProgram)
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
      onEnd(error)
    }
    this.#worker.on('error', end)
    this.#worker.on('exit', (code) => end(new Error(`a thread stopped with code ${code}`)))
  }

  ask<Name extends keyof Questions & string>(
    question: Name,
    input: Parameters<Questions[Name]>[0],
    transfer: readonly TransferListItem[] = [],
  ): Promise<Awaited<ReturnType<Questions[Name]>>> {
    if (this.#ended !== null) return Promise.reject(this.#ended)
    const id = this.#asked++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject })
      this.#worker.postMessage({ id, question, input } satisfies ToThread, transfer)
    })
  }

  /** Ends the thread, whatever it does: at once, or after the call of the ledger's engine that it is in. */
  async close(): Promise<void> {
    await outOfEngine(this.#ending, PATIENCE_MILLISECONDS)
    await this.#worker.terminate()
  }
}

/** Errors of the ledger stay what they are, so that who asked is told what to mend. */
function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  const Known = { LedgerError, NotInLedgerError, OutdatedError }[name] ?? Error
  return new Known(message)
}
