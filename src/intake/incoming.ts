import type { SourceDocument, SourceFailure, Unopened } from '../document/index.ts'
import type { Incoming } from '../ledger/index.ts'
import type { Refused } from './add.ts'

/** What may be known to the ledger already, by its receipt, and is opened if it is not. */
export interface Sealed {
  /** As `Incoming.from`. */
  readonly from: string
  readonly receipt: string
  /** How many bytes wait to be opened. */
  readonly bytes: number
  /** Never rejects. */
  open(): Promise<Incoming | Refused>
}

/** @param taken what is made of it once it is opened */
export function sealedOf(
  source: Unopened,
  taken: (opened: SourceDocument | SourceFailure) => Incoming | Refused,
): Sealed {
  const { receipt, raw } = source
  return { from: fromOf(source), receipt, bytes: raw.length, open: async () => taken(await source.open()) }
}

const fromOf = ({ origin, place }: Pick<SourceDocument, 'origin' | 'place'>): string =>
  place === null ? origin : `${origin}, ${place}`

/** What the reading of sources gives, as the ledger takes it. */
export function incomingOf(source: SourceDocument | SourceFailure): Incoming | Refused {
  const from = fromOf(source)
  if (source.kind === 'failure') {
    return { from, reason: source.mend === null ? source.reason : `${source.reason}; ${source.mend}` }
  }
  const { text, raw, format, url, metadata, kept, sourceId, receipt } = source
  const canonicalUrl =
    metadata.canonicalUrl ?? (url === null ? null : { value: url, certainty: 'stated' as const, from: 'address' })
  return {
    text,
    raw,
    format,
    from,
    sourceId,
    kept: kept?.ofProse ?? null,
    metadata: { ...metadata, canonicalUrl },
    receipt,
  }
}
