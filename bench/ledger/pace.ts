import { setTimeout as sleep } from 'node:timers/promises'
import { read } from '../../src/index.ts'
import type { Story } from './stories.ts'

/** Stories of one measurement, taken from all over the file. */
const SAMPLE = 40
/** Between two measurements: they are to be seen in the time of the work by some percent alone. */
const PAUSE_MILLISECONDS = 5000
/** Until the code is warm. */
const WARM_ROUNDS = 6

export interface Beside<T> {
  readonly outcome: T
  /** Processor time of reading one story and nothing else, in milliseconds: the mean of all the while the work was done. */
  readonly bareMilliseconds: number
}

/**
 * Does some work in another process, and measures in this one, again and again, what bare reading takes meanwhile. A machine
 * that others use gives less in a second of its processor at one time than at another; the ratio of both stays.
 */
export async function besideReading<T>(stories: readonly Story[], work: () => Promise<T>): Promise<Beside<T>> {
  const step = Math.max(1, Math.floor(stories.length / SAMPLE))
  const sample = stories.filter((_, i) => i % step === 0).slice(0, SAMPLE)
  const round = (): number => {
    const before = process.cpuUsage()
    for (const { text } of sample) read(text, { language: 'en' })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / sample.length
  }
  for (let i = 0; i < WARM_ROUNDS; i++) round()
  const rounds: number[] = []
  const stop = new AbortController()
  const working = work().finally(() => stop.abort())
  do {
    rounds.push(round())
    await sleep(PAUSE_MILLISECONDS, null, { signal: stop.signal }).catch(() => {})
  } while (!stop.signal.aborted)
  return { outcome: await working, bareMilliseconds: rounds.reduce((sum, ms) => sum + ms, 0) / rounds.length }
}
