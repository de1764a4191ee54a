import { MAX_DOCUMENT_BYTES } from './document.ts'
import type { Fetch } from './fetching/index.ts'
import { type Extract, type FieldMap, FormatError, type InflateLimits } from './formats/index.ts'
import { detectLanguage } from './language.ts'
import { type Candidates, joined, settle } from './metadata/index.ts'
import type { SourceDocument, SourceFailure } from './source-document.ts'

/** What the whole reading of a source is given. */
export interface Setting {
  /** Milliseconds since 1970, for dates in the future. */
  readonly now: number
  readonly map: FieldMap
  /** Null: nothing is fetched. */
  readonly fetch: Fetch | null
  /** Whether the pages behind a feed's entries are fetched where the feed carries a summary only. */
  readonly follow: boolean
  readonly inflateLimits: InflateLimits
  /** Who publishes, where the user has said so; it wins over what the documents say. Null: they say it. */
  readonly outlet: string | null
  /** News agencies besides the well-known ones: forms in which copy is credited to them, each with its name. */
  readonly agencies: ReadonlyMap<string, string>
  /** What documents are made by, for receipts; null: each is made at once, and has none. */
  readonly maker: string | null
}

/** A stream of bytes and what is known of it before its first byte is read. */
export interface Stream {
  readonly chunks: AsyncIterable<Uint8Array>
  /** As `SourceDocument.origin`. */
  readonly origin: string
  /** Where in the origin, for a stream within it (a page of an archive). */
  readonly place: string | null
  /** Without folders; null for standard input and pages of archives. */
  readonly fileName: string | null
  readonly url: string | null
  /** Media type and encoding of an HTTP header; null without one. */
  readonly contentType: string | null
  readonly charset: string | null
  /** What stands about it where it was found, as in a feed's entry. */
  readonly candidates: Candidates | null
}

export interface Parts {
  readonly stream: Stream
  readonly setting: Setting
  readonly format: SourceDocument['format']
  readonly raw: Buffer
  readonly place: string | null
  readonly url: string | null
  readonly sourceId: string | null
  /** Null where more than the bytes and what is known of them decides. */
  readonly receipt: string | null
}

/** @throws FormatError for a text that is blank or too long */
export function documentOf(
  extract: Extract,
  { stream, setting, format, raw, place, url, sourceId, receipt }: Parts,
): SourceDocument {
  const { text } = extract
  if (!/\S/.test(text)) throw new FormatError('its text is blank')
  if (text.length > MAX_DOCUMENT_BYTES) {
    throw new FormatError(`its text is longer than ${MAX_DOCUMENT_BYTES} characters`, 'split it into its articles')
  }
  const found = stream.candidates === null ? extract.candidates : joined(extract.candidates, stream.candidates)
  const { outlet } = setting
  const stated =
    outlet === null
      ? found
      : { ...found, outlet: [{ value: outlet, certainty: 'stated', from: 'dossier.yaml' } as const] }
  const { metadata, warnings } = settle(stated, {
    text,
    // A table's or a feed's name dates the collection, not each document in it.
    fileName: place === null ? stream.fileName : null,
    url,
    detectedLanguage: detectLanguage(text),
    now: setting.now,
    agencies: setting.agencies,
  })
  const told = [...extract.warnings, ...warnings]
  return {
    kind: 'document',
    id: sourceId ?? idOf(stream, place),
    sourceId,
    text,
    raw,
    format,
    origin: stream.origin,
    place,
    url,
    metadata,
    kept: extract.kept,
    warnings: told,
    receipt: told.length === 0 ? receipt : null,
  }
}

function idOf({ fileName, url, origin }: Stream, place: string | null): string {
  const name = fileName?.replace(/\.[^.]*$/, '') || (url ?? (origin === '-' ? 'stdin' : origin))
  return place === null ? name : `${name}-${place.replace(/^\D+/, '')}`
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [reason: string, mend: string | null]>> = {
  ENOENT: ['there is no such file', 'check its name'],
  EACCES: ['it may not be read (permission denied)', null],
  EPERM: ['it may not be read (permission denied)', null],
  ELOOP: ['it is a link to itself', null],
  EMFILE: ['too many files are open', null],
  ENAMETOOLONG: ['its name is too long', null],
}

export function failureOf({ origin }: Pick<Stream, 'origin'>, place: string | null, error: unknown): SourceFailure {
  const { code, message, mend } = error as NodeJS.ErrnoException & { mend?: string | null }
  const [reason, remedy] = SYSTEM_ERRORS[code ?? ''] ?? [
    String(message ?? error)
      .replace(/\s+/g, ' ')
      .slice(0, 300),
    mend ?? null,
  ]
  return { kind: 'failure', origin, place, reason, mend: remedy }
}
