import type { Extract } from './formats/index.ts'
import type { Metadata } from './metadata/index.ts'

export type SourceFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'mail'
  | 'feed'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'opml'
  | 'warc'

/** A document of any source, as text, with its bytes as received and what is known of it. */
export interface SourceDocument {
  readonly kind: 'document'
  /** The `id` of a record; else the file's name without its suffix, or the URL; with `-N` behind it for one of many. */
  readonly id: string
  /** The id that the source itself gives it: the `id` of a record, the GUID of a feed's entry; null for none. */
  readonly sourceId: string | null
  /** The text that is stored and read; offsets of readings are into this string. Never empty or blank. */
  readonly text: string
  /**
   * The bytes of this document as received, unpacked: the page, the file, the line of JSON Lines, the feed's entry as its
   * markup. For a row of CSV and a member of a list in JSON, which have no bytes of their own, the record as JSON.
   */
  readonly raw: Buffer
  /** Of the document itself: a page out of a WARC file is `html`. */
  readonly format: Exclude<SourceFormat, 'warc' | 'opml'>
  /** The path or URL that was named or found, or `-`. */
  readonly origin: string
  /** Where in the origin, for one of many: `line 12`, `record 3`, `entry 4`; null for the whole. */
  readonly place: string | null
  /** Address of the document itself, as far as it is known: of the response, the record, or the entry. */
  readonly url: string | null
  readonly metadata: Metadata
  /** Of HTML: how much of the page's text was kept; null for formats from which nothing is dropped. */
  readonly kept: Extract['kept']
  /** What a person should know before relying on it, a sentence each. */
  readonly warnings: readonly string[]
  /**
   * Of the bytes and of all else that decided what became of them: bytes with the same receipt become the same document again.
   * Null: none was asked for, what became of them depended on more, or there are warnings, which are told each time.
   */
  readonly receipt: string | null
}

/** A document of a source while it is bytes alone: whoever knows its receipt need not open it. */
export interface Unopened {
  readonly kind: 'unopened'
  /** As `SourceDocument.origin`. */
  readonly origin: string
  /** As `SourceDocument.place`. */
  readonly place: string | null
  /** As `SourceDocument.raw`. */
  readonly raw: Buffer
  /** The one that the document will have, if it has one. */
  readonly receipt: string
  /** Never rejects. */
  open(): Promise<SourceDocument | SourceFailure>
}

/** A source, or one document of it, that could not be read; the rest of the batch goes on. */
export interface SourceFailure {
  readonly kind: 'failure'
  /** As `SourceDocument.origin`. */
  readonly origin: string
  /** As `SourceDocument.place`. */
  readonly place: string | null
  readonly reason: string
  /** What to do about it; null where nothing can be done. */
  readonly mend: string | null
}
