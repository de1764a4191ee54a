import { afterEach, expect, it } from 'vitest'
import { Generations, type Preparing } from './generations.ts'
import type { DeskSetting } from './setting.ts'

/** Counts its threads and what they were asked, in memory that they share with this one. */
const [THREADS, READY, UPDATES] = [0, 1, 2]
const counts = new Int32Array(new SharedArrayBuffer(12))
const MODULE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    const { counts, answersUpdates } = workerData.data
    const count = (place) => { Atomics.add(counts, place, 1); Atomics.notify(counts, place) }
    count(${THREADS})
    parentPort.on('message', ({ id, question }) => {
      count(question === 'ready' ? ${READY} : ${UPDATES})
      if (question === 'ready' || answersUpdates) parentPort.postMessage({ id, answer: true })
    })
  `)}`,
)
const at = (place: number): number => Atomics.load(counts, place)
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

afterEach(() => counts.fill(0))

const generations = (answersUpdates: boolean, ready: (revision: number) => void = () => {}): Generations<Preparing> =>
  new Generations<Preparing>(MODULE, { counts, answersUpdates } as unknown as DeskSetting, ready)

it('a thread that takes in what changed answers on', async () => {
  const revisions: number[] = []
  const own = generations(true, (revision) => revisions.push(revision))
  own.follow(1)
  await until(() => revisions.length === 1)
  own.follow(2, true)
  await until(() => revisions.length === 2)
  await own.close()
  expect([revisions, at(THREADS), own.serial]).toEqual([[1, 2], 1, null])
})

it('closed while a thread takes in what changed, no other begins, which nobody would end', async () => {
  const own = generations(false)
  own.follow(1)
  await until(() => own.serial === 1)
  own.follow(2, true)
  await until(() => at(UPDATES) === 1)
  await own.close()
  await expect(own.ask('update', undefined)).rejects.toThrow('closed')
  expect([at(THREADS), at(READY)]).toEqual([1, 1])
})

it('closed while the first thread gets ready, it is ended', async () => {
  const own = generations(false)
  own.follow(1)
  await until(() => at(THREADS) === 1)
  await own.close()
  expect([own.serial, at(THREADS)]).toEqual([null, 1])
})
