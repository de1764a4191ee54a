import { settleCredits } from '../document/index.ts'
import type { Ledger } from '../ledger/index.ts'

/** Documents that are looked at together. */
const TOGETHER = 200

/**
 * Credits what is in the ledger as it would be if it were added now: to agencies that `dossier.yaml` has marked since, and no
 * more to those that it marks no longer.
 *
 * @param agencies forms in which copy is credited to them, each with its name
 * @returns how many documents are credited otherwise now
 */
export async function creditAll(
  ledger: Ledger,
  agencies: ReadonlyMap<string, string>,
  { signal }: { readonly signal: AbortSignal },
): Promise<number> {
  let changed = 0
  for (let after: number | null = 0; after !== null && !signal.aborted; ) {
    const page = await ledger.renewCredits((text, metadata) => settleCredits(text, metadata, agencies), after, TOGETHER)
    changed += page.changed
    after = page.seenTo
  }
  return changed
}
