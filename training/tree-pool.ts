import { Worker } from 'node:worker_threads'

/** Training uses this many cores. */
const WORKERS = 2

/**
 * Runs the tasks on two threads and returns their results in the tasks' order: each result depends on its task alone, so
 * the number of threads changes nothing.
 */
export async function runTasks<Task, Result>(
  script: URL,
  shared: unknown,
  tasks: readonly Task[],
  log: (line: string) => void,
): Promise<Result[]> {
  const results: Result[] = new Array(tasks.length)
  let next = 0
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: shared })
      let at = -1
      const give = (): void => {
        at = next++
        if (at < tasks.length) worker.postMessage(tasks[at])
        else void worker.terminate().then(() => resolve())
      }
      worker.on('message', (message: { log?: string; result?: Result }) => {
        if (message.log !== undefined) log(message.log)
        else {
          results[at] = message.result as Result
          give()
        }
      })
      worker.on('error', reject)
      give()
    })
  await Promise.all(Array.from({ length: Math.min(WORKERS, tasks.length) }, work))
  return results
}
