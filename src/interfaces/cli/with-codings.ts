import { codeAll } from '../../intake/index.ts'
import type { CodingFilter, Ledger, LedgerCoding } from '../../ledger/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { counted } from './out.ts'
import { progressBar } from './progress.ts'
import { EXIT_INTERRUPTED, stopOnInterrupt } from './stopping.ts'
import { codingFilterOf, type TableOptions } from './table-options.ts'
import { withLedger } from './with-ledger.ts'

/** What a table is made of. */
export interface CodingsHere {
  readonly ledger: Ledger
  readonly dossier: DossierHere
  /** What the options leave over. */
  readonly filter: CodingFilter
  /**
   * The codings that the filter leaves over, with `more` on top of it; what must look at all of them, for a history that
   * begins before `--since`, asks the ledger.
   *
   * @example await codings({ kinds: ['statement'] })
   */
  codings(more?: CodingFilter): Promise<LedgerCoding[]>
}

/**
 * As `withLedger`, with codings that are up to date: what was not coded yet, or for another dossier.yaml, or by another
 * version of the reader, is coded first, with a progress bar. Ctrl-C stops that, and the next command goes on.
 */
export function withCodings(options: TableOptions, work: (here: CodingsHere) => Promise<number>): Promise<void> {
  return withLedger(options, {}, async (ledger, dossier) => {
    const filter = codingFilterOf(options, dossier)
    if (!(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
    const unread = await ledger.countUnread()
    if (unread > 0) process.stderr.write(`note: ${counted(unread, 'document')} still to be read: add again to go on\n`)
    return work({ ledger, dossier, filter, codings: (more = {}) => ledger.codings({ ...filter, ...more }) })
  })
}

/** Codes what is out of date. @returns false where it was stopped before its end */
export async function bringUpToDate(ledger: Ledger, { codebook }: DossierHere): Promise<boolean> {
  const { signal, release } = stopOnInterrupt()
  const bar = progressBar('coding')
  try {
    await codeAll(ledger, codebook, { signal, onCoded: (done, total) => bar.update(done, total) })
    return !signal.aborted
  } finally {
    bar.stop()
    release()
  }
}
