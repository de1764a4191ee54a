import { workerData } from 'node:worker_threads'
import { openLedger, type Ruling } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import { Adding, type Upload } from './adding.ts'
import { answerWith, tell } from './answer.ts'
import type { DeskSetting } from './setting.ts'

/** The one thread of the desk that writes: rulings, and documents with their readings. The server never waits for a lock. */
export interface KeeperQuestions {
  rule(ruling: Ruling): string
  add(asked: { readonly id: string; readonly uploads: readonly Upload[] }): Job
  stop(job: string): Job | null
  jobs(): readonly Job[]
  finish(): void
}

const { ledger: file, parties, readers, codebook } = workerData as DeskSetting

answerWith(
  (async () => {
    const ledger = await openLedger(file, { create: true, parties })
    const adding = new Adding(ledger, readers, codebook, (job) => tell({ event: 'job', job }))
    return {
      rule: (ruling: Ruling) => ledger.rule(ruling),
      add: ({ id, uploads }: Parameters<KeeperQuestions['add']>[0]) => adding.add(id, uploads),
      stop: (job: string) => adding.stop(job),
      jobs: () => adding.jobs,
      finish: async () => {
        await adding.finish()
        await ledger.close()
      },
    }
  })(),
)
