import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '../../src/document/index.ts'
import { codebookOf, readDossier } from '../../src/dossier/index.ts'
import { addAll, incomingOf, type Readers, readersInThreads } from '../../src/intake/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { newDossier, type Story } from './stories.ts'

export interface Spent {
  seconds: number
  /** Of all threads. */
  cpuSeconds: number
}

/** Stories that are read bare, and then added, before the next ones. */
const SLICE = 1000
const BATCH = 16

/**
 * Reads all texts with so many threads and nothing else, and adds the same stories to a ledger with as many: in turns, a
 * slice at a time, so that whatever else the machine does slows both alike. Both are warm; starting is not counted.
 *
 * @param coded whether `add` codes what it reads in the dossier's terms, as the command does
 */
export async function speeds(
  folder: string,
  stories: readonly Story[],
  workers: number,
  coded: boolean,
): Promise<{ readonly bare: Spent; readonly add: Spent }> {
  const dossier = newDossier(folder)
  const definition = readDossier(dossier)
  const codebook = codebookOf(definition)
  const readers = readersInThreads(workers, null)
  const adding = readersInThreads(workers, coded ? codebook : null)
  const parties = codebook.parties.map(({ name, aliases }) => ({ id: name, names: [name, ...aliases] }))
  const ledger = await openLedger(join(dossier, 'ledger.sqlite'), { create: true, parties })
  const files = mkdtempSync(join(folder, 'slices-'))
  const bare: Spent = { seconds: 0, cpuSeconds: 0 }
  const add: Spent = { seconds: 0, cpuSeconds: 0 }
  const warm = stories.slice(-200)
  await Promise.all([readBare(readers, warm), readBare(adding, warm)])
  for (let at = 0; at < stories.length; at += SLICE) {
    const slice = stories.slice(at, at + SLICE)
    const file = join(files, `${at}.jsonl`)
    writeFileSync(file, slice.map((story) => `${JSON.stringify(story)}\n`).join(''))
    await spent(bare, () => readBare(readers, slice))
    await spent(add, async () => {
      const options = {
        signal: new AbortController().signal,
        clock: () => new Date().toISOString(),
        onRefused: () => {},
        onProgress: () => {},
      }
      await addAll(ledger, sourcesOf(file), adding, options)
    })
  }
  await Promise.all([readers.close(), adding.close(), ledger.close()])
  return { bare, add }
}

async function* sourcesOf(file: string): AsyncGenerator<ReturnType<typeof incomingOf>> {
  for await (const one of readSource(file)) yield incomingOf(one)
}

async function readBare(readers: Readers, stories: readonly Story[]): Promise<void> {
  const documents = stories.map(({ text }, no) => ({ no, text }))
  let at = 0
  const lanes = Array.from({ length: readers.width + 1 }, async () => {
    while (at < documents.length) {
      const batch = documents.slice(at, at + BATCH)
      at += BATCH
      await readers.read(batch)
    }
  })
  await Promise.all(lanes)
}

async function spent(sum: Spent, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  sum.seconds += (performance.now() - start) / 1000
  sum.cpuSeconds += (user + system) / 1e6
}
