import { parentPort, workerData } from 'node:worker_threads'
import type { Unread } from '../ledger/index.ts'
import { read } from '../rapporteur.ts'
import type { Codebook } from '../reading/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readInto } from './read-into.ts'

const codebook = workerData as Codebook | null
const coding = codebook === null ? null : { codebook, fingerprint: fingerprintOf(codebook) }

parentPort!.on('message', (batch: readonly Unread[]) => {
  parentPort!.postMessage(batch.map((document) => readInto(document, read, coding)))
})
