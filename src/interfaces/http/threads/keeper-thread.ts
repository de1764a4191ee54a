import { agenciesOf } from '../../../dossier/index.ts'
import { openLedger, type Ruling } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import { Adding, type Addition } from './adding.ts'
import { answerWith, started, tell } from './answer.ts'
import { type CodingProgress, CodingUpToDate } from './coding.ts'
import { Queue } from './queue.ts'
import { ReadingReaders } from './reading-readers.ts'
import type { DeskSetting } from './setting.ts'

/**
 * The one thread of the desk that writes: rulings, documents with their readings, and codings. The server never waits for
 * a lock.
 */
export interface KeeperQuestions {
  rule(ruling: Ruling): string
  add(asked: { readonly id: string; readonly what: readonly string[]; readonly addition: Addition }): Job
  stop(job: string): Job | null
  jobs(): readonly Job[]
  /** Codes what is out of date; `CodingProgress` tells of it. */
  code(asked: { readonly now: boolean }): void
  /** From now on the dossier says this: which party sources speak for is settled when it is answered. */
  change(setting: DeskSetting): void
  finish(): void
}

/** What this thread tells without being asked. */
export type KeeperEvent = { readonly event: 'job'; readonly job: Job } | ({ readonly event: 'coding' } & CodingProgress)

const first = started as DeskSetting
const open = ({ ledger, parties }: DeskSetting): ReturnType<typeof openLedger> =>
  openLedger(ledger, { create: true, mainlyWrites: true, parties })
const say = (event: KeeperEvent): void => tell(event)

answerWith(
  (async () => {
    let ledger = await open(first)
    let agencies = agenciesOf(first.dossier)
    const queue = new Queue()
    const readers = new ReadingReaders(first.readers, first.codebook)
    const adding = new Adding(
      () => ledger,
      readers,
      queue,
      (job) => say({ event: 'job', job }),
      () => agencies,
    )
    const coding = new CodingUpToDate(
      () => ledger,
      readers,
      queue,
      (progress) => say({ event: 'coding', ...progress }),
    )
    const ruling = new Set<Promise<string>>()
    return {
      rule: (one: Ruling) => {
        const ruled = ledger.rule(one)
        ruling.add(ruled)
        return ruled.finally(() => ruling.delete(ruled))
      },
      add: ({ id, what, addition }: Parameters<KeeperQuestions['add']>[0]) => adding.add(id, what, addition),
      stop: (job: string) => adding.stop(job),
      jobs: () => adding.jobs,
      code: ({ now }: Parameters<KeeperQuestions['code']>[0]) => coding.look(now),
      change: (setting: DeskSetting) =>
        // What is being added is read to its end as it was begun.
        queue.add(async () => {
          const old = ledger
          ledger = await open(setting)
          agencies = agenciesOf(setting.dossier)
          await readers.change(setting.codebook)
          await Promise.allSettled(ruling)
          await old.close()
          coding.look(true)
        }),
      finish: async () => {
        adding.stopAll()
        coding.stop()
        await queue.empty()
        await readers.close()
        await ledger.close()
      },
    }
  })(),
)
