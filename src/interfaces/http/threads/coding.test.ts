import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { each, handMade, incoming, MARKED, withNewLedger } from '../../../../test/ledger-fixtures.ts'
import { addAll, fingerprintOf } from '../../../intake/index.ts'
import type { Codebook } from '../../../reading/index.ts'
import { type CodingProgress, CodingUpToDate } from './coding.ts'
import { Queue } from './queue.ts'
import type { ReadingReaders } from './reading-readers.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const book = (issue: string): Codebook => ({ parties: [], issues: [{ name: issue, words: [issue] }] })

/** Readers for one codebook after the other, which find nothing. */
function readersFor(first: Codebook): { codebook: Codebook } & Pick<ReadingReaders, 'use'> {
  const own = {
    codebook: first,
    use: <T>(work: (readers: ReturnType<typeof handMade>) => Promise<T>): Promise<T> =>
      work(handMade(2, '0.0.0', { fingerprint: fingerprintOf(own.codebook), of: () => [] })),
  }
  return own
}

it('what is to be coded now does not wait until another look has rested', () =>
  withNewLedger(async (ledger) => {
    const readers = readersFor(book('tolls'))
    await readers.use((those) =>
      addAll(ledger, each([incoming(MARKED[0]!.text)]), those, {
        signal: new AbortController().signal,
        clock: () => '2031-04-02T09:00:00.000Z',
        onRefused: () => {},
        onProgress: () => {},
      }),
    )
    const queue = new Queue()
    const told: CodingProgress[] = []
    const coding = new CodingUpToDate(
      () => ledger,
      readers as unknown as ReadingReaders,
      queue,
      (progress) => told.push(progress),
    )
    const runs = async (): Promise<number> => {
      vi.advanceTimersByTime(0)
      await queue.empty()
      return told.splice(0).filter(({ done, total }) => done === total).length
    }
    readers.codebook = book('boats')
    coding.look()
    expect(await runs()).toBeGreaterThan(0)
    readers.codebook = book('ferries')
    coding.look()
    expect(await runs()).toBe(0)
    coding.look(true)
    expect(await runs()).toBeGreaterThan(0)
    coding.stop()
  }))
