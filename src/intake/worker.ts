import { parentPort } from 'node:worker_threads'
import type { Unread } from '../ledger/index.ts'
import { read } from '../rapporteur.ts'
import { readInto } from './read-into.ts'

parentPort!.on('message', (batch: readonly Unread[]) => {
  parentPort!.postMessage(batch.map((document) => readInto(document, read)))
})
