import { parentPort, workerData } from 'node:worker_threads'
import { mayBeEnded } from '../../../ledger/index.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

const { data, ending } = workerData as ThreadData
// Before anything opens a ledger.
mayBeEnded(ending)

/** What this thread was started with. */
export const started: unknown = data

const send = (message: FromThread): void => parentPort!.postMessage(message)

/** Tells the program that started this thread of something. */
export const tell = (event: unknown): void => send({ event })

/** Answers what this thread is asked. What comes before `answers` is there waits for it. */
export function answerWith(answers: Promise<Readonly<Record<string, (input: never) => unknown>>>): void {
  parentPort!.on('message', async ({ id, question, input }: ToThread) => {
    try {
      send({ id, answer: await (await answers)[question]!(input as never) })
    } catch (error) {
      send({ id, error: { name: (error as Error).constructor.name, message: (error as Error).message } })
    }
  })
}
