import type { SourceDocument, SourceFailure } from '../document/index.ts'
import type { Incoming } from '../ledger/index.ts'
import type { Refused } from './add.ts'

/** Formats of many documents, whose records may have ids of their own. */
const WITH_IDS: ReadonlySet<SourceDocument['format']> = new Set(['feed', 'json', 'jsonl', 'csv'])

/** What the reading of sources gives, as the ledger takes it. */
export function incomingOf(source: SourceDocument | SourceFailure): Incoming | Refused {
  const from = source.place === null ? source.origin : `${source.origin}, ${source.place}`
  if (source.kind === 'failure') {
    return { from, reason: source.mend === null ? source.reason : `${source.reason}; ${source.mend}` }
  }
  const { text, raw, format, url, metadata, kept } = source
  const canonicalUrl =
    metadata.canonicalUrl ?? (url === null ? null : { value: url, certainty: 'stated' as const, from: 'address' })
  return {
    text,
    raw,
    format,
    from,
    sourceId: idOf(source),
    kept: kept?.ofProse ?? null,
    metadata: { ...metadata, canonicalUrl },
  }
}

/** The id that a record states; the ids that are made up for records without one end in their number. */
function idOf({ id, format, place }: SourceDocument): string | null {
  if (!WITH_IDS.has(format) || place === null) return null
  return id.endsWith(`-${/\d+$/.exec(place)?.[0]}`) ? null : id
}
