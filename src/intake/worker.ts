import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Unread } from '../ledger/index.ts'
import { read } from '../rapporteur.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readInto } from './read-into.ts'
import type { ReaderSetting } from './readers.ts'

/** One that is behind by so much niceness gets a tenth of what others want, and all that they do not. */
const BEHIND = 10
const MOST_NICE = 19

const { codebook, behind } = workerData as ReaderSetting
// Linux takes this for the thread that asks; others would take it for the whole program. The program may be nice itself, and
// nobody but root may be less so.
if (behind && process.platform === 'linux') setPriority(Math.min(MOST_NICE, getPriority() + BEHIND))
const coding = codebook === null ? null : { codebook, fingerprint: fingerprintOf(codebook) }

parentPort!.on('message', (batch: readonly Unread[]) => {
  parentPort!.postMessage(batch.map((document) => readInto(document, read, coding)))
})
