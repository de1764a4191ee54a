import { compareDocuments, methodOf } from '../../analyses/origins/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { progressBar } from './progress.ts'

/** Compares what was added with all that was there, with a progress bar; stopped, it goes on the next time. */
export async function bringComparedUpToDate(ledger: Ledger, signal: AbortSignal): Promise<void> {
  const total = await ledger.countUncompared(methodOf())
  if (total === 0) return
  const bar = progressBar('comparing')
  try {
    await compareDocuments(ledger, { signal, onCompared: (done) => bar.update(done, total) })
  } finally {
    bar.stop()
  }
}
