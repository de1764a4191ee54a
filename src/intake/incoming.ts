import type { SourceDocument, SourceFailure } from '../document/index.ts'
import type { Incoming } from '../ledger/index.ts'
import type { Refused } from './add.ts'

/** What the reading of sources gives, as the ledger takes it. */
export function incomingOf(source: SourceDocument | SourceFailure): Incoming | Refused {
  const from = source.place === null ? source.origin : `${source.origin}, ${source.place}`
  if (source.kind === 'failure') {
    return { from, reason: source.mend === null ? source.reason : `${source.reason}; ${source.mend}` }
  }
  const { text, raw, format, url, metadata, kept, sourceId } = source
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
  }
}
